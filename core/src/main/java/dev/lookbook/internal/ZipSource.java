package dev.lookbook.internal;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.model.ImageSize;
import java.io.ByteArrayInputStream;
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
import org.jspecify.annotations.Nullable;

/** Files in a zip archive without a password. Checks what the JDK does not: names, and what {@link EntryStream} does. */
final class ZipSource extends ArchiveSource<ZipPlace> {
    private final Path path;
    private final ZipContents contents;
    private final long length;
    /** Opened for the first entry that wants it: it keeps the archive's whole directory in memory. */
    private @Nullable ZipFile streams;

    /**
     * @param zip the archive, open while its entries are listed
     */
    ZipSource(Path path, ZipFile zip, ReadLimits limits) throws IOException {
        super(path.toString(), limits, new ZipPlaceList(Math.min(zip.size(), limits.maxEntries())));
        this.path = path;
        length = Files.size(path);
        contents = ZipContents.open(path);
        try {
            addAll(zip, limits);
        } catch (IOException | RuntimeException e) {
            contents.close();
            throw e;
        }
    }

    private void addAll(ZipFile zip, ReadLimits limits) throws IOException {
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
        addedAll();
    }

    @Override
    public byte[] read(String name) throws IOException {
        ZipPlace place = entry(name);
        Optional<byte[]> content = place.size() <= limits().maxRecordBytes() ? contents.read(place) : Optional.empty();
        return content.isPresent() ? content.get() : super.read(name);
    }

    @Override
    public ImageSize imageSize(String name) throws IOException {
        Optional<byte[]> beginning = contents.beginning(entry(name));
        if (beginning.isPresent()) {
            try {
                return ImageHeader.size(new ByteArrayInputStream(beginning.get()), name);
            } catch (DatasetException e) {
                // The size comes later, or what is wrong may be the archive's fault.
            }
        }
        return super.imageSize(name);
    }

    @Override
    protected InputStream open(String name, ZipPlace place) throws IOException {
        try {
            ZipFile zip = streams();
            // Not kept: the JDK's entries are large, and there may be hundreds of thousands.
            ZipEntry entry = zip.getEntry(place.dots() + name);
            if (entry == null) {
                throw new DatasetException(
                        Location.of(name), "expected this entry in " + archive() + " but it is no longer there");
            }
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

    private synchronized ZipFile streams() throws IOException {
        if (streams == null) {
            streams = new ZipFile(path.toFile());
        }
        return streams;
    }

    @Override
    public synchronized void close() throws IOException {
        try (contents) {
            if (streams != null) {
                streams.close();
            }
        }
    }
}
