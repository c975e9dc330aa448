package dev.lookbook.mask;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The outlines of a mask along the borders of its pixels.
 *
 * <p>One ring for each region of pixels that share a side, clockwise on the screen, in the order of their first pixels.
 * Holes are cut open: the ring goes from the region's border down a line to the hole, around it the other way and back up
 * the same line. So filling the rings gives the mask, their areas as polygons are the regions', and a ring is one region.
 */
public final class Outlines {
    /** So that what is asked for in a few bytes does not exhaust the memory: numbers of an outline or switches of a fill. */
    private static final int MAX_PASSED = 1 << 24;

    private Outlines() {}

    static long requireFewer(long passed) {
        if (passed > MAX_PASSED) {
            throw new IllegalArgumentException("expected an outline that passes at most " + MAX_PASSED
                    + " columns, each as often as it is passed, but found a longer one");
        }
        return passed;
    }

    /**
     * The rings, each x, y, x, y and so on, not closed.
     *
     * @throws IllegalArgumentException when they would pass too many columns
     */
    public static List<long[]> of(int[] runs, int height, int width) {
        int[] canonical = Runs.canonical(runs, height * width);
        requireFewer(2 * ColumnRuns.count(canonical, height));
        ColumnRuns columns = ColumnRuns.of(canonical, height);
        Borders borders = Borders.of(columns);
        cutHolesOpen(borders, columns);

        List<long[]> rings = new ArrayList<>();
        BitSet seen = new BitSet(borders.size());
        for (int start = 0; start < borders.size(); start = seen.nextClearBit(start)) {
            rings.add(ring(borders, columns, start, seen));
        }
        return rings;
    }

    private static void cutHolesOpen(Borders borders, ColumnRuns columns) {
        BitSet seen = new BitSet(borders.size());
        List<Integer> highest = new ArrayList<>();
        for (int start = 0; start < borders.size(); start = seen.nextClearBit(start)) {
            long area = 0;
            int top = start;
            int at = start;
            do {
                seen.set(at);
                area += Borders.isTop(at) ? -columns.y(at) : columns.y(at);
                top = columns.y(at) < columns.y(top) ? at : top;
                at = borders.next(at);
            } while (at != start);
            if (area < 0) {
                highest.add(top);
            }
        }
        // A hole is below a run of its region, and the top of that run is on a ring that begins higher: so every hole
        // ends
        // up in its region's ring, and none in a circle.
        highest.forEach(borders::joinToTop);
    }

    /** The corners of a ring: where its height changes it goes up or down between two of them. */
    private static long[] ring(Borders borders, ColumnRuns columns, int start, BitSet seen) {
        int corners = 0;
        int at = start;
        do {
            seen.set(at);
            int next = borders.next(at);
            corners += columns.y(at) == columns.y(next) ? 0 : 2;
            at = next;
        } while (at != start);

        // The way back to the start ends at its first corner, so that one is left out at first.
        long[] ring = new long[2 * corners];
        int size = 2;
        do {
            int next = borders.next(at);
            if (columns.y(at) != columns.y(next)) {
                size = corner(ring, size, columns.endX(at), columns.y(at));
                size = corner(ring, size, columns.endX(at), columns.y(next));
            }
            at = next;
        } while (at != start);
        return ring;
    }

    private static int corner(long[] ring, int at, long x, long y) {
        ring[at % ring.length] = x;
        ring[at % ring.length + 1] = y;
        return at + 2;
    }
}
