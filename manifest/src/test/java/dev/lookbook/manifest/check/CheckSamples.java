package dev.lookbook.manifest.check;

import dev.lookbook.convert.Issue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;

/** Manifests for the tests of the check. */
final class CheckSamples {
    static final String METADATA = "{\"objects\": [{\"confidence\": 1}], \"class-map\": {\"0\": \"vest\"},"
            + " \"type\": \"groundtruth/object-detection\", \"human-annotated\": \"yes\","
            + " \"creation-date\": \"2018-10-18T22:18:13.527256\"}";
    static final String SIZE = "\"image_size\": [{\"width\": 640, \"height\": 480, \"depth\": 3}]";
    static final String BOX = "{\"class_id\": 0, \"left\": 10, \"top\": 20, \"width\": 30, \"height\": 40}";

    private CheckSamples() {}

    /** A line as it should be, of an image with a number. */
    static String good(int image) {
        return line(image, "\"BB\": {" + SIZE + ", \"annotations\": [" + BOX + "]}, \"BB-metadata\": " + METADATA);
    }

    /** A line of an image with a number and some members. */
    static String line(int image, String members) {
        return "{\"source-ref\": \"s3://bucket/" + image + ".jpg\", " + members + "}";
    }

    /** A line whose detection has annotations, each with a confidence. */
    static String boxes(int image, String size, String... annotations) {
        String objects = String.join(
                ", ",
                IntStream.range(0, annotations.length)
                        .mapToObj(i -> "{\"confidence\": 1}")
                        .toList());
        return line(
                image,
                "\"BB\": {" + size + ", \"annotations\": [" + String.join(", ", annotations) + "]}, \"BB-metadata\": "
                        + METADATA.replace("{\"confidence\": 1}", objects));
    }

    static String box(double left, double top, double width, double height) {
        return "{\"class_id\": 0, \"left\": " + left + ", \"top\": " + top + ", \"width\": " + width + ", \"height\": "
                + height + "}";
    }

    static String size(int width, int height) {
        return "\"image_size\": [{\"width\": " + width + ", \"height\": " + height + ", \"depth\": 3}]";
    }

    /** An image-level label. */
    static String label(int image, String name) {
        return line(image, pair("sport", name));
    }

    static String pair(String attribute, String label) {
        return "\"" + attribute + "\": 1, \"" + attribute + "-metadata\": {\"class-name\": \"" + label
                + "\", \"confidence\": 0.8, \"type\": \"groundtruth/image-classification\","
                + " \"human-annotated\": \"yes\", \"creation-date\": \"2018-10-18T22:18:13.527256\"}";
    }

    /** Good lines from 1 on, so many that one bad one among them is neither a fifth nor one of few. */
    static List<String> goodLines(int count) {
        return new ArrayList<>(
                IntStream.rangeClosed(1, count).mapToObj(CheckSamples::good).toList());
    }

    static Path write(Path folder, String name, List<String> lines) {
        String text = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
        return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A finding as tests write it: {@code ERROR_INVALID_BOUNDING_BOX 13 /BB/annotations/0}. */
    static String place(Issue finding) {
        return (finding.code()
                        + ' '
                        + finding.location().line()
                        + ' '
                        + finding.location().pointer())
                .strip();
    }

    /** The places of all findings but that there are no pictures. */
    static List<String> places(ManifestVerdict verdict) {
        return verdict.findings().stream()
                .filter(finding -> !finding.code().equals(ManifestRule.PICTURES_UNCHECKED.code()))
                .map(CheckSamples::place)
                .toList();
    }

    /** Real data below a folder; skips the test where there is none. */
    static Path data(String folder) {
        String data = System.getProperty("lookbook.data", "");
        Assumptions.assumeTrue(!data.isEmpty(), "skipped: no real data, for -Dlookbook.data is empty");
        return Path.of(data).resolve("manifest").resolve(folder);
    }
}
