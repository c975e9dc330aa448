package dev.lookbook.internal;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** Where the entries of a zip archive are, which the JDK knows and does not tell. Not thread-safe. */
final class ZipPlaces {
    /** An entry whose place is not known. */
    static final long UNKNOWN = -1;

    private final DataInputStream directory;
    /** What is in front of the archive, such as a program that unpacks it, and not counted by its writer. */
    private final long shift;

    private boolean isUnderstood = true;

    private ZipPlaces(InputStream directory, long shift) {
        this.directory = new DataInputStream(directory);
        this.shift = shift;
    }

    static ZipPlaces in(PositionedFile file) throws IOException {
        long length = file.length();
        int tail = (int) Math.min(ZipEnd.BYTES, length);
        Optional<ZipEnd> found = ZipEnd.in(file.read(length - tail, tail), length - tail);
        if (found.isEmpty()) {
            return new ZipPlaces(InputStream.nullInputStream(), 0);
        }
        ZipEnd end = found.get();
        long start = Math.max(0, end.directoryEnd() - end.directorySize());
        return new ZipPlaces(file.stream(start, end.directoryEnd()), start - end.directoryOffset());
    }

    /**
     * Where an entry begins.
     *
     * @param entry the one that comes next in the archive's directory; when the next is another, places are unknown from
     *     then on
     */
    long next(ZipEntry entry) throws IOException {
        if (!isUnderstood) {
            return UNKNOWN;
        }
        try {
            ZipDirectory.Entry found = ZipDirectory.entry(directory, shift);
            isUnderstood = found.crc() == entry.getCrc()
                    && found.compressedSize() == entry.getCompressedSize()
                    && found.size() == entry.getSize();
            return isUnderstood ? Math.max(UNKNOWN, found.offset()) : UNKNOWN;
        } catch (ZipException | EOFException e) {
            isUnderstood = false;
            return UNKNOWN;
        }
    }
}
