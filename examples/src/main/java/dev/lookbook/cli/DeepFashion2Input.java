package dev.lookbook.cli;

import dev.lookbook.convert.Converter;
import dev.lookbook.deepfashion2.DeepFashion2Category;
import dev.lookbook.deepfashion2.DeepFashion2Converters;
import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.deepfashion2.DeepFashion2ItemOrder;
import dev.lookbook.deepfashion2.DeepFashion2Reader;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.io.ImageSizes;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Categories;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A DeepFashion2 split. */
final class DeepFashion2Input implements Input<DeepFashion2Image> {
    private final DeepFashion2Reader reader;
    private final Optional<ImageSizes> sizes;
    private final DeepFashion2ItemOrder order;

    DeepFashion2Input(Path path, ErrorPolicy onError, int threads, OpeningOptions opening, Optional<ImageSizes> sizes)
            throws IOException {
        this(path, onError, threads, opening, sizes, DeepFashion2ItemOrder.FILE);
    }

    /**
     * @param sizes where sizes are looked up before the split's own pictures; empty when nobody needs sizes
     * @param order in which the items of an image become those of the model
     */
    DeepFashion2Input(
            Path path,
            ErrorPolicy onError,
            int threads,
            OpeningOptions opening,
            Optional<ImageSizes> sizes,
            DeepFashion2ItemOrder order)
            throws IOException {
        reader = opening.open(
                DeepFashion2Reader.builder()
                        .onError(onError)
                        .onProgress(Terminal.progress())
                        .threads(threads),
                path);
        this.sizes = sizes;
        this.order = order;
    }

    @Override
    public Categories categories() {
        return DeepFashion2Category.categories();
    }

    @Override
    public Iterable<DeepFashion2Image> records() {
        return reader;
    }

    @Override
    public Converter<DeepFashion2Image, AnnotatedImage> toAnnotatedImage() throws IOException {
        return sizes.isPresent()
                ? DeepFashion2Converters.toAnnotatedImage(sizes.get().orElse(reader.imageSizes()), order)
                : DeepFashion2Converters.toAnnotatedImage(order);
    }

    /** Where the sizes of the split's own pictures come from. */
    ImageSizes ownSizes() throws IOException {
        return reader.imageSizes();
    }

    @Override
    public Output<DeepFashion2Image> copies() {
        return Output.ofRecords(Outputs::openDeepFashion2);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
