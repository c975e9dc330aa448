package dev.lookbook.coco;

import dev.lookbook.internal.Brief;
import dev.lookbook.io.Location;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Segmentation;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An element of a COCO file's {@code annotations}, or of a result file: an object of an image, a caption, or the segments of a
 * panoptic image. Which members it has depends on the kind of file.
 *
 * <p>A member that is there but not of the type given below, such as an id that is a string, is among the {@link #extras()}
 * under its own name, exactly as it was written; the field is empty then.
 */
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
            "segmentation",
            "attribute_ids",
            "score",
            "caption",
            "file_name",
            "segments_info");

    CocoAnnotation() {}

    /** The annotation's number; panoptic annotations and results have none. */
    public abstract Optional<Long> id();

    /** The {@link CocoImage#id id} of its image. Within a {@link CocoRecord} the record's image counts instead. */
    public abstract Optional<Long> imageId();

    /** The id of its category; absent in captions and panoptic annotations. */
    public abstract Optional<Long> categoryId();

    /** Where it is: left, top, width and height in pixels. */
    public abstract Optional<BoundingBox.Xywh> bbox();

    /** Its area in square pixels, of its mask or of its box, as whoever made the file saw fit. */
    public abstract Optional<Decimal> area();

    /** 1 for a group of objects that nobody told apart, 0 for a single one. */
    public abstract Optional<Long> iscrowd();

    /** Its pixels: polygons, or run-length encoded in either of COCO's ways. */
    public abstract Optional<Segmentation> segmentation();

    /** Its points: x, y and visibility each, in the order of the category's keypoint names. */
    public abstract Optional<Landmarks> keypoints();

    /** How many of its keypoints are labelled. */
    public abstract Optional<Long> numKeypoints();

    /** How sure a result is of it; from 0 to 1 where it is a probability. */
    public abstract Optional<Decimal> score();

    /** What somebody says of the image. */
    public abstract Optional<String> caption();

    /** The PNG file of a panoptic annotation: what {@link CocoSegment#idOf} makes of a pixel's colour is a segment's id. */
    public abstract Optional<String> fileName();

    /** What a panoptic annotation's picture is cut into: {@code segments_info}. */
    public abstract Optional<List<CocoSegment>> segments();

    /** Fashionpedia: ids of fine-grained attributes, which the file's section {@code attributes} names. */
    public abstract Optional<List<Long>> attributeIds();

    /** DeepFashion2: which garment it is among those of its pair id; the same number is the same garment, 0 is none. */
    public abstract Optional<Long> style();

    /** DeepFashion2: which images show the same garments. */
    public abstract Optional<Long> pairId();

    /**
     * The other members, in the order of the file: what no field above takes, and what is there but not of its field's type,
     * such as {@code "iscrowd": true}, {@code "bbox": []} or {@code "image_id": "a7"}. A field above comes before an extra of
     * its name.
     */
    @Value.Default
    public Attributes extras() {
        return Attributes.of();
    }

    /** The order of the members in the file; empty when it is the usual one. Not part of the value. */
    @Value.Auxiliary
    public abstract List<String> memberOrder();

    /** Whether a run-length encoded segmentation had its size before its counts. Not part of the value. */
    @Value.Auxiliary
    @Value.Default
    boolean isMaskReversed() {
        return false;
    }

    /** Where it was read; not part of the value. */
    @Value.Auxiliary
    @Value.Default
    public Location location() {
        return Location.UNKNOWN;
    }

    /** In a line: {@code CocoAnnotation[id 1, image 1, category 5, box 12,40 180x260, 15 keypoints, 2 polygons]}. */
    @Override
    public String toString() {
        return Brief.of("CocoAnnotation")
                .add("id", id())
                .add("image", imageId())
                .add("category", categoryId())
                .number("score", score())
                .box(bbox())
                .some(keypoints().map(Landmarks::size).orElse(0), "keypoint")
                .segmentation(segmentation())
                .when(iscrowd().isPresent() && iscrowd().get() != 0, "crowd")
                .add("pair", pairId())
                .add("style", style())
                .add("caption", caption())
                .file(fileName())
                .some(segments().map(List::size).orElse(0), "segment")
                .extras(extras())
                .toString();
    }

    /** Starts an annotation. */
    public static ImmutableCocoAnnotation.Builder builder() {
        return ImmutableCocoAnnotation.builder();
    }
}
