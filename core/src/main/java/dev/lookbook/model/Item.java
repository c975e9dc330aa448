package dev.lookbook.model;

import dev.lookbook.internal.Brief;
import dev.lookbook.io.Location;
import java.util.Optional;
import org.immutables.value.Value;

/** One annotated object of an image, such as a garment. */
@Value.Immutable
@Values
public abstract class Item {
    Item() {}

    /** What it is. */
    public abstract Category category();

    /** Where it is. Some formats allow items without a box. */
    public abstract Optional<BoundingBox> boundingBox();

    /** Its named points. */
    public abstract Optional<Landmarks> landmarks();

    /** Its pixels. */
    public abstract Optional<Segmentation> segmentation();

    /** Which garment it is among those of its image's pair id: the same number is the same garment, 0 is none of a pair. */
    public abstract Optional<Long> style();

    /** How much of the image it takes. */
    public abstract Optional<Scale> scale();

    /** How much of it is hidden. */
    public abstract Optional<Occlusion> occlusion();

    /** How much of it lies outside the image. */
    public abstract Optional<ZoomIn> zoomIn();

    /** From where it is seen. */
    public abstract Optional<Viewpoint> viewpoint();

    /** Whether this stands for a group of objects that nobody told apart. */
    @Value.Default
    public boolean isCrowd() {
        return false;
    }

    /** How sure somebody is of it, from 0 to 1. */
    public abstract Optional<Decimal> confidence();

    /** What the format carries beyond this, under the format's name or under its own. */
    @Value.Default
    public Attributes extras() {
        return Attributes.of();
    }

    /** Where it was read; not part of its value. */
    @Value.Auxiliary
    @Value.Default
    public Location location() {
        return Location.UNKNOWN;
    }

    /** Starts an item. */
    public static ImmutableItem.Builder builder() {
        return ImmutableItem.builder();
    }

    /** In a line: {@code Item[vest 0.93, box 12,40 180x260, 15 landmarks, 2 polygons]}. */
    @Override
    public String toString() {
        return Brief.of("Item")
                .sure(category().label(), confidence())
                .box(boundingBox())
                .landmarks(landmarks())
                .segmentation(segmentation())
                .when(isCrowd(), "crowd")
                .add("style", style())
                .extras(extras())
                .toString();
    }
}
