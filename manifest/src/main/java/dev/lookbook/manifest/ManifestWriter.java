package dev.lookbook.manifest;

import dev.lookbook.internal.StagedFile;
import dev.lookbook.internal.Target;
import dev.lookbook.internal.WriterState;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

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
    private final Target target;
    private final WriterState state = new WriterState();

    private ManifestWriter(Target target) {
        this.target = target;
    }

    /** Writes a file, which replaces an older one when it is finished. */
    public static ManifestWriter create(Path file) throws IOException {
        return new ManifestWriter(StagedFile.of(file));
    }

    /** Writes to a stream as lines come; it is flushed by {@link #finish} and never closed. */
    public static ManifestWriter create(OutputStream out) {
        return new ManifestWriter(Target.of(out));
    }

    /**
     * Writes an entry as a line.
     *
     * @throws IllegalStateException when the writer is finished or closed
     */
    public void write(ManifestEntry entry) throws IOException {
        write(ManifestText.of(entry));
    }

    /**
     * Writes a line that was made before.
     *
     * @throws IllegalStateException when the writer is finished or closed
     */
    public void write(ManifestText text) throws IOException {
        state.requireOpen();
        target.out().write(text.line);
        target.out().write('\n');
    }

    /**
     * Publishes what was written. Does nothing the second time.
     *
     * @throws IllegalStateException when the writer was closed first, which has discarded everything
     */
    public void finish() throws IOException {
        state.finish(target::publish);
    }

    /** Ends writing; what is not finished is discarded. */
    @Override
    public void close() throws IOException {
        state.close();
        target.close();
    }
}
