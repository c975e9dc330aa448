package dev.lookbook.examples.synthetic;

import dev.lookbook.model.ImageSource;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Paints what is behind: a shop's studio, or a room where somebody lives. */
final class BackdropPainter {
    private static final int[] STUDIOS = {0xf4f4f4, 0xededee, 0xf3efe9, 0xe6e9ec, 0xfafafa};
    private static final int[] WALLS = {0xcfc6b8, 0xb8c4c2, 0xd8cfd0, 0xa9b2bd, 0xc9b79c, 0xbfc9a8, 0xd9d4c7};
    private static final int[] FLOORS = {0x8a6a4a, 0xa58a6a, 0x6f6259, 0x9a9a98, 0x7b5a3c};
    private static final int[] THINGS = {0x6b7f5c, 0x8c5a4a, 0x4d5d73, 0xa08c4a, 0x705078, 0x556b6b};

    private final Canvas canvas;
    private final Rng rng;
    private final double w;
    private final double h;

    BackdropPainter(Canvas canvas, Scene scene) {
        this.canvas = canvas;
        rng = Rng.of(scene.backdrop());
        w = canvas.width();
        h = canvas.height();
    }

    void paint(Scene scene) {
        boolean worn = scene.figures().get(0).pose().view().isWorn();
        if (scene.source() == ImageSource.SHOP) {
            studio(worn);
        } else if (worn) {
            room();
        } else {
            surface();
        }
    }

    private void studio(boolean worn) {
        int colour = STUDIOS[rng.below(STUDIOS.length)];
        double floor = h * rng.between(0.8, 0.92);
        fill(0, 0, w, h, new GradientPaint(0, 0, Canvas.shade(colour, 1.05), 0, (float) h, new Color(colour)));
        if (worn) {
            fill(
                    0,
                    floor,
                    w,
                    h - floor,
                    new GradientPaint(
                            0, (float) floor, Canvas.shade(colour, 0.9), 0, (float) h, Canvas.shade(colour, 0.97)));
        }
    }

    private void room() {
        int wall = WALLS[rng.below(WALLS.length)];
        int floorColour = FLOORS[rng.below(FLOORS.length)];
        double floor = h * rng.between(0.72, 0.88);
        fill(0, 0, w, floor, new GradientPaint(0, 0, Canvas.shade(wall, 1.15), (float) w, 0, Canvas.shade(wall, 0.92)));
        double x = rng.between(-0.1, 0.75) * w;
        switch (rng.below(3)) {
            case 0 -> door(x, floor, wall);
            case 1 -> poster(x);
            default -> shelf(x);
        }
        fill(0, floor, w, h - floor, new Color(floorColour));
        for (double board = w * -0.4; board < w * 1.4; board += w / 7) {
            double spread = (board - w / 2) * 1.5 + w / 2;
            canvas.stroke(
                    Canvas.path(new double[] {board, floor, spread, h}, false), Canvas.shade(floorColour, 0.85), 1);
        }
        fill(0, floor - h * 0.018, w, h * 0.018, Canvas.shade(wall, 1.5));
        plant(rng.between(0.02, 0.98) * w, floor + h * 0.03);
    }

    private void door(double x, double floor, int wall) {
        double width = w * 0.36;
        fill(x, h * 0.06, width, floor - h * 0.06, Canvas.shade(wall, 0.8));
        fill(x + 8, h * 0.06 + 8, width - 16, floor - h * 0.06 - 8, Canvas.shade(wall, 1.25));
        canvas.fill(new Ellipse2D.Double(x + width - 26, floor * 0.55, 9, 9), new Color(0x8c7a3c));
    }

    private void poster(double x) {
        fill(x, h * 0.1, w * 0.26, h * 0.26, new Color(0x3b3b3b));
        fill(x + 5, h * 0.1 + 5, w * 0.26 - 10, h * 0.26 - 10, thing());
        canvas.fill(new Ellipse2D.Double(x + w * 0.06, h * 0.15, w * 0.13, w * 0.13), Canvas.shade(0xffffff, 0.9));
    }

    private void shelf(double x) {
        for (int row = 0; row < 3; row++) {
            double y = h * (0.2 + 0.16 * row);
            fill(x, y, w * 0.34, 7, new Color(0x6d5138));
            for (double at = x + 4; at < x + w * 0.3; at += w * 0.055) {
                double tall = h * rng.between(0.05, 0.1);
                fill(at, y - tall, w * rng.between(0.03, 0.05), tall, thing());
            }
        }
    }

    private void plant(double x, double ground) {
        for (int leaf = -3; leaf <= 3; leaf++) {
            Point tip = Point.direction(180 - leaf * 20).times(h * rng.between(0.14, 0.22));
            double[] blade = {
                x - 4,
                ground - h * 0.06,
                x + tip.x() * 0.6 - 7,
                ground + tip.y() * 0.6,
                x + tip.x(),
                ground + tip.y(),
                x + tip.x() * 0.6 + 7,
                ground + tip.y() * 0.6 + 5,
                x + 4,
                ground - h * 0.06
            };
            canvas.fill(Canvas.path(blade, true), Canvas.shade(0x4f7a4a, rng.between(0.8, 1.2)));
        }
        double[] pot = {
            x - 22, ground - h * 0.07, x + 22, ground - h * 0.07, x + 15, ground + h * 0.02, x - 15, ground + h * 0.02
        };
        canvas.fill(Canvas.path(pot, true), new Color(0xa9623f));
    }

    /** A bed or a floor seen from above. */
    private void surface() {
        int colour = rng.oneOf(0xd9d2c5, 0xbfc5cc, 0xc8b79f, 0xaab39c);
        fill(0, 0, w, h, new GradientPaint(0, 0, Canvas.shade(colour, 1.1), (float) w, (float) h, new Color(colour)));
        for (int i = 0; i < 6; i++) {
            double x = rng.unit() * w;
            double y = rng.unit() * h;
            double[] fold = {x, y, x + w * rng.between(-0.4, 0.4), y + h * rng.between(0.1, 0.4)};
            canvas.stroke(Canvas.path(fold, false), Canvas.shade(colour, 0.9), rng.between(2, 6));
        }
        double size = w * rng.between(0.18, 0.28);
        canvas.fill(
                new RoundRectangle2D.Double(rng.oneOf(-0.1, 0.88) * w, rng.unit() * h * 0.8, size, size * 1.3, 12, 12),
                thing());
    }

    private Color thing() {
        return new Color(THINGS[rng.below(THINGS.length)]);
    }

    private void fill(double x, double y, double width, double height, java.awt.Paint paint) {
        canvas.fill(new Rectangle2D.Double(x, y, width, height), paint);
    }
}
