package dev.lookbook.internal;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Files in a folder. */
final class FolderSource implements EntrySource {
    /** People unzip an archive whose root is "train/" into a folder "train", and that into another. */
    private static final int MAX_NESTING = 3;

    private final Path root;
    private final ReadLimits limits;

    FolderSource(Path root, ReadLimits limits) {
        this.root = root.toAbsolutePath().normalize();
        this.limits = limits;
    }

    @Override
    public Collection<String> parentsOf(String folder) throws IOException {
        SortedSet<String> parents = new TreeSet<>();
        collectParents(folder, root, "", MAX_NESTING, new HashSet<>(), parents);
        return parents;
    }

    /** Follows links, as people keep large folders elsewhere, but goes nowhere twice. */
    private static void collectParents(
            String folder, Path at, String name, int nesting, Set<Path> seen, Collection<String> parents)
            throws IOException {
        if (!seen.add(at.toRealPath())) {
            return;
        }
        if (Files.isDirectory(at.resolve(folder))) {
            // What lies deeper are the split's own files, often a hundred thousand.
            parents.add(name);
        } else if (nesting > 1) {
            for (Path inner : list(at, Files::isDirectory)) {
                collectParents(folder, inner, name + inner.getFileName() + '/', nesting - 1, seen, parents);
            }
        }
    }

    @Override
    public Collection<String> list(String folder) throws IOException {
        Path path = path(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        return list(path, FolderSource::isFile).stream()
                .map(file -> String.valueOf(file.getFileName()))
                .toList();
    }

    /** A link that leads nowhere stands for a file that is missing, which must not go unnoticed. */
    private static boolean isFile(Path path) {
        return Files.isRegularFile(path) || (Files.isSymbolicLink(path) && !Files.exists(path));
    }

    private static List<Path> list(Path folder, DirectoryStream.Filter<Path> filter) throws IOException {
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, filter)) {
            stream.forEach(paths::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Collections.sort(paths);
        return paths;
    }

    @Override
    public boolean contains(String name) {
        return EntryNames.below(root, name).filter(Files::isRegularFile).isPresent();
    }

    @Override
    public byte[] read(String name) throws IOException {
        try (InputStream in = open(name)) {
            return EntrySource.readLimited(in, name, limits.maxRecordBytes());
        }
    }

    @Override
    public InputStream open(String name) throws IOException {
        Path path = path(name);
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            if (Files.isSymbolicLink(path) && !Files.exists(path)) {
                throw new DatasetException(
                        Location.of(name),
                        "expected a file but found a link to \"" + Files.readSymbolicLink(path)
                                + "\", which leads nowhere; fetch what it stands for, or delete it",
                        e);
            }
            throw e;
        }
    }

    @Override
    public long length(String name) throws IOException {
        return Files.size(path(name));
    }

    @Override
    public Optional<Path> onDisk(String name) {
        return EntryNames.below(root, name);
    }

    private Path path(String name) throws IOException {
        return EntryNames.below(root, name).orElseThrow(() -> new NoSuchFileException(name));
    }

    @Override
    public void close() {}
}
