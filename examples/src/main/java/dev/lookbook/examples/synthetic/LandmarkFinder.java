package dev.lookbook.examples.synthetic;

import dev.lookbook.model.Decimals;
import dev.lookbook.model.Landmarks;
import java.util.List;
import java.util.Map;

/** Finds an item's landmarks in the picture, and whether something hides them. */
final class LandmarkFinder {
    /** How deep under another layer's edge a point must be to be hidden. */
    private static final double DEEP = 1.5;

    private final Scene scene;
    private final int item;
    private final Scene.Garment garment;
    private final Camera camera;

    LandmarkFinder(Scene scene, int item) {
        this.scene = scene;
        this.item = item;
        garment = scene.items().get(item);
        camera = scene.figures().get(garment.figure()).camera();
    }

    Points find() {
        List<String> names = garment.cut().category().landmarkNames();
        Map<String, Point> landmarks = garment.shape().landmarks();
        long[] xyv = new long[3 * names.size()];
        int outside = 0;
        for (int i = 0; i < names.size(); i++) {
            Point place = landmarks.get(names.get(i));
            if (place == null) {
                throw new IllegalStateException(garment.cut().category() + " has no " + names.get(i));
            }
            Point pixel = camera.pixel(place);
            if (!isInPicture(pixel)) {
                outside++;
                continue;
            }
            boolean hidden = garment.shape().hidden().contains(names.get(i))
                    || place.y() < garment.coveredTo().orElse(Double.NEGATIVE_INFINITY)
                    || isCovered(names.get(i), pixel);
            xyv[3 * i] = Math.round(pixel.x());
            xyv[3 * i + 1] = Math.round(pixel.y());
            xyv[3 * i + 2] = hidden ? 1 : 2;
        }
        return new Points(new Landmarks(Decimals.ofIntegers(xyv)), outside);
    }

    /** Where polygons are cut, too. */
    private boolean isInPicture(Point pixel) {
        return pixel.x() >= 0
                && pixel.y() >= 0
                && pixel.x() <= scene.size().width() - 1
                && pixel.y() <= scene.size().height() - 1;
    }

    private boolean isCovered(String name, Point pixel) {
        boolean above = false;
        for (Layer layer : scene.layers()) {
            if (above && layer.ring().covers(pixel, DEEP)) {
                return true;
            }
            above |= layer.item() == item && layer.landmarks().contains(name);
        }
        return false;
    }
}
