package dev.lookbook.coco;

import dev.lookbook.json.Members;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.util.Optional;

/** Makes a segment of a panoptic annotation of an object. */
final class SegmentFields {
    private SegmentFields() {}

    /** The segment as the object that it was made of, but for the order of its members. */
    static Attributes members(CocoSegment segment) {
        Attributes.Builder members = Attributes.builder();
        segment.id().ifPresent(id -> members.put("id", Value.of(id)));
        segment.categoryId().ifPresent(id -> members.put("category_id", Value.of(id)));
        segment.iscrowd().ifPresent(crowd -> members.put("iscrowd", Value.of(crowd)));
        segment.bbox().ifPresent(box -> members.put("bbox", box.numbers().toValue()));
        segment.area().ifPresent(area -> members.put("area", area));
        return members.putAll(segment.extras()).build();
    }

    /** Empty for what is no object. */
    static Optional<CocoSegment> segment(Value value) {
        if (!(value instanceof Attributes object)) {
            return Optional.empty();
        }
        ImmutableCocoSegment.Builder segment = CocoSegment.builder();
        Attributes.Builder extras = Attributes.builder();
        Members members = new Members();
        object.forEach((name, member) -> {
            members.add(name);
            boolean fits = switch (name) {
                case "id" -> AnnotationFields.set(Numbers.integer(member), segment::id);
                case "category_id" -> AnnotationFields.set(Numbers.integer(member), segment::categoryId);
                case "bbox" -> AnnotationFields.set(Numbers.box(member), segment::bbox);
                case "area" -> AnnotationFields.set(Numbers.decimal(member), segment::area);
                case "iscrowd" -> AnnotationFields.set(Numbers.integer(member), segment::iscrowd);
                default -> false;
            };
            if (!fits) {
                extras.put(name, member);
            }
        });
        return Optional.of(segment.extras(extras.build())
                .memberOrder(members.orderUnless(CocoSegment.USUAL_ORDER))
                .build());
    }
}
