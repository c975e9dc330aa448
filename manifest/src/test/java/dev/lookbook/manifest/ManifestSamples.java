package dev.lookbook.manifest;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Value;
import dev.lookbook.testing.Samples;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generated entries of every shape. */
final class ManifestSamples {
    private ManifestSamples() {}

    static Arbitrary<ManifestEntry> entries() {
        Arbitrary<Set<String>> names =
                Arbitraries.of("bounding-box", "BB", "\u00e9/~", "").set().ofMaxSize(2);
        Arbitrary<List<ManifestLabel>> labels = names.flatMap(set -> Combinators.combine(
                        set.stream().map(ManifestSamples::labels).toList())
                .as(list -> list));
        return Combinators.combine(Samples.texts().optional(), Samples.texts().optional(), labels, Samples.attributes())
                .<ManifestEntry>as((ref, text, list, extras) -> ManifestEntry.builder()
                        .sourceRef(ref)
                        .source(text)
                        .labels(list)
                        .extras(extras)
                        .build())
                // Their combinations are many and slow to make; the generators draw the special values anyway.
                .withoutEdgeCases();
    }

    private static Arbitrary<ManifestLabel> labels(String attribute) {
        return Arbitraries.oneOf(
                detections(attribute).map(ManifestLabel.class::cast),
                plainLabels(attribute).map(ManifestLabel.class::cast));
    }

    /** Null is no label's value. */
    private static Arbitrary<PlainLabel> plainLabels(String attribute) {
        Arbitrary<String> types = Arbitraries.of(
                ImageClassification.TYPE,
                MultiLabelClassification.TYPE,
                SemanticSegmentation.TYPE,
                LabelVerification.TYPE,
                "groundtruth/custom");
        Arbitrary<Value> values = Samples.values().filter(value -> !value.equals(Value.NULL));
        return Combinators.combine(types, values, Samples.attributes()).as((type, value, attributes) -> {
            Attributes metadata = attributes.with("type", Value.of(type));
            return switch (type) {
                case ImageClassification.TYPE -> new ImageClassification(attribute, value, metadata);
                case MultiLabelClassification.TYPE -> new MultiLabelClassification(attribute, value, metadata);
                case SemanticSegmentation.TYPE -> new SemanticSegmentation(attribute, value, metadata);
                case LabelVerification.TYPE -> new LabelVerification(attribute, value, metadata);
                default -> OtherLabel.of(attribute, value, metadata);
            };
        });
    }

    static Arbitrary<ObjectDetection> detections(String attribute) {
        Arbitrary<Map<String, String>> classMaps = Arbitraries.maps(
                        Arbitraries.of("0", "1", "7", "01", "x", "-3"), Samples.texts())
                .ofMaxSize(3);
        Arbitrary<List<Optional<String>>> texts =
                Samples.texts().optional().list().ofSize(3);
        Arbitrary<Set<String>> missing =
                Arbitraries.of("annotations", "class-map", "objects").set();
        return Combinators.combine(
                        boxes().list().ofMaxSize(3),
                        sizes().optional(),
                        classMaps,
                        texts,
                        missing,
                        Samples.attributes(),
                        Samples.attributes())
                .as((boxes, size, classMap, text, left, extras, metadataExtras) -> ObjectDetection.builder()
                        .attribute(attribute)
                        .boxes(boxes)
                        .imageSize(size)
                        .classMap(classMap)
                        .jobName(text.get(0))
                        .humanAnnotated(text.get(1))
                        .creationDate(text.get(2))
                        .missing(possible(left, boxes, classMap))
                        .extras(extras)
                        .metadataExtras(metadataExtras)
                        .build());
    }

    private static Set<String> possible(Set<String> missing, List<ManifestBox> boxes, Map<String, String> classMap) {
        Set<String> possible = new LinkedHashSet<>(missing);
        if (!boxes.isEmpty()) {
            possible.remove("annotations");
        }
        if (!classMap.isEmpty()) {
            possible.remove("class-map");
        }
        if (boxes.stream().anyMatch(ManifestBox::saysMore)) {
            possible.remove("objects");
        }
        return possible;
    }

    private static Arbitrary<ManifestBox> boxes() {
        Arbitrary<Long> ids = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 7), Arbitraries.of(Long.MIN_VALUE, -3L, Long.MAX_VALUE));
        return Combinators.combine(
                        ids,
                        Samples.sizedBoxes().map(BoundingBox::toXywh),
                        Samples.decimals().optional(),
                        Samples.attributes(),
                        Samples.attributes())
                .as((id, box, confidence, extras, objectExtras) -> ManifestBox.builder()
                        .classId(id)
                        .box(box)
                        .confidence(confidence)
                        .extras(extras)
                        .objectExtras(objectExtras)
                        .build());
    }

    private static Arbitrary<ManifestImageSize> sizes() {
        Arbitrary<Long> sides =
                Arbitraries.oneOf(Arbitraries.longs().between(1, 4096), Arbitraries.of(0L, -1L, 1L << 40));
        return Combinators.combine(sides, sides, Arbitraries.of(1L, 3L).optional(), Samples.attributes())
                .as((width, height, depth, extras) -> ManifestImageSize.builder()
                        .width(width)
                        .height(height)
                        .depth(depth)
                        .extras(extras)
                        .build());
    }

    /** Turns the members of objects around, at every level. */
    static Value reversed(Value value) {
        if (value instanceof Attributes object) {
            List<String> names = new ArrayList<>(object.asMap().keySet());
            Attributes.Builder builder = Attributes.builder();
            for (int i = names.size() - 1; i >= 0; i--) {
                builder.put(names.get(i), reversed(object.get(names.get(i)).orElseThrow()));
            }
            return builder.build();
        }
        if (value instanceof Value.Sequence list) {
            return Value.of(
                    list.values().stream().map(ManifestSamples::reversed).toList());
        }
        return value;
    }
}
