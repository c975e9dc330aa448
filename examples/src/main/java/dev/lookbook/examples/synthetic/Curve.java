package dev.lookbook.examples.synthetic;

import java.util.ArrayList;
import java.util.List;

/** Turns the few nodes of an outline into the many points of a polygon. */
final class Curve {
    private static final double STEP = 11;
    private static final int MAX_STEPS = 7;

    private Curve() {}

    /** A closed outline's points x, y, x, y and so on, in the camera's pixels; the first is not repeated. */
    static double[] ring(List<Node> nodes, Camera camera) {
        return trace(nodes, camera, true);
    }

    /** An open line's points. */
    static double[] line(List<Node> nodes, Camera camera) {
        return trace(nodes, camera, false);
    }

    private static double[] trace(List<Node> nodes, Camera camera, boolean closed) {
        int count = nodes.size();
        List<Point> at = new ArrayList<>(count);
        nodes.forEach(node -> at.add(camera.pixel(node.point())));
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < (closed ? count : count - 1); i++) {
            int next = (i + 1) % count;
            Point from = at.get(i);
            Point to = at.get(next);
            Point chord = to.minus(from);
            double length = chord.length();
            boolean startCurves = nodes.get(i).smooth() && (closed || i > 0);
            boolean endCurves = nodes.get(next).smooth() && (closed || next < count - 1);
            Point start = startCurves ? tangent(at.get((i + count - 1) % count), to, length) : chord;
            Point end = endCurves ? tangent(from, at.get((next + 1) % count), length) : chord;
            int steps = (int) Math.max(1, Math.min(MAX_STEPS, Math.rint(length / STEP)));
            for (int k = 0; k < steps; k++) {
                points.add(hermite(from, to, start, end, (double) k / steps));
            }
        }
        if (!closed) {
            points.add(at.get(count - 1));
        }
        double[] xy = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            xy[2 * i] = points.get(i).x();
            xy[2 * i + 1] = points.get(i).y();
        }
        return xy;
    }

    /** Along the line between the neighbours, as long as the segment, so that the curve does not overshoot. */
    private static Point tangent(Point before, Point after, double length) {
        Point along = after.minus(before);
        double size = along.length();
        return size == 0 ? along : along.times(length / size);
    }

    private static Point hermite(Point from, Point to, Point start, Point end, double t) {
        double t2 = t * t;
        double t3 = t2 * t;
        return from.times(2 * t3 - 3 * t2 + 1)
                .plus(start.times(t3 - 2 * t2 + t))
                .plus(to.times(3 * t2 - 2 * t3))
                .plus(end.times(t3 - t2));
    }
}
