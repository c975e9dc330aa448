package dev.lookbook.coco;

import dev.lookbook.coco.index.FileIndex;
import dev.lookbook.coco.index.Slices;
import dev.lookbook.convert.Issue;
import dev.lookbook.internal.Brief;
import dev.lookbook.internal.Gzip;
import dev.lookbook.internal.ProgressMeter;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.io.Location;
import dev.lookbook.io.ProgressListener;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.model.Categories;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads a COCO file of any kind: instances, keypoints, stuff, panoptic, captions, image information, and results, which are
 * bare lists of annotations; sections and members in any order, unknown ones kept.
 *
 * <p>Opening reads the file once, to find where everything is; after that, images and annotations are read from where they
 * are, as often as asked. Memory does not grow with the file but for that index: 20 bytes an annotation and some 48 an
 * image. The file must not change meanwhile; it may have more than 2 GB.
 *
 * <p>A file that is compressed with gzip is inflated first, into a temporary file that is deleted on closing; places are
 * those in the inflated text.
 *
 * <p>Not thread-safe, but what it hands over is; streams need no closing, the reader does.
 *
 * <p>Real files bend COCO's rules in many ways. By default every file that is JSON is read, and whoever listens ({@link
 * Builder#onIssue}) is told of each {@link CocoRule} that is broken and where; {@link CocoMode} has stricter and more helpful
 * ways. Where annotations come with their images, those whose image is not there do not come, but {@link #orphans} has
 * them; of two images with one id, the first has the annotations.
 *
 * <p>Throws a {@link DatasetException} with the place of whatever is wrong: on opening, for what makes the file as a whole
 * unreadable; later, for single records that are not JSON, no objects, beyond the limits, or have a member twice, unless
 * the {@link ErrorPolicy} leaves those out. A record that is left out is told of once in each pass. Errors of the disk are
 * {@link IOException}s, and {@link UncheckedIOException}s while iterating.
 *
 * <p>The {@link ReadLimits#defaults() default limits} are 64 MB a record or header section and 64 levels of nesting, and
 * of a compressed file a gigabyte and 200 times its size beyond that.
 *
 * <pre>{@code
 * try (CocoReader coco = CocoReader.open(Path.of("instances_val.json"))) {
 *     for (CocoRecord record : coco) {
 *         System.out.println(record.image().fileName() + ": " + record.annotations().size());
 *     }
 * }
 * }</pre>
 */
public final class CocoReader implements Iterable<CocoRecord>, Closeable {
    private final Pass.Source source;
    private final ErrorPolicy policy;
    private final CocoMode mode;
    private final Optional<Consumer<? super Issue>> listener;
    private final CocoHeader header;
    private final Categories categories;

    private CocoReader(Pass.Source source, Builder options) {
        this.source = source;
        policy = options.policy;
        mode = options.mode;
        listener = options.issues;
        header = HeaderReader.read(source.index(), new Slices(source.channel()), source.file(), source.limits());
        categories = CategoryParser.categories(header);
    }

    /** Opens a file with the default limits; bad records stop it. */
    public static CocoReader open(Path file) throws IOException {
        return builder().open(file);
    }

    /** Starts a reader with options. */
    public static Builder builder() {
        return new Builder();
    }

    /** Every section but images and annotations. */
    public CocoHeader header() {
        return header;
    }

    /** The categories of the header. */
    public Categories categories() {
        return categories;
    }

    /** How many images there are, readable or not. */
    public int imageCount() {
        return source.index().images().size();
    }

    /** How many annotations there are, readable or not. */
    public int annotationCount() {
        return source.index().annotations().size();
    }

    /** The file, as errors name it. */
    public Location location() {
        return source.file();
    }

    /** The images, in the order of the file. */
    public Stream<CocoImage> images() {
        return new Pass(source, policy, inspector()).images();
    }

    /** The annotations, in the order of the file, whether or not their images exist. */
    public Stream<CocoAnnotation> annotations() {
        return new Pass(source, policy, inspector()).annotations();
    }

    /** The annotations whose image is not in the file. */
    public Stream<CocoAnnotation> orphans() {
        return new Pass(source, policy, Inspector.NONE).orphans();
    }

    /** The images, in the order of the file, each with its annotations. */
    @Override
    public Iterator<CocoRecord> iterator() {
        return new Pass(source, policy, inspector()).records();
    }

    /** The images, in the order of the file, each with its annotations. */
    public Stream<CocoRecord> stream() {
        return RecordIterator.stream(iterator());
    }

    /**
     * Some images in another order, each with its annotations.
     *
     * @param numbers of images, which count from 0 in the order of the file and end their location's pointer
     * @throws IndexOutOfBoundsException while reading, when there is no image of a number
     */
    public Stream<CocoRecord> stream(int... numbers) {
        return new Pass(source, policy, inspector()).records(numbers);
    }

    /**
     * Reads everything and tells of each {@link CocoRule} that is broken, in the order of the file: of the file as a whole,
     * then of annotations without an image, then of images, each with its annotations. Needs some 24 bytes an annotation
     * more while it lasts.
     */
    public void check(Consumer<? super Issue> issues) {
        Inspector inspector = listening(issues);
        checkHeader(issues);
        Pass pass = new Pass(
                source,
                ErrorPolicy.skip(bad -> issues.accept(new Issue(
                        CocoRule.INVALID_RECORD.code(),
                        CocoRule.INVALID_RECORD.severity(),
                        bad.location(),
                        bad.problem()))),
                inspector);
        if (header.isResults()) {
            pass.annotations().forEach(annotation -> {});
        } else {
            pass.records().forEachRemaining(record -> {});
        }
    }

    private void checkHeader(Consumer<? super Issue> issues) {
        Map<String, Location> places = new HashMap<>();
        for (FileIndex.Section section : source.index().sections()) {
            places.put(section.name(), source.file().child(section.name()).atByte(section.offset()));
        }
        new HeaderRules(header, source.file(), places, findings(issues)).check();
    }

    private Inspector inspector() {
        Inspector first = listener.map(this::listening).orElse(Inspector.NONE);
        return mode == CocoMode.REPAIR
                ? new Inspector.Repairing(first, new Repair(findings(listener.orElse(issue -> {}))))
                : first;
    }

    private Inspector listening(Consumer<? super Issue> issues) {
        Optional<Categories> defined =
                header.order().contains(CocoHeader.CATEGORIES) ? Optional.of(categories) : Optional.empty();
        return new Inspector.Listening(header, new AnnotationRules(header.isResults(), defined), findings(issues));
    }

    private Findings findings(Consumer<? super Issue> issues) {
        return new Findings(new Places(source.channel(), source.limits()), issues);
    }

    /** In a line: {@code CocoReader[instances_val.json, 4952 images, 36335 annotations]}. */
    @Override
    public String toString() {
        return Brief.of("CocoReader")
                .file(source.file().source())
                .count(imageCount(), "image")
                .count(annotationCount(), "annotation")
                .toString();
    }

    @Override
    public void close() throws IOException {
        source.channel().close();
    }

    /** How a file is read. Not thread-safe. */
    public static final class Builder {
        private ReadLimits limits = ReadLimits.defaults();
        private ErrorPolicy policy = ErrorPolicy.stop();
        private CocoMode mode = CocoMode.LENIENT;
        private Optional<Consumer<? super Issue>> issues = Optional.empty();
        private ProgressListener progress = told -> {};

        private Builder() {}

        /** How much is accepted. */
        public Builder limits(ReadLimits value) {
            limits = value;
            return this;
        }

        /** What happens when the file is not as COCO is defined; {@link CocoMode#LENIENT} by default. */
        public Builder mode(CocoMode value) {
            mode = value;
            return this;
        }

        /** Who is told of irregularities and repairs: of the file's on opening, and in each pass of those of its records. */
        public Builder onIssue(Consumer<? super Issue> value) {
            issues = Optional.of(value);
            return this;
        }

        /** What happens to images and annotations that cannot be read at all; they stop the reader by default. */
        public Builder onError(ErrorPolicy value) {
            policy = value;
            return this;
        }

        /**
         * Who is told how far the reader is: on opening by bytes of the file's bytes, and in each pass by images or annotations
         * of all of them.
         */
        public Builder onProgress(ProgressListener value) {
            progress = value;
            return this;
        }

        /**
         * Reads over a file, compressed with gzip or not, and finds out where everything is.
         *
         * @throws DatasetException when it is not a complete COCO file, or breaks a rule in {@link CocoMode#STRICT}, whose
         *     code the exception has
         */
        public CocoReader open(Path file) throws IOException {
            Location location = Location.of(file.toString());
            FileChannel channel = Gzip.open(file, limits);
            try {
                ProgressMeter opening =
                        ProgressMeter.ofBytes(progress, file.toString(), OptionalLong.of(channel.size()));
                FileIndex index = FileIndex.of(channel, location, limits, opening::bytes);
                opening.done();
                return opened(new CocoReader(new Pass.Source(channel, location, limits, index, progress), this));
            } catch (UncheckedIOException e) {
                channel.close();
                throw e.getCause();
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        }

        private CocoReader opened(CocoReader reader) {
            issues.ifPresent(reader::checkHeader);
            if (mode == CocoMode.STRICT) {
                reader.check(issue -> {
                    throw DatasetException.ofRule(issue.code(), issue.location(), issue.message());
                });
            }
            return reader;
        }
    }
}
