package dev.lookbook.internal;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Keeps names from leading out of the folder or archive they belong to ("zip slip"). */
public final class EntryNames {
    private EntryNames() {}

    /** The file of a name below a folder; empty when the name leads elsewhere, or is none that a file can have. */
    public static Optional<Path> below(Path folder, String name) {
        // Absolute, because "." and "" have nothing that other paths start with.
        Path root = folder.toAbsolutePath().normalize();
        try {
            return Optional.of(root.resolve(name).normalize()).filter(file -> file.startsWith(root));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** A name without {@code ./} in front, as archives have it that somebody made of the folder that he was in. */
    public static String withoutDots(String name) {
        int start = 0;
        while (name.startsWith("./", start)) {
            start += 2;
        }
        String plain = name.substring(start);
        return plain.equals(".") ? "" : plain;
    }

    /** Refuses an archive's entry that would be unpacked elsewhere. */
    static void requireInside(String archive, String name) {
        if (!isInside(name)) {
            throw new DatasetException(
                    Location.of(archive),
                    "expected entries inside the archive's folder but found \"" + name
                            + "\"; do not trust this archive");
        }
    }

    /** The error of a name that is written for the second time. */
    public static DatasetException duplicate(Path target, String name) {
        return new DatasetException(
                Location.of(target.toString()), "expected each file once but found \"" + name + "\" twice");
    }

    /** Refuses to write elsewhere: names of files come from the data. */
    public static void requireInside(Path target, String name) {
        if (!isInside(name)) {
            throw new DatasetException(
                    Location.of(target.toString()), "expected a file's name inside this but found \"" + name + '"');
        }
    }

    private static boolean isInside(String name) {
        boolean drive = name.length() > 1 && name.charAt(1) == ':';
        return !name.isEmpty()
                && !name.startsWith("/")
                && !drive
                && name.indexOf('\\') < 0
                && name.indexOf('\0') < 0
                && !List.of(name.split("/", -1)).contains("..");
    }
}
