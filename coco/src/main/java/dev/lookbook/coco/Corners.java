package dev.lookbook.coco;

import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.Value;
import java.util.Optional;

/** What RICH writes as {@link RichMembers#BBOX_XYXY}: corners of a box that its {@code bbox} does not lead back to. */
final class Corners {
    private Corners() {}

    /** The corners of a box that came as corners; empty where its size leads back to them. */
    static Optional<Value> of(BoundingBox box) {
        if (!(box instanceof BoundingBox.Xyxy corners)
                || corners.toXywh().toXyxy().equals(corners)) {
            return Optional.empty();
        }
        return Optional.of(corners.numbers().toValue());
    }

    /** The corners that an annotation has kept, if they are still those of its box. */
    static Optional<BoundingBox.Xyxy> in(CocoAnnotation annotation) {
        Optional<Decimals> numbers =
                annotation.extras().get(RichMembers.BBOX_XYXY).flatMap(Corners::numbers);
        if (numbers.isEmpty() || annotation.bbox().isEmpty()) {
            return Optional.empty();
        }
        try {
            BoundingBox.Xyxy corners = new BoundingBox.Xyxy(numbers.get());
            return Optional.of(corners)
                    .filter(box -> box.toXywh().equals(annotation.bbox().get()));
        } catch (IllegalArgumentException notABox) {
            return Optional.empty();
        }
    }

    private static Optional<Decimals> numbers(Value value) {
        if (!(value instanceof Value.Sequence sequence)) {
            return Optional.empty();
        }
        Decimals.Builder numbers = Decimals.builder();
        for (Value element : sequence.values()) {
            if (!(element instanceof Decimal number)) {
                return Optional.empty();
            }
            numbers.add(number);
        }
        return Optional.of(numbers.build());
    }
}
