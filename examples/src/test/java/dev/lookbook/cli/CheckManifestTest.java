package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pre-flight check of manifests, as scripts and people see it. */
class CheckManifestTest {
    private static final String UNCHECKED =
            "info     pictures-unchecked x 1\n         no pictures are at hand: their formats, sizes and sides were not checked\n";

    @TempDir
    Path folder;

    private static String line(String image, int left) {
        return "{\"source-ref\": \"s3://bucket/" + image + "\", \"bounding-box\": {\"annotations\": [{\"left\": " + left
                + ", \"top\": 20, \"width\": 100, \"height\": 100, \"class_id\": 0}], \"image_size\": [{\"width\": 640,"
                + " \"height\": 480, \"depth\": 3}]}, \"bounding-box-metadata\": {\"objects\": [{\"confidence\": 1}],"
                + " \"class-map\": {\"0\": \"vest\"}, \"type\": \"groundtruth/object-detection\", \"human-annotated\": \"yes\","
                + " \"creation-date\": \"2026-01-02T03:04:05\", \"job-name\": \"job\"}}\n";
    }

    private static String lines(String name, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> line(name + i + ".jpg", 10))
                .collect(Collectors.joining());
    }

    private Path write(String name, String lines) throws IOException {
        return Files.writeString(folder.resolve(name), lines);
    }

    @Test
    void aGoodManifestPasses() throws IOException {
        Path train = write("train.manifest", lines("a", 10));

        Cli result = Cli.run("check", train);

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .isEqualToNormalizingNewlines("manifest: 10 records, 0 errors, 0 warnings, 1 note in " + train + "\n"
                        + UNCHECKED
                        + "training  10 lines: 10 valid, 0 invalid, 0 ignored, 0 dropped; object localization, 1 label\n"
                        + "          vest: 10 images, 10 boxes\n"
                        + "would train: yes, as far as can be known here\n");
    }

    @Test
    void aFindingHasTheServicesCodeItsPlaceAndItsScope() throws IOException {
        Path train = write("train.manifest", lines("a", 10) + line("bad.jpg", 600));

        Cli text = Cli.run("check", train);
        Cli json = Cli.run("check", "--json", train);

        assertThat(text.exit()).isEqualTo(1);
        assertThat(text.out())
                .contains("error    ERROR_INVALID_BOUNDING_BOX x 1\n         /bounding-box/annotations/0 (byte ");
        assertThat(json.out())
                .startsWith(
                        "{\"command\":\"check\",\"format\":\"manifest\",\"records\":11,\"valid\":10,\"verdict\":\"fail\","
                                + "\"findings\":[{\"code\":\"ERROR_INVALID_BOUNDING_BOX\",\"severity\":\"error\",\"scope\":\"annotation\",")
                .contains("\"line\":11,", "\"pointer\":\"/bounding-box/annotations/0\"")
                .contains(
                        "\"wouldTrain\":true,\"train\":{\"source\":",
                        "\"useCase\":\"OBJECT_LOCALIZATION\",\"lines\":11,\"valid\":10,\"invalid\":1,\"ignored\":0,\"dropped\":0,"
                                + "\"errorLines\":[11],\"labels\":[{\"name\":\"vest\",\"images\":10,\"boxes\":10}]}}");
    }

    @Test
    void trainAndTestAreCheckedAgainstEachOther() throws IOException {
        Path train = write("train.manifest", lines("a", 10));
        Path test = write("test.manifest", lines("b", 2) + line("a3.jpg", 10));

        Cli result = Cli.run("check", "--test", test, train);

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out())
                .contains(
                        "train-test-leak x 1", "labels in both: 100 % of the training's", "testing   3 lines: 3 valid");
    }

    @Test
    void aLimitCanBeRaisedByItsName() throws IOException {
        Path train = write("train.manifest", lines("a", 3));

        assertThat(Cli.run("check", train).out()).contains("few-images");
        assertThat(Cli.run("check", "--limit", "recommended-images=3", train).out())
                .doesNotContain("few-images");
        Cli wrong = Cli.run("check", "--limit", "max-fun=3", train);
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("expected a limit but found \"max-fun\"; there are ");
    }

    @Test
    void standardInputIsAManifestWhenItIsSaidToBeOne() {
        Cli result = Cli.runWith(lines("a", 10), "check", "--format", "manifest", "-");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("would train: yes");
    }

    @Test
    void picturesAreCheckedWhereTheyAreAtHand() throws IOException {
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        Files.writeString(pictures.resolve("a0.jpg"), "no picture");
        Path train = write("train.manifest", lines("a", 1));

        Cli result = Cli.run("check", "--images", pictures, train);

        assertThat(result.out()).contains("ERROR_INVALID_IMAGE x 1").doesNotContain("pictures-unchecked");
    }

    @Test
    void theOptionsOfManifestsAreRefusedForOtherFormats() throws IOException {
        Path coco = write("a.json", "{\"images\": [], \"annotations\": [], \"categories\": []}");

        Cli result = Cli.run("check", "--test", coco, coco);

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("--test, --validation and --limit are for manifests only");
        assertThat(Cli.run("check", "--fix", folder.resolve("fixed.json"), coco).err())
                .contains("--fix is for manifests and DeepFashion2 only");
    }

    @Test
    void aRepairedManifestIsWrittenAndEveryChangeTold() throws IOException {
        Path train = write("train.manifest", lines("a", 10) + line("b.jpg", 600) + line("a3.jpg", 10) + "\n");
        Path mended = folder.resolve("mended.manifest");

        Cli result = Cli.run("check", "--fix", mended, train);

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out())
                .contains("repaired  1 of 13 lines changed, 2 dropped; wrote " + mended)
                .contains("fix-clip-box       " + train + " at /bounding-box/annotations/0 (byte ")
                .contains("fix-drop-duplicate " + train, "fix-drop-line      " + train)
                .endsWith("training  11 lines: 11 valid, 0 invalid, 0 ignored, 0 dropped; object localization, 1 label"
                        + System.lineSeparator() + "          vest: 11 images, 11 boxes" + System.lineSeparator()
                        + "would train: yes, as far as can be known here" + System.lineSeparator());
        assertThat(Files.readString(mended))
                .isEqualTo(lines("a", 10) + line("b.jpg", 600).replace("\"width\": 100", "\"width\": 40"));
        assertThat(Cli.run("check", mended).exit()).isZero();
    }

    @Test
    void changesAreToldToProgramsToo() throws IOException {
        Path train = write("train.manifest", lines("a", 10) + "\n");
        Path test = write("test.manifest", line("b.jpg", 600));

        Cli result = Cli.run("check", "--json", "--test", test, "--fix", folder.resolve("out.manifest"), train);

        assertThat(result.out())
                .contains("\"repaired\":{\"outputs\":[", "out.train.manifest\",", "out.test.manifest\"],\"changes\":[")
                .contains("{\"code\":\"fix-drop-line\",", "\"line\":11,\"pointer\":\"\",\"message\":\"")
                .contains("{\"code\":\"fix-clip-box\",");
    }

    @Test
    void theServicesOwnFilesAreWritten() throws IOException {
        Path train = write("train.manifest", lines("a", 10) + line("b.jpg", 600));
        Path out = folder.resolve("validation");

        Cli.run("check", "--validation", out, train);

        assertThat(Files.readString(out.resolve("training_manifest_with_validation.json")))
                .contains("\"code\": \"ERROR_INVALID_BOUNDING_BOX\"");
        assertThat(Files.readString(out.resolve("manifest_summary.json"))).contains("\"total_json_lines\": 11");
    }

    @Test
    void aRepairDoesNotGoToStandardOutput() throws IOException {
        Cli result = Cli.run("check", "--fix", "-", write("train.manifest", lines("a", 1)));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("--fix: expected a file");
    }
}
