package dev.lookbook.coco.eval;

import java.util.Locale;

/** How large the annotated objects are that count, in square pixels; both ends belong to a range, as in pycocotools. */
public enum AreaRange {
    /** All sizes, up to 100,000 pixels squared. */
    ALL(0, 1e10),
    /** Up to 32 pixels squared. */
    SMALL(0, 32 * 32),
    /** From 32 to 96 pixels squared. */
    MEDIUM(32 * 32, 96 * 96),
    /** From 96 pixels squared. */
    LARGE(96 * 96, 1e10);

    private final double min;
    private final double max;

    AreaRange(double min, double max) {
        this.min = min;
        this.max = max;
    }

    /** Whether an area, in square pixels, is in this range. */
    public boolean contains(double area) {
        return area >= min && area <= max;
    }

    /** What pycocotools calls it: {@code small}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
