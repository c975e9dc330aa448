package dev.lookbook.coco;

import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.json.ByteCursor;
import dev.lookbook.json.MemberSequence;
import dev.lookbook.json.Shapes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Segmentation;
import java.util.List;
import java.util.Optional;

/**
 * Reads annotations as they should be straight from their bytes, several times as fast as by way of a JSON parser's tokens.
 * What it reads, {@link AnnotationFields} reads to the same; all else, unknown members and damage alike, is left to that.
 * Not thread-safe: what one annotation needed serves the next.
 */
final class AnnotationScanner {
    /** An annotation, its segmentation and a ring: what is read here nests no deeper. */
    private static final int DEPTH = 3;

    private static final List<String> NAMES = List.of(
            "segmentation",
            "area",
            "iscrowd",
            "image_id",
            "bbox",
            "category_id",
            "id",
            "num_keypoints",
            "keypoints",
            "score",
            "style",
            "pair_id");

    private final ByteCursor cursor;
    private final MaskScanner masks;
    private final MemberSequence members = new MemberSequence(NAMES, AnnotationFields::order);
    private final Decimals.Builder numbers = Decimals.builder();

    AnnotationScanner(ReadLimits limits) {
        cursor = new ByteCursor(limits);
        masks = new MaskScanner(cursor);
    }

    /** The annotation that a part of an array spells; empty when that is not for this scanner to say. */
    Optional<CocoAnnotation> scan(byte[] json, int from, int length, Location location) {
        ImmutableCocoAnnotation.Builder annotation = CocoAnnotation.builder();
        cursor.start(json, from, length);
        try {
            return cursor.allows(DEPTH)
                            && members.takeObject(cursor, name -> takeValue(name, annotation))
                            && cursor.isAtEnd()
                    ? Optional.of(annotation
                            .memberOrder(members.order())
                            .location(location)
                            .build())
                    : Optional.empty();
        } catch (IllegalArgumentException irregular) {
            return Optional.empty();
        }
    }

    private boolean takeValue(String name, ImmutableCocoAnnotation.Builder annotation) {
        return switch (name) {
            case "segmentation" -> cursor.isNext('{') ? masks.take(annotation) : takePolygons(annotation);
            case "bbox", "keypoints" -> cursor.takeNumbers(numbers) && put(name, numbers.build(), annotation);
            case "area", "score" ->
                cursor.takeNumber(numbers.clear()) && put(name, numbers.build().get(0), annotation);
            default -> cursor.takeInteger() && put(name, cursor.integer(), annotation);
        };
    }

    private boolean takePolygons(ImmutableCocoAnnotation.Builder annotation) {
        Optional<Segmentation.Polygons> polygons = Shapes.polygons(cursor, numbers);
        polygons.ifPresent(annotation::segmentation);
        return polygons.isPresent();
    }

    private static boolean put(String name, Decimals values, ImmutableCocoAnnotation.Builder annotation) {
        if (name.equals("bbox")) {
            annotation.bbox(new BoundingBox.Xywh(values));
        } else {
            annotation.keypoints(new Landmarks(values));
        }
        return true;
    }

    private static boolean put(String name, Decimal value, ImmutableCocoAnnotation.Builder annotation) {
        if (name.equals("area")) {
            annotation.area(value);
        } else {
            annotation.score(value);
        }
        return true;
    }

    private static boolean put(String name, long value, ImmutableCocoAnnotation.Builder annotation) {
        switch (name) {
            case "id" -> annotation.id(value);
            case "image_id" -> annotation.imageId(value);
            case "category_id" -> annotation.categoryId(value);
            case "iscrowd" -> annotation.iscrowd(value);
            case "num_keypoints" -> annotation.numKeypoints(value);
            case "style" -> annotation.style(value);
            case "pair_id" -> annotation.pairId(value);
            default -> {
                return false;
            }
        }
        return true;
    }
}
