package dev.lookbook.render;

import java.awt.geom.Path2D;
import java.util.Arrays;

/** A closed line through some points, in pixels of what is drawn. Immutable: nobody gets the array. */
final class Ring {
    /** Beyond this no picture has pixels; and what is larger would lose the small in doubles, if it is finite at all. */
    private static final double FAR = 1e9;

    private final double[] xy;

    private Ring(double[] xy) {
        this.xy = xy;
    }

    /** A ring of points x, y, x, y and so on; the array is not copied. */
    static Ring of(double... xy) {
        return new Ring(xy);
    }

    int points() {
        return xy.length / 2;
    }

    double x(int point) {
        return xy[2 * point];
    }

    double y(int point) {
        return xy[2 * point + 1];
    }

    /** This ring from stored pixels to drawn ones. */
    Ring scaled(double scaleX, double scaleY) {
        double[] scaled = new double[xy.length];
        for (int i = 0; i < xy.length; i += 2) {
            scaled[i] = near(xy[i]) * scaleX;
            scaled[i + 1] = near(xy[i + 1]) * scaleY;
        }
        return new Ring(scaled);
    }

    static double near(double coordinate) {
        return Math.max(-FAR, Math.min(FAR, coordinate));
    }

    /**
     * What is left of this ring within an area, as Sutherland and Hodgman cut it: what is filled inside stays the same, and
     * lines come in along the area's border, where nobody sees them if the area is larger than the picture.
     */
    Ring clipped(double minX, double minY, double maxX, double maxY) {
        double[] rest = cut(xy, 0, 1, minX);
        rest = cut(rest, 0, -1, -maxX);
        rest = cut(rest, 1, 1, minY);
        return new Ring(cut(rest, 1, -1, -maxY));
    }

    /** Keeps where sign * coordinate is at least the limit. */
    private static double[] cut(double[] points, int axis, int sign, double limit) {
        double[] kept = new double[2 * points.length];
        int size = 0;
        for (int i = 0; i < points.length; i += 2) {
            int before = i == 0 ? points.length - 2 : i - 2;
            double from = sign * points[before + axis] - limit;
            double to = sign * points[i + axis] - limit;
            if ((from < 0) != (to < 0)) {
                double share = from / (from - to);
                kept[size + axis] = sign * limit;
                kept[size + 1 - axis] =
                        points[before + 1 - axis] + share * (points[i + 1 - axis] - points[before + 1 - axis]);
                size += 2;
            }
            if (to >= 0) {
                kept[size++] = points[i];
                kept[size++] = points[i + 1];
            }
        }
        return Arrays.copyOf(kept, size);
    }

    /** How long the line is. */
    double length() {
        double length = 0;
        for (int i = 0; i < xy.length; i += 2) {
            int before = i == 0 ? xy.length - 2 : i - 2;
            length += Math.hypot(xy[i] - xy[before], xy[i + 1] - xy[before + 1]);
        }
        return length;
    }

    /** The box around this ring. */
    Ring around() {
        Extent extent = new Extent();
        extent.add(this);
        return of(
                extent.minX(),
                extent.minY(),
                extent.maxX(),
                extent.minY(),
                extent.maxX(),
                extent.maxY(),
                extent.minX(),
                extent.maxY());
    }

    /** Adds this ring to a path, closed. */
    void appendTo(Path2D path) {
        if (xy.length == 0) {
            return;
        }
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
    }
}
