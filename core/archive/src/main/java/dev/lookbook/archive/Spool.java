package dev.lookbook.archive;

import dev.lookbook.archive.Held.Refused;
import dev.lookbook.archive.Held.Seen;
import dev.lookbook.archive.Held.Stored;
import dev.lookbook.internal.ImageHeader;
import dev.lookbook.internal.PositionedFile;
import dev.lookbook.io.PictureFacts;
import dev.lookbook.io.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The temporary file in which small files of a stream are kept. Of pictures, told by their first bytes, only what is seen of
 * them is kept, so that all that grows with them is memory for their names and sizes.
 */
final class Spool extends HeldSource {
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final Path path;
    private final RandomAccessFile out;
    private final PositionedFile file;
    private final byte[] block = new byte[1 << 16];
    private long end;
    /** Bytes that wait for a block to be full. */
    private int waiting;

    Spool(String archive, ReadLimits limits) throws IOException {
        super(archive, limits);
        path = Files.createTempFile("lookbook-archive", ".tmp");
        try {
            out = new RandomAccessFile(path.toFile(), "rw");
        } catch (IOException e) {
            Files.delete(path);
            throw e;
        }
        file = new PositionedFile(out);
        unlink();
    }

    /** Where the system lets go of names at once, nothing can be left behind, however the JVM ends. */
    private void unlink() {
        try {
            Files.delete(path);
        } catch (IOException e) {
            path.toFile().deleteOnExit();
        }
    }

    @Override
    PositionedFile file() {
        return file;
    }

    /** Keeps a folder's name. */
    void keepFolder(String name) {
        addFolder(name);
    }

    /** Keeps why a file cannot be read. */
    void keep(String name, Refused why) {
        add(name, why);
    }

    /** Keeps what is needed of a file, and reads it to its end. */
    void keep(String name, InputStream content) throws IOException {
        PushbackInputStream all = new PushbackInputStream(content, PNG.length);
        byte[] start = all.readNBytes(PNG.length);
        all.unread(start);
        add(name, isPicture(start) ? seen(name, all) : stored(all));
    }

    private static boolean isPicture(byte[] start) {
        return Arrays.equals(start, PNG)
                || Arrays.equals(start, 0, Math.min(start.length, JPEG.length), JPEG, 0, JPEG.length);
    }

    private static Held seen(String name, InputStream in) throws IOException {
        Upstream picture = new Upstream(in);
        PictureFacts facts = ImageHeader.facts(picture, name, 0);
        picture.transferTo(OutputStream.nullOutputStream());
        return new Seen(new PictureFacts(facts.format(), facts.size(), picture.count(), facts.problem()));
    }

    private Held stored(InputStream in) throws IOException {
        long start = end;
        long length = 0;
        int limit = limits().maxRecordBytes();
        byte[] piece = new byte[1 << 13];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            length += read;
            if (length <= limit) {
                append(piece, read);
            }
        }
        return length <= limit
                ? new Stored(start, length)
                : new Refused(length, "expected at most " + limit + " bytes but found more; raise maxRecordBytes");
    }

    private void append(byte[] bytes, int length) throws IOException {
        if (waiting + length > block.length) {
            flush();
        }
        System.arraycopy(bytes, 0, block, waiting, length);
        waiting += length;
        end += length;
    }

    /** Lets everything be read that was kept. */
    void flush() throws IOException {
        out.seek(end - waiting);
        out.write(block, 0, waiting);
        waiting = 0;
    }

    @Override
    public void close() throws IOException {
        super.close();
        Files.deleteIfExists(path);
    }
}
