package dev.lookbook.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** Takes files by name into a folder or an archive that appears whole or not at all. Not thread-safe. */
public interface EntrySink extends Closeable {

    /**
     * A zip archive when the name ends in {@code .zip}, a tar archive when it ends in {@code .tar}, {@code .tar.gz}, {@code
     * .tgz} or {@code .tar.zst}, a folder otherwise.
     */
    static EntrySink create(Path target) throws IOException {
        String name = target.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".zip")) {
            return new ZipSink(target);
        }
        boolean tar = Stream.of(".tar", ".tar.gz", ".tgz", ".tar.zst").anyMatch(name::endsWith);
        return tar ? Archives.createTar(target) : new FolderSink(target);
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
