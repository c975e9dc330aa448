package dev.lookbook.coco.eval;

import dev.lookbook.coco.CocoReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the tests have in common. */
final class Evaluations {
    /** Members of an image. */
    static final String SIZE = "\"width\": 400, \"height\": 300";

    private Evaluations() {}

    /** A file with an image 7, these annotations, and the categories 1 and 2. */
    static String truth(String... annotations) {
        return truthOf("{\"id\": 7, " + SIZE + "}", annotations);
    }

    static String truthOf(String images, String... annotations) {
        return "{\"images\": [" + images + "], \"annotations\": [" + String.join(", ", annotations)
                + "], \"categories\": [{\"id\": 2, \"name\": \"skirt\"}, {\"id\": 1, \"name\": \"vest\"}]}";
    }

    /** A vest in image 7. */
    static String vest(int id, int x, int y, int width, int height) {
        return "{\"id\": " + id + ", \"image_id\": 7, \"category_id\": 1, \"bbox\": [" + x + ", " + y + ", " + width
                + ", " + height + "], \"area\": " + width * height + ", \"iscrowd\": 0}";
    }

    /** A vest that somebody found in image 7. */
    static String found(double score, int x, int y, int width, int height) {
        return "{\"image_id\": 7, \"category_id\": 1, \"bbox\": [" + x + ", " + y + ", " + width + ", " + height
                + "], \"score\": " + score + "}";
    }

    static String results(String... results) {
        return "[" + String.join(", ", results) + "]";
    }

    static EvaluationResult evaluate(CocoEvaluation.Builder evaluation, String truth, String results) {
        try {
            Path folder = Files.createTempDirectory("evaluation");
            Path truthFile = Files.writeString(folder.resolve("truth.json"), truth);
            Path resultFile = Files.writeString(folder.resolve("results.json"), results);
            try (CocoReader truthReader = CocoReader.open(truthFile);
                    CocoReader resultReader = CocoReader.open(resultFile)) {
                return evaluation.evaluate(truthReader, resultReader);
            } finally {
                Files.delete(truthFile);
                Files.delete(resultFile);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EvaluationResult boxes(String truth, String results) {
        return evaluate(CocoEvaluation.builder(), truth, results);
    }
}
