package dev.lookbook.dataset;

import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Item;
import java.util.Locale;
import java.util.Optional;

/** What a {@link DatasetDiff} compares of images and items, beside the images' file names. */
public enum DiffField {
    /** An image's size. */
    SIZE,
    /** Who took an image. */
    SOURCE,
    /** An image's pair id. */
    PAIR_ID,
    /** What an item is: its category's name, or its id where the dataset does not define it; and the categories themselves. */
    CATEGORY,
    /** Where an item is. */
    BOX,
    /** An item's points, and what categories call them. */
    LANDMARKS,
    /** An item's pixels. */
    SEGMENTATION,
    /** Which garment of its pair an item is. */
    STYLE,
    /** How much of the image an item takes. */
    SCALE,
    /** How much of an item is hidden. */
    OCCLUSION,
    /** How much of an item lies outside the image. */
    ZOOM_IN,
    /** From where an item is seen. */
    VIEWPOINT,
    /** Whether an item stands for a group. */
    CROWD,
    /** How sure somebody is of an item. */
    CONFIDENCE,
    /** What formats carry beyond this, of images, items and categories. */
    EXTRAS;

    /** The word that stands for this in messages: {@code pair-id}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What an image has of this, but for extras; nothing of what only items have. */
    Optional<?> of(AnnotatedImage image) {
        return switch (this) {
            case SIZE -> image.size();
            case SOURCE -> image.source();
            case PAIR_ID -> image.pairId();
            default -> Optional.empty();
        };
    }

    /** What an item has of this, but for extras; nothing of what only images have. */
    Optional<?> of(Item item) {
        return switch (this) {
            case CATEGORY -> Optional.of(item.category());
            case BOX -> item.boundingBox();
            case LANDMARKS -> item.landmarks();
            case SEGMENTATION -> item.segmentation();
            case STYLE -> item.style();
            case SCALE -> item.scale();
            case OCCLUSION -> item.occlusion();
            case ZOOM_IN -> item.zoomIn();
            case VIEWPOINT -> item.viewpoint();
            case CROWD -> Optional.of(item.isCrowd());
            case CONFIDENCE -> item.confidence();
            default -> Optional.empty();
        };
    }
}
