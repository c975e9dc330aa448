package dev.lookbook.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** An input that can be read more than once: a path, or standard input copied to a temporary file. */
record Spooled(Path path, boolean temporary) implements Closeable {

    static Spooled of(String name) throws IOException {
        if (!name.equals("-")) {
            return new Spooled(Path.of(name), false);
        }
        Path file = Files.createTempFile("lookbook-stdin", "");
        file.toFile().deleteOnExit();
        Files.copy(System.in, file, StandardCopyOption.REPLACE_EXISTING);
        return new Spooled(file, true);
    }

    /** The same input with an ending that tells its format, which standard input has none of. */
    Spooled named(String ending) throws IOException {
        if (!temporary) {
            return this;
        }
        Path named = Files.move(path, path.resolveSibling(path.getFileName() + ending));
        named.toFile().deleteOnExit();
        return new Spooled(named, true);
    }

    @Override
    public void close() throws IOException {
        if (temporary) {
            Files.deleteIfExists(path);
        }
    }
}
