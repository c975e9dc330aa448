package dev.lookbook.dataset;

import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Category;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.Item;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Rle;
import dev.lookbook.model.Segmentation;
import dev.lookbook.model.Value;
import java.util.Map;
import java.util.Optional;

/**
 * Images and items as 64 bits each. Equal ones under the rules have equal fingerprints, but for what only a tolerance or
 * the other form of a box makes equal; the order of items and of members makes no difference.
 */
record Fingerprint(DiffRules rules) {

    long of(AnnotatedImage image) {
        long hash = 0;
        for (DiffField field : rules.fields()) {
            hash = Hash64.of(hash, of(rules.value(field, image)));
        }
        long items = 0;
        for (Item item : image.items()) {
            items += of(item);
        }
        return Hash64.of(Hash64.of(hash, image.items().size()), items);
    }

    long of(Item item) {
        long hash = 1;
        for (DiffField field : rules.fields()) {
            hash = Hash64.of(hash, of(rules.value(field, item)));
        }
        return hash;
    }

    private long of(Optional<?> value) {
        return value.isPresent() ? of(value.get()) : 2;
    }

    private long of(Object value) {
        if (value instanceof BoundingBox box) {
            return Hash64.of(box instanceof BoundingBox.Xyxy ? 3 : 4, of(box.numbers()));
        }
        if (value instanceof Landmarks landmarks) {
            return of(landmarks.xyv());
        }
        if (value instanceof Segmentation.Polygons polygons) {
            long hash = 5;
            for (Decimals ring : polygons.rings()) {
                hash = Hash64.of(hash, of(ring));
            }
            return hash;
        }
        if (value instanceof Rle mask) {
            return new Masks(rules).hash(mask);
        }
        if (value instanceof Category category) {
            return category.isDefined() ? Hash64.of(6, category.name()) : Hash64.of(7, category.id());
        }
        if (value instanceof Enum<?> constant) {
            return Hash64.of(8, constant.name());
        }
        if (value instanceof ImageSize size) {
            return Hash64.of(Hash64.of(9, size.width()), size.height());
        }
        if (value instanceof Long number) {
            return Hash64.of(10, number);
        }
        // Of the fields only the crowd flag is left.
        return value instanceof Value extra ? ofValue(extra) : Hash64.of(11, value.hashCode());
    }

    private long of(Decimals numbers) {
        long hash = Hash64.of(12, numbers.size());
        for (int i = 0; i < numbers.size(); i++) {
            hash = Hash64.of(
                    hash,
                    rules.exact()
                            ? Hash64.of(13, numbers.text(i))
                            : NumberKey.of(numbers, i).hash());
        }
        return hash;
    }

    private long ofValue(Value value) {
        if (value instanceof Decimal number) {
            return rules.exact()
                    ? Hash64.of(13, number.text())
                    : NumberKey.of(number).hash();
        }
        if (value instanceof Value.Text text) {
            return Hash64.of(14, text.text());
        }
        if (value instanceof Value.Sequence sequence) {
            long hash = 15;
            for (Value element : sequence.values()) {
                hash = Hash64.of(hash, ofValue(element));
            }
            return hash;
        }
        if (value instanceof Attributes attributes) {
            long members = 0;
            for (Map.Entry<String, Value> member : attributes.asMap().entrySet()) {
                members += Hash64.of(Hash64.of(16, member.getKey()), ofValue(member.getValue()));
            }
            return Hash64.of(17, members);
        }
        return Hash64.of(18, value.hashCode());
    }
}
