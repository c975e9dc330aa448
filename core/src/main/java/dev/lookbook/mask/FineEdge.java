package dev.lookbook.mask;

/**
 * An edge in fifths of a pixel, in the direction in which its longer side grows: pycocotools turns it so before it walks
 * along, a step of that side at a time.
 *
 * <p>A column c has its middle between 5c + 2 and 5c + 3: an edge passes it if it has a point at or before the one and a
 * point at or after the other.
 */
record FineEdge(long x, long y, long endX, long endY, boolean flat, double slope) {
    private static final int SCALE = 5;
    private static final int BEFORE_MIDDLE = 2;
    private static final int AFTER_MIDDLE = 3;

    static FineEdge between(long x, long y, long endX, long endY) {
        boolean flat = Math.abs(endX - x) >= Math.abs(endY - y);
        boolean turn = flat ? x > endX : y > endY;
        // Of two points in one place the slope is not a number; such an edge passes nothing.
        double slope = flat ? (double) (endY - y) / (endX - x) : (double) (endX - x) / (endY - y);
        return turn ? new FineEdge(endX, endY, x, y, flat, slope) : new FineEdge(x, y, endX, endY, flat, slope);
    }

    /** The first column whose middle is passed, if it is not after the last. */
    int firstColumn() {
        return (int) Math.max(0, -Math.floorDiv(BEFORE_MIDDLE - Math.min(x, endX), SCALE));
    }

    /** The last column whose middle is passed in an image of a width. */
    int lastColumn(int width) {
        return (int) Math.min(width - 1L, Math.floorDiv(Math.max(x, endX) - AFTER_MIDDLE, SCALE));
    }

    long countPassed(int width) {
        return Math.max(0, (long) lastColumn(width) - firstColumn() + 1);
    }

    /** The lesser y of the two steps between which the middle of a column is passed. */
    long yPassing(int column) {
        long before = (long) SCALE * column + BEFORE_MIDDLE;
        if (flat) {
            long step = before - x;
            return Math.min(yAt(step), yAt(step + 1));
        }
        return y + firstStepBeyond(before) - 1;
    }

    /** The first step of a steep edge that is on the other side of a column's middle. Steps never go back. */
    private long firstStepBeyond(long before) {
        boolean rising = endX > x;
        long low = 1;
        long high = endY - y;
        while (low < high) {
            long middle = (low + high) >>> 1;
            boolean beyond = rising ? xAt(middle) > before : xAt(middle) <= before;
            if (beyond) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private int yAt(long step) {
        return (int) (y + slope * step + .5);
    }

    private int xAt(long step) {
        return (int) (x + slope * step + .5);
    }
}
