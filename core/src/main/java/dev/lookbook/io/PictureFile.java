package dev.lookbook.io;

import dev.lookbook.internal.EntrySource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * The bytes of a picture in a folder or an archive, for those who send or copy it; obtained from {@link Pictures#fileOf}.
 * Everything is asked anew each time, for files change. Safe to use from several threads, while its pictures are open.
 */
public final class PictureFile {
    private final EntrySource entries;
    private final String name;
    private final Path opened;

    PictureFile(EntrySource entries, String name, Path opened) {
        this.entries = entries;
        this.name = name;
        this.opened = opened;
    }

    /** Its name in the folder or archive: {@code image/000001.jpg}. */
    public String name() {
        return name;
    }

    /** Where it is on disk; empty when it lies in an archive. */
    public Optional<Path> path() {
        return entries.onDisk(name);
    }

    /**
     * How many bytes it has; of an archive's file as the archive states it.
     *
     * @throws IOException when it cannot be read
     */
    public long length() throws IOException {
        return entries.length(name);
    }

    /**
     * When it was last changed; of an archive's file when the archive was.
     *
     * @throws IOException when that cannot be read
     */
    public FileTime modified() throws IOException {
        return Files.getLastModifiedTime(path().orElse(opened));
    }

    /**
     * Its bytes, for the caller to close.
     *
     * @throws DatasetException here or while reading, when an archive's file is damaged, or was only looked at: the pictures
     *     of a compressed tar archive are
     * @throws IOException when it cannot be read
     */
    public InputStream open() throws IOException {
        return entries.open(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
