package dev.lookbook.coco;

import dev.lookbook.io.Location;
import dev.lookbook.json.JsonSource;
import dev.lookbook.json.Members;
import dev.lookbook.json.Shapes;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Segmentation;
import dev.lookbook.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An annotation in the making: every member goes into its field, or among the extras where it does not fit. */
final class AnnotationFields {
    private final ImmutableCocoAnnotation.Builder annotation;
    private final Attributes.Builder extras = Attributes.builder();
    private final Members members = new Members();

    AnnotationFields() {
        this(CocoAnnotation.builder());
    }

    private AnnotationFields(ImmutableCocoAnnotation.Builder annotation) {
        this.annotation = annotation;
    }

    /** Gives members to an annotation, in fields where they fit and as extras otherwise. */
    static void put(Attributes members, ImmutableCocoAnnotation.Builder annotation) {
        AnnotationFields fields = new AnnotationFields(annotation);
        members.forEach(fields::put);
        annotation.extras(fields.extras.build());
    }

    /** Reads a member from a file: what many annotations have, straight into its field. */
    void read(String name, JsonSource source) {
        switch (name) {
            case "id", "image_id", "category_id", "iscrowd", "num_keypoints" -> {
                if (source.isInteger()) {
                    integer(name, source.integer());
                } else {
                    put(name, source.value());
                }
            }
            case "bbox" -> {
                members.add(name);
                annotation.bbox(Shapes.read(source, BoundingBox.Xywh::new));
            }
            case "segmentation" -> {
                if (source.isArray()) {
                    members.add(name);
                    annotation.segmentation(Shapes.polygons(source));
                } else {
                    put(name, source.value());
                }
            }
            case "keypoints" -> {
                members.add(name);
                annotation.keypoints(Shapes.landmarks(source));
            }
            default -> put(name, source.value());
        }
    }

    private void integer(String name, long value) {
        members.add(name);
        switch (name) {
            case "id" -> annotation.id(value);
            case "image_id" -> annotation.imageId(value);
            case "category_id" -> annotation.categoryId(value);
            case "iscrowd" -> annotation.iscrowd(value);
            default -> annotation.numKeypoints(value);
        }
    }

    /** Takes a member whatever it is. */
    void put(String name, Value value) {
        members.add(name);
        boolean fits = switch (name) {
            case "id" -> set(Numbers.integer(value), annotation::id);
            case "image_id" -> set(Numbers.integer(value), annotation::imageId);
            case "category_id" -> set(Numbers.integer(value), annotation::categoryId);
            case "bbox" -> set(Numbers.box(value), annotation::bbox);
            case "area" -> set(Numbers.decimal(value), annotation::area);
            case "iscrowd" -> set(Numbers.integer(value), annotation::iscrowd);
            case "segmentation" -> segmentation(value);
            case "keypoints" -> set(Numbers.landmarks(value), annotation::keypoints);
            case "num_keypoints" -> set(Numbers.integer(value), annotation::numKeypoints);
            case "score" -> set(Numbers.decimal(value), annotation::score);
            case "caption" -> set(Numbers.text(value), annotation::caption);
            case "file_name" -> set(Numbers.text(value), annotation::fileName);
            case "segments_info" -> set(Numbers.list(value, SegmentFields::segment), annotation::segments);
            case "attribute_ids" -> set(Numbers.integers(value), annotation::attributeIds);
            case "style" -> set(Numbers.integer(value), annotation::style);
            case "pair_id" -> set(Numbers.integer(value), annotation::pairId);
            default -> false;
        };
        if (!fits) {
            extras.put(name, value);
        }
    }

    private boolean segmentation(Value value) {
        Optional<Segmentation> segmentation = Numbers.segmentation(value);
        annotation.isMaskReversed(segmentation.isPresent() && Masks.isReversed(value));
        return set(segmentation, annotation::segmentation);
    }

    static <T> boolean set(Optional<T> value, Function<T, ?> field) {
        return value.map(field).isPresent();
    }

    CocoAnnotation build(Location location) {
        return annotation
                .extras(extras.build())
                .memberOrder(order(members))
                .location(location)
                .build();
    }

    /** What an annotation keeps of the order of its members. */
    static List<String> order(Members members) {
        return members.orderUnless(CocoAnnotation.USUAL_ORDER, "id", "image_id");
    }
}
