package dev.lookbook.internal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** A folder that appears whole. Refuses to replace one that holds something. */
final class FolderSink implements EntrySink {
    private final Path named;
    private final Path target;
    private final Path staged;
    private final Set<Path> made = new HashSet<>();

    FolderSink(Path target) throws IOException {
        named = target;
        // Where a link leads is where somebody wants the folder.
        this.target = Files.isDirectory(target) ? target.toRealPath() : target.toAbsolutePath();
        requireFree();
        staged = Staging.create(this.target, true);
    }

    private void requireFree() throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new IOException(named + ": expected a folder's name but it is a file");
        }
        try (Stream<Path> files = Files.list(target)) {
            if (files.findAny().isPresent()) {
                throw new IOException(named + ": expected a new or empty folder but it holds files; name another");
            }
        }
    }

    @Override
    public void write(String name, byte[] bytes) throws IOException {
        Path file = path(name);
        Staging.place(() -> write(file, name, bytes));
    }

    private void write(Path file, String name, byte[] bytes) throws IOException {
        if (file.getParent() != null && made.add(file.getParent())) {
            Files.createDirectories(file.getParent());
        }
        try {
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw EntryNames.duplicate(named, name);
        }
    }

    @Override
    public void folder(String name) throws IOException {
        Path folder = path(name);
        Staging.place(() -> Files.createDirectories(folder));
    }

    private Path path(String name) {
        EntryNames.requireInside(named, name);
        return staged.resolve(name);
    }

    @Override
    public void finish() throws IOException {
        Staging.place(() -> {
            requireFree();
            Files.deleteIfExists(target);
            Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
            Staging.forget(staged);
        });
    }

    @Override
    public void close() throws IOException {
        Staging.discard(staged);
    }
}
