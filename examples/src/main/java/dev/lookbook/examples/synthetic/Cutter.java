package dev.lookbook.examples.synthetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Cuts polygons, given as x, y, x, y and so on, the first point not repeated. */
final class Cutter {
    private static final double LEAST_AREA = 0.05;

    private Cutter() {}

    /** The parts inside a picture whose pixels go from 0 to these, its last ones. */
    static List<double[]> within(double[] ring, double lastX, double lastY) {
        List<double[]> parts = List.of(ring);
        parts = cut(parts, new Point(0, 0), new Point(1, 0));
        parts = cut(parts, new Point(0, 0), new Point(0, 1));
        parts = cut(parts, new Point(lastX, 0), new Point(-1, 0));
        return cut(parts, new Point(0, lastY), new Point(0, -1));
    }

    /** The parts on one side of the line through a point: where the normal points to. */
    static List<double[]> cut(List<double[]> rings, Point through, Point normal) {
        List<double[]> parts = new ArrayList<>();
        for (double[] ring : rings) {
            for (double[] part : cut(ring, through, normal)) {
                if (area(part) > LEAST_AREA) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    /** Pieces of outline between crossings are joined along the line, neighbour to neighbour, so parts come out apart. */
    private static List<double[]> cut(double[] ring, Point through, Point normal) {
        int n = ring.length / 2;
        double[] side = new double[n];
        int start = -1;
        for (int i = 0; i < n; i++) {
            side[i] = (ring[2 * i] - through.x()) * normal.x() + (ring[2 * i + 1] - through.y()) * normal.y();
        }
        for (int i = 0; i < n; i++) {
            if (side[i] < 0 && side[(i + 1) % n] >= 0) {
                start = i;
            }
        }
        if (start < 0) {
            return side[0] >= 0 ? List.of(ring) : List.of();
        }
        List<Chain> chains = new ArrayList<>();
        Chain chain = new Chain();
        for (int step = 0; step < n; step++) {
            int i = (start + step) % n;
            int next = (i + 1) % n;
            if (side[i] >= 0) {
                chain.points.add(new Point(ring[2 * i], ring[2 * i + 1]));
            }
            if (side[i] >= 0 != side[next] >= 0) {
                Point from = new Point(ring[2 * i], ring[2 * i + 1]);
                Point to = new Point(ring[2 * next], ring[2 * next + 1]);
                // On the line exactly, where it runs along a pixel row or column.
                Point on = snapped(from.towards(to, side[i] / (side[i] - side[next])), through, normal);
                chain.points.add(on);
                if (side[next] < 0) {
                    chains.add(chain);
                    chain = new Chain();
                }
            }
        }
        return joined(chains, new Point(-normal.y(), normal.x()));
    }

    private static Point snapped(Point point, Point through, Point normal) {
        return new Point(normal.y() == 0 ? through.x() : point.x(), normal.x() == 0 ? through.y() : point.y());
    }

    private static List<double[]> joined(List<Chain> chains, Point along) {
        List<End> ends = new ArrayList<>();
        for (Chain chain : chains) {
            ends.add(new End(chain, true, dot(chain.points.get(0), along)));
            ends.add(new End(chain, false, dot(chain.points.get(chain.points.size() - 1), along)));
        }
        ends.sort(Comparator.comparingDouble(End::place));
        for (int i = 0; i + 1 < ends.size(); i += 2) {
            End a = ends.get(i);
            End b = ends.get(i + 1);
            if (a.isStart == b.isStart) {
                // An outline that crosses itself: each piece closes on itself.
                return chains.stream().map(chain -> flat(chain.points)).toList();
            }
            (a.isStart ? b : a).chain.next.add((a.isStart ? a : b).chain);
        }
        List<double[]> rings = new ArrayList<>();
        for (Chain first : chains) {
            List<Point> points = new ArrayList<>();
            for (Chain chain = first; !chain.used; chain = chain.next.get(0)) {
                chain.used = true;
                points.addAll(chain.points);
            }
            if (points.size() > 2) {
                rings.add(flat(points));
            }
        }
        return rings;
    }

    private static double dot(Point a, Point b) {
        return a.x() * b.x() + a.y() * b.y();
    }

    private static double[] flat(List<Point> points) {
        double[] xy = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            xy[2 * i] = points.get(i).x();
            xy[2 * i + 1] = points.get(i).y();
        }
        return xy;
    }

    static double area(double[] ring) {
        double twice = 0;
        int n = ring.length / 2;
        for (int i = 0, j = n - 1; i < n; j = i++) {
            twice += ring[2 * j] * ring[2 * i + 1] - ring[2 * i] * ring[2 * j + 1];
        }
        return Math.abs(twice) / 2;
    }

    /** A piece of outline that enters over the line and leaves over it. */
    private static final class Chain {
        private final List<Point> points = new ArrayList<>();
        private final List<Chain> next = new ArrayList<>(1);
        private boolean used;
    }

    private record End(Chain chain, boolean isStart, double place) {}
}
