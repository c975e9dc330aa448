package dev.lookbook.deepfashion2.pairs;

import dev.lookbook.deepfashion2.DeepFashion2Category;
import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.deepfashion2.DeepFashion2Item;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Segmentation;
import java.util.List;

/** Images that have what pairs are made of, and nothing else. */
public final class TinyImages {
    private TinyImages() {}

    /** An image of a number, with items in this order. */
    public static DeepFashion2Image image(long number, String source, long pairId, DeepFashion2Item... items) {
        return DeepFashion2Image.builder()
                .name(String.format("%06d", number))
                .source(source)
                .pairId(pairId)
                .addItems(items)
                .build();
    }

    /** An item with a box of its own. */
    public static DeepFashion2Item item(int number, DeepFashion2Category category, long style) {
        return item(number, category, style, 10L * number, 20, 10L * number + 8, 60);
    }

    /** An item with a box. */
    public static DeepFashion2Item item(
            int number, DeepFashion2Category category, long style, long x1, long y1, long x2, long y2) {
        Decimals.Builder none = Decimals.builder();
        for (int i = 0; i < 3 * category.landmarkCount(); i++) {
            none.add("0");
        }
        return DeepFashion2Item.builder()
                .key("item" + number)
                .segmentation(new Segmentation.Polygons(List.of()))
                .scale(1)
                .viewpoint(2)
                .zoomIn(1)
                .landmarks(new Landmarks(none.build()))
                .style(style)
                .boundingBox(new BoundingBox.Xyxy(Decimals.ofIntegers(x1, y1, x2, y2)))
                .categoryId(category.id())
                .occlusion(3)
                .build();
    }
}
