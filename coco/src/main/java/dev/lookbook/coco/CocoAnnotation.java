package dev.lookbook.coco;

import dev.lookbook.io.Location;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Segmentation;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** An element of a COCO file's {@code annotations}: one object of one image. */
@Value.Immutable
@Values
public abstract class CocoAnnotation {
    /** The order in which DeepFashion2's authors write an annotation's members. */
    static final List<String> USUAL_ORDER = List.of(
            "area",
            "bbox",
            "category_id",
            "id",
            "pair_id",
            "image_id",
            "iscrowd",
            "style",
            "num_keypoints",
            "keypoints",
            "segmentation");

    CocoAnnotation() {}

    /** The annotation's number; where absent, the writer gives one, but for panoptic annotations, which have none. */
    public abstract Optional<Long> id();

    /** The {@link CocoImage#id id} of its image. Within a {@link CocoRecord} the record's image counts instead. */
    public abstract long imageId();

    /** The id of its category; absent in captions and panoptic annotations. */
    public abstract Optional<Long> categoryId();

    /** Where it is: left, top, width and height in pixels. */
    public abstract Optional<BoundingBox.Xywh> bbox();

    /** Its area in square pixels, of its mask or of its box, as whoever made the file saw fit. */
    public abstract Optional<Decimal> area();

    /** 1 for a group of objects that nobody told apart, 0 for a single one. */
    public abstract Optional<Long> iscrowd();

    /** Its pixels, where they are polygons. */
    public abstract Optional<Segmentation> segmentation();

    /** Its points: x, y and visibility each, in the order of the category's keypoint names. */
    public abstract Optional<Landmarks> keypoints();

    /** How many of its keypoints are labelled. */
    public abstract Optional<Long> numKeypoints();

    /**
     * The other members, in the order of the file: what COCO does not know, and what is there but not of the usual type,
     * such as a run-length encoded {@code segmentation}, {@code "iscrowd": true} or {@code "bbox": []}. A field above comes
     * before an extra of its name.
     */
    @Value.Default
    public Attributes extras() {
        return Attributes.of();
    }

    /** The order of the members in the file; empty when it is the usual one. Not part of the value. */
    @Value.Auxiliary
    public abstract List<String> memberOrder();

    /** Where it was read; not part of the value. */
    @Value.Auxiliary
    @Value.Default
    public Location location() {
        return Location.UNKNOWN;
    }

    /** Starts an annotation. */
    public static ImmutableCocoAnnotation.Builder builder() {
        return ImmutableCocoAnnotation.builder();
    }
}
