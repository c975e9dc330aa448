package dev.lookbook.coco;

import dev.lookbook.internal.Brief;
import dev.lookbook.io.Location;
import dev.lookbook.model.Attributes;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An element of a COCO file's {@code images}. A member that is there but not of the type given below, such as an id that is a
 * string, is among the {@link #extras()} under its own name, exactly as it was written; the field is empty then.
 */
@Value.Immutable
@Values
public abstract class CocoImage {
    /** The order in which DeepFashion2's authors write an image's members. */
    static final List<String> USUAL_ORDER =
            List.of("coco_url", "date_captured", "file_name", "flickr_url", "id", "license", "width", "height");

    CocoImage() {}

    /** The number that annotations refer to. */
    public abstract Optional<Long> id();

    /** The picture's file name, perhaps with folders; empty when the file does not say. */
    @Value.Default
    public String fileName() {
        return "";
    }

    /** The stored picture's width in pixels as the file has it; some tools write -1 for unknown. */
    public abstract Optional<Long> width();

    /** The stored picture's height in pixels as the file has it; some tools write -1 for unknown. */
    public abstract Optional<Long> height();

    /** When the picture was taken, in whatever form the file has it. */
    public abstract Optional<String> dateCaptured();

    /**
     * The other members, in the order of the file: license, urls, and what COCO does not know; also a {@code width}, a
     * {@code height} or a {@code date_captured} that is there but not of the usual type. A field above comes before an extra
     * of its name.
     */
    @Value.Default
    public Attributes extras() {
        return Attributes.of();
    }

    /** The order of the members in the file; empty when it is the usual one. Not part of the value. */
    @Value.Auxiliary
    public abstract List<String> memberOrder();

    /** Whether a converter made the id of the number in the file's name: names repeat in several folders. Not part of the value. */
    @Value.Auxiliary
    @Value.Default
    boolean isIdOfName() {
        return false;
    }

    /** Where it was read; not part of the value. */
    @Value.Auxiliary
    @Value.Default
    public Location location() {
        return Location.UNKNOWN;
    }

    /** In a line: {@code CocoImage[id 1, 000001.jpg, 468x624, 2 extras]}. */
    @Override
    public String toString() {
        return Brief.of("CocoImage")
                .add("id", id())
                .file(fileName())
                .when(width().isPresent() && height().isPresent(), width().orElse(0L) + "x" + height().orElse(0L))
                .extras(extras())
                .toString();
    }

    /** Starts an image. */
    public static ImmutableCocoImage.Builder builder() {
        return ImmutableCocoImage.builder();
    }
}
