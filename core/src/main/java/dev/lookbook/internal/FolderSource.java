package dev.lookbook.internal;

import dev.lookbook.io.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Files in a folder. */
final class FolderSource implements EntrySource {
    /** People unzip an archive whose root is "train/" into a folder "train", and that into another. */
    private static final int MAX_NESTING = 3;

    private final Path root;
    private final ReadLimits limits;

    FolderSource(Path root, ReadLimits limits) {
        this.root = root;
        this.limits = limits;
    }

    @Override
    public Collection<String> parentsOf(String folder) throws IOException {
        try (Stream<Path> folders = Files.find(
                root,
                MAX_NESTING,
                // The root's own name is not below the root.
                (path, attributes) -> attributes.isDirectory() && path.endsWith(folder) && !path.equals(root))) {
            return folders.map(path -> root.relativize(path).toString().replace('\\', '/'))
                    .map(name -> name.substring(0, name.length() - folder.length()))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public Collection<String> list(String folder) throws IOException {
        Path path = root.resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public boolean contains(String name) {
        return Files.isRegularFile(root.resolve(name));
    }

    @Override
    public byte[] read(String name) throws IOException {
        try (InputStream in = open(name)) {
            return EntrySource.readLimited(in, name, limits.maxRecordBytes());
        }
    }

    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(root.resolve(name));
    }

    @Override
    public void close() {}
}
