package dev.lookbook.model;

import dev.lookbook.internal.Brief;
import dev.lookbook.io.Location;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** An image and what is in it. */
@Value.Immutable
@Values
public abstract class AnnotatedImage {
    AnnotatedImage() {}

    /** The picture's file name, perhaps with folders or as a URI, as its format names it. */
    public abstract String fileName();

    /** The stored picture's size in pixels. */
    public abstract Optional<ImageSize> size();

    /** Who took the picture. */
    public abstract Optional<ImageSource> source();

    /** Which images show the same garments: those of one split with the same number. */
    public abstract Optional<Long> pairId();

    /** What is in it, in the order of its file. */
    public abstract List<Item> items();

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

    /** Starts an annotated image. */
    public static ImmutableAnnotatedImage.Builder builder() {
        return ImmutableAnnotatedImage.builder();
    }

    /** In a line: {@code AnnotatedImage[000001.jpg, 468x624, shop, pair 1, 2 items: vest, trousers]}. */
    @Override
    public String toString() {
        return Brief.of("AnnotatedImage")
                .file(fileName())
                .size(size())
                .add(source().map(ImageSource::word))
                .add("pair", pairId())
                .extras(extras())
                .list(items(), "item", item -> item.category().label())
                .toString();
    }
}
