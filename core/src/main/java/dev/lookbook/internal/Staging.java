package dev.lookbook.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Knows what is half-written, so that an interrupted process leaves none of it behind. */
final class Staging {
    private static final Set<Path> PENDING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Staging::discardAll, "lookbook-staging"));
    }

    private Staging() {}

    /** Makes a hidden file or folder beside a target. */
    static Path create(Path target, boolean folder) throws IOException {
        Path parent = target.getParent();
        if (parent == null || target.getFileName() == null) {
            throw new IOException(target + ": expected a name below a folder");
        }
        Files.createDirectories(parent);
        // Not a temporary file of the JDK's making: that one could be read by its owner alone, and so could the result.
        String suffix = Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".part";
        Path staged = parent.resolve("." + target.getFileName() + "." + suffix);
        if (folder) {
            Files.createDirectory(staged);
        } else {
            Files.createFile(staged);
        }
        PENDING.add(staged);
        return staged;
    }

    /** What was staged is where it belongs. */
    static void forget(Path staged) {
        PENDING.remove(staged);
    }

    /** Deletes what was staged, unless it was published. */
    static void discard(Path staged) throws IOException {
        if (!PENDING.remove(staged)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(staged)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException e) {
            // Somebody else has cleaned up: there is nothing left to do.
            return;
        }
    }

    private static void discardAll() {
        for (Path staged : PENDING) {
            try {
                discard(staged);
            } catch (IOException | UncheckedIOException e) {
                System.err.println("could not delete " + staged + ": " + e.getMessage());
            }
        }
    }
}
