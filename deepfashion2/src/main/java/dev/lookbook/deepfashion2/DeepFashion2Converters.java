package dev.lookbook.deepfashion2;

import dev.lookbook.convert.Converter;
import dev.lookbook.io.ImageSizes;
import dev.lookbook.model.AnnotatedImage;
import java.util.Optional;

/**
 * The ways from DeepFashion2 to the common model and back. There and back is exact, to the order of members: what the model
 * has no word for is kept in extras under the name {@code deepfashion2}.
 *
 * <p>Converters are stateless and safe to use from several threads when whoever is told of issues is.
 */
public final class DeepFashion2Converters {
    private static final Converter<AnnotatedImage, DeepFashion2Image> FROM_MODEL = new FromAnnotatedImage();

    private DeepFashion2Converters() {}

    /**
     * To the common model, without image sizes: DeepFashion2 has none.
     *
     * <p>Issues, all warnings about what is kept as it is: {@code category-name-mismatch} (the id decides), {@code
     * unknown-source}, {@code unknown-scale}, {@code unknown-occlusion}, {@code unknown-zoom-in}, {@code
     * unknown-viewpoint}.
     */
    public static Converter<DeepFashion2Image, AnnotatedImage> toAnnotatedImage() {
        return toAnnotatedImage(DeepFashion2ItemOrder.FILE);
    }

    /**
     * To the common model, with image sizes from a source such as {@link DeepFashion2Reader#imageSizes()}. The issues are
     * those of {@link #toAnnotatedImage()}.
     *
     * <p>A picture whose size the source does not have is a {@link dev.lookbook.io.DatasetException}; an error of the disk
     * an {@link java.io.UncheckedIOException}.
     */
    public static Converter<DeepFashion2Image, AnnotatedImage> toAnnotatedImage(ImageSizes sizes) {
        return toAnnotatedImage(sizes, DeepFashion2ItemOrder.FILE);
    }

    /**
     * {@link #toAnnotatedImage()} with the items in another order, in which COCO's writer numbers annotations. The file's order
     * is remembered, so that the way back is still exact.
     */
    public static Converter<DeepFashion2Image, AnnotatedImage> toAnnotatedImage(DeepFashion2ItemOrder order) {
        return new ToAnnotatedImage(Optional.empty(), order);
    }

    /** {@link #toAnnotatedImage(ImageSizes)} with the items in another order; see {@link #toAnnotatedImage(DeepFashion2ItemOrder)}. */
    public static Converter<DeepFashion2Image, AnnotatedImage> toAnnotatedImage(
            ImageSizes sizes, DeepFashion2ItemOrder order) {
        return new ToAnnotatedImage(Optional.of(sizes), order);
    }

    /**
     * To the annotations of the mirrored picture, as {@link DeepFashion2Item#flippedHorizontally} has them. Mirroring the
     * pictures is left to whoever has them. Flip before converting to the common model: that does not know which landmarks are
     * partners.
     *
     * <p>Issue: {@code unflipped-attributes} (warning; members that DeepFashion2 does not define are kept as they are). A
     * picture whose size the source does not have is a {@link dev.lookbook.io.DatasetException}; an error of the disk an {@link
     * java.io.UncheckedIOException}.
     *
     * @param sizes the pictures' sizes, such as {@link DeepFashion2Reader#imageSizes()}
     */
    public static Converter<DeepFashion2Image, DeepFashion2Image> flipHorizontally(ImageSizes sizes) {
        return new FlipHorizontally(sizes);
    }

    /**
     * From the common model. Exact for images that came from DeepFashion2. For others, a name decides what is which
     * category, never an id; landmarks may be a category's own, the 294 of the authors' COCO files, or named; what
     * DeepFashion2 requires and the model lacks is filled and reported.
     *
     * <p>Issues: {@code missing-source}, {@code missing-pair-id}, {@code missing-style}, {@code missing-landmarks}, {@code
     * missing-segmentation}, {@code missing-scale}, {@code missing-occlusion}, {@code missing-zoom-in}, {@code
     * missing-viewpoint} (warnings; filled with what DeepFashion2 does not use); {@code derive-scale} (info; from the box
     * and the image's size); {@code drop-item} (warning; an item without a box); {@code rename-image} (info; a picture that
     * is not called NAME.jpg); {@code drop-landmarks}, {@code drop-confidence}, {@code drop-crowd}, {@code
     * drop-attributes} (info).
     *
     * <p>An item whose category is none of the 13 is a {@link dev.lookbook.io.DatasetException}.
     */
    public static Converter<AnnotatedImage, DeepFashion2Image> fromAnnotatedImage() {
        return FROM_MODEL;
    }
}
