package dev.lookbook.render;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Paints marks into pixels. */
final class Java2dPainter {
    /** Most pictures have a handful of labels; some have thousands, which say the same. */
    private static final int MOST_KEPT = 500;

    private final Graphics2D graphics;
    private final Map<Mark.Plate, BufferedImage> kept = new HashMap<>();
    private final int width;
    private final int height;

    /** Paints on a part of a picture of some size; the graphics are the caller's to dispose of. */
    Java2dPainter(Graphics2D graphics, int width, int height) {
        this.graphics = graphics;
        this.width = width;
        this.height = height;
        smooth(graphics);
    }

    static void smooth(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        // Half pixels stay half pixels, so that a line is where its numbers say.
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    }

    void paint(Mark mark) {
        if (mark instanceof Mark.Fill fill) {
            fill(fill);
        } else if (mark instanceof Mark.Outline outline) {
            Path2D path = path(outline.rings(), Path2D.WIND_EVEN_ODD);
            draw(path, Colors.casingOf(outline.color()), solid(outline.width() + 2 * outline.casing()));
            draw(path, outline.color(), stroke(outline.style(), outline.width()));
        } else if (mark instanceof Mark.Edge edge) {
            Line2D line = new Line2D.Double(edge.fromX(), edge.fromY(), edge.toX(), edge.toY());
            draw(line, Colors.casingOf(edge.color()), solid(edge.width() + 2 * edge.casing()));
            draw(line, edge.color(), solid(edge.width()));
        } else if (mark instanceof Mark.Dot dot) {
            dot(dot);
        } else if (mark instanceof Mark.Plate plate) {
            plate(plate);
        }
    }

    private void fill(Mark.Fill fill) {
        if (fill.areas().size() == 1) {
            graphics.setComposite(AlphaComposite.SrcOver.derive((float) fill.opacity()));
            fill(graphics, fill.areas().get(0), fill.color());
            graphics.setComposite(AlphaComposite.SrcOver);
            return;
        }
        // Areas that overlap are one: opaque on a sheet of their own, which is laid over the picture.
        Extent extent = new Extent();
        fill.areas().forEach(area -> area.forEach(extent::add));
        int left = (int) Math.max(0, Math.floor(extent.minX()));
        int top = (int) Math.max(0, Math.floor(extent.minY()));
        int right = (int) Math.min(width, Math.ceil(extent.maxX()));
        int bottom = (int) Math.min(height, Math.ceil(extent.maxY()));
        if (left >= right || top >= bottom) {
            return;
        }
        BufferedImage sheet = new BufferedImage(right - left, bottom - top, BufferedImage.TYPE_INT_ARGB);
        Graphics2D on = sheet.createGraphics();
        smooth(on);
        on.translate(-left, -top);
        fill.areas().forEach(area -> fill(on, area, fill.color()));
        on.dispose();
        graphics.setComposite(AlphaComposite.SrcOver.derive((float) fill.opacity()));
        graphics.drawImage(sheet, left, top, null);
        graphics.setComposite(AlphaComposite.SrcOver);
    }

    private static void fill(Graphics2D on, List<Ring> area, Color color) {
        on.setColor(color);
        on.fill(path(area, Path2D.WIND_EVEN_ODD));
    }

    private void dot(Mark.Dot dot) {
        double radius = dot.radius();
        Color casing = Colors.casingOf(dot.color());
        if (dot.filled()) {
            graphics.setColor(casing);
            graphics.fill(circle(dot, radius + dot.casing()));
            graphics.setColor(dot.color());
            graphics.fill(circle(dot, radius));
        } else {
            Shape circle = circle(dot, radius - dot.width() / 2);
            draw(circle, casing, solid(dot.width() + 2 * dot.casing()));
            draw(circle, dot.color(), solid(dot.width()));
        }
    }

    private static Shape circle(Mark.Dot dot, double radius) {
        return new Ellipse2D.Double(dot.x() - radius, dot.y() - radius, 2 * radius, 2 * radius);
    }

    /** A label that stands on whole pixels is written once, for letters take longer than all else. */
    private void plate(Mark.Plate plate) {
        boolean whole = plate.x() == Math.rint(plate.x())
                && plate.y() == Math.rint(plate.y())
                && plate.width() == Math.rint(plate.width())
                && plate.height() == Math.rint(plate.height());
        Mark.Plate alike = plate.at(0, 0);
        BufferedImage image = whole ? kept.get(alike) : null;
        if (image == null && whole && kept.size() < MOST_KEPT) {
            image = new BufferedImage((int) plate.width(), (int) plate.height(), BufferedImage.TYPE_INT_ARGB);
            Graphics2D on = image.createGraphics();
            new Java2dPainter(on, image.getWidth(), image.getHeight()).write(alike);
            on.dispose();
            kept.put(alike, image);
        }
        if (image == null) {
            write(plate);
        } else {
            graphics.drawImage(image, (int) plate.x(), (int) plate.y(), null);
        }
    }

    private void write(Mark.Plate plate) {
        boolean ours = Lettering.canWrite(plate.text());
        Shape outlines = ours
                ? null
                : MachineFonts.outlines(
                                plate.text(), plate.textX(), plate.baseline(), plate.capital(), plate.textWidth())
                        .orElse(null);
        if (!ours && outlines == null) {
            return; // A plate that says nothing would only hide the picture.
        }
        graphics.setColor(plate.color());
        graphics.fill(new Rectangle2D.Double(plate.x(), plate.y(), plate.width(), plate.height()));
        if (outlines == null) {
            Path2D strokes = Lettering.strokes(plate.text(), plate.textX(), plate.baseline(), plate.capital());
            draw(strokes, plate.textColor(), pen(Lettering.pen(plate.capital())));
        } else {
            graphics.setColor(plate.textColor());
            graphics.fill(outlines);
        }
    }

    private void draw(Shape shape, Color color, BasicStroke stroke) {
        graphics.setColor(color);
        graphics.setStroke(stroke);
        graphics.draw(shape);
    }

    private static Path2D path(List<Ring> rings, int rule) {
        Path2D path = new Path2D.Double(rule);
        rings.forEach(ring -> ring.appendTo(path));
        return path;
    }

    private static BasicStroke solid(double width) {
        return stroke(LineStyle.SOLID, width);
    }

    private static BasicStroke pen(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** Corners are round where lines meet: pointed ones would reach far out of an acute angle. */
    private static BasicStroke stroke(LineStyle style, double width) {
        double[] dashes = style.dashes();
        float[] lengths = new float[dashes.length];
        for (int i = 0; i < dashes.length; i++) {
            lengths[i] = (float) (dashes[i] * width);
        }
        return new BasicStroke(
                (float) width,
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                lengths.length == 0 ? null : lengths,
                0);
    }
}
