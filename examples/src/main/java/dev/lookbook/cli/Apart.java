package dev.lookbook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a command writes apart from what it reads, and from what else it writes: by whatever names, links among them, no
 * file is used for two things. To be asked before the work, for nothing is written then.
 */
final class Apart {
    private final List<Path> taken = new ArrayList<>();

    /** Names, and those of files that are asked for. */
    static List<String> names(List<String> names, @Nullable Path... files) {
        List<String> all = new ArrayList<>(names);
        for (Path file : files) {
            if (file != null) {
                all.add(file.toString());
            }
        }
        return all;
    }

    /**
     * @param others what is read, or written besides; {@code -} is no file
     */
    Apart(List<String> others) {
        others.stream().filter(other -> !other.equals("-")).map(Path::of).forEach(taken::add);
    }

    /**
     * Takes a file to be written.
     *
     * @param what it is, in words
     * @throws IllegalArgumentException when it is used already
     * @throws IOException when nothing can be written there
     */
    void take(String option, String what, Path file) throws IOException {
        if (file.toString().equals("-")) {
            throw new IllegalArgumentException(
                    option + ": expected a file's name but found -; standard output has the result");
        }
        for (Path other : taken) {
            if (same(file, other) || isPartOf(file, other)) {
                throw new IllegalArgumentException(option + ": expected a file of its own but " + file
                        + " is read or written already; name another");
            }
        }
        requirePlace(what, file);
        taken.add(file);
    }

    /** Whether a file would be among the annotations or pictures of a split's folder. */
    private static boolean isPartOf(Path file, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        Path real = real(file);
        Path parent = real.getParent();
        return real.startsWith(folder.toRealPath())
                && parent != null
                && (parent.endsWith("annos") || parent.endsWith("image"));
    }

    private static boolean same(Path one, Path other) throws IOException {
        if (Files.exists(one) && Files.exists(other)) {
            return Files.isSameFile(one, other);
        }
        return real(one).equals(real(other));
    }

    /** Where a file will be that is not there yet: links among the folders that are there are followed. */
    private static Path real(Path file) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        Path existing = existing(absolute);
        return existing == null ? absolute : existing.toRealPath().resolve(existing.relativize(absolute));
    }

    /** Refuses archives to be written in the place of what is read: what is not copied, such as pictures, would be gone. */
    static void requireOtherArchives(List<String> inputs, List<String> outputs) throws IOException {
        Apart read = new Apart(inputs);
        for (String output : outputs) {
            if (Format.isArchive(Path.of(output))) {
                read.take("OUT", "the archive", Path.of(output));
            }
        }
    }

    private static void requirePlace(String what, Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + ": expected a file's name for " + what + " but it is a folder");
        }
        Path absolute = file.toAbsolutePath().normalize();
        Path existing = existing(absolute.getParent());
        if (existing == null || !Files.isDirectory(existing) || !Files.isWritable(existing)) {
            throw new IOException(file + ": expected a place where " + what + " can be written but " + existing
                    + " is not a folder to write in");
        }
    }

    private static @Nullable Path existing(@Nullable Path path) {
        Path existing = path;
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return existing;
    }
}
