package dev.lookbook.manifest.repair;

import dev.lookbook.convert.Issue;
import dev.lookbook.manifest.check.CustomLabelsLimit;
import dev.lookbook.manifest.check.CustomLabelsLimits;
import dev.lookbook.manifest.check.ManifestCheck;
import dev.lookbook.manifest.check.ManifestVerdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Manifests with something to repair. */
final class RepairSamples {
    /** So few boxes that generated labels have too many. */
    static final CustomLabelsLimits LIMITS = CustomLabelsLimits.defaults().with(CustomLabelsLimit.MAX_BOXES, 2);

    private RepairSamples() {}

    /** A line of an image with a number and labels. */
    static String line(int image, String... labels) {
        return "{\"source-ref\": \"s3://bucket/" + image + ".jpg\", " + String.join(", ", labels) + "}";
    }

    /** A label of an image of 640 x 480 pixels. */
    static String label(String name, String... boxes) {
        return labelOf(name, "{\"0\": \"vest\", \"4\": \"sling\"}", "1", boxes);
    }

    /** The same, with its class-map and a confidence for all boxes. */
    static String labelOf(String name, String classMap, String confidence, String... boxes) {
        String objects = Arrays.stream(boxes)
                .map(box -> "{\"confidence\": " + confidence + "}")
                .collect(Collectors.joining(", "));
        return "\"" + name + "\": {\"annotations\": [" + String.join(", ", boxes)
                + "], \"image_size\": [{\"width\": 640, \"depth\": 3, \"height\": 480}]}, \"" + name
                + "-metadata\": {\"class-map\": " + classMap + ", \"human-annotated\": \"yes\", \"objects\": ["
                + objects
                + "], \"creation-date\": \"2013-11-18T02:53:27\", \"type\": \"groundtruth/object-detection\"}";
    }

    static String box(Object left, Object top, Object width, Object height, Object classId) {
        return "{\"left\": " + left + ", \"top\": " + top + ", \"width\": " + width + ", \"height\": " + height
                + ", \"class_id\": " + classId + "}";
    }

    static String sport(String name) {
        return "\"" + name + "\": 1, \"" + name + "-metadata\": {\"class-name\": \"golf\", \"confidence\": 0.8,"
                + " \"type\": \"groundtruth/image-classification\", \"human-annotated\": \"yes\","
                + " \"creation-date\": \"2018-10-18T22:18:13\"}";
    }

    /** A repair of bytes, each of them a character, and what it told. */
    record Repaired(String raw, RepairSummary summary, List<Issue> fixes) {
        byte[] bytes() {
            return raw.getBytes(StandardCharsets.ISO_8859_1);
        }

        String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        List<String> told() {
            return fixes.stream()
                    .map(fix -> fix.code() + ' ' + fix.location() + ": " + fix.message())
                    .toList();
        }
    }

    static Repaired repair(String... lines) throws IOException {
        return repair(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), CustomLabelsLimits.defaults());
    }

    static Repaired repair(byte[] manifest, CustomLabelsLimits limits) throws IOException {
        List<Issue> fixes = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RepairSummary summary = ManifestRepair.builder()
                .limits(limits)
                .onFix(fixes::add)
                .build()
                .repair(new ByteArrayInputStream(manifest), "train.manifest", out);
        return new Repaired(out.toString(StandardCharsets.ISO_8859_1), summary, fixes);
    }

    static ManifestVerdict check(byte[] manifest, CustomLabelsLimits limits) throws IOException {
        Path file = Files.createTempFile("repair", ".manifest");
        try {
            Files.write(file, manifest);
            return ManifestCheck.builder()
                    .limits(limits)
                    .keptPerCode(10_000)
                    .build()
                    .check(file);
        } finally {
            Files.delete(file);
        }
    }

    /** Manifests of every kind of trouble. */
    static Arbitrary<byte[]> manifests() {
        Arbitrary<String> odd = Arbitraries.of(
                "",
                "  ",
                "no JSON",
                "[]",
                "{\"errors\": []}",
                "{\"source-ref\": \"1.jpg\"}",
                "{\"source-ref\": \"s3://bucket/9.jpg\"}",
                line(5, "\"BB\": 1"),
                line(6, labelOf("BB", "{}", "1").replace("\"class-map\": {}, ", "")),
                line(7, sport("tennis").replace("image-classification", "custom")));
        Arbitrary<String> labelled = Combinators.combine(
                        Arbitraries.integers().between(1, 8),
                        labels("BB"),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just("")),
                                Tuple.of(1, labels("a\\\"b")),
                                Tuple.of(1, Arbitraries.just(sport("tennis"))),
                                Tuple.of(1, Arbitraries.just(label("no size").replace("depth", "d")))))
                .as((image, one, other) -> other.isEmpty() ? line(image, one) : line(image, other, one));
        Arbitrary<String> lines = Arbitraries.frequencyOf(Tuple.of(1, odd), Tuple.of(4, labelled));
        return Combinators.combine(
                        lines.list().ofMaxSize(6), Arbitraries.of("\n", "\r\n"), Arbitraries.of("", "\n", "\ufeff"))
                .as((list, end, edge) -> {
                    String text = String.join(end, list);
                    return (edge.equals("\n") ? text + end : edge + text).getBytes(StandardCharsets.UTF_8);
                })
                // Their combinations are many; the generators draw the special values anyway.
                .withoutEdgeCases();
    }

    private static Arbitrary<String> labels(String name) {
        Arbitrary<String> numbers = Arbitraries.oneOf(
                Arbitraries.integers().between(-30, 700).map(String::valueOf),
                Arbitraries.doubles().between(-30, 700).map(String::valueOf),
                Arbitraries.of("0", "-0.0", "0.25", "1e2", "-5e-324", "1", "640", "480", "479.99999999999994", "1e17"));
        Arbitrary<String> good = Arbitraries.integers()
                .between(1, 300)
                .tuple2()
                .map(pair -> box(pair.get1(), 7.25, pair.get2(), pair.get2() + 2, 0));
        Arbitrary<String> odd = Combinators.combine(
                        numbers,
                        numbers,
                        numbers,
                        numbers,
                        Arbitraries.of("0", "0", "0", "0", "0", "4", "1", "2", "-1"))
                .as(RepairSamples::box);
        Arbitrary<String> boxes = Arbitraries.frequencyOf(Tuple.of(2, good), Tuple.of(3, odd));
        return Combinators.combine(
                        boxes.list().ofMaxSize(5),
                        Arbitraries.of(
                                "{\"0\": \"vest\", \"4\": \"sling\"}",
                                "{\"0\": \"vest\"}",
                                "{\"0\": \"vest\"}",
                                "{\"1\": \"\u00e9\"}"),
                        Arbitraries.of("1", "0.5", "0.50"),
                        Arbitraries.of(640, 640, 640, 640, 640, 640, 10, 5000))
                .as((list, classMap, confidence, width) -> labelOf(
                                name, classMap, confidence, list.toArray(String[]::new))
                        .replace("\"width\": 640, \"depth\"", "\"width\": " + width + ", \"depth\""));
    }
}
