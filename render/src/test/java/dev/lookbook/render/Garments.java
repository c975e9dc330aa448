package dev.lookbook.render;

import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.ImmutableItem;
import dev.lookbook.model.Item;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Mask;
import dev.lookbook.model.Rle;
import dev.lookbook.model.Segmentation;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Garments that nobody wears, and pictures of them. */
final class Garments {
    private static final List<String> NAMES = List.of(
            "short sleeve top",
            "long sleeve top",
            "short sleeve outwear",
            "long sleeve outwear",
            "vest",
            "sling",
            "shorts",
            "trousers",
            "skirt",
            "short sleeve dress",
            "long sleeve dress",
            "vest dress",
            "sling dress");

    static final Categories CATEGORIES = categories();

    private Garments() {}

    private static Categories categories() {
        List<Category> all = new ArrayList<>();
        for (String name : NAMES) {
            all.add(Category.of(all.size() + 1, name));
        }
        all.set(
                8,
                Category.builder()
                        .id(9)
                        .name("skirt")
                        .addSkeleton(edge(1, 2), edge(2, 3), edge(3, 4), edge(4, 5), edge(5, 6), edge(6, 1), edge(7, 9))
                        .build());
        return Categories.copyOf(all);
    }

    private static Category.Edge edge(int from, int to) {
        return new Category.Edge(from, to);
    }

    static Category category(String name) {
        return CATEGORIES.byName(name).orElseThrow();
    }

    static ImmutableItem.Builder item(String name) {
        return Item.builder().category(category(name));
    }

    static Item box(String name, double x, double y, double width, double height) {
        return item(name).boundingBox(BoundingBox.ofXywh(x, y, width, height)).build();
    }

    static Item detection(String name, String confidence, double x, double y, double width, double height) {
        return item(name)
                .boundingBox(BoundingBox.ofXywh(x, y, width, height))
                .confidence(Decimal.parse(confidence))
                .build();
    }

    static Item polygons(String name, double[]... rings) {
        return item(name)
                .segmentation(new Segmentation.Polygons(
                        Stream.of(rings).map(Decimals::ofDoubles).toList()))
                .build();
    }

    static Item mask(String name, int width, int height, Mask.Test test) {
        return item(name).segmentation(Rle.encode(Mask.of(height, width, test))).build();
    }

    static Item landmarks(String name, double... xyv) {
        return item(name).landmarks(new Landmarks(Decimals.ofDoubles(xyv))).build();
    }

    static AnnotatedImage image(int width, int height, Item... items) {
        return AnnotatedImage.builder()
                .fileName("000001.jpg")
                .size(new ImageSize(width, height))
                .addItems(items)
                .build();
    }

    /** Half a photograph: light and dark, with edges. */
    static BufferedImage picture(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(new Color(0xdfe7ea));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(new Color(0x59666f));
        graphics.fillRect(width * 55 / 100, 0, width, height);
        graphics.setColor(new Color(0xd9a98c));
        graphics.fill(new Ellipse2D.Double(width * 0.42, height * 0.03, width * 0.16, height * 0.2));
        graphics.setColor(new Color(0xf0efe9));
        graphics.fillRoundRect(width * 3 / 10, height / 4, width * 4 / 10, height * 3 / 10, width / 10, height / 10);
        graphics.setColor(new Color(0x27304a));
        graphics.fillRect(width * 33 / 100, height * 54 / 100, width * 34 / 100, height * 45 / 100);
        graphics.dispose();
        return picture;
    }
}
