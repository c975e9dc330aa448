package dev.lookbook.coco;

import dev.lookbook.internal.Brief;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An element of a panoptic annotation's {@code segments_info}: the pixels of the annotation's PNG file whose colour is its id.
 * Members that are there but not of the type given below are among the {@link #extras()}.
 */
@Value.Immutable
@Values
public abstract class CocoSegment {
    /** The order in which COCO's panoptic files have a segment's members. */
    static final List<String> USUAL_ORDER = List.of("id", "category_id", "iscrowd", "bbox", "area");

    CocoSegment() {}

    /** Its colour in the PNG file, see {@link #idOf}; 0 is no segment. */
    public abstract Optional<Long> id();

    /** The id of its category. */
    public abstract Optional<Long> categoryId();

    /** Where it is: left, top, width and height in pixels. Results have none. */
    public abstract Optional<BoundingBox.Xywh> bbox();

    /** How many pixels it has. Results do not say. */
    public abstract Optional<Decimal> area();

    /** 1 for a group of objects that nobody told apart, 0 for a single one. */
    public abstract Optional<Long> iscrowd();

    /** The other members, in the order of the file. */
    @Value.Default
    public Attributes extras() {
        return Attributes.of();
    }

    /** The order of the members in the file; empty when it is the usual one. Not part of the value. */
    @Value.Auxiliary
    public abstract List<String> memberOrder();

    /** In a line: {@code CocoSegment[id 7, category 5, box 12,40 180x260, area 30000]}. */
    @Override
    public String toString() {
        return Brief.of("CocoSegment")
                .add("id", id())
                .add("category", categoryId())
                .box(bbox())
                .number("area", area())
                .when(iscrowd().isPresent() && iscrowd().get() != 0, "crowd")
                .extras(extras())
                .toString();
    }

    /** Starts a segment. */
    public static ImmutableCocoSegment.Builder builder() {
        return ImmutableCocoSegment.builder();
    }

    /**
     * The segment's id that a pixel of the PNG file means: red + 256 green + 65536 blue, as panopticapi's {@code rgb2id} has it.
     *
     * @param rgb the colour as {@code BufferedImage.getRGB} gives it; its alpha does not count
     */
    public static int idOf(int rgb) {
        return (rgb >> 16 & 0xff) | (rgb & 0xff00) | (rgb & 0xff) << 16;
    }

    /**
     * The colour of a segment's id in the PNG file, opaque: the inverse of {@link #idOf}.
     *
     * @throws IllegalArgumentException when the id does not fit 24 bits
     */
    public static int rgbOf(long id) {
        if (id < 0 || id > 0xffffff) {
            throw new IllegalArgumentException("expected the id of a segment from 0 to 16777215 but found " + id);
        }
        int low = (int) id;
        return 0xff000000 | (low & 0xff) << 16 | (low & 0xff00) | low >> 16;
    }
}
