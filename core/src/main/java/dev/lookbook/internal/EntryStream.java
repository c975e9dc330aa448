package dev.lookbook.internal;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/**
 * The content of an archive's entry. Checks what the JDK does not: how far it expands and, at its end, the checksum. What is
 * wrong with it is the data's fault and not the disk's.
 */
public final class EntryStream extends InputStream {
    private static final long FREE_BYTES = 1 << 20;

    private final InputStream in;
    private final String name;
    private final long crc;
    private final int maxExpansion;
    private final long limit;
    private final CRC32 found = new CRC32();
    private final byte[] single = new byte[1];
    private long count;

    /**
     * Reads an entry.
     *
     * @param crc the checksum that it should have, -1 when it is not known
     * @param compressedSize its bytes in the archive, as the archive says
     * @param archiveLength the archive's bytes; the entry cannot take more, whatever it says
     */
    public EntryStream(
            InputStream in, String name, long crc, long compressedSize, long archiveLength, int maxExpansion) {
        this.in = in;
        this.name = name;
        this.crc = crc;
        this.maxExpansion = maxExpansion;
        long compressed = Math.min(Math.max(0, compressedSize), archiveLength);
        limit = FREE_BYTES + Math.min(compressed, (Long.MAX_VALUE - FREE_BYTES) / maxExpansion) * maxExpansion;
    }

    @Override
    public int read() throws IOException {
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read;
        try {
            read = in.read(buffer, offset, length);
        } catch (ZipException | EOFException e) {
            throw damaged(name, e);
        }
        if (read < 0) {
            requireChecksum();
            return read;
        }
        found.update(buffer, offset, read);
        count += read;
        if (count > limit) {
            throw new DatasetException(
                    Location.of(name),
                    "expected at most " + maxExpansion + " times the compressed size but found more;"
                            + " do not trust this archive, or raise maxExpansion");
        }
        return read;
    }

    private void requireChecksum() {
        if (crc != -1 && crc != found.getValue()) {
            throw new DatasetException(
                    Location.of(name),
                    String.format(
                            "expected the checksum %08x but found %08x; fetch the archive again",
                            crc, found.getValue()));
        }
    }

    /** The error of compressed data that cannot be inflated. */
    public static DatasetException damaged(String name, Throwable e) {
        return new DatasetException(
                Location.of(name),
                "expected compressed data but found damage ("
                        + Objects.requireNonNullElse(e.getMessage(), "it ends early") + "); fetch the archive again",
                e);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
