package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of manifests are copied whatever they hold; the report counts what is in them, each by its own class-map. */
class CopyCountsTest {
    private static final String BOX = "{\"class_id\": 0, \"left\": 1, \"top\": 2, \"width\": 3, \"height\": 4}";

    @TempDir
    Path folder;

    private static String label(String attribute, String className, String date, int boxes) {
        return "\"" + attribute
                + "\": {\"image_size\": [{\"width\": 64, \"height\": 48, \"depth\": 3}], \"annotations\": ["
                + String.join(", ", java.util.Collections.nCopies(boxes, BOX)) + "]}, \"" + attribute
                + "-metadata\": {\"type\": \"groundtruth/object-detection\", \"class-map\": {\"0\": \"" + className
                + "\"}, \"creation-date\": \"" + date + "\"}";
    }

    private static String line(int number, String... labels) {
        return "{\"source-ref\": \"s3://b/" + number + ".jpg\", " + String.join(", ", labels) + "}\n";
    }

    private static String lines(int first, int last, String className) {
        StringBuilder lines = new StringBuilder();
        for (int number = first; number <= last; number++) {
            lines.append(line(number, label("bb", className, "2024-01-01T00:00:00", 1)));
        }
        return lines.toString();
    }

    private Path manifest(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void classesThatLinesNumberDifferentlyAreCountedByName() throws IOException {
        Path in = manifest("conf.manifest", lines(1, 6, "vest") + lines(7, 12, "sling"));
        Path out = folder.resolve("x.manifest");

        Cli cli = Cli.run("convert", in, out);

        assertThat(cli.err())
                .startsWith("manifest -> manifest: 12 images, 12 items")
                .contains("6  sling (0)", "6  vest (0)");
        assertThat(out).hasSameTextualContentAs(in);
        assertThat(Cli.run("split", "--train", "0.5", in, out).err()).contains("12 images, 12 items", "6  sling (0)");
        assertThat(Cli.run("sample", "--share", "1", in, out).err()).contains("12 images, 12 items", "6  vest (0)");
    }

    @Test
    void ofAChainTheNewestDetectionIsCounted() throws IOException {
        Path in = manifest(
                "chain.manifest",
                line(
                        1,
                        label("old", "vest", "2024-01-01T00:00:00", 1),
                        label("new", "sling", "2024-02-01T00:00:00", 3),
                        label("mid", "skirt", "2024-01-15T00:00:00", 2)));

        assertThat(Cli.run("convert", in, folder.resolve("x.manifest")).err())
                .contains("1 image, 3 items", "3  sling (0)")
                .doesNotContain("vest", "skirt");
    }

    @Test
    void ofAnEvaluationTheGroundTruthIsCounted() throws IOException {
        Path in = manifest(
                "evaluation.manifest",
                line(
                        1,
                        label("rekognition-custom-labels-training-0", "vest", "2024-01-01T00:00:00", 1),
                        label("rekognition-custom-labels-evaluation", "sling", "2024-02-01T00:00:00", 3)));

        assertThat(Cli.run("convert", in, folder.resolve("x.manifest")).err())
                .contains("1 image, 1 item", "1  vest (0)");
    }

    @Test
    void aMergeCountsByNameAndTellsOfOneIdWithTwoNames() throws IOException {
        Path first = manifest("first.manifest", lines(1, 6, "vest"));
        Path second = manifest("second.manifest", lines(7, 12, "sling"));
        Path out = folder.resolve("merged.manifest");

        Cli cli = Cli.run("merge", out, first, second);

        assertThat(cli.err())
                .contains("12 images, 12 items", "6  sling (0)", "6  vest (0)", "class-id-conflict x 1")
                .contains("expected class 0 to be \"vest\" as in a line before but found \"sling\"; the service takes");
        assertThat(cli.exit()).isZero();
        Cli stats = Cli.run("stats", out);
        assertThat(stats.err())
                .contains(
                        "expected class 0 to be \"vest\" as in a line before but found \"sling\"; convert manifests that"
                                + " number classes differently to COCO one by one and merge what comes of it, which goes by names");
        assertThat(stats.exit()).isEqualTo(2);
    }

    @Test
    void theWayOutOfAConflictLeadsOn() throws IOException {
        Path first = folder.resolve("first.json");
        Path second = folder.resolve("second.json");
        Path out = folder.resolve("merged.json");
        Cli.run("convert", manifest("first.manifest", lines(1, 6, "vest")), first);
        Cli.run("convert", manifest("second.manifest", lines(7, 12, "sling")), second);

        assertThat(Cli.run("merge", out, first, second).exit()).isZero();
        assertThat(Cli.run("stats", out).out()).contains("12 images", "vest", "sling");
    }

    @Test
    void labelsThatNoLineHasAreRefusedBeforeAnythingIsWritten() throws IOException {
        Path in = manifest("in.manifest", lines(1, 2, "vest"));
        Path out = folder.resolve("out.json");

        Cli predictions = Cli.run("convert", "--labels", "predictions", in, out);
        assertThat(predictions.err())
                .isEqualToIgnoringNewLines("lookbook: " + in
                        + ": expected the predictions of an evaluation, \"rekognition-custom-labels-evaluation\", in one"
                        + " line at least but found \"bb\"");
        assertThat(predictions.exit()).isEqualTo(2);
        assertThat(Cli.run("convert", "--labels", "ground-truth", in, out).err())
                .contains("expected the ground truth of an evaluation");
        assertThat(Cli.run("stats", "--label-attribute", "BB", in).err())
                .contains("expected the label \"BB\" of type groundtruth/object-detection in one line at least");
        assertThat(out).doesNotExist();
    }

    @Test
    void aLineWhoseItemsCannotBeToldIsCopiedAndTheReportSaysSo() throws IOException {
        Path in = manifest(
                "odd.manifest",
                lines(1, 1, "vest")
                        + "{\"source-ref\": \"s3://b/2.jpg\", \"bb\": 3, \"bb-metadata\": {\"type\":"
                        + " \"groundtruth/object-detection\"}}\n");
        Path out = folder.resolve("x.manifest");

        for (Cli cli : new Cli[] {Cli.run("convert", in, out), Cli.run("sample", "--share", "1", in, out)}) {
            assertThat(cli.err()).contains("2 images, 1 item", "uncounted-items x 1", "line 2");
            assertThat(cli.exit()).isZero();
            assertThat(out).hasSameTextualContentAs(in);
        }
    }
}
