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
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Files in a zip archive without a password. Checks what the JDK does not: names, and what {@link EntryStream} does. */
final class ZipSource extends ArchiveSource<ZipPlace> {
    private final ZipFile zip;
    private final ZipContents contents;
    private final long length;

    /** Takes over an open archive, unless this fails. */
    ZipSource(Path path, ZipFile zip, ReadLimits limits) throws IOException {
        super(path.toString(), limits);
        this.zip = zip;
        length = Files.size(path);
        contents = ZipContents.open(path);
        try {
            addAll(limits);
        } catch (IOException | RuntimeException e) {
            contents.close();
            throw e;
        }
    }

    private void addAll(ReadLimits limits) throws IOException {
        if (zip.size() > limits.maxEntries()) {
            throw new DatasetException(
                    Location.of(archive()),
                    "expected at most " + limits.maxEntries() + " entries but found " + zip.size()
                            + "; raise maxEntries");
        }
        ZipPlaces places = contents.places();
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            long offset = places.next(entry);
            if (entry.isDirectory()) {
                addFolder(entry.getName());
            } else {
                add(entry.getName(), ZipPlace.of(entry, offset));
            }
        }
    }

    @Override
    public byte[] read(String name) throws IOException {
        ZipPlace place = entry(name);
        Optional<byte[]> content = place.size() <= limits().maxRecordBytes() ? contents.read(place) : Optional.empty();
        return content.isPresent() ? content.get() : super.read(name);
    }

    @Override
    protected InputStream open(String name, ZipPlace place) throws IOException {
        // Not kept: the JDK's entries are large, and there may be hundreds of thousands.
        ZipEntry entry = zip.getEntry(place.name());
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
    protected long length(ZipPlace place) {
        return place.size();
    }

    @Override
    public void close() throws IOException {
        try (contents) {
            zip.close();
        }
    }
}
