package dev.lookbook.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** Knows what is half-written, so that an interrupted process leaves none of it behind. */
final class Staging {
    /** What is half-written, and the folders that were made for it. */
    private static final Map<Path, List<Path>> PENDING = new ConcurrentHashMap<>();

    /**
     * Held while a file is put in its place, and for good by a process that ends: what is deleted then must not be written
     * again, nor be missed by whoever writes it.
     */
    private static final ReentrantLock PLACING = new ReentrantLock();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Staging::discardAll, "lookbook-staging"));
    }

    private Staging() {}

    /** Makes a hidden file or folder beside a target, and the folders above it that are missing. */
    static Path create(Path target, boolean folder) throws IOException {
        Path parent = target.getParent();
        Path name = target.getFileName();
        if (parent == null || name == null) {
            throw new IOException(target + ": expected a name below a folder");
        }
        List<Path> made = createFolders(parent);
        // Not the JDK's temporary files: those are for their owner's eyes only, and would stay so once published.
        Path staged = parent.resolve(String.format(
                ".%.40s.%016x.part", name, ThreadLocalRandom.current().nextLong()));
        PENDING.put(folder ? Files.createDirectory(staged) : Files.createFile(staged), made);
        return staged;
    }

    /** Makes the folders that are missing, and tells which they were, the deepest first. */
    private static List<Path> createFolders(Path folder) throws IOException {
        List<Path> missing = new ArrayList<>();
        for (Path path = folder; path != null && Files.notExists(path); path = path.getParent()) {
            missing.add(path);
        }
        Files.createDirectories(folder);
        return missing;
    }

    /** What was staged is where it belongs. */
    static void forget(Path staged) {
        PENDING.remove(staged);
    }

    /** Deletes what was staged and the folders made for it, unless it was published. */
    static void discard(Path staged) throws IOException {
        List<Path> made = PENDING.remove(staged);
        if (made == null) {
            return;
        }
        try (Stream<Path> paths = Files.walk(staged)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
            for (Path folder : made) {
                Files.deleteIfExists(folder);
            }
        } catch (NoSuchFileException | DirectoryNotEmptyException e) {
            // Somebody else has cleaned up, or uses a folder too: there is nothing left to do.
            return;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Does something that an ending process must not get between. */
    static void place(Placing placing) throws IOException {
        PLACING.lock();
        try {
            placing.run();
        } finally {
            PLACING.unlock();
        }
    }

    /** Puts a file in its place. */
    @FunctionalInterface
    interface Placing {
        void run() throws IOException;
    }

    private static void discardAll() {
        PLACING.lock();
        for (Path staged : PENDING.keySet()) {
            try {
                discard(staged);
            } catch (IOException e) {
                System.err.println("could not delete " + staged + ": " + e.getMessage());
            }
        }
    }
}
