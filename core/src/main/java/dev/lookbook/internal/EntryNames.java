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

    /** Refuses an archive's entry that would be unpacked elsewhere. */
    static void requireInside(String archive, String name) {
        if (!isInside(name)) {
            throw new DatasetException(
                    Location.of(archive),
                    "expected entries inside the archive's folder but found \"" + name
                            + "\"; do not trust this archive");
        }
    }

    /** Refuses to write elsewhere: names of files come from the data. */
    static void requireInside(Path target, String name) {
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
