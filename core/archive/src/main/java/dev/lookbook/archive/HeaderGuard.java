package dev.lookbook.archive;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import java.io.FilterInputStream;
import java.io.IOException;

/**
 * Stands between a tar archive and the library that reads it. Lets no header take more than is good, for the library keeps
 * names of any length; looks out for what should be zeros; and pretends to read content that nobody looks at.
 */
final class HeaderGuard extends FilterInputStream {
    /** Also because the library calls itself for each of several in a row. */
    private static final int MOST = 1 << 17;

    private static final int BLOCK = 512;

    private final Upstream source;
    private final Location archive;
    private long position;
    /** What may be pretended. */
    private long pretended;

    private boolean inHeader;
    private long headerStart;
    private boolean onlyZeros;

    HeaderGuard(Upstream source, String archive) {
        super(source);
        this.source = source;
        this.archive = Location.of(archive);
    }

    /** Where in the archive the next byte is. */
    long position() {
        return position;
    }

    /**
     * A header is read next.
     *
     * @param unread so much comes before it that nobody looks at, and is not read at all
     * @param start where it begins
     */
    void beginHeader(long unread, long start) throws IOException {
        source.seek(unread);
        pretended = unread;
        headerStart = start;
        inHeader = true;
        onlyZeros = true;
    }

    /** Content is read next. */
    void endHeader() {
        inHeader = false;
    }

    /** Whether there was a whole block where the header should be. */
    boolean hasBlock() {
        return position >= headerStart + BLOCK;
    }

    /** Whether there was nothing but zeros since the header should have begun. */
    boolean hasOnlyZeros() {
        return onlyZeros;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (pretended > 0) {
            int count = (int) Math.min(length, pretended);
            pretended -= count;
            position += count;
            return count;
        }
        int read = in.read(bytes, offset, length);
        if (inHeader && read > 0) {
            watch(bytes, offset, read);
        }
        position += Math.max(0, read);
        return read;
    }

    private void watch(byte[] bytes, int offset, int length) {
        for (int i = (int) Math.max(0, Math.min(length, headerStart - position)); onlyZeros && i < length; i++) {
            onlyZeros = bytes[offset + i] == 0;
        }
        if (position + length - headerStart > MOST) {
            throw new DatasetException(
                    archive,
                    "expected at most " + MOST + " bytes that describe a file (at byte " + headerStart
                            + ") but found more; do not trust this archive");
        }
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] block = new byte[(int) Math.max(0, Math.min(count, 1 << 13))];
        return block.length == 0 ? 0 : Math.max(0, read(block, 0, block.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
