package dev.lookbook.dataset;

import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Item;
import dev.lookbook.model.Segmentation;
import java.util.EnumSet;
import java.util.Set;

/**
 * What an image shows, whatever it is called and whatever its garments are called.
 *
 * @param hash of the items' boxes, outlines and landmarks, in any order
 * @param hasBoxes whether there is a box
 * @param isTelling whether there is an outline or a labelled landmark, which no two pictures share by chance
 */
record ImageContent(long hash, boolean hasBoxes, boolean isTelling) {
    /** Boxes are compared on a grid of this many lines a pixel: corners and sizes do not give the very same doubles. */
    private static final double GRID = 64;

    /** The numbers of the least ring that encloses anything. */
    private static final int TRIANGLE = 6;

    private static final Fingerprint SHAPES =
            new Fingerprint(new DiffRules(false, 0, EnumSet.of(DiffField.LANDMARKS, DiffField.SEGMENTATION), Set.of()));

    static ImageContent of(AnnotatedImage image) {
        long sum = 0;
        boolean hasBoxes = false;
        boolean isTelling = false;
        for (Item item : image.items()) {
            sum += Hash64.of(
                    SHAPES.of(item), item.boundingBox().map(ImageContent::hash).orElse(0L));
            hasBoxes |= item.boundingBox().isPresent();
            isTelling |= item.segmentation().filter(ImageContent::isShape).isPresent()
                    || item.landmarks().filter(points -> points.labelled() > 0).isPresent();
        }
        return new ImageContent(Hash64.of(image.items().size(), sum), hasBoxes, isTelling);
    }

    private static boolean isShape(Segmentation segmentation) {
        return segmentation instanceof Segmentation.Polygons polygons
                ? polygons.rings().stream().anyMatch(ring -> ring.size() >= TRIANGLE)
                : segmentation.area() > 0;
    }

    private static long hash(BoundingBox box) {
        long hash = Hash64.of(1, Math.round(box.xMin() * GRID));
        hash = Hash64.of(hash, Math.round(box.yMin() * GRID));
        hash = Hash64.of(hash, Math.round(box.width() * GRID));
        return Hash64.of(hash, Math.round(box.height() * GRID));
    }
}
