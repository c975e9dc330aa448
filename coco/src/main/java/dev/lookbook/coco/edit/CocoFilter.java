package dev.lookbook.coco.edit;

import dev.lookbook.coco.CocoAnnotation;
import dev.lookbook.coco.CocoHeader;
import dev.lookbook.coco.CocoImage;
import dev.lookbook.coco.CocoReader;
import dev.lookbook.coco.CocoRecord;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which images and annotations of a COCO dataset are wanted: a query, or what a smaller file is made with.
 *
 * <p>Conditions all have to hold. An image that is not wanted takes its annotations with it. One whose annotations are all
 * unwanted stays, as does one that never had any, unless {@link Builder#keepEmptyImages} says otherwise: they show a detector
 * where nothing is. Of a panoptic annotation, categories, areas and crowds are asked of its segments; it goes when it had
 * segments and none is left. Everything else in the file is kept, and categories too unless {@link
 * Builder#onlyUsedCategories} says otherwise.
 *
 * <p>Immutable and, if its predicates are, safe to share between threads.
 *
 * <pre>{@code
 * CocoFilter filter = CocoFilter.builder()
 *         .categories(coco.categories(), "vest", "skirt")
 *         .minArea(32 * 32)
 *         .build();
 * filter.stream(coco).forEach(record -> …);
 * filter.write(coco, Path.of("vests.json"), new ConversionReport());
 * }</pre>
 */
public final class CocoFilter {
    private final Optional<Predicate<CocoImage>> images;
    private final Things things;
    private final boolean keepEmptyImages;
    private final boolean onlyUsedCategories;

    private CocoFilter(Builder from) {
        images = from.images;
        things = from.things;
        keepEmptyImages = from.keepEmptyImages;
        onlyUsedCategories = from.onlyUsedCategories;
    }

    /** Starts a filter that wants everything. */
    public static Builder builder() {
        return new Builder();
    }

    /** What is wanted of an image and its annotations. */
    public Optional<CocoRecord> apply(CocoRecord record) {
        if (!takes(record.image())) {
            return Optional.empty();
        }
        List<CocoAnnotation> wanted = record.annotations().stream()
                .flatMap(annotation -> apply(annotation).stream())
                .toList();
        return wanted.isEmpty() && !keepEmptyImages
                ? Optional.empty()
                : Optional.of(new CocoRecord(record.image(), wanted));
    }

    /**
     * What is wanted of an annotation, whatever its image: all of it, some of its segments, or nothing. The elements of a
     * result file, which has no images, are asked so.
     */
    public Optional<CocoAnnotation> apply(CocoAnnotation annotation) {
        return things.of(annotation);
    }

    /** Whether an image is wanted, whatever is in it. */
    public boolean takes(CocoImage image) {
        return images.isEmpty() || images.get().test(image);
    }

    /** What is wanted of a dataset, in the order of its images. */
    public Stream<CocoRecord> stream(CocoReader reader) {
        return reader.stream().flatMap(record -> apply(record).stream());
    }

    /**
     * Writes what is wanted of a dataset or a result file, in the order of the file. An annotation whose image is not in the
     * file stays unless something is asked of images ({@code unknown-image}). Keeps up to 72 bytes an image.
     *
     * @param report counts what is written
     * @throws IllegalArgumentException when something is asked of the images of a result file
     */
    public void write(CocoReader reader, Path out, ConversionReport report) throws IOException {
        write(reader, Sink.to(out), report);
    }

    /** Writes what is wanted to a stream, which stays open; otherwise as to a file. */
    public void write(CocoReader reader, OutputStream out, ConversionReport report) throws IOException {
        write(reader, Sink.to(out), report);
    }

    private void write(CocoReader reader, Sink out, ConversionReport report) throws IOException {
        boolean isResults = reader.header().isResults();
        if (isResults && images.isPresent()) {
            throw new IllegalArgumentException(
                    "a result file has no images to ask something of; filter by what its annotations say");
        }
        CocoHeader header = onlyUsedCategories && !isResults ? UsedCategories.header(reader, this) : reader.header();
        Predicate<CocoImage> wanted =
                keepEmptyImages ? this::takes : notEmpty(reader).and(this::takes);
        Router router = new Router(
                image -> wanted.test(image) ? 0 : Router.NOWHERE, images.isPresent() ? Router.NOWHERE : 0, this::apply);
        router.write(reader, header, List.of(out), report);
    }

    /** Whether an image has an annotation that is wanted: a pass over the annotations. */
    private Predicate<CocoImage> notEmpty(CocoReader reader) {
        IdTable used = new IdTable();
        reader.annotations()
                .filter(annotation -> apply(annotation).isPresent())
                .flatMap(annotation -> Ids.imageOf(annotation).stream())
                .forEach(id -> used.put(id, 0));
        return image -> Ids.of(image).filter(used::contains).isPresent();
    }

    /** What is wanted. Conditions that are given twice must both hold. Not thread-safe. */
    public static final class Builder {
        private Optional<Predicate<CocoImage>> images = Optional.empty();
        private Things things = Things.ALL;
        private boolean keepEmptyImages = true;
        private boolean onlyUsedCategories;

        private Builder() {}

        /**
         * Of one of these categories. What has no category is not, such as a caption.
         *
         * @param known the dataset's categories; case, spaces, hyphens and underscores of names are alike
         * @throws IllegalArgumentException when a name is that of no category
         */
        public Builder categories(Categories known, String... names) {
            things = things.and(Things.categories(known, List.of(names)));
            return this;
        }

        /** Of a category with one of these ids. */
        public Builder categoryIds(long... ids) {
            things = things.and(Things.categories(Arrays.stream(ids).boxed().collect(Collectors.toSet())));
            return this;
        }

        /** With at least this area in square pixels: the member {@code area}, or else that of the box. One without both is out. */
        public Builder minArea(double area) {
            things = things.and(Things.areas(area, Double.POSITIVE_INFINITY));
            return this;
        }

        /** With at most this area, as for {@link #minArea}. */
        public Builder maxArea(double area) {
            things = things.and(Things.areas(Double.NEGATIVE_INFINITY, area));
            return this;
        }

        /** Only groups of objects ({@code iscrowd} is 1, 1.0 or true), or only single ones (anything else, or nothing). */
        public Builder crowd(boolean crowd) {
            things = things.and(thing -> thing.isCrowd() == crowd);
            return this;
        }

        /** Annotations for which something else holds. */
        public Builder annotations(Predicate<? super CocoAnnotation> condition) {
            things = things.whose(condition);
            return this;
        }

        /** Images with one of these ids, however they are spelled. */
        public Builder imageIds(long... ids) {
            IdTable wanted = new IdTable();
            Arrays.stream(ids).forEach(id -> wanted.put(Value.of(id), 0));
            return images(image -> Ids.of(image).filter(wanted::contains).isPresent());
        }

        /**
         * Images whose file name fits a pattern such as {@code shop/*.jpg}, as {@link
         * java.nio.file.FileSystem#getPathMatcher} has them; {@code **} crosses folders.
         */
        public Builder fileNames(String glob) {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
            return images(image -> FileGlob.matches(matcher, image.fileName()));
        }

        /** Images for which something else holds. */
        public Builder images(Predicate<? super CocoImage> condition) {
            images = Optional.of(images.orElse(image -> true).and(condition));
            return this;
        }

        /** Whether images stay in which nothing is that is wanted; they do by default. */
        public Builder keepEmptyImages(boolean keep) {
            keepEmptyImages = keep;
            return this;
        }

        /** Whether categories go that nothing is of in the end; they stay by default. */
        public Builder onlyUsedCategories(boolean only) {
            onlyUsedCategories = only;
            return this;
        }

        /** The filter. */
        public CocoFilter build() {
            return new CocoFilter(this);
        }
    }
}
