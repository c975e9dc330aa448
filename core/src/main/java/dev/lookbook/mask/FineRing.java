package dev.lookbook.mask;

/** A ring of points in fifths of a pixel, as pycocotools rounds them: towards zero, not down. */
final class FineRing {
    private static final int SCALE = 5;
    /** pycocotools has ints here, and no rule for what does not fit them. */
    private static final double LIMIT = 1L << 31;

    private final int[] x;
    private final int[] y;

    FineRing(double[] ring) {
        x = new int[ring.length / 2];
        y = new int[ring.length / 2];
        for (int i = 0; i < x.length; i++) {
            x[i] = fine(ring[2 * i]);
            y[i] = fine(ring[2 * i + 1]);
        }
    }

    private static int fine(double coordinate) {
        double fine = SCALE * coordinate + .5;
        if (!(Math.abs(fine) < LIMIT)) {
            throw new IllegalArgumentException("expected coordinates between -" + (int) (LIMIT / SCALE) + " and "
                    + (int) (LIMIT / SCALE) + " to draw a polygon but found " + coordinate);
        }
        return (int) fine;
    }

    /** How often the ring passes the middle of a column. */
    long countPassed(int width) {
        long count = 0;
        for (int i = 0; i < x.length; i++) {
            count += edge(i).countPassed(width);
        }
        return count;
    }

    /** The pixels, counted down the columns, from which on pixels are switched; the one after the last can be among them. */
    int[] switches(int height, int width) {
        int[] switches = new int[(int) countPassed(width)];
        int size = 0;
        for (int i = 0; i < x.length; i++) {
            FineEdge edge = edge(i);
            int last = edge.lastColumn(width);
            for (int column = edge.firstColumn(); column <= last; column++) {
                long row = -Math.floorDiv(2 - edge.yPassing(column), SCALE);
                switches[size++] = column * height + (int) Math.max(0, Math.min(height, row));
            }
        }
        return switches;
    }

    private FineEdge edge(int i) {
        int next = i + 1 == x.length ? 0 : i + 1;
        return FineEdge.between(x[i], y[i], x[next], y[next]);
    }
}
