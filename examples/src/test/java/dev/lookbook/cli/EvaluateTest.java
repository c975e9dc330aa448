package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results are measured on the command line. */
class EvaluateTest {
    private static final String TRUTH = """
            {"images": [{"id": 7, "width": 400, "height": 300}], "annotations": [
            {"id": 1, "image_id": 7, "category_id": 1, "bbox": [0, 0, 10, 10], "area": 100, "iscrowd": 0},
            {"id": 2, "image_id": 7, "category_id": 1, "bbox": [20, 0, 10, 10], "area": 100}],
            "categories": [{"id": 2, "name": "skirt"}, {"id": 1, "name": "vest"}]}""";
    private static final String RESULTS = """
            [{"image_id": 7, "category_id": 1, "bbox": [0, 0, 10, 10], "score": 0.9},
            {"image_id": 7, "category_id": 1, "bbox": [50, 50, 10, 10], "score": 0.8},
            {"image_id": 7, "category_id": 1, "bbox": [20, 0, 10, 10], "score": 0.7}]""";

    @TempDir
    Path folder;

    private Path truth = Path.of("");
    private Path results = Path.of("");

    @BeforeEach
    void writeFiles() throws IOException {
        truth = Files.writeString(folder.resolve("truth.json"), TRUTH);
        results = Files.writeString(folder.resolve("results.json"), RESULTS);
    }

    @Test
    void theSummaryAndEachCategoryGoToStandardOutput() {
        Cli cli = Cli.run("evaluate", truth, results);

        assertThat(cli.out().lines())
                .hasSize(14)
                .startsWith(
                        " Average Precision  (AP) @[ IoU=0.50:0.95 | area=   all | maxDets=100 ] = 0.835",
                        " Average Precision  (AP) @[ IoU=0.50      | area=   all | maxDets=100 ] = 0.835")
                .contains(" Average Recall     (AR) @[ IoU=0.50:0.95 | area=   all | maxDets=  1 ] = 0.500")
                .endsWith(" AP  0.835  vest (1)", " AP -1.000  skirt (2)");
        assertThat(cli.err()).startsWith("info     repair-iscrowd x 1").hasLineCount(2);
        assertThat(cli.exit()).isZero();
    }

    @Test
    void programsGetJson() throws IOException {
        Path report = folder.resolve("new/report.json");

        Cli cli = Cli.run("evaluate", "--json", "--report", report, truth, results);

        assertThat(cli.out())
                .startsWith("{\"command\":\"evaluate\",\"type\":\"bbox\",\"stats\":{\"AP\":0.83498")
                .contains(
                        "\"APmedium\":-1.0",
                        "\"categories\":[{\"id\":1,\"name\":\"vest\",\"AP\":0.83498",
                        "{\"id\":2,\"name\":\"skirt\",\"AP\":-1.0}]",
                        "\"issues\":[{\"code\":\"repair-iscrowd\",\"severity\":\"info\",\"count\":1,")
                .hasLineCount(1);
        assertThat(report).hasContent(cli.out());
        assertThat(cli.exit()).isZero();
    }

    @Test
    void anInputMayBeStandardInput() {
        Cli cli = Cli.runWith(RESULTS, "evaluate", truth, "-");

        assertThat(cli.out()).isEqualTo(Cli.run("evaluate", truth, results).out());
        assertThat(cli.exit()).isZero();
    }

    @Test
    void optionsChangeTheNumbers() throws IOException {
        Files.writeString(truth, TRUTH.replace("\"id\": 1, \"image_id\"", "\"id\": 0, \"image_id\""));

        assertThat(Cli.run("evaluate", "--match-annotation-0", "--max-detections", "1,2", truth, results)
                        .out())
                .contains("maxDets=  2 ] = 0.505");
        assertThat(Cli.run("evaluate", "--max-detections", "1,2", truth, results)
                        .out())
                .contains("maxDets=  2 ] = 0.000");
        assertThat(Cli.run("evaluate", truth, results).err()).contains("zero-id x 1");
    }

    @Test
    void keypointsHaveTheirOwnSummary() throws IOException {
        String keypoints = ", \"keypoints\": [1, 2, 2, 3, 4, 2]";
        Files.writeString(truth, TRUTH.replace(", \"area\"", keypoints + ", \"num_keypoints\": 2, \"area\""));
        Files.writeString(results, RESULTS.replace(", \"score\"", keypoints + ", \"score\""));

        Cli cli = Cli.run("evaluate", "--type", "keypoints", "--sigmas", "0.1,0.2", truth, results);

        assertThat(cli.out().lines()).hasSize(12);
        assertThat(cli.out()).contains("area=   all | maxDets= 20 ] = 1.000");
    }

    @Test
    void theAuthorsSigmasAreThoseOfTheir294Landmarks() throws IOException {
        StringBuilder places = new StringBuilder();
        for (int i = 0; i < 294; i++) {
            places.append(i == 0 ? "" : ", ").append(i < 2 ? "1, 2, 2" : "0, 0, 0");
        }
        String keypoints = ", \"keypoints\": [" + places + "]";
        Files.writeString(truth, TRUTH.replace(", \"area\"", keypoints + ", \"num_keypoints\": 2, \"area\""));
        Files.writeString(results, RESULTS.replace(", \"score\"", keypoints + ", \"score\""));

        Cli cli = Cli.run("evaluate", "--type", "keypoints", "--sigmas", "deepfashion2", truth, results);

        assertThat(cli.out()).contains("area=   all | maxDets= 20 ] = 1.000");
        assertRefused(
                "--sigmas: expected numbers such as 0.025,0.035, or deepfashion2, but found \"fashion\"",
                "--type",
                "keypoints",
                "--sigmas",
                "fashion",
                truth,
                results);
    }

    @Test
    void whatIsWrongIsSaidInOneLine() throws IOException {
        assertRefused(
                truth + ": expected a list of results but found an object with \"images\" or \"annotations\"",
                truth,
                truth);
        assertRefused(
                results + ": expected ground truth, an object with \"images\", but found a list of results",
                results,
                results);
        assertRefused(folder + ": expected a COCO file but it is a folder", truth, folder);
        Path missing = folder.resolve("missing.json");
        assertRefused(missing + ": expected a file or folder but there is none", truth, missing);
        assertRefused("expected one file on standard input but found - twice; name a file", "-", "-");
        assertRefused(
                truth + " at /annotations/0 (byte 70): expected an annotation with a \"segmentation\" but found none",
                "--type",
                "segm",
                truth,
                results);
        assertRefused(
                "--report: expected a file of its own but " + truth + " is read or written already; name another",
                "--report",
                truth,
                truth,
                results);
        assertRefused(
                "--max-detections: expected ascending numbers of detections of at least 1 but found [10, 1]",
                "--max-detections",
                "10,1",
                truth,
                results);
        assertRefused("--sigmas: expected sigmas of more than 0 but found [-1.0]", "--sigmas", "-1", truth, results);
        Files.writeString(results, RESULTS.replace("7, \"category_id\"", "8, \"category_id\""));
        assertRefused(
                results
                        + " at /0 (byte 1): expected \"image_id\" to be the id of an image of the ground truth but found 8",
                truth,
                results);
        assertThat(truth).hasContent(TRUTH);
    }

    @Test
    void anUnknownTypeIsNamed() {
        Cli cli = Cli.run("evaluate", "--type", "boxes", truth, results);

        assertThat(cli.err())
                .isEqualTo(
                        "lookbook: Invalid value for option '--type': expected bbox, segm, keypoints or retrieval but found"
                                + " \"boxes\"; see lookbook evaluate --help" + System.lineSeparator());
        assertThat(cli.exit()).isEqualTo(2);
    }

    private static void assertRefused(String message, Object... options) {
        Object[] args = new Object[options.length + 1];
        args[0] = "evaluate";
        System.arraycopy(options, 0, args, 1, options.length);

        Cli cli = Cli.run(args);

        assertThat(cli.err()).isEqualTo("lookbook: " + message + System.lineSeparator());
        assertThat(cli.out()).isEmpty();
        assertThat(cli.exit()).isEqualTo(2);
    }
}
