package dev.lookbook.examples;

import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.deepfashion2.DeepFashion2Item;
import dev.lookbook.deepfashion2.DeepFashion2Reader;
import dev.lookbook.io.ImageSizes;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.Rle;
import java.io.IOException;
import java.nio.file.Path;

/** Says how many pixels the garments of a DeepFashion2 split have, and how well each fills its box. */
public final class PolygonsToMasks {
    private PolygonsToMasks() {}

    /** Takes the split's path; its pictures are needed for their sizes. */
    public static void main(String[] args) throws IOException {
        Usage.require(args, PolygonsToMasks.class, "SPLIT");
        try (DeepFashion2Reader split = DeepFashion2Reader.open(Path.of(args[0]))) {
            ImageSizes sizes = split.imageSizes();
            for (DeepFashion2Image image : split) {
                ImageSize size = sizes.sizeOf(image.fileName())
                        .orElseThrow(() -> new IOException("there is no picture " + image.fileName()));
                for (DeepFashion2Item item : image.items()) {
                    // region mask
                    Rle garment = item.segmentation().toRle(size.height(), size.width());
                    Rle box = Rle.ofBox(size.height(), size.width(), item.boundingBox());
                    System.out.printf(
                            "%s: %.0f pixels, %.2f of its box, COCO counts of %d characters%n",
                            item.categoryName(),
                            garment.area(),
                            garment.iou(box, false),
                            garment.compressed().length());
                    // endregion
                }
            }
        }
    }
}
