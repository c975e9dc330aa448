package dev.lookbook.manifest.csv;

import dev.lookbook.convert.Issue;
import dev.lookbook.internal.Gzip;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.manifest.ManifestEntry;
import dev.lookbook.manifest.ManifestOptions;
import dev.lookbook.manifest.ManifestOptions.LabelKind;
import dev.lookbook.manifest.line.Lines;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads the labels of whole images from CSV as entries of a manifest: a row is an image and its labels, {@code
 * image,label,label,…}, however many there are. This is the file that AWS's script {@code
 * custom_labels_csv_to_manifest.py} takes.
 *
 * <p>Fields are quoted as in RFC 4180, {@code "vest, red"}, but end in the line where they begin. The file is UTF-8, with a
 * byte order mark or without; lines end in {@code \n} or {@code \r\n}; blank ones, and ones of nothing but commas, are passed
 * over. White space around fields that are not quoted does not count, and neither do empty labels.
 *
 * <p>A label becomes an {@link dev.lookbook.manifest.ImageClassification} named by the label attribute of the options and
 * the label's number: {@code image-label0}, whose number counts the labels of the file in the order in which they come first.
 * (AWS's script names it by the label itself, which goes wrong with labels such as {@code source-ref} or {@code a-metadata}.)
 * A {@code source-ref} is the options' prefix and the image, or just the image where that begins with {@code s3://}.
 *
 * <p>Told to {@link Builder#onIssue}: {@code duplicate-image} (warning), the first row of an image counts and later ones are
 * left out; {@code no-labels} (warning), the entry has a {@code source-ref} only; {@code duplicate-label} (info).
 *
 * <p>It reads its file once, from first to last, a line at a time. Memory is some 32 bytes an image, to know those that come
 * again, and that of the labels. It belongs to one thread. A line that is no row goes to the {@link ErrorPolicy} as a {@link
 * DatasetException} with its number; a file without any row is refused whatever the policy. The disk's errors are {@link
 * IOException}s on opening and {@link UncheckedIOException}s later. Unless {@link Builder#limits} says otherwise, a line has
 * at most 1,048,576 bytes; all different labels together have at most 8,388,608 characters, those of less than 64 counting as
 * 64.
 *
 * <pre>{@code
 * try (CsvLabelReader csv = CsvLabelReader.open(Path.of("labels.csv"));
 *         ManifestWriter manifest = ManifestWriter.create(Path.of("train.manifest"))) {
 *     for (ManifestEntry entry : csv) {
 *         manifest.write(entry);
 *     }
 *     manifest.finish();
 * }
 * }</pre>
 */
public final class CsvLabelReader implements Iterable<ManifestEntry>, Closeable {
    private static final int MAX_LINE = 1 << 20;

    private final Lines lines;
    private final String source;
    private final Entries entries;
    private boolean started;

    private CsvLabelReader(Lines lines, String source, Entries entries) {
        this.lines = lines;
        this.source = source;
        this.entries = entries;
    }

    /** Opens a file without header and with the default options, to stop at the first bad line and to tell nobody of issues. */
    public static CsvLabelReader open(Path file) throws IOException {
        return builder().open(file);
    }

    /** Starts a reader. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The entries, read as the iterator moves on.
     *
     * @throws IllegalStateException when they were asked for before: a file is read once
     */
    @Override
    public Iterator<ManifestEntry> iterator() {
        return entries();
    }

    /** The entries as a stream, which need not be closed beside this. Like {@link #iterator}, once. */
    public Stream<ManifestEntry> stream() {
        return entries().stream();
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
        return entries;
    }

    /** How to read a file. Not thread-safe. */
    public static final class Builder {
        private ManifestOptions manifestOptions =
                ManifestOptions.builder().labelKind(LabelKind.IMAGE_LEVEL).build();
        private boolean header;
        private ReadLimits limits = ReadLimits.defaults()
                .withMaxRecordBytes(Math.min(MAX_LINE, ReadLimits.defaults().maxRecordBytes()));
        private ErrorPolicy onError = ErrorPolicy.stop();
        private Consumer<? super Issue> onIssue = issue -> {};

        private Builder() {}

        /**
         * What entries say beyond image and labels: prefix, label attribute, job name, creation date. Class ids are always
         * those of the file.
         *
         * @throws IllegalArgumentException when their labels are not {@link LabelKind#IMAGE_LEVEL}
         */
        public Builder manifestOptions(ManifestOptions value) {
            if (value.labelKind() != LabelKind.IMAGE_LEVEL) {
                throw new IllegalArgumentException("expected options for image-level labels but found "
                        + value.labelKind() + "; CSV has no boxes");
            }
            manifestOptions = value;
            return this;
        }

        /** Whether the first row names the columns, and is passed over; by default there is no such row. */
        public Builder header(boolean value) {
            header = value;
            return this;
        }

        /** How much is accepted. */
        public Builder limits(ReadLimits value) {
            limits = value;
            return this;
        }

        /** What happens to lines that are no rows. */
        public Builder onError(ErrorPolicy value) {
            onError = value;
            return this;
        }

        /** Who is told of rows that are odd; nobody by default. */
        public Builder onIssue(Consumer<? super Issue> value) {
            onIssue = value;
            return this;
        }

        /** Opens a file, which may be compressed with gzip. */
        public CsvLabelReader open(Path file) throws IOException {
            return open(Gzip.stream(file), file.toString());
        }

        /**
         * Reads a stream, which is closed with the reader.
         *
         * @param source what errors call it
         */
        public CsvLabelReader open(InputStream in, String source) {
            Lines lines = new Lines(in, source, limits.maxRecordBytes(), "a row ends with its line");
            RowToEntry converter = new RowToEntry(manifestOptions, onIssue);
            return new CsvLabelReader(
                    lines, source, new Entries(lines, source, onError, header, new RowParser(limits), converter));
        }
    }
}
