package dev.lookbook.examples.synthetic;

/** A polygon as x, y, x, y and so on, the first point not repeated. */
final class Ring {
    private final double[] xy;

    /** Takes the numbers as they are; nobody changes them later. */
    Ring(double[] xy) {
        this.xy = xy;
    }

    double[] points() {
        return xy;
    }

    /** Whether a point is inside, and so far away from the outline. */
    boolean covers(Point point, double deep) {
        return contains(point) && distance(point) > deep;
    }

    /** Whether a point is inside, by the even-odd rule. */
    boolean contains(Point point) {
        boolean inside = false;
        int n = xy.length / 2;
        for (int i = 0, j = n - 1; i < n; j = i++) {
            double yi = xy[2 * i + 1];
            double yj = xy[2 * j + 1];
            if (yi > point.y() != yj > point.y()) {
                double x = xy[2 * i] + (point.y() - yi) / (yj - yi) * (xy[2 * j] - xy[2 * i]);
                inside ^= point.x() < x;
            }
        }
        return inside;
    }

    /** How far a point is from the outline. */
    double distance(Point point) {
        double least = Double.MAX_VALUE;
        int n = xy.length / 2;
        for (int i = 0, j = n - 1; i < n; j = i++) {
            Point from = new Point(xy[2 * j], xy[2 * j + 1]);
            Point along = new Point(xy[2 * i], xy[2 * i + 1]).minus(from);
            Point to = point.minus(from);
            double square = along.x() * along.x() + along.y() * along.y();
            double share = square == 0 ? 0 : (to.x() * along.x() + to.y() * along.y()) / square;
            Point nearest = along.times(Math.max(0, Math.min(1, share)));
            least = Math.min(least, to.minus(nearest).length());
        }
        return least;
    }
}
