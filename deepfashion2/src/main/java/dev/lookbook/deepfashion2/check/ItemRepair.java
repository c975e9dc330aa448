package dev.lookbook.deepfashion2.check;

import dev.lookbook.deepfashion2.DeepFashion2Category;
import dev.lookbook.deepfashion2.internal.BoxScale;
import dev.lookbook.deepfashion2.internal.UsualOrder;
import dev.lookbook.deepfashion2.raw.Raw;
import dev.lookbook.deepfashion2.raw.RawNumbers;
import dev.lookbook.deepfashion2.raw.RawObject;
import dev.lookbook.deepfashion2.raw.RawScalar;
import dev.lookbook.io.Location;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Mends one item. */
final class ItemRepair {
    private static final List<String> INTEGERS =
            List.of("scale", "viewpoint", "zoom_in", "style", "category_id", "occlusion");

    private final Changes changes;
    private final Optional<ImageSize> size;
    private final Location place;
    private final byte[] file;
    private RawObject item;

    ItemRepair(Changes changes, Optional<ImageSize> size, Location place, RawObject item, byte[] file) {
        this.changes = changes;
        this.size = size;
        this.place = place;
        this.item = item;
        this.file = file;
    }

    RawObject repair() {
        if (changes.may(DeepFashion2Fix.INTEGERS)) {
            INTEGERS.forEach(this::integer);
            integers("bounding_box");
            integers("landmarks");
        }
        item.get("segmentation")
                .ifPresent(old -> put("segmentation", new PolygonRepair(changes, at("segmentation", old)).repair(old)));
        row("bounding_box")
                .ifPresent(old -> put(
                        "bounding_box",
                        new BoxRepair(changes, size, longOf("scale")).repair(old, at("bounding_box", old))));
        if (changes.may(DeepFashion2Fix.CATEGORY_NAME)) {
            categoryName();
        }
        if (changes.may(DeepFashion2Fix.SCALE)) {
            scale();
        }
        row("landmarks")
                .ifPresent(old -> put("landmarks", new LandmarkRepair(changes).repair(old, at("landmarks", old))));
        return item;
    }

    private Location at(String name, Raw value) {
        return place.child(name).atByte(value.offset());
    }

    private void put(String name, Raw value) {
        item = item.with(name, value);
    }

    private Optional<RawNumbers> row(String name) {
        return item.get(name).filter(RawNumbers.class::isInstance).map(RawNumbers.class::cast);
    }

    private void integer(String name) {
        item.get(name)
                .ifPresent(old -> IntegerRepair.repair(old).ifPresent(mended -> {
                    changes.add(DeepFashion2Fix.INTEGERS, at(name, old), Changes.text(old), Changes.text(mended));
                    put(name, mended);
                }));
    }

    private void integers(String name) {
        row(name)
                .ifPresent(old -> IntegerRepair.repair(old).ifPresent(mended -> {
                    changes.add(DeepFashion2Fix.INTEGERS, place.child(name), old, mended, file);
                    put(name, mended);
                }));
    }

    private OptionalLong longOf(String name) {
        return item.get(name).map(ObjectView::integer).orElse(OptionalLong.empty());
    }

    private void categoryName() {
        OptionalLong id = longOf("category_id");
        Optional<DeepFashion2Category> category =
                id.isPresent() ? DeepFashion2Category.ofId(id.getAsLong()) : Optional.empty();
        if (category.isEmpty()) {
            return;
        }
        Optional<Raw> old = item.get("category_name");
        Optional<String> name =
                old.flatMap(value -> value instanceof RawScalar scalar ? scalar.text() : Optional.empty());
        if (name.filter(category.get().nativeName()::equals).isPresent() || isNamedByLandmarks(name, category.get())) {
            return;
        }
        set(
                DeepFashion2Fix.CATEGORY_NAME,
                "category_name",
                old,
                Value.of(category.get().nativeName()));
    }

    /** Whether name and landmarks agree against the id, so that the id seems to be wrong. */
    private boolean isNamedByLandmarks(Optional<String> name, DeepFashion2Category category) {
        int numbers = row("landmarks").map(row -> row.values().size()).orElse(0);
        return numbers != 3 * category.landmarkCount()
                && name.flatMap(DeepFashion2Category::ofName)
                        .filter(other -> other != category && numbers == 3 * other.landmarkCount())
                        .isPresent();
    }

    private void scale() {
        Optional<RawNumbers> corners =
                row("bounding_box").filter(row -> row.values().size() == 4);
        if (size.isEmpty()
                || corners.isEmpty()
                || BoxRules.isTurned(corners.get().values())) {
            return;
        }
        BoundingBox box;
        try {
            box = new BoundingBox.Xyxy(corners.get().values());
        } catch (IllegalArgumentException e) {
            // Larger than a double: what share of the image it takes cannot be told.
            return;
        }
        if (box.width() == 0 || box.height() == 0 || BoxRules.isOutside(box, size)) {
            // Either the box or the size is wrong, so nothing follows from them.
            return;
        }
        int scale = BoxScale.of(box, size.get()).code();
        if (longOf("scale").orElse(-1) != scale) {
            set(DeepFashion2Fix.SCALE, "scale", item.get("scale"), Value.of((long) scale));
        }
    }

    private void set(DeepFashion2Fix fix, String name, Optional<Raw> old, Value value) {
        Raw mended = new RawScalar(old.map(Raw::offset).orElse(-1L), value);
        changes.add(
                fix,
                place.child(name).atByte(mended.offset()),
                old.map(Changes::text).orElse("nothing"),
                Changes.text(mended));
        item = UsualPlace.with(item, name, mended, UsualOrder.ITEM);
    }
}
