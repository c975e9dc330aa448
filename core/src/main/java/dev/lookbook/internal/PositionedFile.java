package dev.lookbook.internal;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A file that several threads read at any place. Not a channel: an interrupt of one thread would close that for all, as the
 * end of a pass on several threads does interrupt.
 */
public final class PositionedFile implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final RandomAccessFile file;

    /** Reads what somebody has opened, and closes it in the end. */
    public PositionedFile(RandomAccessFile file) {
        this.file = file;
    }

    /** Opens a file. */
    public static PositionedFile open(Path path) throws IOException {
        return new PositionedFile(new RandomAccessFile(path.toFile(), "r"));
    }

    /** How many bytes there are. */
    public long length() throws IOException {
        return file.length();
    }

    /** Reads some bytes at a place; -1 at the end. */
    public int read(long position, byte[] bytes, int offset, int length) throws IOException {
        synchronized (file) {
            file.seek(position);
            return file.read(bytes, offset, length);
        }
    }

    /**
     * Reads so many bytes at a place.
     *
     * @throws EOFException when the file has fewer
     */
    public byte[] read(long position, int length) throws IOException {
        byte[] bytes = new byte[length];
        synchronized (file) {
            file.seek(position);
            file.readFully(bytes);
        }
        return bytes;
    }

    /** The bytes from a place up to another, or to the file's end where that comes first. */
    public InputStream stream(long start, long end) {
        return new Range(start, end);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** A part of the file. */
    private final class Range extends InputStream {
        private final long end;
        private final byte[] buffer;
        /** Where in the file the buffer ends. */
        private long position;

        private int at;
        private int limit;

        Range(long start, long end) {
            this.end = end;
            position = start;
            buffer = new byte[(int) Math.max(1, Math.min(BUFFER, end - start))];
        }

        @Override
        public int read() throws IOException {
            return fill() ? buffer[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, bytes.length);
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, limit - at);
            System.arraycopy(buffer, at, bytes, offset, count);
            at += count;
            return count;
        }

        private boolean fill() throws IOException {
            if (at < limit) {
                return true;
            }
            int wanted = (int) Math.min(buffer.length, end - position);
            int read = wanted <= 0 ? -1 : PositionedFile.this.read(position, buffer, 0, wanted);
            if (read <= 0) {
                return false;
            }
            position += read;
            at = 0;
            limit = read;
            return true;
        }

        @Override
        public long skip(long count) {
            int buffered = limit - at;
            if (count <= buffered) {
                at += (int) Math.max(0, count);
                return Math.max(0, count);
            }
            long jump = Math.min(count - buffered, end - position);
            position += jump;
            at = limit;
            return buffered + jump;
        }

        @Override
        public int available() {
            return limit - at;
        }
    }
}
