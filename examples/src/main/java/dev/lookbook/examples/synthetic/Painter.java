package dev.lookbook.examples.synthetic;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Paints a scene. Needs no display. */
final class Painter {
    private static final float[] SHADE_STOPS = {0f, 0.2f, 0.45f, 0.8f, 1f};
    private static final Color[] SHADES = {
        new Color(0, 0, 0, 70),
        new Color(0, 0, 0, 12),
        new Color(255, 255, 255, 32),
        new Color(0, 0, 0, 14),
        new Color(0, 0, 0, 76)
    };

    private final Scene scene;
    private final Canvas canvas;
    private final BufferedImage picture;

    Painter(Scene scene) {
        this.scene = scene;
        picture = new BufferedImage(scene.size().width(), scene.size().height(), BufferedImage.TYPE_INT_RGB);
        canvas = new Canvas(picture);
    }

    BufferedImage paint() {
        new BackdropPainter(canvas, scene).paint(scene);
        List<BodyPainter> bodies = scene.figures().stream()
                .map(figure -> new BodyPainter(canvas, figure))
                .toList();
        for (int i = 0; i < bodies.size(); i++) {
            if (scene.figures().get(i).pose().view().isWorn()) {
                bodies.get(i).paint();
            } else if (hangs()) {
                bodies.get(i).paintHanger();
            }
        }
        scene.layers().forEach(this::paint);
        bodies.forEach(BodyPainter::paintOver);
        canvas.graphics().dispose();
        return picture;
    }

    /** One thing that has shoulders. */
    private boolean hangs() {
        return scene.items().size() == 1 && scene.items().get(0).cut().group() != Group.BOTTOM;
    }

    private void paint(Layer layer) {
        Path2D outline = Canvas.path(layer.ring().points(), true);
        switch (layer.material()) {
            case FABRIC -> garment(layer, outline);
            case SKIN -> {
                int skin = scene.figures().get(layer.figure()).look().skin();
                canvas.fill(outline, new Color(skin));
                canvas.stroke(outline, Canvas.shade(skin, 0.75), 1);
            }
            case BAG -> {
                canvas.fill(outline, new Color(0x5b3a29));
                canvas.stroke(outline, new Color(0x2f1d14), 2);
            }
            case PHONE -> {
                canvas.fill(outline, new Color(0x1b1b1f));
                canvas.stroke(outline, new Color(0x9a9aa0), 1.5);
            }
        }
    }

    private void garment(Layer layer, Path2D outline) {
        Scene.Garment garment = scene.items().get(layer.item());
        Fabric fabric = garment.cut().fabric();
        Camera camera = scene.figures().get(garment.figure()).camera();
        canvas.fill(outline, FabricPaint.of(fabric, camera.scale(), camera.origin()));
        Color dark = Canvas.shade(fabric.colour(), 0.55);
        for (double[] inside : layer.insides()) {
            canvas.fill(Canvas.path(inside, true), dark);
        }
        shade(outline);
        float thread = (float) Math.max(0.8, camera.scale() * 0.016);
        canvas.graphics().setPaint(dark);
        canvas.graphics()
                .setStroke(new BasicStroke(
                        thread,
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_ROUND,
                        10,
                        new float[] {thread * 4, thread * 1.5f},
                        0));
        layer.seams().forEach(seam -> canvas.graphics().draw(Canvas.path(seam, false)));
        canvas.stroke(outline, Canvas.shade(fabric.colour(), 0.45), Math.max(1, camera.scale() * 0.022));
    }

    /** Darker at the sides, as on something round. */
    private void shade(Path2D outline) {
        Rectangle2D box = outline.getBounds2D();
        if (box.getWidth() > 1) {
            canvas.fill(
                    outline,
                    new LinearGradientPaint((float) box.getMinX(), 0, (float) box.getMaxX(), 0, SHADE_STOPS, SHADES));
        }
    }
}
