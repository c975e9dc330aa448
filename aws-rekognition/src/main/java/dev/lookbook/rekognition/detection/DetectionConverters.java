package dev.lookbook.rekognition.detection;

import dev.lookbook.convert.Converter;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ImageSizes;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Categories;
import java.util.Map;

/**
 * Turns detections into core's model, from where they are written as COCO results or as a manifest. The converters are
 * stateless and safe to share between threads.
 */
public final class DetectionConverters {
    private DetectionConverters() {}

    /**
     * Detections become items with boxes in pixels and a confidence; labels of whole pictures become items without a box.
     * The picture's size comes with the detections. It is that of the stored pixels: an orientation in a JPEG's EXIF data is
     * not applied, so that whoever shows the service turned pictures gives the sizes that it has seen.
     *
     * <p>Reported are {@code clip-box} (info: a box lay partly outside of the picture, the part inside is left), {@code
     * box-outside} (warning: all of a box did, it is left out) and {@code unknown-label} (warning: no category is called so,
     * the detection is left out). A picture that has boxes and no size ends in a {@link DatasetException}.
     *
     * @param categories what the labels mean, by their names or aliases
     */
    public static Converter<PictureDetections, AnnotatedImage> toAnnotatedImage(Categories categories) {
        return toAnnotatedImage(categories, ImageSizes.of(Map.of()));
    }

    /**
     * The same with a place where to find the sizes of pictures that came without: those in S3.
     *
     * @param sizes sizes by the detections' file names; asked only when there is a box and no size
     */
    public static Converter<PictureDetections, AnnotatedImage> toAnnotatedImage(
            Categories categories, ImageSizes sizes) {
        return new DetectionsToImage(categories, sizes);
    }
}
