package dev.lookbook.coco.eval;

import dev.lookbook.coco.CocoAnnotation;
import dev.lookbook.coco.CocoImage;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Rle;
import dev.lookbook.model.Segmentation;
import dev.lookbook.model.Value;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/** What annotations and results have of shapes, and what follows from them. */
final class Shapes {
    private Shapes() {}

    /** The box, if there is one; {@code null} and an empty list are none. */
    static Optional<BoundingBox.Xywh> box(CocoAnnotation annotation) {
        requireRegular(annotation, annotation.bbox(), "bbox", "a box [x, y, width, height] with a size of at least 0");
        return annotation.bbox();
    }

    /** The mask or polygons, if there are any points. */
    static Optional<Segmentation> segmentation(CocoAnnotation annotation) {
        requireRegular(
                annotation,
                annotation.segmentation(),
                "segmentation",
                "a list of polygons or a run-length encoded mask");
        return annotation.segmentation().filter(Shapes::hasPoints);
    }

    /** The keypoints, if there are any. */
    static Optional<Landmarks> keypoints(CocoAnnotation annotation) {
        requireRegular(annotation, annotation.keypoints(), "keypoints", "x, y and visibility for each keypoint");
        return annotation.keypoints().filter(points -> points.size() > 0);
    }

    /** Refuses a member that is there but of no use. */
    static void requireRegular(CocoAnnotation annotation, Optional<?> field, String name, String expected) {
        if (field.isEmpty() && isStated(annotation, name)) {
            throw new DatasetException(
                    annotation.location(), "expected \"" + name + "\" to be " + expected + " but found something else");
        }
    }

    private static boolean isStated(CocoAnnotation annotation, String name) {
        Value value = annotation.extras().get(name).orElse(Value.NULL);
        return !value.equals(Value.NULL)
                && !(value instanceof Value.Sequence list && list.values().isEmpty());
    }

    private static boolean hasPoints(Segmentation segmentation) {
        return !(segmentation instanceof Segmentation.Polygons polygons)
                || polygons.rings().stream().anyMatch(ring -> !ring.isEmpty());
    }

    /** The pixels of a mask or polygons. */
    static Rle pixels(Segmentation segmentation, CocoImage image, Location place) {
        return segmentation instanceof Rle mask
                ? mask
                : at(place, () -> segmentation.toRle(side(image.height(), place), side(image.width(), place)));
    }

    /** The pixels of a box, drawn as a polygon. */
    static Rle pixels(BoundingBox box, CocoImage image, Location place) {
        return at(place, () -> Rle.ofBox(side(image.height(), place), side(image.width(), place), box));
    }

    private static long side(Optional<Long> side, Location place) {
        return side.filter(pixels -> pixels > 0)
                .orElseThrow(() -> new DatasetException(
                        place, "expected an image with width and height, to draw what is in it, but it has none"));
    }

    /** The least box around all keypoints, or those that a test allows; empty when it allows none. */
    static Optional<BoundingBox.Xywh> extent(Landmarks points, IntPredicate test) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < points.size(); i++) {
            if (test.test(i)) {
                left = Math.min(left, points.x(i));
                right = Math.max(right, points.x(i));
                top = Math.min(top, points.y(i));
                bottom = Math.max(bottom, points.y(i));
            }
        }
        return left > right
                ? Optional.empty()
                : Optional.of(BoundingBox.ofXywh(left, top, right - left, bottom - top)
                        .toXywh());
    }

    /** Does what may be out of range, and says where it was. */
    static <T> T at(Location place, Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException outOfRange) {
            throw new DatasetException(place, String.valueOf(outOfRange.getMessage()), outOfRange);
        }
    }
}
