package dev.lookbook.render;

import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Category;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.Item;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Segmentation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** One small drawing for each kind of thing that is drawn; each has an approved picture of its name. */
final class PictureTypes {
    static final Renderer RENDERER = Renderer.of(Garments.CATEGORIES);

    private static final int WIDTH = 240;
    private static final int HEIGHT = 200;

    private PictureTypes() {}

    static Map<String, Supplier<Drawing>> all() {
        Map<String, Supplier<Drawing>> all = new TreeMap<>();
        all.put("boxes", () -> RENDERER.withLabels(false).draw(boxes()));
        all.put("boxes-on-a-picture", () -> on(RENDERER, boxes()));
        all.put("polygons", () -> RENDERER.withLabels(false).draw(polygons()));
        all.put("masks", () -> RENDERER.withLabels(false).draw(masks()));
        all.put("landmarks", () -> on(RENDERER.withLabels(false), landmarks()));
        all.put("labels", () -> RENDERER.draw(labels()));
        all.put("palette", () -> RENDERER.draw(palette()));
        all.put("everything", () -> on(RENDERER, everything()));
        all.put("smaller", () -> on(RENDERER.withMaximalSide(120), everything()));
        all.put("larger", () -> on(RENDERER.withScale(1.5), everything()));
        all.put(
                "side-by-side",
                () -> RENDERER.sideBySide(Picture.of(Garments.picture(WIDTH, HEIGHT)), everything(), detections()));
        return all;
    }

    private static Drawing on(Renderer renderer, AnnotatedImage image) {
        return renderer.draw(Picture.of(Garments.picture(WIDTH, HEIGHT)), image);
    }

    static AnnotatedImage boxes() {
        return Garments.image(
                WIDTH,
                HEIGHT,
                Garments.box("vest", 20, 30, 60, 80),
                Garments.box("sling", 100.5, 30.25, 60, 80),
                Garments.box("skirt", 190, 20, 100, 60),
                Garments.box("shorts", -30, 150, 80, 100),
                Garments.box("trousers", 120, 130, 0, 40),
                Garments.box("sling dress", 150, 140, 3, 3),
                Garments.box("short sleeve top", 0, 0, WIDTH, HEIGHT),
                Garments.box("vest dress", 1e6, 1e6, 5, 5),
                Garments.box("long sleeve top", -1e12, 120, 3e12, 60));
    }

    static AnnotatedImage polygons() {
        return Garments.image(
                WIDTH,
                HEIGHT,
                // Two rings that overlap: no hole, and no darker in the middle.
                Garments.polygons("vest", new double[] {20, 20, 80, 20, 80, 80, 20, 80}, new double[] {
                    50, 50, 110, 50, 110, 110, 50, 110
                }),
                // One that crosses itself: even-odd.
                Garments.polygons("skirt", new double[] {170, 15, 200, 95, 130, 45, 210, 45, 140, 95}),
                // One that leaves the picture, one far too large.
                Garments.polygons("shorts", new double[] {-40, 120, 60, 130, 30, 260}),
                Garments.polygons("trousers", new double[] {130, 130, 1e300, 1e300, 130, 1e300}),
                // What has no area.
                Garments.polygons("sling", new double[] {80, 150, 120, 190}, new double[] {90, 140}, new double[] {}));
    }

    static AnnotatedImage masks() {
        return Garments.image(
                WIDTH,
                HEIGHT,
                Garments.mask("vest", WIDTH, HEIGHT, (x, y) -> {
                    double distance = Math.hypot(x - 60, y - 70);
                    return distance < 48 && distance > 18;
                }),
                Garments.mask("short sleeve outwear", WIDTH, HEIGHT, (x, y) -> x >= 130 && y >= 20 && y < x - 110),
                Garments.mask(
                        "skirt",
                        WIDTH,
                        HEIGHT,
                        (x, y) -> x >= 20 && x < 80 && y >= 140 && y < 180 && (x / 10 + y / 10) % 2 == 0),
                Garments.mask("trousers", WIDTH, HEIGHT, (x, y) -> false));
    }

    static AnnotatedImage landmarks() {
        return Garments.image(
                WIDTH,
                HEIGHT,
                Garments.landmarks(
                        "skirt", 60, 40, 2, 120, 30, 2, 180, 40, 1, 210, 160, 2, 120, 175, 1, 30, 160, 2, 0, 0, 0, 120,
                        100, 2, 100, 100, 2),
                Garments.landmarks("vest", 20, 20, 2, 40, 20, 1, 238, 198, 2));
    }

    static AnnotatedImage labels() {
        return Garments.image(
                WIDTH,
                HEIGHT,
                Garments.detection("short sleeve top", "0.934", 60, 40, 90, 60),
                Garments.detection("vest", "0.61", 62, 42, 90, 60),
                Garments.detection("sling", "0.5", 64, 44, 90, 60),
                Garments.detection("skirt", "1", 180, 0, 60, 40),
                Garments.detection("long sleeve outwear", "0", 200, 170, 40, 30),
                Garments.detection("trousers", "0.999", 0, 120, 20, 80),
                Item.builder()
                        .category(Category.of(99, "a name so long that nobody would ever read it to its end"))
                        .boundingBox(BoundingBox.ofXywh(40, 140, 100, 40))
                        .build());
    }

    static AnnotatedImage palette() {
        var image = AnnotatedImage.builder().fileName("palette").size(new ImageSize(320, 260));
        int i = 0;
        for (Category category : Garments.CATEGORIES) {
            double x = 10 + 155 * (i % 2);
            double y = 18 + 35 * (i / 2);
            image.addItems(Item.builder()
                    .category(category)
                    .segmentation(new Segmentation.Polygons(
                            List.of(Decimals.ofDoubles(x, y, x + 140, y, x + 140, y + 14, x, y + 14))))
                    .build());
            i++;
        }
        return image.build();
    }

    static AnnotatedImage everything() {
        Item top = Garments.item("short sleeve top")
                .boundingBox(BoundingBox.ofXyxy(70, 48, 170, 112))
                .segmentation(new Segmentation.Polygons(
                        List.of(Decimals.ofDoubles(74, 52, 108, 50, 132, 50, 166, 52, 168, 108, 72, 110))))
                .build();
        Item skirt = Garments.item("skirt")
                .boundingBox(BoundingBox.ofXyxy(78, 107, 162, 199))
                .landmarks(new Landmarks(
                        Decimals.ofDoubles(80, 110, 2, 120, 108, 1, 160, 110, 2, 160, 196, 2, 120, 190, 1, 80, 196, 2)))
                .build();
        return Garments.image(WIDTH, HEIGHT, skirt, top);
    }

    static AnnotatedImage detections() {
        return Garments.image(
                WIDTH,
                HEIGHT,
                Garments.item("short sleeve top")
                        .boundingBox(BoundingBox.ofXyxy(66, 50, 172, 116))
                        .confidence(Decimal.parse("0.97"))
                        .build(),
                Garments.detection("shorts", "0.42", 75, 104, 90, 60));
    }
}
