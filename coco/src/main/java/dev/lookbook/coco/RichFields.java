package dev.lookbook.coco;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Item;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An annotation's fields as RICH fills them: from the item where it says so, from what COCO's namespace remembers of the
 * file otherwise.
 */
final class RichFields {
    private final Attributes namespace;
    private final List<Value> without;
    private final ImmutableCocoAnnotation.Builder annotation = CocoAnnotation.builder();
    private final Set<String> names = new HashSet<>(Set.of("id", "image_id", "category_id"));
    private final Set<String> done = new HashSet<>();

    /**
     * @param area what the item's area is, unless the file had one of its own
     */
    RichFields(Item item, Supplier<Optional<Decimal>> area) {
        namespace = Leftovers.of(item.extras());
        Optional<Value.Sequence> missing = namespace.get(Leftovers.WITHOUT, Value.Sequence.class);
        without = missing.map(Value.Sequence::values).orElse(List.of());
        missing.ifPresent(names -> done.add(Leftovers.WITHOUT));
        id();
        item.boundingBox().ifPresent(box -> annotation.bbox(field("bbox", box.toXywh())));
        item.segmentation().ifPresent(polygons -> annotation.segmentation(field("segmentation", polygons)));
        item.landmarks().ifPresent(landmarks -> annotation.keypoints(field("keypoints", landmarks)));
        area(area);
        crowd(item.isCrowd());
        keypointCount(item.landmarks());
    }

    private <T> T field(String name, T value) {
        names.add(name);
        return value;
    }

    /** A value that the namespace remembers, to be written as a field. */
    private <T> T remembered(String name, T value) {
        done.add(name);
        return field(name, value);
    }

    private void id() {
        namespace.integer("id").ifPresent(id -> annotation.id(remembered("id", id)));
    }

    private void area(Supplier<Optional<Decimal>> usual) {
        Optional<Decimal> area = namespace.get("area", Decimal.class);
        if (area.isPresent()) {
            annotation.area(remembered("area", area.get()));
        } else if (isUsual("area")) {
            usual.get().ifPresent(found -> annotation.area(field("area", found)));
        }
    }

    private void crowd(boolean crowd) {
        Optional<Value> written = namespace.get("iscrowd");
        if (written.isPresent() && isCrowd(written.get()) != crowd) {
            // Somebody changed the item since: what the file had is out of date.
            done.add("iscrowd");
            annotation.iscrowd(field("iscrowd", crowd ? 1L : 0L));
            return;
        }
        Optional<Long> number = namespace.integer("iscrowd");
        if (number.isPresent()) {
            annotation.iscrowd(remembered("iscrowd", number.get()));
        } else if (written.isEmpty() && (crowd || isUsual("iscrowd"))) {
            annotation.iscrowd(field("iscrowd", crowd ? 1L : 0L));
        }
    }

    private void keypointCount(Optional<Landmarks> landmarks) {
        Optional<Long> count = namespace.integer("num_keypoints");
        if (count.isPresent()) {
            annotation.numKeypoints(remembered("num_keypoints", count.get()));
        } else if (landmarks.isPresent() && isUsual("num_keypoints")) {
            annotation.numKeypoints(
                    field("num_keypoints", (long) landmarks.get().labelled()));
        }
    }

    /** Whether the file had nothing unusual to say of a member: neither another value nor none at all. */
    private boolean isUsual(String name) {
        return namespace.get(name).isEmpty() && !without.contains(Value.of(name));
    }

    /** Whether an {@code iscrowd} of whatever form says yes. */
    static boolean isCrowd(Value iscrowd) {
        return iscrowd instanceof Decimal number
                ? number.doubleValue() != 0
                : iscrowd instanceof Value.Flag flag && flag.value();
    }

    ImmutableCocoAnnotation.Builder builder() {
        return annotation;
    }

    /** The names of the fields that are there. */
    Set<String> names() {
        return names;
    }

    /** What of the namespace is in fields now. */
    Set<String> done() {
        return done;
    }
}
