package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An evaluation's manifest becomes a ground truth and results that fit together, and are measured by hand here. */
class ConvertEvaluationTest {
    private static final String TRUTH = "rekognition-custom-labels-training-0";
    private static final String FOUND = "rekognition-custom-labels-evaluation";
    private static final String TRUTH_MAP = "\"0\": \"vest\", \"1\": \"skirt\"";
    /** The same names by other numbers, and one more. */
    private static final String FOUND_MAP = "\"0\": \"skirt\", \"1\": \"vest\", \"2\": \"sling\"";

    private static final String FIRST = line(
            "a.jpg",
            label(TRUTH, TRUTH_MAP, box(0, 10, 20, 100, 100, ""), box(1, 200, 20, 100, 100, "")),
            label(FOUND, FOUND_MAP, box(1, 10, 20, 100, 100, "0.90"), box(0, 200, 20, 100, 82, "0.8")));
    private static final String SECOND = line(
            "b.jpg",
            label(TRUTH, TRUTH_MAP, box(0, 0, 0, 50, 50, "")),
            label(
                    FOUND,
                    FOUND_MAP,
                    box(1, 300, 300, 50, 50, "0.95"),
                    box(1, 0, 0, 50, 50, "0.6"),
                    box(2, 0, 0, 50, 50, "0.5")));

    @TempDir
    Path folder;

    private record Box(String annotation, String object) {}

    private static Box box(int classId, int left, int top, int width, int height, String confidence) {
        return new Box(
                String.format(
                        "{\"class_id\": %d, \"left\": %d, \"top\": %d, \"width\": %d, \"height\": %d}",
                        classId, left, top, width, height),
                confidence.isEmpty() ? "{}" : "{\"confidence\": " + confidence + "}");
    }

    private static String label(String attribute, String classMap, Box... boxes) {
        List<String> annotations = new ArrayList<>();
        List<String> objects = new ArrayList<>();
        for (Box box : boxes) {
            annotations.add(box.annotation);
            objects.add(box.object);
        }
        return "\"" + attribute
                + "\": {\"image_size\": [{\"width\": 640, \"height\": 480, \"depth\": 3}], \"annotations\": "
                + annotations + "}, \"" + attribute
                + "-metadata\": {\"type\": \"groundtruth/object-detection\", \"class-map\": {"
                + classMap + "}, \"objects\": " + objects + "}";
    }

    private static String line(String name, String... labels) {
        return "{\"source-ref\": \"s3://b/" + name + "\", " + String.join(", ", labels) + "}\n";
    }

    private Path manifest(String... lines) throws IOException {
        return Files.writeString(folder.resolve("snapshot.manifest"), String.join("", lines));
    }

    private Path convert(Path manifest, String name, Object... options) {
        Path out = folder.resolve(name);
        Cli cli = run(manifest, out, options);
        assertThat(cli.err()).contains("wrote    " + out);
        assertThat(cli.exit()).isZero();
        return out;
    }

    private static Cli run(Path manifest, Object out, Object... options) {
        List<Object> words = new ArrayList<>(List.of("convert"));
        words.addAll(List.of(options));
        words.addAll(List.of(manifest, out));
        return Cli.run(words.toArray());
    }

    @Test
    void resultsAreABareListThatSaysWhatAGroundTruthDoesNot() throws IOException {
        Path results = convert(manifest(FIRST, SECOND), "results.json", "--labels", "predictions", "--coco-results");

        assertThat(results)
                .hasContent("[{\"image_id\": 1, \"category_id\": 0, \"bbox\": [10, 20, 100, 100], \"score\": 0.90},"
                        + " {\"image_id\": 1, \"category_id\": 1, \"bbox\": [200, 20, 100, 82], \"score\": 0.8},"
                        + " {\"image_id\": 2, \"category_id\": 0, \"bbox\": [300, 300, 50, 50], \"score\": 0.95},"
                        + " {\"image_id\": 2, \"category_id\": 0, \"bbox\": [0, 0, 50, 50], \"score\": 0.6},"
                        + " {\"image_id\": 2, \"category_id\": 2, \"bbox\": [0, 0, 50, 50], \"score\": 0.5}]");
    }

    /**
     * Of two vests the most confident of three boxes is none, so that precision is 2/3 at every recall. The skirt's box covers
     * 0.82 of it, which is enough for 7 of the 10 thresholds. Nobody is asked for slings.
     */
    @Test
    void evaluateTakesBothAndGivesTheNumbersThatAHandGives() throws IOException {
        Path manifest = manifest(FIRST, SECOND);
        Path truth = convert(manifest, "truth.json", "--labels", "ground-truth");
        Path results = convert(manifest, "results.json", "--labels", "predictions", "--coco-results");

        Cli cli = Cli.run("evaluate", truth, results);

        assertThat(cli.out().lines())
                .startsWith(
                        " Average Precision  (AP) @[ IoU=0.50:0.95 | area=   all | maxDets=100 ] = 0.683",
                        " Average Precision  (AP) @[ IoU=0.50      | area=   all | maxDets=100 ] = 0.833")
                .endsWith(" AP  0.667  vest (0)", " AP  0.700  skirt (1)");
        assertThat(cli.err()).contains("unknown-category x 1", "ground truth but found 2, which is not evaluated");
        assertThat(cli.exit()).isZero();
    }

    @Test
    void aMappingDoesTheSameToBoth() throws IOException {
        Path manifest = manifest(FIRST, SECOND);
        String merge = "skirt=vest";
        Path truth = convert(manifest, "truth.json", "--labels", "ground-truth", "--merge", merge);
        Path results = convert(manifest, "results.json", "--labels", "predictions", "--merge", merge, "--coco-results");

        assertThat(Cli.run("evaluate", truth, results).out())
                .contains("vest (0)")
                .doesNotContain("skirt");
        assertThat(results).content().contains("\"category_id\": 0, \"bbox\": [200,");
    }

    @Test
    void anImageInWhichNothingIsFoundKeepsItsNumber() throws IOException {
        String nothing = line("c.jpg", label(TRUTH, TRUTH_MAP, box(0, 0, 0, 50, 50, "")), label(FOUND, ""));
        Path results = convert(manifest(nothing, FIRST), "results.json", "--labels", "predictions", "--coco-results");

        assertThat(results).content().contains("\"image_id\": 2").doesNotContain("\"image_id\": 1");
    }

    @Test
    void numbersInFileNamesAreIdsInBoth() throws IOException {
        Path manifest = manifest(FIRST.replace("a.jpg", "000007.jpg"), SECOND.replace("b.jpg", "000007.jpg"));
        Path truth = convert(manifest, "truth.json", "--labels", "ground-truth", "--s3-prefix", "s3://b/");
        Path results = convert(
                manifest, "results.json", "--labels", "predictions", "--s3-prefix", "s3://b/", "--coco-results");

        assertThat(truth).content().contains("\"id\": 7, \"width\"", "\"id\": 8, \"width\"");
        assertThat(results).content().contains("\"image_id\": 7", "\"image_id\": 8");
    }

    @Test
    void aBoxWithoutConfidenceIsSureAndThatIsSaid() throws IOException {
        Path out = folder.resolve("results.json");

        Cli cli = run(manifest(FIRST), out, "--labels", "ground-truth", "--coco-results");

        assertThat(cli.err()).contains("missing-score x 2", "which is a result's score, but it has none; wrote 1");
        assertThat(out).content().contains("\"score\": 1}");
    }

    @Test
    void resultsOfWholeImagesAreSaidToBeLeftOut() throws IOException {
        String line = "{\"source-ref\": \"s3://b/a.jpg\", \"" + FOUND + "-0\": 1, \"" + FOUND
                + "-0-metadata\": {\"type\": \"groundtruth/image-classification\", \"class-name\": \"vest\", \"confidence\":"
                + " 0.9}}\n";

        Cli cli = run(manifest(line), folder.resolve("r.json"), "--labels", "predictions", "--coco-results");

        assertThat(cli.err()).contains("drop-item x 1");
        assertThat(folder.resolve("r.json")).hasContent("[]");
    }

    @Test
    void whatWouldNotFitTogetherIsRefused() throws IOException {
        Path manifest = manifest(FIRST);
        Path json = folder.resolve("results.json");

        assertThat(run(manifest, json, "--coco-results", "--on-error", "skip").err())
                .isEqualTo(
                        "lookbook: --coco-results: expected --on-error stop, for results know their images by number, and a"
                                + " skipped one would shift all others" + System.lineSeparator());
        Cli cli = run(manifest, folder.resolve("again.manifest"), "--coco-results");
        assertThat(cli.err())
                .isEqualTo("lookbook: --coco-results: expected --to coco but found manifest" + System.lineSeparator());
        assertThat(cli.exit()).isEqualTo(2);
        assertThat(json).doesNotExist();
    }

    /** The box found covers 42728 of 43774 pixels of both, 0.976, so every threshold is met; the other is less sure. */
    @Test
    void theSyntheticSnapshotIsFoundWhole() {
        Path manifest = Cli.realData().resolve("manifest/synthetic/evaluation-snapshot-detection.manifest");
        Path truth = convert(manifest, "truth.json", "--labels", "ground-truth");
        Path results = convert(manifest, "results.json", "--labels", "predictions", "--coco-results");

        Cli cli = Cli.run("evaluate", truth, results);

        assertThat(cli.out().lines())
                .startsWith(
                        " Average Precision  (AP) @[ IoU=0.50:0.95 | area=   all | maxDets=100 ] = 1.000",
                        " Average Precision  (AP) @[ IoU=0.50      | area=   all | maxDets=100 ] = 1.000")
                .endsWith(" AP  1.000  short_sleeved_shirt (0)");
        assertThat(cli.err()).isEmpty();
        assertThat(cli.exit()).isZero();
    }
}
