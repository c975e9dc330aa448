package dev.lookbook.internal;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.zip.ZipEntry;

/** Where the entries of a zip archive are, which the JDK knows and does not tell. Not thread-safe. */
final class ZipPlaces {
    /** An entry whose place is not known. */
    static final long UNKNOWN = -1;

    private static final int HEADER = 0x02014b50;
    private static final int HEADER_LENGTH = 46;
    private static final long MAX_32 = 0xffffffffL;

    private final DataInputStream directory;
    /** What is in front of the archive, such as a program that unpacks it, and not counted by its writer. */
    private final long shift;

    private final ByteBuffer header = ByteBuffer.allocate(HEADER_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
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
            directory.readFully(header.array());
            directory.skipNBytes(unsigned16(28) + unsigned16(30) + unsigned16(32));
        } catch (EOFException e) {
            isUnderstood = false;
            return UNKNOWN;
        }
        isUnderstood = header.getInt(0) == HEADER
                && unsigned16(10) == entry.getMethod()
                && isOr64(unsigned32(16), entry.getCrc())
                && isOr64(unsigned32(20), entry.getCompressedSize())
                && isOr64(unsigned32(24), entry.getSize());
        long offset = unsigned32(42);
        return isUnderstood && offset != MAX_32 ? Math.max(UNKNOWN, offset + shift) : UNKNOWN;
    }

    /** Whether it is this number, or one of those that are elsewhere because they are too large. */
    private static boolean isOr64(long found, long expected) {
        return found == expected || found == MAX_32;
    }

    private int unsigned16(int at) {
        return header.getShort(at) & 0xffff;
    }

    private long unsigned32(int at) {
        return header.getInt(at) & MAX_32;
    }
}
