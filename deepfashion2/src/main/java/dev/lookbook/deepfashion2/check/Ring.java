package dev.lookbook.deepfashion2.check;

import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.ImageSize;
import java.util.List;
import java.util.Optional;

/** A polygon of three points or more. */
final class Ring {
    /** Points that are looked at; of a longer ring, so many all along it. */
    private static final int SAMPLE = 256;
    /** How far, in pixels, a part may stick out of the whole: real sleeves were drawn along the same edge once more. */
    private static final double SLACK = 1;

    private final int index;
    private final long offset;
    private final double[] xy;
    private double xMin = Double.POSITIVE_INFINITY;
    private double yMin = Double.POSITIVE_INFINITY;
    private double xMax = Double.NEGATIVE_INFINITY;
    private double yMax = Double.NEGATIVE_INFINITY;

    Ring(int index, long offset, double[] xy) {
        this.index = index;
        this.offset = offset;
        this.xy = xy;
        for (int i = 0; i < xy.length; i += 2) {
            xMin = Math.min(xMin, xy[i]);
            xMax = Math.max(xMax, xy[i]);
            yMin = Math.min(yMin, xy[i + 1]);
            yMax = Math.max(yMax, xy[i + 1]);
        }
    }

    /** Which of the item's polygons it is, from 0. */
    int index() {
        return index;
    }

    /** The byte at which it begins. */
    long offset() {
        return offset;
    }

    /** Whether all points are on one line, or in one place. */
    boolean isFlat() {
        int other = 2;
        while (other < xy.length && xy[other] == xy[0] && xy[other + 1] == xy[1]) {
            other += 2;
        }
        for (int i = other + 2; i < xy.length; i += 2) {
            double cross = (xy[other] - xy[0]) * (xy[i + 1] - xy[1]) - (xy[i] - xy[0]) * (xy[other + 1] - xy[1]);
            if (cross != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the last point is the first again. */
    boolean isClosed() {
        return xy[0] == xy[xy.length - 2] && xy[1] == xy[xy.length - 1];
    }

    /** The points outside of the image. */
    FirstOf outside(Optional<ImageSize> size) {
        FirstOf outside = new FirstOf();
        double width = size.isPresent() ? size.get().width() : Double.POSITIVE_INFINITY;
        double height = size.isPresent() ? size.get().height() : Double.POSITIVE_INFINITY;
        if (xMin < 0 || yMin < 0 || xMax > width || yMax > height) {
            for (int i = 0; i < xy.length; i += 2) {
                if (xy[i] < 0 || xy[i + 1] < 0 || xy[i] > width || xy[i + 1] > height) {
                    outside.add(i);
                }
            }
        }
        return outside;
    }

    /** How much of the box around all rings is in a box, from 0 to 1. */
    static double shareInside(List<Ring> rings, BoundingBox box) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Ring ring : rings) {
            left = Math.min(left, ring.xMin);
            top = Math.min(top, ring.yMin);
            right = Math.max(right, ring.xMax);
            bottom = Math.max(bottom, ring.yMax);
        }
        return share(left, right, box.xMin(), box.xMax()) * share(top, bottom, box.yMin(), box.yMax());
    }

    /** How much of an interval is in another; one without length is in it or not. */
    private static double share(double from, double to, double start, double end) {
        if (from == to) {
            return from >= start && from <= end ? 1 : 0;
        }
        return Math.max(0, Math.min(to, end) - Math.max(from, start)) / (to - from);
    }

    /** How many steps it takes to say whether this is inside another. */
    long effort(Ring outer) {
        return (long) Math.min(xy.length / 2, 2 * SAMPLE) * outer.xy.length;
    }

    /** Whether all of it is inside another, give or take a pixel. */
    boolean isInside(Ring outer) {
        if (xMin < outer.xMin - SLACK
                || yMin < outer.yMin - SLACK
                || xMax > outer.xMax + SLACK
                || yMax > outer.yMax + SLACK) {
            return false;
        }
        int points = xy.length / 2;
        int step = Math.max(1, points / SAMPLE);
        for (int i = 0; i < points; i += step) {
            if (!outer.contains(xy[2 * i], xy[2 * i + 1])) {
                return false;
            }
        }
        return true;
    }

    private boolean contains(double x, double y) {
        boolean inside = false;
        for (int i = 0, j = xy.length - 2; i < xy.length; j = i, i += 2) {
            if (distanceSquared(x, y, j, i) <= SLACK * SLACK) {
                return true;
            }
            boolean crosses = xy[i + 1] > y != xy[j + 1] > y;
            inside ^= crosses && x < (xy[j] - xy[i]) * (y - xy[i + 1]) / (xy[j + 1] - xy[i + 1]) + xy[i];
        }
        return inside;
    }

    /** From a point to the edge between two of this ring's. */
    private double distanceSquared(double x, double y, int from, int to) {
        double dx = xy[to] - xy[from];
        double dy = xy[to + 1] - xy[from + 1];
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : ((x - xy[from]) * dx + (y - xy[from + 1]) * dy) / length;
        double at = Math.max(0, Math.min(1, along));
        double ex = x - xy[from] - at * dx;
        double ey = y - xy[from + 1] - at * dy;
        return ex * ex + ey * ey;
    }
}
