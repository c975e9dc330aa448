package dev.lookbook.coco.edit;

import dev.lookbook.coco.CocoAnnotation;
import dev.lookbook.coco.CocoSegment;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Value;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What annotations and segments have in common.
 *
 * @param category the id of its category
 * @param area what it says of its area, or else its box's
 * @param isCrowd whether it is a group of objects
 */
record Thing(Optional<Value> category, OptionalDouble area, boolean isCrowd) {
    static Thing of(CocoAnnotation annotation) {
        return new Thing(
                Ids.categoryOf(annotation),
                area(annotation.area(), annotation.bbox()),
                isCrowd(annotation.iscrowd(), annotation.extras()));
    }

    static Thing of(CocoSegment segment) {
        return new Thing(
                Ids.categoryOf(segment),
                area(segment.area(), segment.bbox()),
                isCrowd(segment.iscrowd(), segment.extras()));
    }

    private static OptionalDouble area(Optional<Decimal> area, Optional<BoundingBox.Xywh> box) {
        return area.map(Decimal::doubleValue)
                .or(() -> box.map(sides -> sides.width() * sides.height()))
                .map(OptionalDouble::of)
                .orElseGet(OptionalDouble::empty);
    }

    private static boolean isCrowd(Optional<Long> field, Attributes extras) {
        return field.filter(crowd -> crowd == 1).isPresent()
                || extras.get("iscrowd").filter(Thing::isYes).isPresent();
    }

    private static boolean isYes(Value crowd) {
        return crowd instanceof Decimal number ? number.doubleValue() == 1 : crowd.equals(Value.of(true));
    }
}
