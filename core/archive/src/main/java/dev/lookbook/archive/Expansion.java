package dev.lookbook.archive;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What comes out of compressed data, as long as it is not far more than what went in. */
final class Expansion extends FilterInputStream {
    private final Upstream compressed;
    private final long before;
    private final long free;
    private final int most;
    private final Location place;
    private long count;

    /**
     * @param compressed what goes in; what was read of it before does not count
     * @param free so many bytes may come out of anything
     * @param most how many times more than what went in may come out beyond that
     */
    Expansion(InputStream in, Upstream compressed, long free, int most, String name) {
        super(in);
        this.compressed = compressed;
        this.free = free;
        this.most = most;
        place = Location.of(name);
        before = compressed.count();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        count += Math.max(0, read);
        if ((count - free) / most > compressed.count() - before) {
            throw new DatasetException(
                    place,
                    "expected at most " + most
                            + " times the compressed size but found more; do not trust this archive, or"
                            + " raise maxExpansion");
        }
        return read;
    }
}
