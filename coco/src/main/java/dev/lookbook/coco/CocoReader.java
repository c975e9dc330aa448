package dev.lookbook.coco;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.model.Categories;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a COCO file: detection, polygons and keypoints; sections and members in any order, unknown ones kept. Result files,
 * which are arrays, are not read yet, and run-length encoded masks stay among an annotation's extras.
 *
 * <p>Opening reads the file once, to find where everything is; after that, images and annotations are read from where they
 * are, as often as asked. Memory does not grow with the file but for that index: some 24 bytes an annotation and 48 an
 * image. The file must not change meanwhile; it may have more than 2 GB.
 *
 * <p>Not thread-safe, but what it hands over is; streams need no closing, the reader does.
 *
 * <p>Throws a {@link DatasetException} with the place of whatever is wrong: on opening, for what makes the file as a whole
 * unreadable; later, for single records, unless the {@link ErrorPolicy} leaves those out. A record that is left out is
 * told of once in each pass. Of two images with one id, the second is bad; an annotation whose image is not there is bad
 * where annotations come with their images, and is handed over by {@link #annotations()}. Errors of the disk are {@link
 * IOException}s, and {@link UncheckedIOException}s while iterating.
 *
 * <p>The {@link ReadLimits#defaults() default limits} are 64 MB a record or header section and 64 levels of nesting.
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
    private final FileChannel channel;
    private final Location file;
    private final ReadLimits limits;
    private final ErrorPolicy policy;
    private final FileIndex index;
    private final Groups groups;
    private final CocoHeader header;
    private final Categories categories;

    private CocoReader(FileChannel channel, FileIndex index, Location file, Builder options) {
        this.channel = channel;
        this.file = file;
        this.index = index;
        limits = options.limits;
        policy = options.policy;
        groups = new Groups(index.images(), index.annotations());
        header = HeaderReader.read(index, new Slices(channel), file, limits);
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

    /** The file, as errors name it. */
    public Location location() {
        return file;
    }

    /** The images, in the order of the file. */
    public Stream<CocoImage> images() {
        RecordReader<CocoImage> reader = imageReader();
        return RecordIterator.stream(index.images().size(), image -> image(reader, image));
    }

    /** The annotations, in the order of the file, whether or not their images exist. */
    public Stream<CocoAnnotation> annotations() {
        return RecordIterator.stream(index.annotations().size(), annotationReader()::read);
    }

    /** The images, in the order of the file, each with its annotations. */
    @Override
    public Iterator<CocoRecord> iterator() {
        return new RecordIterator<>(index.images().size() + 1, grouper());
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
        Grouper grouper = grouper();
        return RecordIterator.stream(
                numbers.length,
                at -> grouper.apply(
                        1 + Objects.checkIndex(numbers[at], index.images().size())));
    }

    private Grouper grouper() {
        RecordReader<CocoImage> images = imageReader();
        return new Grouper(groups, image -> image(images, image), annotationReader()::read, policy);
    }

    private Optional<CocoImage> image(RecordReader<CocoImage> reader, int number) {
        Optional<CocoImage> image = reader.read(number);
        if (image.isPresent() && groups.isDuplicate(number)) {
            policy.onError(new DatasetException(
                    reader.place(number),
                    "expected each image id once but found " + index.images().id(number) + " again"));
            return Optional.empty();
        }
        return image;
    }

    private RecordReader<CocoImage> imageReader() {
        return records(index.images(), CocoHeader.IMAGES, new ImageParser());
    }

    private RecordReader<CocoAnnotation> annotationReader() {
        return records(index.annotations(), CocoHeader.ANNOTATIONS, new AnnotationParser());
    }

    private <T> RecordReader<T> records(RecordTable table, String section, RecordParser<T> parser) {
        return new RecordReader<>(table, channel, file.child(section), parser, limits, policy);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** How a file is read. Not thread-safe. */
    public static final class Builder {
        private ReadLimits limits = ReadLimits.defaults();
        private ErrorPolicy policy = ErrorPolicy.stop();

        private Builder() {}

        /** How much is accepted. */
        public Builder limits(ReadLimits value) {
            limits = value;
            return this;
        }

        /** What happens to images, annotations and categories that are bad; they stop the reader by default. */
        public Builder onError(ErrorPolicy value) {
            policy = value;
            return this;
        }

        /**
         * Reads over a file and finds out where everything is.
         *
         * @throws DatasetException when it is not a complete COCO file
         */
        public CocoReader open(Path file) throws IOException {
            Location location = Location.of(file.toString());
            FileChannel channel = FileChannel.open(file);
            try (InputStream in = Files.newInputStream(file)) {
                return new CocoReader(channel, FileIndex.of(in, location, limits), location, this);
            } catch (UncheckedIOException e) {
                channel.close();
                throw e.getCause();
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        }
    }
}
