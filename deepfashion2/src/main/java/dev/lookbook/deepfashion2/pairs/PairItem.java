package dev.lookbook.deepfashion2.pairs;

import dev.lookbook.deepfashion2.DeepFashion2Category;
import dev.lookbook.deepfashion2.DeepFashion2Item;
import dev.lookbook.internal.Brief;
import dev.lookbook.model.BoundingBox;

/**
 * What a {@link PairIndex} keeps of an item.
 *
 * @param image the image that it is in
 * @param key which item of the image it is: {@code item1}
 * @param style above 0, what tells the garments of a pair id apart; otherwise the item is in no pair
 * @param category the garment
 * @param boundingBox its box in pixels, with the text of its numbers
 * @param scale the code of {@link DeepFashion2Item#scale()}
 * @param occlusion the code of {@link DeepFashion2Item#occlusion()}
 * @param zoomIn the code of {@link DeepFashion2Item#zoomIn()}
 * @param viewpoint the code of {@link DeepFashion2Item#viewpoint()}
 */
public record PairItem(
        PairImage image,
        String key,
        long style,
        DeepFashion2Category category,
        BoundingBox.Xyxy boundingBox,
        long scale,
        long occlusion,
        long zoomIn,
        long viewpoint) {

    static PairItem of(PairImage image, String key, DeepFashion2Item item) {
        return new PairItem(
                image,
                key,
                item.style(),
                item.category(),
                item.boundingBox(),
                item.scale(),
                item.occlusion(),
                item.zoomIn(),
                item.viewpoint());
    }

    /** Whether the item has an identity, which its style gives it: one above 0. */
    public boolean hasIdentity() {
        return style > 0;
    }

    /** In a line: {@code PairItem[000001.jpg, item1, vest, box 12,40 180x260, pair 1, style 2]}. */
    @Override
    public String toString() {
        return Brief.of("PairItem")
                .file(image.fileName())
                .add(key)
                .add(category.nativeName())
                .box(boundingBox)
                .add("pair", image.pairId())
                .add("style", style)
                .toString();
    }
}
