package dev.lookbook.examples.synthetic;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/** A picture that is being drawn, and what the painters draw with. */
final class Canvas {
    private final BufferedImage picture;
    private final Graphics2D graphics;

    Canvas(BufferedImage picture) {
        this.picture = picture;
        graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    Graphics2D graphics() {
        return graphics;
    }

    int width() {
        return picture.getWidth();
    }

    int height() {
        return picture.getHeight();
    }

    void fill(Shape shape, Paint paint) {
        graphics.setPaint(paint);
        graphics.fill(shape);
    }

    void stroke(Shape shape, Color colour, double width) {
        graphics.setPaint(colour);
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }

    /** Lines from point to point, x, y and so on. */
    static Path2D path(double[] points, boolean closed) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO, points.length / 2 + 1);
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }

    /** A colour nearer to black (below 1) or to white (above 1). */
    static Color shade(int rgb, double light) {
        Color colour = new Color(rgb);
        double target = light < 1 ? 0 : 255;
        double share = Math.min(1, Math.abs(1 - light));
        return new Color(
                mixed(colour.getRed(), target, share),
                mixed(colour.getGreen(), target, share),
                mixed(colour.getBlue(), target, share));
    }

    private static int mixed(int from, double to, double share) {
        return (int) Math.rint(from + (to - from) * share);
    }
}
