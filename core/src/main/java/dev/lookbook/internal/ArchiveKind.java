package dev.lookbook.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file is by its first bytes, whatever its name. */
public enum ArchiveKind {
    /** A zip archive, encrypted or not. */
    ZIP,
    /** A tar archive as it is. */
    TAR,
    /** Something compressed with gzip, a tar archive as we hope. */
    GZIP,
    /** Something compressed with Zstandard, a tar archive as we hope. */
    ZSTD,
    /** None of these. */
    OTHER;

    /** So many first bytes tell. */
    public static final int BYTES = 512;

    private static final int CHECKSUM = 148;
    private static final int CHECKSUM_LENGTH = 8;
    private static final int MAGIC = 257;

    /** What a file begins as. */
    static ArchiveKind of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(BYTES));
        }
    }

    /** What these bytes begin as; {@link #BYTES} of them, or all that there are. */
    public static ArchiveKind of(byte[] start) {
        if (start.length >= BYTES && isTar(start)) {
            return TAR;
        }
        if (start.length < 4) {
            return OTHER;
        }
        int magic = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (magic == 0x04034b50 || magic == 0x06054b50 || magic == 0x08074b50) {
            return ZIP; // An entry, the end of an empty archive, or the mark of one that was once to be in several
            // parts.
        }
        if ((magic & 0xffff) == 0x8b1f) {
            return GZIP;
        }
        boolean skippable = (magic & 0xfffffff0) == 0x184d2a50;
        return magic == 0xfd2fb528 || skippable ? ZSTD : OTHER;
    }

    /** The oldest tar archives have no magic but a checksum; empty ones are zeros. */
    private static boolean isTar(byte[] block) {
        if (new String(block, MAGIC, 5, StandardCharsets.ISO_8859_1).equals("ustar")) {
            return true;
        }
        int sum = 0;
        boolean empty = true;
        for (int i = 0; i < BYTES; i++) {
            boolean blank = i >= CHECKSUM && i < CHECKSUM + CHECKSUM_LENGTH;
            sum += blank ? ' ' : block[i] & 0xff;
            empty &= block[i] == 0;
        }
        return empty || sum == checksum(block);
    }

    private static int checksum(byte[] block) {
        int sum = 0;
        for (int i = CHECKSUM; i < CHECKSUM + CHECKSUM_LENGTH; i++) {
            if (block[i] >= '0' && block[i] <= '7') {
                sum = sum * 8 + block[i] - '0';
            } else if (sum > 0) {
                break;
            }
        }
        return sum;
    }
}
