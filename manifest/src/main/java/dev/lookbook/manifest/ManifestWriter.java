package dev.lookbook.manifest;

import dev.lookbook.internal.StagedFile;
import dev.lookbook.json.JsonSink;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Writes entries as a Ground Truth manifest: each a line of JSON as Python's {@code json.dumps} writes it, and {@code \n}.
 * An entry that was read keeps its members' order, its numbers' text and what nobody knows.
 *
 * <p>A file is written beside its target, and {@link #finish} moves it into place; {@link #close} alone leaves what was
 * there before. Memory is that of one line. It belongs to one thread. Throws {@link IOException} when the disk does.
 *
 * <pre>{@code
 * try (ManifestWriter manifest = ManifestWriter.create(Path.of("train.manifest"))) {
 *     for (ManifestEntry entry : entries) {
 *         manifest.write(entry);
 *     }
 *     manifest.finish();
 * }
 * }</pre>
 */
public final class ManifestWriter implements Closeable {
    private final OutputStream out;
    private final @Nullable StagedFile staged;
    private final JsonSink json = new JsonSink();
    private final LineWriter lines = new LineWriter(json);
    private boolean finished;
    private boolean closed;

    private ManifestWriter(OutputStream out, @Nullable StagedFile staged) {
        this.out = out;
        this.staged = staged;
    }

    /** Writes a file, which replaces an older one when it is finished. */
    public static ManifestWriter create(Path file) throws IOException {
        StagedFile staged = StagedFile.of(file);
        return new ManifestWriter(staged.out(), staged);
    }

    /** Writes to a stream, line by line; it is flushed by {@link #finish} and never closed. */
    public static ManifestWriter create(OutputStream out) {
        return new ManifestWriter(out, null);
    }

    /**
     * Writes an entry as a line.
     *
     * @throws IllegalStateException when the manifest is finished
     */
    public void write(ManifestEntry entry) throws IOException {
        requireOpen();
        lines.write(entry);
        json.drainTo(out);
        out.write('\n');
    }

    /**
     * Publishes what was written. Does nothing the second time.
     *
     * @throws IllegalStateException when the writer was closed first, which has discarded everything
     */
    public void finish() throws IOException {
        if (finished) {
            return;
        }
        requireOpen();
        out.flush();
        if (staged != null) {
            staged.publish();
        }
        finished = true;
    }

    /** Ends writing; what is not finished is discarded. */
    @Override
    public void close() throws IOException {
        closed = true;
        if (staged != null) {
            staged.close();
        }
    }

    private void requireOpen() {
        if (finished || closed) {
            throw new IllegalStateException(
                    "the manifest is " + (finished ? "finished" : "closed") + "; create another one to write more");
        }
    }
}
