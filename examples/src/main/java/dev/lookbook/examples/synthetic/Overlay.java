package dev.lookbook.examples.synthetic;

import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.deepfashion2.DeepFashion2Item;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.Item;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Segmentation;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * Draws what an annotation says over its picture: each item in a colour of its own, its box and name, its polygons lightly
 * filled, its landmarks as numbered dots, filled when visible and hollow when occluded. For people to look at.
 */
public final class Overlay {
    private static final Color[] COLOURS = {
        new Color(0xff2d55), new Color(0x0a84ff), new Color(0x30b94d), new Color(0xff9500), new Color(0xaf52de)
    };
    private static final int FILL_ALPHA = 56;
    private static final double DOT = 2.6;

    private final Canvas canvas;
    private final Graphics2D graphics;

    private Overlay(BufferedImage copy) {
        canvas = new Canvas(copy);
        graphics = canvas.graphics();
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 9));
    }

    /** A copy of a picture with an image's items drawn over it. */
    public static BufferedImage draw(BufferedImage picture, AnnotatedImage image) {
        BufferedImage copy = copy(picture);
        Overlay overlay = new Overlay(copy);
        int index = 0;
        for (Item item : image.items()) {
            Color colour = COLOURS[index++ % COLOURS.length];
            item.segmentation().ifPresent(segmentation -> overlay.polygons(segmentation, colour));
            item.boundingBox().ifPresent(box -> overlay.box(box, item.category().name(), colour));
            item.landmarks().ifPresent(landmarks -> overlay.landmarks(landmarks, colour));
        }
        overlay.graphics.dispose();
        return copy;
    }

    /** A copy of a picture with an image's items drawn over it. */
    public static BufferedImage draw(BufferedImage picture, DeepFashion2Image image) {
        BufferedImage copy = copy(picture);
        Overlay overlay = new Overlay(copy);
        int index = 0;
        for (DeepFashion2Item item : image.items()) {
            Color colour = COLOURS[index++ % COLOURS.length];
            overlay.polygons(item.segmentation(), colour);
            overlay.box(item.boundingBox(), item.categoryName(), colour);
            overlay.landmarks(item.landmarks(), colour);
        }
        overlay.graphics.dispose();
        return copy;
    }

    private static BufferedImage copy(BufferedImage picture) {
        BufferedImage copy = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = copy.createGraphics();
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return copy;
    }

    private void polygons(Segmentation segmentation, Color colour) {
        if (segmentation instanceof Segmentation.Polygons polygons) {
            for (Decimals ring : polygons.rings()) {
                if (ring.size() >= 6) {
                    Path2D path = Canvas.path(ring.toDoubles(), true);
                    canvas.fill(path, new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), FILL_ALPHA));
                    canvas.stroke(path, colour, 1.2);
                }
            }
        }
    }

    private void box(BoundingBox box, String name, Color colour) {
        canvas.stroke(new Rectangle2D.Double(box.xMin(), box.yMin(), box.width(), box.height()), colour.darker(), 1.5);
        double width = graphics.getFontMetrics().stringWidth(name) + 6;
        double y = Math.max(0, box.yMin() - 12);
        canvas.fill(new Rectangle2D.Double(box.xMin(), y, width, 12), colour.darker());
        graphics.setPaint(Color.WHITE);
        graphics.drawString(name, (float) box.xMin() + 3, (float) y + 9.5f);
    }

    private void landmarks(Landmarks landmarks, Color colour) {
        for (int i = 0; i < landmarks.size(); i++) {
            if (landmarks.isLabelled(i)) {
                double x = landmarks.x(i);
                double y = landmarks.y(i);
                Ellipse2D dot = new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
                boolean visible = landmarks.xyv().doubleValue(3 * i + 2) > 1;
                canvas.fill(dot, visible ? colour : Color.WHITE);
                canvas.stroke(dot, visible ? Color.WHITE : colour, 1);
                number(String.valueOf(i + 1), x + 3, y - 2);
            }
        }
    }

    private void number(String text, double x, double y) {
        graphics.setPaint(new Color(255, 255, 255, 200));
        for (int[] by : new int[][] {{-1, 0}, {1, 0}, {0, -1}, {0, 1}}) {
            graphics.drawString(text, (float) x + by[0], (float) y + by[1]);
        }
        graphics.setPaint(Color.BLACK);
        graphics.drawString(text, (float) x, (float) y);
    }
}
