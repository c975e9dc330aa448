package dev.lookbook.internal;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Opens files that may be compressed with gzip, which their first two bytes tell. Such a file is inflated as it is read, or,
 * since nobody can jump about in it as it is, into a temporary one.
 */
public final class Gzip {
    private static final int BLOCK = 1 << 16;
    private static final int MAGIC = 0x1f8b;

    /**
     * So much may come of any file. It is disk that is at stake and not memory, and what is mostly zeros is good data and
     * shrinks to a few thousandths.
     */
    private static final long FREE_BYTES = 1L << 30;

    private Gzip() {}

    /**
     * Opens a file for reading at any place. What is behind the channel of a compressed one is gone once that is closed.
     *
     * @throws DatasetException when the file is compressed and damaged, cut short, or expands beyond the limit
     */
    public static FileChannel open(Path file, ReadLimits limits) throws IOException {
        return open(file, FREE_BYTES, limits.maxExpansion());
    }

    static FileChannel open(Path file, long freeBytes, int maxExpansion) throws IOException {
        FileChannel channel = FileChannel.open(file);
        try {
            if (!isCompressed(channel)) {
                return channel;
            }
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        long size = channel.size();
        long limit = freeBytes + Math.min(size, (Long.MAX_VALUE - freeBytes) / maxExpansion) * maxExpansion;
        try (InputStream in = Channels.newInputStream(channel)) {
            return inflated(in, Location.of(file.toString()), limit);
        }
    }

    /**
     * Opens a file for reading from its start, inflating it on the way when it is compressed. Where that is damaged, reading
     * throws a {@link DatasetException} once, and what follows is the end.
     *
     * @throws DatasetException when the file is compressed and damaged in its first bytes
     */
    public static InputStream stream(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            if (!isCompressed(file)) {
                return in;
            }
            Location place = Location.of(file.toString());
            return new Inflating(inflater(in, place), place);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** Whether a file begins as one that is compressed with gzip. */
    public static boolean isCompressed(Path file) throws IOException {
        // What is looked at in a pipe is gone.
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file)) {
            return isCompressed(channel);
        }
    }

    /** Says of damage what is damaged. */
    private static final class Inflating extends FilterInputStream {
        private final Location file;
        private boolean ended;

        Inflating(InputStream in, Location file) {
            super(in);
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (ended) {
                return -1;
            }
            try {
                return in.read(bytes, offset, length);
            } catch (EOFException | ZipException e) {
                ended = true;
                throw damaged(file, e);
            }
        }
    }

    private static boolean isCompressed(FileChannel channel) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(2);
        return channel.read(start, 0) == 2 && (start.getShort(0) & 0xffff) == MAGIC;
    }

    private static FileChannel inflated(InputStream in, Location file, long limit) throws IOException {
        Path temporary = Files.createTempFile("lookbook", ".json");
        FileChannel channel;
        try {
            channel = FileChannel.open(
                    temporary, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            Files.delete(temporary);
            throw e;
        }
        try {
            inflate(in, channel, file, limit);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void inflate(InputStream in, FileChannel out, Location file, long limit) throws IOException {
        byte[] block = new byte[BLOCK];
        try (InputStream plain = inflater(in, file)) {
            long count = 0;
            for (int read = read(plain, block, file); read >= 0; read = read(plain, block, file)) {
                count += read;
                if (count > limit) {
                    throw new DatasetException(
                            file,
                            "expected at most " + limit + " bytes of this compressed file but found more;"
                                    + " do not trust it, or raise maxExpansion");
                }
                ByteBuffer piece = ByteBuffer.wrap(block, 0, read);
                while (piece.hasRemaining()) {
                    out.write(piece);
                }
            }
        }
    }

    private static InputStream inflater(InputStream in, Location file) throws IOException {
        try {
            return new GZIPInputStream(in, BLOCK);
        } catch (EOFException | ZipException e) {
            throw damaged(file, e);
        }
    }

    private static int read(InputStream in, byte[] block, Location file) throws IOException {
        try {
            return in.read(block, 0, block.length);
        } catch (EOFException | ZipException e) {
            throw damaged(file, e);
        }
    }

    private static DatasetException damaged(Location file, IOException e) {
        return new DatasetException(
                file,
                e instanceof EOFException
                        ? "expected more compressed data but the gzip file ends early; fetch it again"
                        : "expected compressed data but found damage (" + e.getMessage() + "); fetch the file again",
                e);
    }
}
