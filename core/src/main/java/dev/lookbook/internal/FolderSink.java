package dev.lookbook.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** A folder that appears whole. Refuses to replace one that holds something. */
final class FolderSink implements EntrySink {
    private final Path target;
    private final Path staged;
    private final Set<Path> made = new HashSet<>();

    FolderSink(Path target) throws IOException {
        this.target = target.toAbsolutePath();
        requireFree();
        staged = Staging.create(this.target, true);
    }

    private void requireFree() throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new IOException(target + ": expected a folder's name but it is a file");
        }
        try (Stream<Path> files = Files.list(target)) {
            if (files.findAny().isPresent()) {
                throw new IOException(target + ": expected a new or empty folder but it holds files; name another");
            }
        }
    }

    @Override
    public void write(String name, byte[] bytes) throws IOException {
        Path file = staged.resolve(name);
        if (file.getParent() != null && made.add(file.getParent())) {
            Files.createDirectories(file.getParent());
        }
        Files.write(file, bytes);
    }

    @Override
    public void folder(String name) throws IOException {
        Files.createDirectories(staged.resolve(name));
    }

    @Override
    public void finish() throws IOException {
        requireFree();
        Files.deleteIfExists(target);
        Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
        Staging.forget(staged);
    }

    @Override
    public void close() throws IOException {
        Staging.discard(staged);
    }
}
