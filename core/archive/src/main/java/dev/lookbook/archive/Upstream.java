package dev.lookbook.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that a library decodes. Remembers the disk's errors, since libraries throw their own about the data as the same
 * class, and counts. Never closes what it reads, and hands out no marks.
 */
final class Upstream extends FilterInputStream {
    private @Nullable IOException failure;
    private long count;

    Upstream(InputStream in) {
        super(in);
    }

    /** Throws again what the disk threw; what else went wrong is the data's fault. */
    void rethrow() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    /** How many bytes were read. */
    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        try {
            int read = in.read();
            count += read < 0 ? 0 : 1;
            return read;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            int read = in.read(bytes, offset, length);
            count += Math.max(0, read);
            return read;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public long skip(long bytes) throws IOException {
        byte[] block = new byte[(int) Math.max(0, Math.min(bytes, 1 << 13))];
        return block.length == 0 ? 0 : Math.max(0, read(block, 0, block.length));
    }

    /** Goes over some bytes that are there; cheap where the source can jump. */
    void seek(long bytes) throws IOException {
        in.skipNBytes(bytes);
        count += bytes;
    }

    /** Pretends that there is more: the JDK looks for another part of a gzip file only then, and pipes often say 0. */
    @Override
    public int available() {
        return 1;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() {}
}
