package dev.lookbook.deepfashion2.retrieval;

import dev.lookbook.internal.GzipTarget;
import dev.lookbook.internal.StagedFile;
import dev.lookbook.internal.Target;
import dev.lookbook.internal.WriterState;
import dev.lookbook.json.JsonSink;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Writes a file of retrieval, an array of records, in the text of Python's {@code json.dump} and the authors' order of
 * members. What {@link RetrievalReader} has read keeps its own order, its numbers' text and what nobody knows.
 *
 * <p>A file is written beside its target, compressed with gzip when its name ends in {@code .gz}, and {@link #finish} moves
 * it into place; {@link #close} alone leaves what was there before. Memory is that of one record. It belongs to one thread.
 * Throws {@link IOException} when the disk does.
 *
 * <pre>{@code
 * try (RetrievalWriter<RetrievalQuery> out = RetrievalWriter.createQueries(Path.of("query.json"))) {
 *     for (PairItem query : index.queries()) {
 *         out.write(RetrievalQuery.of(query));
 *     }
 *     out.finish();
 * }
 * }</pre>
 *
 * @param <T> {@link RetrievalQuery}, {@link GalleryItem} or {@link RetrievalResult}
 */
public final class RetrievalWriter<T> implements Closeable {
    private final RecordFormat<T> format;
    private final Target target;
    private final JsonSink json = new JsonSink();
    private final WriterState state = new WriterState();
    private boolean started;

    private RetrievalWriter(RecordFormat<T> format, Target target) {
        this.format = format;
        this.target = target;
    }

    /** Writes queries to a file. */
    public static RetrievalWriter<RetrievalQuery> createQueries(Path file) throws IOException {
        return create(new QueryFormat(), file);
    }

    /** Writes a gallery to a file. */
    public static RetrievalWriter<GalleryItem> createGallery(Path file) throws IOException {
        return create(new GalleryFormat(), file);
    }

    /** Writes results to a file. */
    public static RetrievalWriter<RetrievalResult> createResults(Path file) throws IOException {
        return create(new ResultFormat(), file);
    }

    private static <T> RetrievalWriter<T> create(RecordFormat<T> format, Path file) throws IOException {
        StagedFile staged = StagedFile.of(file);
        return new RetrievalWriter<>(format, file.toString().endsWith(".gz") ? new GzipTarget(staged) : staged);
    }

    /**
     * Writes a record.
     *
     * @throws IllegalStateException when the writer is finished or closed
     */
    public void write(T record) throws IOException {
        state.requireOpen();
        text(started ? ", " : "[");
        started = true;
        format.write(record, json);
        json.drainTo(target.out());
    }

    private void text(String ascii) throws IOException {
        target.out().write(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Publishes what was written. Does nothing the second time.
     *
     * @throws IllegalStateException when the writer was closed first, which has discarded everything
     */
    public void finish() throws IOException {
        state.finish(() -> {
            text(started ? "]" : "[]");
            target.publish();
        });
    }

    /** Ends writing; what is not finished is discarded. */
    @Override
    public void close() throws IOException {
        state.close();
        target.close();
    }
}
