package dev.lookbook.examples.synthetic;

/**
 * From a figure's frame, whose unit is the height of a head and whose origin the pit of the neck, to pixels.
 *
 * @param scale pixels in a unit
 * @param down the picture's direction of the figure's y axis
 * @param origin the pixel of the figure's origin
 */
record Camera(double scale, Point down, Point origin) {
    static Camera of(double scale, double tilt, Point origin) {
        return new Camera(scale, Point.direction(tilt), origin);
    }

    Point pixel(Point point) {
        double x = point.x() * down.y() + point.y() * down.x();
        double y = point.y() * down.y() - point.x() * down.x();
        return new Point(origin.x() + scale * x, origin.y() + scale * y);
    }

    Camera moved(Point pixels) {
        return new Camera(scale, down, origin.plus(pixels));
    }
}
