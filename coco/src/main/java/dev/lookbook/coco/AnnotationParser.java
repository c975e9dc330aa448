package dev.lookbook.coco;

import dev.lookbook.io.Location;
import dev.lookbook.json.JsonSource;
import dev.lookbook.json.Members;
import dev.lookbook.json.Shapes;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.Value;
import java.util.List;
import java.util.Optional;

/** Reads an element of {@code annotations}. */
final class AnnotationParser {
    /** What a panoptic annotation has: its segments have ids and categories, itself has none. */
    static final String PANOPTIC = "segments_info";

    private static final String CAPTION = "caption";

    private AnnotationParser() {}

    static CocoAnnotation parse(JsonSource source, Location location) {
        ImmutableCocoAnnotation.Builder annotation = CocoAnnotation.builder();
        Attributes.Builder extras = Attributes.builder();
        Members members = new Members();
        source.object(name -> {
            members.add(name);
            switch (name) {
                case "id" -> annotation.id(source.integer());
                case "image_id" -> annotation.imageId(source.integer());
                case "category_id" -> annotation.categoryId(source.integer());
                default -> {
                    if (source.isNull() || !readOptional(name, source, annotation, extras)) {
                        extras.put(name, source.value());
                    }
                }
            }
        });
        requireIds(members, location);
        return annotation
                .extras(extras.build())
                .memberOrder(members.orderUnless(CocoAnnotation.USUAL_ORDER))
                .location(location)
                .build();
    }

    private static void requireIds(Members members, Location location) {
        boolean panoptic = members.contains(PANOPTIC);
        if (!panoptic) {
            members.require("id", location);
        }
        members.require("image_id", location);
        if (!panoptic && !members.contains(CAPTION)) {
            members.require("category_id", location);
        }
    }

    /** False for what has no field or is tolerable there but not what the field takes. */
    private static boolean readOptional(
            String name, JsonSource source, ImmutableCocoAnnotation.Builder annotation, Attributes.Builder extras) {
        switch (name) {
            case "bbox" -> {
                Optional<BoundingBox.Xywh> box = Shapes.read(source, AnnotationParser::box);
                annotation.bbox(box);
                if (box.isEmpty()) {
                    extras.put(name, Value.of(List.of()));
                }
            }
            case "area" -> annotation.area(source.decimal());
            case "iscrowd" -> {
                if (source.isBool()) {
                    return false;
                }
                annotation.iscrowd(source.integer());
            }
            case "segmentation" -> {
                if (source.isObject()) {
                    return false;
                }
                annotation.segmentation(Shapes.polygons(source));
            }
            case "keypoints" -> annotation.keypoints(Shapes.landmarks(source));
            case "num_keypoints" -> annotation.numKeypoints(source.integer());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Left, top, width and height; some tools write no numbers for no box. */
    private static Optional<BoundingBox.Xywh> box(Decimals numbers) {
        return numbers.isEmpty() ? Optional.empty() : Optional.of(new BoundingBox.Xywh(numbers));
    }
}
