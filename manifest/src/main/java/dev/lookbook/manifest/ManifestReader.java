package dev.lookbook.manifest;

import dev.lookbook.internal.Brief;
import dev.lookbook.internal.Gzip;
import dev.lookbook.internal.LookAhead;
import dev.lookbook.internal.ProgressMeter;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.io.Location;
import dev.lookbook.io.ProgressListener;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.manifest.line.Lines;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Reads the entries of a Ground Truth manifest: UTF-8, a JSON object a line, {@code \n} or {@code \r\n} after each but
 * perhaps the last. Blank lines are passed over and counted. A file may be compressed with gzip, which its first bytes tell;
 * lines and bytes are then those of the text. One that is damaged goes to the {@link ErrorPolicy} where that shows.
 *
 * <p>It reads its file once, from first to last, a line at a time: memory does not grow with the file. It belongs to one
 * thread. A line that is no entry goes to the {@link ErrorPolicy} as a {@link DatasetException} with the line's number, a
 * JSON pointer and the byte in the file; a file without any line is refused whatever the policy. The disk's errors are
 * {@link IOException}s on opening and {@link UncheckedIOException}s later. Unless {@link Builder#limits} says otherwise,
 * the limits are {@link ReadLimits#defaults()}, a line having at most 67,108,864 bytes and values nesting 64 deep; the
 * services stop at 100,000 characters.
 *
 * <pre>{@code
 * try (ManifestReader manifest = ManifestReader.open(Path.of("train.manifest"))) {
 *     for (ManifestEntry entry : manifest) {
 *         System.out.println(entry.sourceRef() + " has " + entry.detections());
 *     }
 * }
 * }</pre>
 */
public final class ManifestReader implements Iterable<ManifestEntry>, Closeable {
    private final Lines lines;
    private final String source;
    private final ReadLimits limits;
    private final ErrorPolicy onError;
    private final LineScanner scanner;
    private final ProgressMeter progress;
    private boolean started;

    private ManifestReader(Lines lines, String source, OptionalLong length, Builder options) {
        this.lines = lines;
        this.source = source;
        limits = options.limits;
        onError = options.onError;
        scanner = new LineScanner(limits);
        progress = ProgressMeter.ofBytes(options.progress, source, length);
    }

    /** Opens a manifest with the default limits, to stop at the first bad line. */
    public static ManifestReader open(Path file) throws IOException {
        return builder().open(file);
    }

    /** Starts a reader. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The entries, read as the iterator moves on.
     *
     * @throws IllegalStateException when they were asked for before: a manifest is read once
     */
    @Override
    public Iterator<ManifestEntry> iterator() {
        return entries();
    }

    /** The entries as a stream, which need not be closed beside this. Like {@link #iterator}, once. */
    public Stream<ManifestEntry> stream() {
        return entries().stream();
    }

    /** In a line: {@code ManifestReader[train.manifest]}. */
    @Override
    public String toString() {
        return Brief.of("ManifestReader").file(source).toString();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private Entries entries() {
        if (started) {
            throw new IllegalStateException(source + " has been read already; open it again to read it again");
        }
        started = true;
        return new Entries();
    }

    /** The entries that the policy does not pass over. */
    private final class Entries extends LookAhead<ManifestEntry> {
        private boolean seenLine;

        @Override
        protected Optional<ManifestEntry> advance() {
            Optional<ManifestEntry> entry = read();
            if (entry.isEmpty()) {
                progress.done();
            }
            if (entry.isEmpty() && !seenLine) {
                throw new DatasetException(
                        Location.of(source), "expected at least one line with a JSON object but the file is empty");
            }
            return entry;
        }

        private Optional<ManifestEntry> read() {
            while (true) {
                try {
                    if (!lines.advance()) {
                        return Optional.empty();
                    }
                    if (!lines.isBlank()) {
                        seenLine = true;
                        ManifestEntry entry = entry();
                        progress.record(lines.position());
                        return Optional.of(entry);
                    }
                } catch (DatasetException e) {
                    seenLine = true;
                    onError.onError(e);
                    progress.record(lines.position());
                } catch (IOException e) {
                    throw new UncheckedIOException(source + ": " + e.getMessage(), e);
                }
            }
        }
    }

    private ManifestEntry entry() {
        return scanner.scan(lines.bytes(), lines.offset(), lines.length(), lines.location())
                .orElseGet(() ->
                        LineParser.parse(lines.bytes(), lines.offset(), lines.length(), lines.location(), limits));
    }

    /** How to read a manifest. Not thread-safe. */
    public static final class Builder {
        private ReadLimits limits = ReadLimits.defaults();
        private ErrorPolicy onError = ErrorPolicy.stop();
        private ProgressListener progress = told -> {};

        private Builder() {}

        /** How much is accepted. */
        public Builder limits(ReadLimits value) {
            limits = value;
            return this;
        }

        /** What happens to lines that are no entries. */
        public Builder onError(ErrorPolicy value) {
            onError = value;
            return this;
        }

        /** Who is told how far the reader is, by bytes of a file's bytes; of what is compressed, nobody knows how many there are. */
        public Builder onProgress(ProgressListener value) {
            progress = value;
            return this;
        }

        /**
         * Opens a manifest, which may be compressed with gzip.
         *
         * @throws DatasetException when it is compressed and damaged in its first bytes
         */
        public ManifestReader open(Path file) throws IOException {
            OptionalLong length = ProgressMeter.length(file);
            return open(Gzip.stream(file), file.toString(), length);
        }

        /**
         * Reads a manifest from a stream, which is closed with the reader.
         *
         * @param source what errors call it
         */
        public ManifestReader open(InputStream in, String source) {
            return open(in, source, OptionalLong.empty());
        }

        private ManifestReader open(InputStream in, String source, OptionalLong length) {
            return new ManifestReader(new Lines(in, source, limits.maxRecordBytes()), source, length, this);
        }
    }
}
