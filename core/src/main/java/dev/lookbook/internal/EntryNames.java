package dev.lookbook.internal;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import java.util.List;

/** Refuses archive entries whose names lead out of the archive's folder ("zip slip"). */
final class EntryNames {
    private EntryNames() {}

    static void requireInside(String archive, String name) {
        boolean drive = name.length() > 1 && name.charAt(1) == ':';
        boolean outside = name.startsWith("/")
                || drive
                || name.indexOf('\\') >= 0
                || name.indexOf('\0') >= 0
                || List.of(name.split("/", -1)).contains("..");
        if (outside) {
            throw new DatasetException(
                    Location.of(archive),
                    "expected entries inside the archive's folder but found \"" + name.replace("\0", "\\0")
                            + "\"; do not trust this archive");
        }
    }
}
