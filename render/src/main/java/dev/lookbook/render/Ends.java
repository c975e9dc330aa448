package dev.lookbook.render;

/** The ends of a line that was cut as a ring of two points: it went there and back, so its points lie on one line. */
final class Ends {
    private Ends() {}

    /** The two points that are furthest apart: x, y, x, y, the one that comes first in front. */
    static double[] of(Ring line) {
        int first = 0;
        int last = line.points() - 1;
        double furthest = -1;
        for (int i = 0; i < line.points(); i++) {
            for (int j = i + 1; j < line.points(); j++) {
                double distance = Math.hypot(line.x(i) - line.x(j), line.y(i) - line.y(j));
                if (distance > furthest) {
                    furthest = distance;
                    first = i;
                    last = j;
                }
            }
        }
        return new double[] {line.x(first), line.y(first), line.x(last), line.y(last)};
    }
}
