package dev.lookbook.mask;

/** How much two masks of one size overlap. */
public final class Overlap {
    private Overlap() {}

    /**
     * Intersection over union; for a crowd, intersection over the area of the first, which need not cover a crowd to be
     * right. 0 when nothing overlaps, also of empty masks.
     */
    public static double iou(int[] mask, int[] truth, int pixels, boolean crowd) {
        int both = Runs.area(Merge.intersection(mask, truth, pixels));
        if (both == 0) {
            return 0;
        }
        int area = Runs.area(mask);
        return both / (double) (crowd ? area : area - both + Runs.area(truth));
    }
}
