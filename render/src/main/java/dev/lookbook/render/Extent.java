package dev.lookbook.render;

/** The least rectangle around some points, in drawn pixels; empty at first. */
final class Extent {
    private double minX = Double.POSITIVE_INFINITY;
    private double minY = Double.POSITIVE_INFINITY;
    private double maxX = Double.NEGATIVE_INFINITY;
    private double maxY = Double.NEGATIVE_INFINITY;

    void add(double x, double y) {
        minX = Math.min(minX, x);
        minY = Math.min(minY, y);
        maxX = Math.max(maxX, x);
        maxY = Math.max(maxY, y);
    }

    void add(Ring ring) {
        for (int i = 0; i < ring.points(); i++) {
            add(ring.x(i), ring.y(i));
        }
    }

    boolean isEmpty() {
        return minX > maxX;
    }

    double minX() {
        return minX;
    }

    double minY() {
        return minY;
    }

    double maxX() {
        return maxX;
    }

    double maxY() {
        return maxY;
    }

    double area() {
        return isEmpty() ? 0 : (maxX - minX) * (maxY - minY);
    }
}
