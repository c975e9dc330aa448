package dev.lookbook.deepfashion2;

import dev.lookbook.deepfashion2.internal.SplitFiles;
import dev.lookbook.internal.Brief;
import dev.lookbook.internal.Password;
import dev.lookbook.internal.ProgressMeter;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.io.ImageSizes;
import dev.lookbook.io.Location;
import dev.lookbook.io.ProgressListener;
import dev.lookbook.io.ReadLimits;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Reads a split of DeepFashion2: the files {@code annos/NNNNNN.json} of a folder or of an archive (zip, with or without a
 * {@linkplain Builder#password password}; tar, tar.gz, tar.zst), in the order of their names. {@code annos} may be the path
 * itself or lie in it or in folders below, such as {@code train/train/annos}. Hidden files are ignored. What kind of archive
 * a file is, its first bytes tell.
 *
 * <p>Can be iterated any number of times while it is open; each pass reads the files anew. A reader and its passes belong to
 * one thread, though it may parse on several {@linkplain Builder#threads threads}; {@link #read(String)} may be called from
 * any number of them, also beside a pass. What it hands over is immutable.
 *
 * <p>Memory does not grow with the split but for the files' names, some 200 bytes each in an archive. What cannot be read at
 * any place, a compressed tar archive or a {@linkplain Builder#open(InputStream, String) stream}, is read to its end when it
 * is opened: annotations go into a temporary file, as large as they are unpacked, and of pictures only their sizes are kept.
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
    /** Those that are not at work, as many as threads were at most. */
    private final Queue<AnnotationScanner> scanners = new ConcurrentLinkedQueue<>();

    private volatile boolean closed;

    private DeepFashion2Reader(SplitFolder split, List<String> names, Builder options) {
        this.split = split;
        this.names = names;
        this.options = options;
    }

    /**
     * Opens a folder or an archive without a password.
     *
     * @throws DatasetException when it holds no split or several, or is no complete archive
     * @throws dev.lookbook.io.PasswordException when it is encrypted
     * @throws IOException when it cannot be read
     */
    public static DeepFashion2Reader open(Path path) throws IOException {
        return builder().open(path);
    }

    /**
     * Reads an archive without a password from a stream, to its end; does not close the stream.
     *
     * @param name what errors call it, such as {@code train.tar.gz}
     * @throws DatasetException when it holds no split or several, or is no complete archive
     * @throws dev.lookbook.io.PasswordException when it is encrypted
     * @throws IOException when it cannot be read
     */
    public static DeepFashion2Reader open(InputStream in, String name) throws IOException {
        return builder().open(in, name);
    }

    /** Starts a reader with options. */
    public static Builder builder() {
        return new Builder();
    }

    /** How many annotation files there are. */
    public long count() {
        return names.size();
    }

    /** The images' names, such as {@code 000001}, in the order of a pass. */
    public List<String> names() {
        return names;
    }

    /**
     * Reads one image, whatever the policy for errors. Safe to call from several threads.
     *
     * @param name its name, such as {@code 000540}, without folders and ending
     * @throws DatasetException when there is no such image, or its file is no DeepFashion2 annotation
     * @throws IllegalArgumentException when it is no such name
     * @throws IOException when it cannot be read
     */
    public DeepFashion2Image read(String name) throws IOException {
        requireOpen();
        SplitFolder.requirePlain(name);
        if (!split.files().contains(split.annotation(name))) {
            throw new DatasetException(
                    Location.of(split.annotation(name)),
                    "expected this file in the split but found none; names() has the " + names.size()
                            + " names that there are"
                            + (names.isEmpty() ? "" : ", such as \"" + names.get(0) + '"'));
        }
        return image(name);
    }

    /**
     * Reads the image of a number: {@code 540} is {@code 000540}. Safe to call from several threads.
     *
     * @throws DatasetException when there is no such image, or its file is no DeepFashion2 annotation
     * @throws IOException when it cannot be read
     */
    public DeepFashion2Image read(long number) throws IOException {
        return read(String.format(Locale.ROOT, "%06d", number));
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

    private Pass pass() {
        requireOpen();
        Pass pass = new Pass(
                names.iterator(),
                this::image,
                options.threads,
                options.errors,
                ProgressMeter.ofRecords(options.progress, split.source(), names.size()));
        passes.add(pass);
        return pass;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("this reader is closed");
        }
    }

    private DeepFashion2Image image(String name) throws IOException {
        String entry = split.annotation(name);
        byte[] json = split.files().read(entry);
        AnnotationScanner scanner = scanners.poll();
        if (scanner == null) {
            scanner = new AnnotationScanner(options.limits);
        }
        Optional<DeepFashion2Image> image = scanner.scan(json, entry, name);
        scanners.add(scanner);
        return image.orElseGet(() -> AnnotationParser.parse(json, entry, name, options.limits));
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
        Optional<ImageSizes> table = split.files().list(pictures).isEmpty() ? split.sizeTable() : Optional.empty();
        return table.isPresent() ? table.get() : split.files().imageSizes(pictures);
    }

    /** In a line: {@code DeepFashion2Reader[validation.zip, 32153 images]}. */
    @Override
    public String toString() {
        return Brief.of("DeepFashion2Reader")
                .file(split.source())
                .count(names.size(), "image")
                .toString();
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
        private ProgressListener progress = told -> {};
        private int threads = 1;
        private Optional<String> split = Optional.empty();
        private Optional<char[]> password = Optional.empty();

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

        /** Who is told how far a pass is, by images of all images; on the thread that iterates. */
        public Builder onProgress(ProgressListener value) {
            progress = value;
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
         * The password of an encrypted archive. It is copied when the archive is opened and the copy is wiped when the reader
         * is closed; whoever has made the array may wipe it once the reader is open.
         *
         * @throws IllegalArgumentException when it is empty
         */
        public Builder password(char[] value) {
            if (value.length == 0) {
                throw new IllegalArgumentException("expected a password but it is empty");
            }
            password = Optional.of(value);
            return this;
        }

        /**
         * Opens a folder or an archive.
         *
         * @throws DatasetException when it does not hold the split, or holds several and none was chosen, or is no complete
         *     archive
         * @throws dev.lookbook.io.PasswordException when it is encrypted and the password is not its own, or it is not
         *     encrypted and there is one
         * @throws IOException when it cannot be read
         */
        public DeepFashion2Reader open(Path path) throws IOException {
            return reader(SplitFolder.open(path, limits, split, copyOfPassword()));
        }

        /**
         * Reads an archive of any kind from a stream, to its end; does not close the stream. Annotations are kept in a
         * temporary file until the reader is closed, of pictures only their sizes in memory.
         *
         * @param name what errors call it, such as {@code train.tar.gz}
         * @throws DatasetException when it does not hold the split, or holds several and none was chosen, or is no complete
         *     archive
         * @throws dev.lookbook.io.PasswordException when it is encrypted and the password is not its own, or it is not
         *     encrypted and there is one
         * @throws IOException when it cannot be read
         */
        public DeepFashion2Reader open(InputStream in, String name) throws IOException {
            return reader(SplitFolder.read(in, name, limits, split, copyOfPassword()));
        }

        private Password copyOfPassword() {
            return password.map(Password::of).orElseGet(Password::none);
        }

        private DeepFashion2Reader reader(SplitFolder found) throws IOException {
            try {
                return new DeepFashion2Reader(found, found.names(), copy());
            } catch (RuntimeException | IOException e) {
                found.files().close();
                throw e;
            }
        }

        /** What is set later must not change readers that are open. */
        private Builder copy() {
            Builder copy = new Builder()
                    .limits(limits)
                    .onError(errors)
                    .onProgress(progress)
                    .threads(threads);
            copy.split = split;
            return copy;
        }
    }
}
