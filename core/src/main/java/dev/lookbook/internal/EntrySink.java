package dev.lookbook.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** Takes files by name into a folder or an archive that appears whole or not at all. Not thread-safe. */
public interface EntrySink extends Closeable {

    /** A zip archive when the name ends in {@code .zip}, a folder otherwise. */
    static EntrySink create(Path target) throws IOException {
        return target.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".zip")
                ? new ZipSink(target)
                : new FolderSink(target);
    }

    /**
     * Adds a file.
     *
     * @throws dev.lookbook.io.DatasetException when the name leads elsewhere, or has been written before
     */
    void write(String name, byte[] bytes) throws IOException;

    /** Adds a folder, which may stay empty: a dataset without records is one. */
    void folder(String name) throws IOException;

    /** Puts everything in its place; without this, {@link #close} leaves nothing behind. */
    void finish() throws IOException;
}
