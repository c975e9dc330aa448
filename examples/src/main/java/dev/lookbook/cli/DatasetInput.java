package dev.lookbook.cli;

import dev.lookbook.coco.CocoConverters;
import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Issue;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.io.ImageSizes;
import dev.lookbook.io.Pictures;
import dev.lookbook.manifest.ManifestOptions;
import dev.lookbook.manifest.ManifestOptions.LabelKind;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Categories;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A dataset of any format as a command looks at it: as the model's images, as often as it likes. A size that nothing states
 * is no error here.
 */
final class DatasetInput implements Closeable {
    private static final ManifestOptions CSV_LABELS =
            ManifestOptions.builder().labelKind(LabelKind.IMAGE_LEVEL).build();

    private final Path path;
    private final Format format;
    private final ReadingOptions options;
    private final ErrorPolicy onError;
    private final Optional<Pictures> pictures;
    private final ImageSizes sizes;
    /** Finds out where everything is when it is opened, and can then be read as often as asked. */
    private @Nullable CocoInput coco;

    /**
     * @param onError what happens to records that cannot be used
     */
    DatasetInput(Path path, Format format, ReadingOptions options, ErrorPolicy onError) throws IOException {
        format.requireKind(path);
        this.path = path;
        this.format = format;
        this.options = options;
        this.onError = onError;
        ImageSizes table =
                options.imageSizes == null ? fileName -> Optional.empty() : ImageSizes.fromCsv(options.imageSizes);
        pictures = options.images == null ? Optional.empty() : Optional.of(options.opening.pictures(options.images));
        sizes = pictures.map(table::orElse).orElse(table);
    }

    Format format() {
        return format;
    }

    /**
     * Refuses a result file: without images, whatever is said of those would be said of nothing.
     *
     * @param name what the user calls it
     * @throws IllegalArgumentException when it is one
     */
    void requireImages(String name) throws IOException {
        if (format == Format.COCO
                && open(issue -> {}) instanceof CocoInput file
                && file.reader().header().isResults()) {
            throw new IllegalArgumentException(name
                    + ": expected a dataset with images but it is a result file, which has none; check it with lookbook"
                    + " check, or hold it against its annotations with lookbook evaluate");
        }
    }

    Categories categories() throws IOException {
        Input<?> input = open(issue -> {});
        try {
            return input.categories();
        } finally {
            close(input);
        }
    }

    /**
     * Starts a pass over all images; closing it closes what is read.
     *
     * @param issues told of what is odd in an image, once it is known to be one
     * @param ownPictures whether a split's sizes are looked up in its own pictures too
     */
    Stream<AnnotatedImage> images(Consumer<? super Issue> issues, boolean ownPictures) throws IOException {
        Input<?> input = open(issues);
        try {
            return images(input, issues, ownPictures).onClose(() -> close(input));
        } catch (IOException | RuntimeException e) {
            close(input);
            throw e;
        }
    }

    private <R> Stream<AnnotatedImage> images(Input<R> input, Consumer<? super Issue> issues, boolean ownPictures)
            throws IOException {
        if (input instanceof CocoInput file) {
            CocoConverters.reportOrphans(file.reader(), issues);
        }
        Converter<R, AnnotatedImage> plain = input.toAnnotatedImage();
        Converter<R, AnnotatedImage> converter = input instanceof DeepFashion2Input split
                ? plain.andThen(new FillSizes(ownPictures ? sizes.orElse(split.ownSizes()) : sizes))
                : plain;
        List<Issue> found = new ArrayList<>();
        return StreamSupport.stream(input.records().spliterator(), false).flatMap(record -> {
            found.clear();
            try {
                AnnotatedImage image = converter.convert(record, found::add);
                found.forEach(issues);
                return Stream.of(image);
            } catch (DatasetException e) {
                onError.onError(e);
                return Stream.empty();
            }
        });
    }

    private Input<?> open(Consumer<? super Issue> issues) throws IOException {
        return switch (format) {
            case DEEPFASHION2 ->
                new DeepFashion2Input(path, onError, options.threads, options.opening, Optional.empty());
            case COCO -> {
                coco = coco == null ? new CocoInput(path, onError, sizes) : coco;
                yield coco;
            }
            case MANIFEST -> new ManifestInput(path, onError, options.labels.choice(), options.s3Prefix, sizes);
            case CSV -> new CsvInput(path, options.csv, CSV_LABELS, options.s3Prefix, onError, sizes, issues);
        };
    }

    /** Ends a pass. */
    private void close(Input<?> input) {
        try {
            if (input != coco) {
                input.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (coco != null) {
            coco.close();
        }
        if (pictures.isPresent()) {
            pictures.get().close();
        }
    }
}
