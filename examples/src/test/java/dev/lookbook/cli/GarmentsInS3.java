package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Manifests of two labels in the bucket, and a model that was trained with them. */
final class GarmentsInS3 {
    private GarmentsInS3() {}

    /** Puts {@code train.manifest} and {@code test.manifest} there. */
    static void put(FakeAws aws) {
        put(aws, "train", 20);
        put(aws, "test", 6);
    }

    private static void put(FakeAws aws, String name, int lines) {
        StringBuilder manifest = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            manifest.append(line(name + '/' + i + ".jpg", i % 2 == 0 ? "short_sleeved_shirt" : "vest"));
        }
        aws.s3().put(FakeAws.BUCKET, name + ".manifest", manifest.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A line of a manifest, with a box. */
    static String line(String key, String label) {
        return "{\"source-ref\": \"s3://garments/" + key
                + "\", \"bounding-box\": {\"image_size\": [{\"width\": 640, \"height\": 480,"
                + " \"depth\": 3}], \"annotations\": [{\"class_id\": 0, \"left\": 1, \"top\": 20, \"width\": 100, \"height\":"
                + " 200}]}, \"bounding-box-metadata\": {\"objects\": [{\"confidence\": 1}], \"class-map\": {\"0\": \""
                + label
                + "\"}, \"type\": \"groundtruth/object-detection\", \"human-annotated\": \"yes\", \"creation-date\":"
                + " \"2026-01-31T10:20:30.123456\", \"job-name\": \"lookbook\"}}\n";
    }

    /** The words that train with a manifest. */
    static List<Object> training(String manifest) {
        return new ArrayList<>(List.of(
                "train",
                "--project",
                "garments",
                "--output",
                "s3://garments/results/",
                "--train",
                manifest,
                "--test",
                "s3://garments/test.manifest"));
    }

    /** A model that was trained with the two labels. */
    static String trained(FakeAws aws) {
        Cli train = aws.run(training("s3://garments/train.manifest").toArray());
        assertThat(train.exit()).as(train.err()).isZero();
        return train.out().strip();
    }
}
