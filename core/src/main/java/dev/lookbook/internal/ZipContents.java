package dev.lookbook.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;

/**
 * Reads the small entries of a zip archive by their place, all of an entry at once: half of the time that an annotation takes
 * goes into the streams that the JDK has for each. What is in any way unusual or damaged is left to those. Safe to use from
 * several threads.
 */
final class ZipContents implements Closeable {
    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int LOCAL_HEADER_LENGTH = 30;
    /** What an entry has in front of its content beside its name: times, and room for Zip64. */
    private static final int USUAL_EXTRA = 64;

    private final PositionedFile file;
    private final Queue<Unpacker> unpackers = new ConcurrentLinkedQueue<>();

    private ZipContents(PositionedFile file) {
        this.file = file;
    }

    static ZipContents open(Path archive) throws IOException {
        return new ZipContents(PositionedFile.open(archive));
    }

    /** Where the entries are, as the archive's end says. */
    ZipPlaces places() throws IOException {
        return ZipPlaces.in(file);
    }

    /** An entry's content; empty when that is not for this to say. */
    Optional<byte[]> read(ZipPlace place) throws IOException {
        if (place.offset() == ZipPlaces.UNKNOWN) {
            return Optional.empty();
        }
        Unpacker unpacker = unpackers.poll();
        if (unpacker == null) {
            unpacker = new Unpacker();
        }
        try {
            return unpacker.read(place);
        } catch (DataFormatException damaged) {
            return Optional.empty();
        } finally {
            unpackers.add(unpacker);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
        for (Unpacker unpacker = unpackers.poll(); unpacker != null; unpacker = unpackers.poll()) {
            unpacker.inflater.end();
        }
    }

    /** What one thread needs. */
    private final class Unpacker {
        private final Inflater inflater = new Inflater(true);
        private final CRC32 crc = new CRC32();
        private byte[] packed = new byte[1 << 13];

        Optional<byte[]> read(ZipPlace place) throws IOException, DataFormatException {
            int guess = LOCAL_HEADER_LENGTH + place.name().length() + USUAL_EXTRA + place.compressedSize();
            int length = fill(place.offset(), guess);
            if (length < LOCAL_HEADER_LENGTH) {
                return Optional.empty();
            }
            ByteBuffer header = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
            int start = LOCAL_HEADER_LENGTH + (header.getShort(26) & 0xffff) + (header.getShort(28) & 0xffff);
            int end = start + place.compressedSize();
            if (header.getInt(0) != LOCAL_HEADER || (end > length && fill(place.offset(), end) < end)) {
                return Optional.empty();
            }
            byte[] content = new byte[(int) place.size()];
            boolean isComplete = place.method() == ZipEntry.STORED
                    ? copy(start, end, content)
                    : place.method() == ZipEntry.DEFLATED && inflate(start, end, content);
            return isComplete && hasChecksum(content, place.crc()) ? Optional.of(content) : Optional.empty();
        }

        /** Reads what is there of so many bytes. */
        private int fill(long position, int length) throws IOException {
            if (length > packed.length) {
                packed = new byte[Math.max(length, 2 * packed.length)];
            }
            int filled = 0;
            int read = 0;
            while (filled < length && read >= 0) {
                read = file.read(position + filled, packed, filled, length - filled);
                filled += Math.max(0, read);
            }
            return filled;
        }

        private boolean copy(int start, int end, byte[] content) {
            if (end - start != content.length) {
                return false;
            }
            System.arraycopy(packed, start, content, 0, content.length);
            return true;
        }

        private boolean inflate(int start, int end, byte[] content) throws DataFormatException {
            inflater.reset();
            inflater.setInput(packed, start, end - start);
            int inflated = inflater.inflate(content);
            // Without room for another byte, it may not have seen that there is none.
            return inflated == content.length
                    && (inflater.finished() || (inflater.inflate(new byte[1]) == 0 && inflater.finished()));
        }

        private boolean hasChecksum(byte[] content, int expected) {
            crc.reset();
            crc.update(content);
            return (int) crc.getValue() == expected;
        }
    }
}
