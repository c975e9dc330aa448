package dev.lookbook.deepfashion2;

import dev.lookbook.deepfashion2.internal.SplitFiles;
import dev.lookbook.internal.SizeTable;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.io.ImageSizes;
import dev.lookbook.io.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a split of DeepFashion2: the files {@code annos/NNNNNN.json} of a folder or of a zip archive without a password, in
 * the order of their names. {@code annos} may be the path itself or lie in it or in folders below, such as {@code
 * train/train/annos}. Hidden files are ignored.
 *
 * <p>Can be iterated any number of times while it is open; each pass reads the files anew. Not thread-safe, though it may
 * parse on several {@linkplain Builder#threads threads}; what it hands over is immutable. Memory does not grow with the
 * split but for the files' names.
 *
 * <p>A file that is not a DeepFashion2 annotation is a {@link DatasetException} with the file's name, the JSON pointer and
 * the byte offset, and stops the pass unless {@link Builder#onError} says otherwise. An error of the disk is an
 * IOException, in iterators an {@link java.io.UncheckedIOException}. Limits are those of {@link ReadLimits#defaults()}.
 *
 * <pre>{@code
 * try (DeepFashion2Reader split = DeepFashion2Reader.open(Path.of("validation.zip"))) {
 *     for (DeepFashion2Image image : split) {
 *         System.out.println(image.fileName() + " has " + image.items().size() + " items");
 *     }
 * }
 * }</pre>
 */
public final class DeepFashion2Reader implements Iterable<DeepFashion2Image>, Closeable {
    static {
        SplitFiles.open(DeepFashion2Reader::files);
    }

    private final SplitFolder split;
    private final List<String> names;
    private final Builder options;
    private final List<Pass> passes = new ArrayList<>();
    private boolean closed;

    private DeepFashion2Reader(SplitFolder split, List<String> names, Builder options) {
        this.split = split;
        this.names = names;
        this.options = options;
    }

    /**
     * Opens a folder or a zip archive.
     *
     * @throws DatasetException when it holds no split or several, or is no complete zip archive
     * @throws IOException when it cannot be read
     */
    public static DeepFashion2Reader open(Path path) throws IOException {
        return builder().open(path);
    }

    /** Starts a reader with options. */
    public static Builder builder() {
        return new Builder();
    }

    /** How many annotation files there are. */
    public long count() {
        return names.size();
    }

    /** Starts a pass over all images. */
    @Override
    public Iterator<DeepFashion2Image> iterator() {
        return pass();
    }

    /** A pass over all images as a stream; closing it ends the pass, not the reader. */
    public Stream<DeepFashion2Image> stream() {
        Pass pass = pass();
        return pass.stream().onClose(pass::close);
    }

    /** The files as they are, for the check. */
    private SplitFiles files() {
        requireOpen();
        return new OpenedFiles(split, names, options.limits);
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("this reader is closed");
        }
    }

    private Pass pass() {
        requireOpen();
        Pass pass = new Pass(names.iterator(), this::read, options.threads, options.errors);
        passes.add(pass);
        return pass;
    }

    private DeepFashion2Image read(String name) throws IOException {
        String entry = split.annotation(name);
        return AnnotationParser.parse(split.files().read(entry), entry, name, options.limits);
    }

    /**
     * Where the sizes of this split's pictures come from: from the headers of the pictures in {@code image/}, or, as splits
     * are passed around without pictures, from a table {@code image-sizes.csv} beside {@code annos/}. Knows nothing when
     * there is neither. Safe to use from several threads; works while the reader is open.
     *
     * @throws DatasetException when the table is wrong
     * @throws IOException when it cannot be read
     */
    public ImageSizes imageSizes() throws IOException {
        String pictures = split.root() + SplitFolder.PICTURES + '/';
        String table = split.root() + SplitFolder.SIZES;
        if (split.files().list(pictures).isEmpty() && split.files().contains(table)) {
            return ImageSizes.of(
                    SizeTable.read(new ByteArrayInputStream(split.files().read(table)), table));
        }
        return split.files().imageSizes(pictures);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        passes.forEach(Pass::close);
        split.files().close();
    }

    /** How to read; {@link #open} comes last. Not thread-safe. */
    public static final class Builder {
        private ReadLimits limits = ReadLimits.defaults();
        private ErrorPolicy errors = ErrorPolicy.stop();
        private int threads = 1;
        private Optional<String> split = Optional.empty();

        private Builder() {}

        /** How much to accept; {@link ReadLimits#defaults()} unless set. */
        public Builder limits(ReadLimits value) {
            limits = value;
            return this;
        }

        /** What to do with a bad file: stop unless set. It is told on the thread that iterates, in the files' order. */
        public Builder onError(ErrorPolicy value) {
            errors = value;
            return this;
        }

        /**
         * How many threads parse; 1 unless set, which is the iterating thread itself. Images and errors are the same, and
         * in the same order, for any number.
         *
         * @throws IllegalArgumentException when the number is less than 1
         */
        public Builder threads(int value) {
            if (value < 1) {
                throw new IllegalArgumentException("threads must be at least 1, but was " + value);
            }
            threads = value;
            return this;
        }

        /** Which split to read where there are several: the name of the folder that {@code annos} is in. */
        public Builder split(String value) {
            split = Optional.of(value);
            return this;
        }

        /**
         * Opens a folder or a zip archive.
         *
         * @throws DatasetException when it does not hold the split, or holds several and none was chosen, or is no complete
         *     zip archive
         * @throws IOException when it cannot be read
         */
        public DeepFashion2Reader open(Path path) throws IOException {
            SplitFolder found = SplitFolder.open(path, limits, split);
            try {
                return new DeepFashion2Reader(found, found.names(), copy());
            } catch (RuntimeException | IOException e) {
                found.files().close();
                throw e;
            }
        }

        /** What is set later must not change readers that are open. */
        private Builder copy() {
            Builder copy = new Builder().limits(limits).onError(errors).threads(threads);
            copy.split = split;
            return copy;
        }
    }
}
