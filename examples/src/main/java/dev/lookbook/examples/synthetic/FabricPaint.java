package dev.lookbook.examples.synthetic;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Fabrics as Java2D paints. */
final class FabricPaint {
    private static final int TILE = 24;

    private FabricPaint() {}

    /** A fabric at so many pixels in a head. */
    static Paint of(Fabric fabric, double scale, Point origin) {
        Color ground = new Color(fabric.colour());
        if (fabric.pattern() == Fabric.Pattern.PLAIN) {
            return ground;
        }
        BufferedImage tile = new BufferedImage(TILE, TILE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = tile.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(ground);
        graphics.fillRect(0, 0, TILE, TILE);
        Color second = new Color(fabric.second());
        switch (fabric.pattern()) {
            case STRIPES -> {
                graphics.setColor(second);
                graphics.fillRect(0, 0, TILE, TILE * 2 / 5);
            }
            case DOTS -> {
                graphics.setColor(second);
                graphics.fill(new Ellipse2D.Double(TILE * 0.28, TILE * 0.28, TILE * 0.44, TILE * 0.44));
            }
            default -> {
                graphics.setColor(new Color(second.getRed(), second.getGreen(), second.getBlue(), 120));
                graphics.fillRect(0, 0, TILE, TILE / 2);
                graphics.fillRect(0, 0, TILE / 2, TILE);
            }
        }
        graphics.dispose();
        double period = Math.max(4, fabric.period() * scale);
        return new TexturePaint(tile, new Rectangle2D.Double(origin.x(), origin.y(), period, period));
    }
}
