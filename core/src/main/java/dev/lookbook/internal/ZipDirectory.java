package dev.lookbook.internal;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/**
 * What a zip archive says it holds, encrypted or not: the JDK opens no archive that is encrypted, and other libraries keep a
 * kilobyte for each of a hundred thousand entries, and trust the lengths that are stated.
 *
 * @param start where the directory begins, which no entry's content goes beyond
 */
public record ZipDirectory(List<Entry> entries, long start) {
    private static final int HEADER = 0x02014b50;
    private static final int HEADER_LENGTH = 46;
    private static final int ZIP_64 = 0x0001;
    private static final int AES = 0x9901;
    private static final long MAX_32 = 0xffffffffL;

    /**
     * A file or folder.
     *
     * @param crc its checksum, -1 where it has another
     * @param compressedSize its bytes in the archive
     * @param offset where its local header is
     */
    public record Entry(String name, boolean encrypted, long crc, long compressedSize, long size, long offset) {
        /** Whether it is a folder. */
        public boolean isFolder() {
            return name.endsWith("/");
        }
    }

    /**
     * Reads the directory.
     *
     * @throws ZipException when there is none, or it is damaged
     * @throws DatasetException when it has more entries than the limit
     */
    public static ZipDirectory read(Path archive, ReadLimits limits) throws IOException {
        try (PositionedFile file = PositionedFile.open(archive)) {
            long length = file.length();
            int tail = (int) Math.min(ZipEnd.BYTES, length);
            ZipEnd end = ZipEnd.in(file.read(length - tail, tail), length - tail)
                    .orElseThrow(() -> new ZipException("it has no end"));
            if (end.entries() > limits.maxEntries()) {
                throw new DatasetException(
                        Location.of(archive.toString()),
                        "expected at most " + limits.maxEntries() + " entries but found " + end.entries()
                                + "; raise maxEntries");
            }
            long start = end.directoryEnd() - end.directorySize();
            // What is in front of the first entry, such as a program that unpacks, is not counted by every writer.
            long shift = start - end.directoryOffset();
            if (start < 0 || end.directorySize() < 0 || shift < 0) {
                throw new ZipException("its directory is nowhere");
            }
            DataInputStream in = new DataInputStream(file.stream(start, end.directoryEnd()));
            List<Entry> entries = new ArrayList<>();
            for (long i = 0; i < end.entries(); i++) {
                entries.add(entry(in, shift));
            }
            return new ZipDirectory(entries, start);
        } catch (EOFException e) {
            throw new ZipException("its directory ends early");
        }
    }

    /**
     * Reads the next entry.
     *
     * @param shift what is in front of the archive and not counted by its writer
     */
    static Entry entry(DataInputStream in, long shift) throws IOException {
        ByteBuffer header = bytes(in, HEADER_LENGTH);
        if (header.getInt(0) != HEADER) {
            throw new ZipException("its directory has another entry than it says");
        }
        String name = new String(bytes(in, unsigned16(header, 28)).array(), StandardCharsets.UTF_8);
        ByteBuffer extra = bytes(in, unsigned16(header, 30));
        in.skipNBytes(unsigned16(header, 32));
        long size = header.getInt(24) & MAX_32;
        long compressed = header.getInt(20) & MAX_32;
        long offset = header.getInt(42) & MAX_32;
        boolean aes = false;
        while (extra.remaining() >= 4) {
            int kind = extra.getShort() & 0xffff;
            int length = Math.min(extra.getShort() & 0xffff, extra.remaining());
            ByteBuffer field = extra.slice(extra.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            if (kind == ZIP_64) {
                size = size == MAX_32 && field.remaining() >= 8 ? field.getLong() : size;
                compressed = compressed == MAX_32 && field.remaining() >= 8 ? field.getLong() : compressed;
                offset = offset == MAX_32 && field.remaining() >= 8 ? field.getLong() : offset;
            }
            aes |= kind == AES;
            extra.position(extra.position() + length);
        }
        // Entries with AES have an authentication code instead of the checksum, or besides it.
        long crc = aes ? -1 : header.getInt(16) & MAX_32;
        boolean encrypted = (unsigned16(header, 8) & 1) != 0;
        return new Entry(name, encrypted, crc, compressed, size, offset + shift);
    }

    private static ByteBuffer bytes(DataInputStream in, int length) throws IOException {
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int unsigned16(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xffff;
    }

    /** Whether anything is encrypted. */
    public boolean isEncrypted() {
        return entries.stream().anyMatch(Entry::encrypted);
    }
}
