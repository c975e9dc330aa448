package dev.lookbook.coco;

import dev.lookbook.model.Decimal;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.Item;
import dev.lookbook.model.Segmentation;
import java.util.Optional;

/** What {@link CocoProfile#RICH} takes for the {@code area} of an item whose file did not state one of its own. */
public enum CocoArea {
    /** Width times height of its box, as DeepFashion2's authors have it: they evaluate small, medium and large by it. */
    BOX,
    /**
     * The pixels of its mask, those in several rings counted once, where rings overlap or are parts of others. The box's where
     * there is no mask.
     */
    MASK;

    Optional<Decimal> of(Item item, Optional<ImageSize> size) {
        Optional<Decimal> box = item.boundingBox().map(corners -> corners.area());
        return this == BOX
                ? box
                : item.segmentation()
                        .filter(CocoArea::hasPixels)
                        .map(segmentation -> Decimal.of(pixels(segmentation, size)))
                        .or(() -> box);
    }

    private static boolean hasPixels(Segmentation segmentation) {
        return !(segmentation instanceof Segmentation.Polygons polygons)
                || !polygons.rings().isEmpty();
    }

    /** Those within the image, where its size is known. */
    private static long pixels(Segmentation segmentation, Optional<ImageSize> size) {
        if (!(segmentation instanceof Segmentation.Polygons polygons)) {
            return (long) segmentation.area();
        }
        return (long)
                size.map(known -> polygons.toRle(known.height(), known.width()).area())
                        .orElseGet(polygons::unionArea)
                        .doubleValue();
    }
}
