package dev.lookbook.deepfashion2;

import dev.lookbook.deepfashion2.internal.UsualOrder;
import dev.lookbook.internal.Brief;
import dev.lookbook.io.Location;
import dev.lookbook.model.Attributes;
import java.util.List;
import org.immutables.value.Value;

/**
 * One annotation file of DeepFashion2. Immutable and safe to share between threads.
 *
 * <p>{@code build()} throws an IllegalArgumentException when two items have the same key, or a name cannot be a file's.
 */
@Value.Immutable
@Values
public abstract class DeepFashion2Image {
    DeepFashion2Image() {}

    /** The file's name without its ending: {@code 000001}. The splits use the same names for different pictures. */
    public abstract String name();

    /** Who took the picture: {@code shop} or {@code user}. */
    public abstract String source();

    /** Images of one split and one pair id show the same garments. */
    public abstract long pairId();

    /** The garments in file order, in which item2 usually comes before item1; the authors' COCO files number them so. */
    public abstract List<DeepFashion2Item> items();

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

    /** The picture's name: {@code 000001.jpg}. */
    public String fileName() {
        return name() + SplitFolder.PICTURE;
    }

    /** Starts an image. */
    public static ImmutableDeepFashion2Image.Builder builder() {
        return ImmutableDeepFashion2Image.builder();
    }

    /** The items' keys, in order. */
    List<String> keys() {
        return items().stream().map(DeepFashion2Item::key).toList();
    }

    /** In a line: {@code DeepFashion2Image[000001, shop, pair 1, 2 items: vest, trousers]}. */
    @Override
    public String toString() {
        return Brief.of("DeepFashion2Image")
                .file(name())
                .add(source())
                .add("pair", pairId())
                .extras(extras())
                .list(items(), "item", DeepFashion2Item::categoryName)
                .toString();
    }

    @Value.Check
    void check() {
        SplitFolder.requirePlain(name());
        UsualOrder.requireDistinct(keys());
        extras().forEach((name, value) -> {
            boolean item = name.startsWith(UsualOrder.ITEM_PREFIX) && value instanceof Attributes;
            if (item || name.equals(UsualOrder.SOURCE) || name.equals(UsualOrder.PAIR_ID) || keys().contains(name)) {
                throw new IllegalArgumentException(
                        "expected members that DeepFashion2 does not define in extras but found \"" + name + '"');
            }
        });
    }
}
