package dev.lookbook.coco;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What an annotation's fields say beyond what RICH would write of the item: kept, so that RICH writes it again. */
final class AnnotationLeftovers {
    private AnnotationLeftovers() {}

    /** Fields that the model has no word for, as members of their names. */
    static Attributes.Builder fields(CocoAnnotation annotation, Optional<Long> pairId) {
        Attributes.Builder members = Attributes.builder();
        annotation
                .pairId()
                .filter(id -> !Optional.of(id).equals(pairId))
                .ifPresent(id -> members.put(RichMembers.PAIR_ID, Value.of(id)));
        annotation
                .attributeIds()
                .ifPresent(ids -> members.put(
                        "attribute_ids", Value.of(ids.stream().map(Value::of).toList())));
        annotation.caption().ifPresent(caption -> members.put("caption", Value.of(caption)));
        annotation.fileName().ifPresent(name -> members.put("file_name", Value.of(name)));
        annotation
                .segments()
                .ifPresent(segments -> members.put(
                        "segments_info",
                        Value.of(segments.stream().map(SegmentFields::members).toList())));
        return members;
    }

    static Attributes.Builder of(CocoAnnotation annotation) {
        Attributes.Builder leftovers = Attributes.builder();
        List<Value> without = new ArrayList<>();
        annotation.id().ifPresent(id -> leftovers.put("id", Value.of(id)));
        if (isOtherArea(annotation)) {
            leftovers.put("area", annotation.area().get());
        } else {
            note("area", annotation.area(), boxArea(annotation.bbox()), area -> area, annotation, leftovers, without);
        }
        note(
                "iscrowd",
                annotation.iscrowd(),
                Optional.of(annotation.iscrowd().orElse(0L) == 0 ? 0L : 1L),
                Value::of,
                annotation,
                leftovers,
                without);
        note(
                "num_keypoints",
                annotation.numKeypoints(),
                annotation.keypoints().map(Landmarks::labelled).map(Long::valueOf),
                Value::of,
                annotation,
                leftovers,
                without);
        if (!without.isEmpty()) {
            leftovers.put(Leftovers.WITHOUT, Value.of(without));
        }
        return leftovers;
    }

    /** Compares what is there with what RICH would write. */
    private static <T> void note(
            String name,
            Optional<T> there,
            Optional<T> usual,
            Function<? super T, ? extends Value> value,
            CocoAnnotation annotation,
            Attributes.Builder leftovers,
            List<Value> without) {
        boolean irregular = annotation.extras().get(name).isPresent();
        if (there.isPresent() && !there.equals(usual)) {
            leftovers.put(name, value.apply(there.get()));
        } else if (there.isEmpty() && usual.isPresent() && !irregular) {
            without.add(Value.of(name));
        }
    }

    /** Whether the area, nearly always a mask's, is surely not the box's: the text of that need not be made to know. */
    private static boolean isOtherArea(CocoAnnotation annotation) {
        return annotation.area().isPresent()
                && annotation.bbox().isPresent()
                && annotation.area().get().doubleValue()
                        != annotation.bbox().get().width()
                                * annotation.bbox().get().height();
    }

    private static Optional<Decimal> boxArea(Optional<BoundingBox.Xywh> box) {
        try {
            return box.map(BoundingBox::area);
        } catch (IllegalArgumentException outOfRange) {
            return Optional.empty();
        }
    }
}
