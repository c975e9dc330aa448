package dev.lookbook.internal;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a writer's text goes: into a {@link StagedFile}, or down a stream that belongs to somebody else. */
public interface Target extends Closeable {

    /** A stream, which is flushed in the end and never closed. */
    static Target of(OutputStream stream) {
        OutputStream buffered = new BufferedOutputStream(stream);
        return new Target() {
            @Override
            public OutputStream out() {
                return buffered;
            }

            @Override
            public void publish() throws IOException {
                buffered.flush();
            }

            @Override
            public void close() {}
        };
    }

    /** Where to write. */
    OutputStream out();

    /** Writes all that a file has. */
    default void append(Path file) throws IOException {
        Files.copy(file, out());
    }

    /** Hands over what was written. */
    void publish() throws IOException;
}
