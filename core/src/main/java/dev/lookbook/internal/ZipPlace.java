package dev.lookbook.internal;

import java.util.zip.ZipEntry;

/**
 * An entry of a zip archive and where it is, in a few bytes.
 *
 * @param dots the {@code ./} that the archive has in front of its name
 * @param offset where it begins; {@link ZipPlaces#UNKNOWN} also when it is too long to be read at once
 */
record ZipPlace(String dots, long offset, long size, int compressedSize, int crc, int method) {
    /** Longer entries gain nothing from being read at once. */
    private static final int MAX_LENGTH = 1 << 20;

    static ZipPlace of(ZipEntry entry, long offset) {
        boolean isShort = isShort(entry.getSize()) && isShort(entry.getCompressedSize());
        String name = entry.getName();
        int dots = name.length() - EntryNames.withoutDots(name).length();
        return new ZipPlace(
                dots == 0 ? "" : name.substring(0, dots),
                isShort ? offset : ZipPlaces.UNKNOWN,
                entry.getSize(),
                isShort ? (int) entry.getCompressedSize() : 0,
                (int) entry.getCrc(),
                entry.getMethod());
    }

    private static boolean isShort(long length) {
        return length >= 0 && length <= MAX_LENGTH;
    }
}
