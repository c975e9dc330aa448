package dev.lookbook.internal;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Files in a zip archive. Checks what the JDK does not: names, duplicates and what {@link EntryStream} does. */
final class ZipSource implements EntrySource {
    private final ZipFile zip;
    private final long length;
    private final ReadLimits limits;
    private final SortedMap<String, ZipEntry> entries = new TreeMap<>();
    /** Folders that the archive states by an entry of their own, which is the only trace of empty ones. */
    private final SortedSet<String> folders = new TreeSet<>();

    ZipSource(Path path, ReadLimits limits) throws IOException {
        this.limits = limits;
        try {
            zip = new ZipFile(path.toFile());
            length = Files.size(path);
        } catch (ZipException | EOFException e) {
            throw new DatasetException(
                    Location.of(path.toString()),
                    "expected a folder or a complete zip archive without a password but found neither ("
                            + Objects.requireNonNullElse(e.getMessage(), "it ends early")
                            + "); fetch it again, or unpack it and name the folder",
                    e);
        }
        try {
            index(path.toString());
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void index(String archive) {
        Location location = Location.of(archive);
        if (zip.size() > limits.maxEntries()) {
            throw new DatasetException(
                    location,
                    "expected at most " + limits.maxEntries() + " entries but found " + zip.size()
                            + "; raise maxEntries");
        }
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            EntryNames.requireInside(archive, entry.getName());
            if (entry.isDirectory()) {
                folders.add(entry.getName());
            } else if (entries.put(entry.getName(), entry) != null) {
                throw new DatasetException(
                        location, "expected each entry once but found \"" + entry.getName() + "\" twice");
            }
        }
    }

    @Override
    public Collection<String> parentsOf(String folder) {
        SortedSet<String> parents = new TreeSet<>();
        String inner = folder + '/';
        for (Collection<String> names : List.of(entries.keySet(), folders)) {
            for (String name : names) {
                int at = name.startsWith(inner) ? 0 : name.indexOf('/' + inner) + 1;
                if (at > 0 || name.startsWith(inner)) {
                    parents.add(name.substring(0, at));
                }
            }
        }
        // In sorted order, what lies inside a folder comes right behind it.
        List<String> outermost = new ArrayList<>();
        for (String parent : parents) {
            if (outermost.isEmpty() || !parent.startsWith(outermost.get(outermost.size() - 1))) {
                outermost.add(parent);
            }
        }
        return outermost;
    }

    @Override
    public Collection<String> list(String folder) {
        return entries.tailMap(folder).keySet().stream()
                .takeWhile(name -> name.startsWith(folder))
                .map(name -> name.substring(folder.length()))
                .filter(name -> !name.isEmpty() && name.indexOf('/') < 0)
                .toList();
    }

    @Override
    public boolean contains(String name) {
        return entries.containsKey(name);
    }

    @Override
    public byte[] read(String name) throws IOException {
        try (InputStream in = open(name)) {
            return EntrySource.readLimited(in, name, limits.maxRecordBytes());
        }
    }

    @Override
    public InputStream open(String name) throws IOException {
        ZipEntry entry = entry(name);
        try {
            return new EntryStream(zip.getInputStream(entry), entry, length, limits.maxExpansion());
        } catch (ZipException | EOFException e) {
            throw EntryStream.damaged(entry, e);
        }
    }

    @Override
    public long length(String name) {
        return entry(name).getSize();
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = entries.get(name);
        if (entry == null) {
            throw new DatasetException(
                    Location.of(name), "expected this entry in " + zip.getName() + " but found none");
        }
        return entry;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
