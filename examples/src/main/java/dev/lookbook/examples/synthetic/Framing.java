package dev.lookbook.examples.synthetic;

import dev.lookbook.model.ImageSize;
import java.util.List;

/** Chooses how near the camera is and where it points: the whole garment, most of it, or a detail. */
final class Framing {
    private static final int ATTEMPTS = 10;
    private static final double LEAST_SIDE = 24;
    private static final double MARGIN = 0.94;

    private final ImageSize size;
    private final boolean shop;
    private final Rng rng;

    Framing(ImageSize size, boolean shop, Rng rng) {
        this.size = size;
        this.shop = shop;
        this.rng = rng;
    }

    /** A camera in whose picture each garment is seen at least a little. */
    Camera choose(List<Shape> shapes, double tilt) {
        Bounds focus = bounds(shapes, Camera.of(1, tilt, new Point(0, 0)));
        for (int i = 0; i < ATTEMPTS; i++) {
            Camera camera = at(focus, tilt, nearness());
            if (shapes.stream().allMatch(shape -> isSeen(shape, camera))) {
                return camera;
            }
        }
        return at(focus, tilt, 0.85);
    }

    /** 1 is when the garments fill the picture. */
    private double nearness() {
        double[] weights = shop ? new double[] {66, 24, 10} : new double[] {50, 32, 18};
        return switch (rng.weighted(weights)) {
            case 0 -> rng.between(shop ? 0.58 : 0.42, 0.99);
            case 1 -> rng.between(1.02, 1.45);
            default -> rng.between(1.45, 2.0);
        };
    }

    private Camera at(Bounds focus, double tilt, double nearness) {
        double fit = Math.min(
                MARGIN * size.width() / (focus.right - focus.left),
                MARGIN * size.height() / (focus.bottom - focus.top));
        double scale = fit * nearness;
        double x = size.width() / 2.0 - scale * (focus.left + focus.right) / 2;
        double y = size.height() / 2.0 - scale * (focus.top + focus.bottom) / 2;
        return Camera.of(
                scale,
                tilt,
                new Point(
                        x + shift(size.width(), scale * (focus.right - focus.left)),
                        y + shift(size.height(), scale * (focus.bottom - focus.top))));
    }

    /** Somewhere in the room there is, or some of the way over what sticks out. */
    private double shift(double room, double extent) {
        return rng.between(-0.45, 0.45) * (room - extent);
    }

    /** Enough of the garment to make a box, and one of its landmarks at least. */
    private boolean isSeen(Shape shape, Camera camera) {
        Bounds seen = new Bounds();
        for (Shape.Piece piece : shape.pieces()) {
            double[] ring = Curve.ring(piece.outline(), camera);
            for (double[] part : Cutter.within(ring, size.width() - 1, size.height() - 1)) {
                for (int i = 0; i < part.length; i += 2) {
                    seen.add(new Point(part[i], part[i + 1]));
                }
            }
        }
        return seen.right - seen.left > LEAST_SIDE
                && seen.bottom - seen.top > LEAST_SIDE
                && shape.landmarks().values().stream().anyMatch(point -> isInPicture(camera.pixel(point)));
    }

    private boolean isInPicture(Point pixel) {
        return pixel.x() >= 0 && pixel.y() >= 0 && pixel.x() < size.width() - 1 && pixel.y() < size.height() - 1;
    }

    private static Bounds bounds(List<Shape> shapes, Camera camera) {
        Bounds bounds = new Bounds();
        for (Shape shape : shapes) {
            for (Shape.Piece piece : shape.pieces()) {
                piece.outline().forEach(node -> bounds.add(camera.pixel(node.point())));
            }
        }
        return bounds;
    }

    private static final class Bounds {
        private double left = Double.MAX_VALUE;
        private double top = Double.MAX_VALUE;
        private double right = -Double.MAX_VALUE;
        private double bottom = -Double.MAX_VALUE;

        void add(Point point) {
            left = Math.min(left, point.x());
            top = Math.min(top, point.y());
            right = Math.max(right, point.x());
            bottom = Math.max(bottom, point.y());
        }
    }
}
