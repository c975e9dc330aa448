package dev.lookbook.coco;

import dev.lookbook.internal.StagedFile;
import dev.lookbook.internal.Target;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The records of one section, set aside until the sections before it are complete. Never published, so closing deletes it. */
final class Spool implements Closeable {
    private static final byte[] SEPARATOR = ", ".getBytes(StandardCharsets.US_ASCII);

    private final StagedFile file;
    private boolean empty = true;

    /** A spool beside a file. */
    Spool(Path file) throws IOException {
        this.file = StagedFile.of(file);
    }

    /** Adds a record with its numbers. */
    void add(NumberedText record, OptionalLong id, OptionalLong imageId) throws IOException {
        if (!empty) {
            file.out().write(SEPARATOR);
        }
        empty = false;
        record.writeTo(file.out(), id, imageId);
    }

    boolean isEmpty() {
        return empty;
    }

    /** Writes all records as an array. */
    void copyTo(Target target) throws IOException {
        file.out().flush();
        target.out().write('[');
        target.append(file.path());
        target.out().write(']');
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
