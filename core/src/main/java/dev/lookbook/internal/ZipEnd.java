package dev.lookbook.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * What the end of a zip archive says of its directory (APPNOTE 6.3.10, 4.3.14 to 4.3.16), Zip64 included.
 *
 * @param entries how many entries there are
 * @param directorySize the directory's bytes
 * @param directoryOffset where the directory begins, as the archive says
 * @param directoryEnd where it ends in fact
 */
public record ZipEnd(long entries, long directorySize, long directoryOffset, long directoryEnd) {
    /** So many last bytes hold the end: the longest comment, and the records before it. */
    public static final int BYTES = 0xffff + 22 + 20 + 56;

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_LENGTH = 56;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_LENGTH = 20;
    private static final int MAX_16 = 0xffff;
    private static final long MAX_32 = 0xffffffffL;

    /**
     * Looks for the end in an archive's last bytes.
     *
     * @param start where in the archive these bytes begin
     */
    public static Optional<ZipEnd> in(byte[] tail, long start) {
        ByteBuffer bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = tail.length - END_LENGTH; at >= 0; at--) {
            if (bytes.getInt(at) == END && at + END_LENGTH + unsigned16(bytes, at + 20) == tail.length) {
                return of(bytes, at, start);
            }
        }
        return Optional.empty();
    }

    private static Optional<ZipEnd> of(ByteBuffer bytes, int at, long start) {
        ZipEnd end = new ZipEnd(
                unsigned16(bytes, at + 10), bytes.getInt(at + 12) & MAX_32, bytes.getInt(at + 16) & MAX_32, start + at);
        boolean is64 = end.entries == MAX_16 || end.directorySize == MAX_32 || end.directoryOffset == MAX_32;
        int locator = at - LOCATOR_LENGTH;
        int end64 = locator - END_64_LENGTH;
        if (!is64 || locator < 0 || bytes.getInt(locator) != LOCATOR) {
            return Optional.of(end);
        }
        if (end64 < 0 || bytes.getInt(end64) != END_64) {
            return Optional.empty();
        }
        return Optional.of(new ZipEnd(
                bytes.getLong(end64 + 32), bytes.getLong(end64 + 40), bytes.getLong(end64 + 48), start + end64));
    }

    private static int unsigned16(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & MAX_16;
    }
}
