package dev.lookbook.mask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which pixels a polygon covers, to the pixel as pycocotools has it ({@code rleFrPoly}).
 *
 * <p>There, each edge is walked in fifths of a pixel, and where the walk passes the middle of a column, the pixels below
 * are switched, from 0 to 1 or back. Here only those places are worked out: time and memory go with the columns that the
 * outline passes, not with its length or the image's pixels.
 */
public final class PolygonFill {
    private PolygonFill() {}

    /**
     * The pixels in any of the rings, each x, y, x, y and so on. A ring that crosses itself is filled by the even-odd rule;
     * one of fewer than three points covers nothing.
     *
     * @throws IllegalArgumentException when a coordinate is out of bounds or the rings pass too many columns
     */
    public static int[] runs(List<double[]> rings, int height, int width) {
        List<FineRing> fine = rings.stream().map(FineRing::new).toList();
        long passed = 0;
        for (FineRing ring : fine) {
            passed = Outlines.requireFewer(passed + ring.countPassed(width));
        }
        List<int[]> filled = new ArrayList<>(fine.size());
        for (FineRing ring : fine) {
            filled.add(fill(ring.switches(height, width), height * width));
        }
        return Merge.union(filled, height * width);
    }

    /** The runs between places where pixels switch. */
    private static int[] fill(int[] switches, int pixels) {
        Arrays.sort(switches);
        RunBuilder out = new RunBuilder(switches.length + 1);
        int at = 0;
        boolean set = false;
        for (int place : switches) {
            out.add(place - at, set);
            at = place;
            set = !set;
        }
        out.add(pixels - at, set);
        return out.build(pixels);
    }
}
