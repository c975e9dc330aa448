package dev.lookbook.archive;

import dev.lookbook.internal.ZipEnd;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Remembers the last bytes of a zip archive that goes by, which say how many entries it should have had. */
final class Tail extends FilterInputStream {
    /** Twice as long as needed, so that bytes are moved seldom. */
    private final byte[] bytes = new byte[2 * ZipEnd.BYTES];

    private int length;
    private long dropped;

    Tail(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        int read = in.read(target, offset, Math.min(count, ZipEnd.BYTES));
        if (read > 0) {
            if (length + read > bytes.length) {
                int kept = ZipEnd.BYTES;
                System.arraycopy(bytes, length - kept, bytes, 0, kept);
                dropped += length - kept;
                length = kept;
            }
            System.arraycopy(target, offset, bytes, length, read);
            length += read;
        }
        return read;
    }

    /** What the archive's end says, once everything was read. */
    Optional<ZipEnd> end() {
        return ZipEnd.in(Arrays.copyOf(bytes, length), dropped);
    }
}
