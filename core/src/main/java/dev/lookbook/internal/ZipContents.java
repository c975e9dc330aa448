package dev.lookbook.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
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
    /** What most entries have at the most in front of their content: a name, times, and room for Zip64. */
    private static final int USUAL_NAME_AND_EXTRA = 128;
    /** Where a picture without much else in it says its size. */
    private static final int BEGINNING = 1 << 12;

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
        return unpack(place, Unpacker::read);
    }

    /** What an entry begins with, unchecked unless that is all of it; empty when that is not for this to say. */
    Optional<byte[]> beginning(ZipPlace place) throws IOException {
        return unpack(place, place.size() <= BEGINNING ? Unpacker::read : Unpacker::beginning);
    }

    private Optional<byte[]> unpack(ZipPlace place, Unpacking unpacking) throws IOException {
        if (place.offset() == ZipPlaces.UNKNOWN) {
            return Optional.empty();
        }
        Unpacker unpacker = unpackers.poll();
        if (unpacker == null) {
            unpacker = new Unpacker();
        }
        try {
            return unpacking.unpack(unpacker, place);
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

    @FunctionalInterface
    private interface Unpacking {
        Optional<byte[]> unpack(Unpacker unpacker, ZipPlace place) throws IOException, DataFormatException;
    }

    /** What one thread needs. */
    private final class Unpacker {
        private final Inflater inflater = new Inflater(true);
        private final CRC32 crc = new CRC32();
        private byte[] packed = new byte[1 << 13];
        /** How much of it was read. */
        private int filled;

        Optional<byte[]> read(ZipPlace place) throws IOException, DataFormatException {
            int start = locate(place, place.compressedSize());
            int end = start + place.compressedSize();
            if (start < 0 || (end > filled && fill(place.offset(), end) < end)) {
                return Optional.empty();
            }
            byte[] content = new byte[(int) place.size()];
            boolean isComplete = place.method() == ZipEntry.STORED
                    ? copy(start, end, content)
                    : place.method() == ZipEntry.DEFLATED && inflateAll(start, end, content);
            return isComplete && hasChecksum(content, place.crc()) ? Optional.of(content) : Optional.empty();
        }

        Optional<byte[]> beginning(ZipPlace place) throws IOException, DataFormatException {
            int start = locate(place, Math.min(place.compressedSize(), BEGINNING));
            int end = Math.min(start + place.compressedSize(), filled);
            if (start < 0 || start > end) {
                return Optional.empty();
            }
            if (place.method() == ZipEntry.STORED) {
                return Optional.of(Arrays.copyOfRange(packed, start, end));
            }
            byte[] content = new byte[BEGINNING];
            return place.method() == ZipEntry.DEFLATED
                    ? Optional.of(Arrays.copyOf(content, inflate(start, end, content)))
                    : Optional.empty();
        }

        /** Reads an entry and so many bytes of its content, and tells where that starts; -1 when it is not there. */
        private int locate(ZipPlace place, int length) throws IOException {
            fill(place.offset(), LOCAL_HEADER_LENGTH + USUAL_NAME_AND_EXTRA + length);
            if (filled < LOCAL_HEADER_LENGTH) {
                return -1;
            }
            ByteBuffer header = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
            return header.getInt(0) == LOCAL_HEADER
                    ? LOCAL_HEADER_LENGTH + (header.getShort(26) & 0xffff) + (header.getShort(28) & 0xffff)
                    : -1;
        }

        /** Reads what is there of so many bytes. */
        private int fill(long position, int length) throws IOException {
            if (length > packed.length) {
                packed = new byte[Math.max(length, 2 * packed.length)];
            }
            filled = 0;
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

        private int inflate(int start, int end, byte[] content) throws DataFormatException {
            inflater.reset();
            inflater.setInput(packed, start, end - start);
            return inflater.inflate(content);
        }

        private boolean inflateAll(int start, int end, byte[] content) throws DataFormatException {
            // Without room for another byte, it may not have seen that there is none.
            return inflate(start, end, content) == content.length
                    && (inflater.finished() || (inflater.inflate(new byte[1]) == 0 && inflater.finished()));
        }

        private boolean hasChecksum(byte[] content, int expected) {
            crc.reset();
            crc.update(content);
            return (int) crc.getValue() == expected;
        }
    }
}
