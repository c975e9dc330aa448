package dev.lookbook.internal;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Files in a zip archive without a password. Checks what the JDK does not: names, and what {@link EntryStream} does. */
final class ZipSource extends ArchiveSource<ZipEntry> {
    private final ZipFile zip;
    private final long length;

    /** Takes over an open archive, unless this fails. */
    ZipSource(Path path, ZipFile zip, ReadLimits limits) throws IOException {
        super(path.toString(), limits);
        this.zip = zip;
        length = Files.size(path);
        if (zip.size() > limits.maxEntries()) {
            throw new DatasetException(
                    Location.of(path.toString()),
                    "expected at most " + limits.maxEntries() + " entries but found " + zip.size()
                            + "; raise maxEntries");
        }
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            if (entry.isDirectory()) {
                addFolder(entry.getName());
            } else {
                add(entry.getName(), entry);
            }
        }
    }

    @Override
    protected InputStream open(String name, ZipEntry entry) throws IOException {
        try {
            return new EntryStream(
                    zip.getInputStream(entry),
                    name,
                    entry.getCrc(),
                    entry.getCompressedSize(),
                    length,
                    limits().maxExpansion());
        } catch (ZipException | EOFException e) {
            throw EntryStream.damaged(name, e);
        }
    }

    @Override
    protected long length(ZipEntry entry) {
        return entry.getSize();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
