package dev.lookbook.cli;

import dev.lookbook.convert.Issue;
import dev.lookbook.convert.Issue.Severity;
import dev.lookbook.io.Location;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The changes of a repair, kept in a temporary file until all of them are told: there may be more than fit into memory. They are
 * added first, and then read as often as needed.
 */
final class Changes implements Closeable {
    private final Path file;
    private final DataOutputStream out;
    private long count;

    Changes() throws IOException {
        file = Files.createTempFile("lookbook-changes", "");
        file.toFile().deleteOnExit();
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    void add(Issue change) {
        Location place = change.location();
        try {
            text(change.code());
            text(change.severity().name());
            text(place.source());
            text(place.pointer());
            out.writeLong(place.byteOffset());
            out.writeInt(place.line());
            text(change.message());
            count++;
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }

    /** Not {@code writeUTF}, which takes no more than 64 KB. */
    private void text(String text) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }

    /** Tells all of them, in the order in which they were added. */
    void forEach(Consumer<? super Issue> told) {
        try {
            out.flush();
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                for (long i = 0; i < count; i++) {
                    told.accept(read(in));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }

    private static Issue read(DataInputStream in) throws IOException {
        String code = text(in);
        Severity severity = Severity.valueOf(text(in));
        String source = text(in);
        String pointer = text(in);
        long byteOffset = in.readLong();
        Location place = new Location(source, pointer, byteOffset, in.readInt());
        return new Issue(code, severity, place, text(in));
    }

    private static String text(DataInputStream in) throws IOException {
        char[] text = new char[in.readInt()];
        for (int i = 0; i < text.length; i++) {
            text[i] = in.readChar();
        }
        return new String(text);
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
