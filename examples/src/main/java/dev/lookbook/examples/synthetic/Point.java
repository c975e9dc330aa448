package dev.lookbook.examples.synthetic;

/** A place; y grows downwards. */
record Point(double x, double y) {
    Point plus(Point that) {
        return new Point(x + that.x, y + that.y);
    }

    Point minus(Point that) {
        return new Point(x - that.x, y - that.y);
    }

    Point times(double factor) {
        return new Point(x * factor, y * factor);
    }

    double length() {
        return Math.sqrt(x * x + y * y);
    }

    /** The place a share of the way to another. */
    Point towards(Point that, double share) {
        return plus(that.minus(this).times(share));
    }

    /** The direction at an angle from straight down, in degrees; positive angles point to the right. */
    static Point direction(double degrees) {
        // StrictMath gives the same digits on every machine.
        double radians = degrees * (StrictMath.PI / 180);
        return new Point(StrictMath.sin(radians), StrictMath.cos(radians));
    }
}
