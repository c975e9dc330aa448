package dev.lookbook.internal;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * The content of an archive's entry. Checks what the JDK does not: how far it expands and, at its end, the checksum. What is
 * wrong with it is the data's fault and not the disk's.
 */
final class EntryStream extends InputStream {
    private static final long FREE_BYTES = 1 << 20;

    private final InputStream in;
    private final ZipEntry entry;
    private final int maxExpansion;
    private final long limit;
    private final CRC32 crc = new CRC32();
    private final byte[] single = new byte[1];
    private long count;

    /**
     * Reads an entry.
     *
     * @param archiveLength the archive's bytes; the entry cannot take more, whatever it says
     */
    EntryStream(InputStream in, ZipEntry entry, long archiveLength, int maxExpansion) {
        this.in = in;
        this.entry = entry;
        this.maxExpansion = maxExpansion;
        long compressed = Math.min(Math.max(0, entry.getCompressedSize()), archiveLength);
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
            throw damaged(entry, e);
        }
        if (read < 0) {
            requireChecksum();
            return read;
        }
        crc.update(buffer, offset, read);
        count += read;
        if (count > limit) {
            throw new DatasetException(
                    Location.of(entry.getName()),
                    "expected at most " + maxExpansion + " times the compressed size but found more;"
                            + " do not trust this archive, or raise maxExpansion");
        }
        return read;
    }

    private void requireChecksum() {
        if (entry.getCrc() != -1 && entry.getCrc() != crc.getValue()) {
            throw new DatasetException(
                    Location.of(entry.getName()),
                    String.format(
                            "expected the checksum %08x but found %08x; fetch the archive again",
                            entry.getCrc(), crc.getValue()));
        }
    }

    static DatasetException damaged(ZipEntry entry, IOException e) {
        return new DatasetException(
                Location.of(entry.getName()),
                "expected compressed data but found damage ("
                        + Objects.requireNonNullElse(e.getMessage(), "it ends early") + "); fetch the archive again",
                e);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
