package dev.lookbook.deepfashion2;

import dev.lookbook.deepfashion2.internal.UsualOrder;
import dev.lookbook.internal.Brief;
import dev.lookbook.io.Location;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Segmentation;
import java.util.List;
import org.immutables.value.Value;

/**
 * A garment of a DeepFashion2 image, with its ten members as its file has them. Codes that DeepFashion2 does not define are
 * kept. Immutable and safe to share between threads.
 *
 * <p>{@code build()} throws an IllegalArgumentException when the category id is not 1 to 13, or the landmarks are not those
 * of the category.
 */
@Value.Immutable
@Values
public abstract class DeepFashion2Item {
    DeepFashion2Item() {}

    /** Which item of its image this is: {@code item1}, {@code item2} and so on; starts with "item". */
    public abstract String key();

    /** The garment's outline. In the training set, rings after the first are often parts of it, such as sleeves. */
    public abstract Segmentation.Polygons segmentation();

    /** How much of the image the box takes: 1 less than a tenth, 2 up to four tenths, 3 more. */
    public abstract long scale();

    /** 1 not worn, 2 frontal, 3 side or back. */
    public abstract long viewpoint();

    /** How much of the garment is outside the image: 1 nothing, 2 some, 3 much. */
    public abstract long zoomIn();

    /** The category's landmarks, in pixels. */
    public abstract Landmarks landmarks();

    /** Items of one pair id and one style above 0 are the same garment; 0 is in no pair. */
    public abstract long style();

    /** The garment's box in pixels; not always tight. */
    public abstract BoundingBox.Xyxy boundingBox();

    /** The category, 1 to 13. */
    public abstract long categoryId();

    /** How much of the garment is hidden: 1 little, 2 some, 3 much. */
    public abstract long occlusion();

    /** The category's name as the file has it; the id decides. The native name of the id unless set. */
    @Value.Default
    public String categoryName() {
        return category().nativeName();
    }

    /** Members that DeepFashion2 does not define, in file order. */
    @Value.Default
    public Attributes extras() {
        return Attributes.of();
    }

    /** The order of the members in the file; empty when it is the usual one. Not part of the value. */
    @Value.Auxiliary
    public abstract List<String> memberOrder();

    /** Where it was read; not part of its value. */
    @Value.Auxiliary
    @Value.Default
    public Location location() {
        return Location.UNKNOWN;
    }

    /** The category that {@link #categoryId} stands for. */
    public DeepFashion2Category category() {
        return DeepFashion2Category.require(categoryId());
    }

    /**
     * This garment in the mirrored picture, where x is {@code imageWidth - 1 - x}: the box's corners change places, points of
     * polygons keep their order, and landmarks take the places of their {@link DeepFashion2Landmark#flipPartner partners};
     * those that are not labelled take them too, with their numbers as they are. Arithmetic is exact and keeps the count of
     * decimals, so that flipping twice gives the same text (but for numbers with an exponent and {@code -0}, which come back
     * with the same value).
     *
     * @param imageWidth the picture's width in pixels
     * @throws IllegalArgumentException when the width is less than 1, or a number leaves the range of doubles
     */
    public DeepFashion2Item flippedHorizontally(int imageWidth) {
        Mirror mirror = new Mirror(imageWidth);
        return ImmutableDeepFashion2Item.copyOf(this)
                .withBoundingBox(mirror.box(boundingBox()))
                .withSegmentation(mirror.polygons(segmentation()))
                .withLandmarks(mirror.landmarks(landmarks(), category().landmarks()));
    }

    /** Starts an item. */
    public static ImmutableDeepFashion2Item.Builder builder() {
        return ImmutableDeepFashion2Item.builder();
    }

    /** In a line: {@code DeepFashion2Item[item1, vest, box 12,40 180x260, 15 landmarks, 2 polygons, style 1]}. */
    @Override
    public String toString() {
        return Brief.of("DeepFashion2Item")
                .add(key())
                .add(categoryName())
                .box(boundingBox())
                .count(landmarks().size(), "landmark")
                .count(segmentation().rings().size(), "polygon")
                .add("style", style())
                .extras(extras())
                .toString();
    }

    @Value.Check
    void check() {
        if (!key().startsWith(UsualOrder.ITEM_PREFIX)) {
            throw new IllegalArgumentException("expected an item's key such as \"item1\" but found \"" + key() + '"');
        }
        category().requireLandmarks(landmarks().xyv().size());
        for (String name : extras().isEmpty() ? List.<String>of() : UsualOrder.ITEM) {
            if (extras().get(name).isPresent()) {
                throw new IllegalArgumentException("expected \"" + name + "\" once but found it in extras too");
            }
        }
    }
}
