package dev.lookbook.deepfashion2.retrieval;

import dev.lookbook.internal.Gzip;
import dev.lookbook.internal.LookAhead;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.json.JsonSource;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a file of retrieval, an array of records: queries, gallery or results. A file may be compressed with gzip.
 *
 * <p>It reads its file once, from first to last, a record at a time: memory does not grow with the file. It belongs to one
 * thread; what it hands over is immutable. A record that is wrong is a {@link DatasetException} with the file, the JSON
 * pointer and the byte, and ends the reading: a measurement with a part of a file would be another. The disk's errors are
 * {@link IOException}s on opening and {@link UncheckedIOException}s later. Limits are those of {@link
 * ReadLimits#defaults()} unless set.
 *
 * <pre>{@code
 * try (RetrievalReader<RetrievalQuery> queries = RetrievalReader.openQueries(Path.of("val_query.json"))) {
 *     for (RetrievalQuery query : queries) {
 *         System.out.println(query.queryImageId() + " has " + query.bbox());
 *     }
 * }
 * }</pre>
 *
 * @param <T> {@link RetrievalQuery}, {@link GalleryItem} or {@link RetrievalResult}
 */
public final class RetrievalReader<T> implements Iterable<T>, Closeable {
    private final RecordFormat<T> format;
    private final RecordBytes bytes;
    private final JsonSource source;
    private final String name;
    private final int maxRecordBytes;
    private boolean started;

    private RetrievalReader(RecordFormat<T> format, RecordBytes bytes, String name, ReadLimits limits) {
        this.format = format;
        this.bytes = bytes;
        this.name = name;
        maxRecordBytes = limits.maxRecordBytes();
        source = JsonSource.of(bytes, Location.of(name), limits);
    }

    /** Opens queries, such as {@code val_query.json}. */
    public static RetrievalReader<RetrievalQuery> openQueries(Path file) throws IOException {
        return builder().openQueries(file);
    }

    /** Opens a gallery, such as {@code val_gallery.json}. */
    public static RetrievalReader<GalleryItem> openGallery(Path file) throws IOException {
        return builder().openGallery(file);
    }

    /** Opens results. */
    public static RetrievalReader<RetrievalResult> openResults(Path file) throws IOException {
        return builder().openResults(file);
    }

    /** Starts a reader with options. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The records, read as the iterator moves on.
     *
     * @throws IllegalStateException when they were asked for before: a file is read once
     */
    @Override
    public Iterator<T> iterator() {
        return records();
    }

    /** The records as a stream, which need not be closed beside this. Like {@link #iterator}, once. */
    public Stream<T> stream() {
        return records().stream();
    }

    @Override
    public void close() throws IOException {
        try {
            source.close();
        } finally {
            bytes.close();
        }
    }

    private Pass records() {
        if (started) {
            throw new IllegalStateException(name + " has been read already; open it again to read it again");
        }
        started = true;
        source.enterArray();
        return new Pass();
    }

    private final class Pass extends LookAhead<T> {
        /** Also after an error, behind which nothing can be read. */
        private boolean ended;

        @Override
        protected Optional<T> advance() {
            if (ended) {
                return Optional.empty();
            }
            ended = true;
            bytes.begin();
            if (!source.nextElement()) {
                source.end();
                return Optional.empty();
            }
            Location place = source.location();
            T record = format.read(source);
            if (source.endOffset() - place.byteOffset() > maxRecordBytes) {
                throw bytes.tooLong(place);
            }
            ended = false;
            return Optional.of(record);
        }
    }

    /** How to read a file. Not thread-safe. */
    public static final class Builder {
        private ReadLimits limits = ReadLimits.defaults();

        private Builder() {}

        /** How much is accepted. */
        public Builder limits(ReadLimits value) {
            limits = value;
            return this;
        }

        /** Opens queries, such as {@code val_query.json}. */
        public RetrievalReader<RetrievalQuery> openQueries(Path file) throws IOException {
            return open(new QueryFormat(), file);
        }

        /** Opens a gallery, such as {@code val_gallery.json}. */
        public RetrievalReader<GalleryItem> openGallery(Path file) throws IOException {
            return open(new GalleryFormat(), file);
        }

        /** Opens results. */
        public RetrievalReader<RetrievalResult> openResults(Path file) throws IOException {
            return open(new ResultFormat(), file);
        }

        private <T> RetrievalReader<T> open(RecordFormat<T> format, Path file) throws IOException {
            InputStream in = Gzip.stream(file);
            try {
                String name = file.toString();
                return new RetrievalReader<>(format, new RecordBytes(in, name, limits.maxRecordBytes()), name, limits);
            } catch (UncheckedIOException e) {
                in.close();
                throw e.getCause();
            } catch (RuntimeException e) {
                in.close();
                throw e;
            }
        }
    }
}
