package dev.lookbook.examples.synthetic;

import dev.lookbook.deepfashion2.DeepFashion2Category;
import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.deepfashion2.DeepFashion2Item;
import dev.lookbook.io.Location;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.Segmentation;
import java.util.ArrayList;
import java.util.List;

/** Writes down what is to be seen in a scene. */
final class Annotator {
    /** The order in which Python 2.7's dictionaries gave the items of a file, by how many there are. */
    private static final int[][] FILE_ORDER = {{}, {1}, {2, 1}, {2, 1, 3}, {2, 3, 1, 4}, {2, 3, 1, 4, 5}};

    private static final double SMALL = 0.10;
    private static final double MODEST = 0.40;

    private final Scene scene;
    private final ImageSize size;

    Annotator(Scene scene) {
        this.scene = scene;
        size = scene.size();
    }

    /** A six-digit name, as the splits have it. */
    static String name(int number) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, 6 - digits.length())) + digits;
    }

    DeepFashion2Image annotate() {
        List<DeepFashion2Item> items = new ArrayList<>();
        for (int number : FILE_ORDER[scene.items().size()]) {
            items.add(item(number));
        }
        return DeepFashion2Image.builder()
                .name(name(scene.number()))
                .source(scene.source().word())
                .pairId(scene.pairId())
                .items(items)
                .location(Location.of(name(scene.number()) + ".json"))
                .build();
    }

    private DeepFashion2Item item(int number) {
        int index = number - 1;
        Scene.Garment garment = scene.items().get(index);
        Scene.Figure figure = scene.figures().get(garment.figure());
        DeepFashion2Category category = garment.cut().category();
        List<double[]> rings = scene.layers().stream()
                .filter(layer -> layer.item() == index)
                .map(layer -> layer.ring().points())
                .toList();
        long[] box = box(rings);
        Points points = new LandmarkFinder(scene, index).find();
        return DeepFashion2Item.builder()
                .key("item" + number)
                .segmentation(polygons(visible(rings, garment, figure.camera())))
                .scale(scale(box))
                .viewpoint(figure.pose().view().viewpoint())
                .zoomIn(points.zoomIn())
                .landmarks(points.landmarks())
                .style(garment.style())
                .boundingBox(new BoundingBox.Xyxy(Decimals.ofIntegers(box)))
                .categoryId(category.id())
                .occlusion(points.occlusion())
                .build();
    }

    /** All of the garment that is in the picture, what another covers included. */
    private long[] box(List<double[]> rings) {
        double left = size.width() - 1;
        double top = size.height() - 1;
        double right = 0;
        double bottom = 0;
        for (double[] ring : inPicture(rings)) {
            for (int i = 0; i < ring.length; i += 2) {
                left = Math.min(left, ring[i]);
                right = Math.max(right, ring[i]);
                top = Math.min(top, ring[i + 1]);
                bottom = Math.max(bottom, ring[i + 1]);
            }
        }
        return new long[] {
            (long) Math.floor(left), (long) Math.floor(top), (long) Math.ceil(right), (long) Math.ceil(bottom)
        };
    }

    /** What no other garment covers; all of it, when nothing would be left. */
    private List<double[]> visible(List<double[]> rings, Scene.Garment garment, Camera camera) {
        List<double[]> whole = inPicture(rings);
        if (garment.coveredTo().isEmpty()) {
            return whole;
        }
        Point edge = camera.pixel(new Point(0, garment.coveredTo().getAsDouble()));
        List<double[]> uncovered = Cutter.cut(whole, edge, camera.down());
        return uncovered.isEmpty() ? whole : uncovered;
    }

    private List<double[]> inPicture(List<double[]> rings) {
        List<double[]> parts = new ArrayList<>();
        rings.forEach(ring -> parts.addAll(Cutter.within(ring, size.width() - 1, size.height() - 1)));
        return parts;
    }

    private static Segmentation.Polygons polygons(List<double[]> rings) {
        return new Segmentation.Polygons(rings.stream().map(Decimals::ofDoubles).toList());
    }

    private long scale(long[] box) {
        double share = (double) ((box[2] - box[0]) * (box[3] - box[1])) / ((double) size.width() * size.height());
        if (share < SMALL) {
            return 1;
        }
        return share <= MODEST ? 2 : 3;
    }
}
