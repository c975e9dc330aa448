package dev.lookbook.coco;

import dev.lookbook.internal.StagedFile;
import dev.lookbook.json.JsonSink;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The records of one section, set aside until the sections before it are complete. Never published, so closing deletes it. */
final class Spool implements Closeable {
    private static final byte[] SEPARATOR = ", ".getBytes(StandardCharsets.US_ASCII);

    private final StagedFile file;
    private boolean empty = true;

    /** A spool beside a file. */
    Spool(Path file) throws IOException {
        this.file = StagedFile.of(file);
    }

    /** Adds what was written to a sink, and empties the sink. */
    void add(JsonSink record) throws IOException {
        if (!empty) {
            file.out().write(SEPARATOR);
        }
        empty = false;
        record.drainTo(file.out());
    }

    boolean isEmpty() {
        return empty;
    }

    /** Writes all records as an array. */
    void copyTo(OutputStream out) throws IOException {
        file.out().flush();
        out.write('[');
        Files.copy(file.path(), out);
        out.write(']');
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
