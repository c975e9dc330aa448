package dev.lookbook.dataset;

import dev.lookbook.internal.Brief;
import dev.lookbook.model.BoundingBox;
import java.util.Optional;

/**
 * The boxes of a dataset's items, in pixels. Not thread-safe.
 *
 * <p>Small, medium and large are COCO's words, by the area of the box: less than 32 x 32, from there to less than 96 x 96,
 * and all from there on. COCO's evaluation takes the area that annotations state, where there is a mask that of the mask,
 * and counts an area of exactly a boundary on both of its sides; here it counts on the upper one.
 */
public final class BoxStatistics {
    private static final double SMALL = 32.0 * 32;
    private static final double MEDIUM = 96.0 * 96;

    private final Distribution width = new Distribution();
    private final Distribution height = new Distribution();
    private final Distribution area = new Distribution();
    private final Distribution aspectRatio = new Distribution();
    private long without;
    private long small;
    private long medium;
    private long large;

    BoxStatistics() {}

    void add(Optional<BoundingBox> box) {
        if (box.isEmpty()) {
            without++;
        } else {
            add(box.get().width(), box.get().height());
        }
    }

    private void add(double w, double h) {
        width.add(w);
        height.add(h);
        double pixels = w * h;
        area.add(pixels);
        if (pixels < SMALL) {
            small++;
        } else if (pixels < MEDIUM) {
            medium++;
        } else {
            large++;
        }
        double ratio = w / h;
        if (Double.isFinite(ratio)) {
            aspectRatio.add(ratio);
        }
    }

    /** How many items have a box. */
    public long count() {
        return width.count();
    }

    /** How many items have none. */
    public long without() {
        return without;
    }

    /** Their widths. */
    public Distribution width() {
        return width;
    }

    /** Their heights. */
    public Distribution height() {
        return height;
    }

    /** Their widths times their heights. */
    public Distribution area() {
        return area;
    }

    /** Their widths divided by their heights; not of boxes without height. */
    public Distribution aspectRatio() {
        return aspectRatio;
    }

    /** How many have an area of less than 32 x 32. */
    public long small() {
        return small;
    }

    /** How many have an area of at least 32 x 32 and less than 96 x 96. */
    public long medium() {
        return medium;
    }

    /** How many have an area of at least 96 x 96. */
    public long large() {
        return large;
    }

    /** In a line: {@code BoxStatistics[78 boxes, 0 small, 9 medium, 69 large]}. */
    @Override
    public String toString() {
        return Brief.of("BoxStatistics")
                .count(count(), "box")
                .when(without > 0, without + " without")
                .add(small + " small")
                .add(medium + " medium")
                .add(large + " large")
                .toString();
    }
}
