package dev.lookbook.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.coco.eval.CocoEvaluation;
import dev.lookbook.deepfashion2.DeepFashion2Landmark;
import dev.lookbook.examples.synthetic.SyntheticSplit;
import dev.lookbook.testing.Jvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples do what they say. */
class ExamplesTest {
    @TempDir
    Path folder;

    private String split = "";

    @BeforeEach
    void drawASplit() throws IOException {
        split = folder.resolve("split").toString();
        SyntheticSplit.write(Path.of(split), 30, 3);
    }

    @Test
    void readASplitPrintsALineAnItem() throws IOException {
        assertThat(printed(() -> ReadASplit.main(new String[] {split})))
                .contains("000001.jpg ", " landmarks labelled")
                .hasLineCount(items());
    }

    @Test
    void reportASplitWritesAPage() throws IOException {
        Path page = folder.resolve("report.html");

        assertThat(printed(() -> ReportASplit.main(new String[] {split, page.toString()})))
                .isEmpty();

        assertThat(Files.readString(page))
                .contains("My split", "data:image/jpeg")
                .endsWith("</html>\n");
    }

    @Test
    void polygonsToMasksPrintsALineAnItem() throws IOException {
        assertThat(printed(() -> PolygonsToMasks.main(new String[] {split})))
                .contains(" pixels, 0.", " of its box, COCO counts of ")
                .hasLineCount(items());
    }

    @Test
    void landmarksByNamePrintsALineALandmark() throws IOException {
        assertThat(printed(() -> LandmarksByName.main(new String[] {split})).lines())
                .hasSizeGreaterThan(100)
                .allMatch(line -> line.contains(" in a mirrored picture"))
                .anyMatch(line -> line.matches(".* \\S+_left at \\d+, \\d+ is \\S+_right in a mirrored picture"));
    }

    @Test
    void aSplitMirroredTwiceIsTheSame() throws IOException {
        Path mirrored = folder.resolve("mirrored");
        MirrorASplit.main(new String[] {split, mirrored.toString()});
        assertThat(mirrored.resolve("annos/000001.json")).exists();
        assertThat(Files.readString(mirrored.resolve("annos/000001.json")))
                .isNotEqualTo(Files.readString(Path.of(split, "annos/000001.json")));

        Path pictures = Files.createDirectories(mirrored.resolve("image"));
        try (var files = Files.list(Path.of(split, "image"))) {
            for (Path picture : files.toList()) {
                Files.copy(picture, pictures.resolve(String.valueOf(picture.getFileName())));
            }
        }
        Path twice = folder.resolve("twice");
        MirrorASplit.main(new String[] {mirrored.toString(), twice.toString()});
        try (var files = Files.list(Path.of(split, "annos"))) {
            assertThat(files.toList())
                    .hasSize(30)
                    .allSatisfy(file -> assertThat(twice.resolve("annos").resolve(String.valueOf(file.getFileName())))
                            .hasSameBinaryContentAs(file));
        }
    }

    @Test
    void theSigmasOfAllLandmarksAreOnesThatAnEvaluationTakes() {
        assertThat(CocoEvaluation.builder().sigmas(DeepFashion2Landmark.sigmas()))
                .isNotNull();
    }

    @Test
    void consumerToShopPairsPrintsALineAQuery() throws IOException {
        assertThat(printed(() -> ConsumerToShopPairs.main(new String[] {split})).lines())
                .first()
                .asString()
                .matches("\\d+ identities, \\d+ instance pairs, \\d+ image pairs");
        assertThat(printed(() -> ConsumerToShopPairs.main(new String[] {split})))
                .contains("000001.jpg item", " negatives");
    }

    @Test
    void mendedCocoFileHasWhatWasMissing() throws IOException {
        Path coco = Files.writeString(
                folder.resolve("bad.json"),
                "{\"images\": [{\"id\": 1, \"file_name\": \"a.jpg\"}], \"annotations\": [{\"id\": 1, \"image_id\": 1,"
                        + " \"category_id\": 1, \"segmentation\": [[0, 0, 4, 0, 4, 3, 0, 3]]}]}");
        Path mended = folder.resolve("mended.json");

        assertThat(printed(() -> MendACocoFile.main(new String[] {coco.toString(), mended.toString()})))
                .contains("missing-area " + coco + " at /annotations/0 (byte 62)", "repair-area", "repair-bbox");

        assertThat(mended)
                .hasContent(
                        "{\"images\": [{\"id\": 1, \"file_name\": \"a.jpg\"}], \"annotations\": [{\"id\": 1, \"image_id\": 1,"
                                + " \"category_id\": 1, \"segmentation\": [[0, 0, 4, 0, 4, 3, 0, 3]], \"bbox\": [0, 0, 4, 3], \"area\":"
                                + " 12.0, \"iscrowd\": 0}]}");
    }

    @Test
    void cocoAndThenAManifest() throws IOException {
        String coco = folder.resolve("coco.json").toString();
        String manifest = folder.resolve("all.manifest").toString();

        DeepFashion2ToCoco.main(new String[] {split, coco});
        String report = printed(() -> CocoToManifest.main(new String[] {coco, manifest, "s3://bucket/images/"}));

        assertThat(report).contains("drop-segmentation x " + items());
        List<String> lines = Files.readAllLines(Path.of(manifest));
        assertThat(lines).hasSize(30).allMatch(line -> line.startsWith("{\"source-ref\": \"s3://bucket/images/0000"));
    }

    @Test
    void aCsvFileBecomesAManifest() throws IOException {
        Path csv = Files.writeString(folder.resolve("labels.csv"), "1.jpg,vest,\"red, dark\"\n1.jpg,skirt\n2.jpg\n");
        Path manifest = folder.resolve("labels.manifest");

        assertThat(printed(() ->
                        CsvToManifest.main(new String[] {csv.toString(), manifest.toString(), "s3://bucket/images/"})))
                .isEqualToNormalizingNewlines("duplicate-image x 1\nno-labels x 1\n");

        assertThat(Files.readAllLines(manifest))
                .hasSize(2)
                .last()
                .isEqualTo("{\"source-ref\": \"s3://bucket/images/2.jpg\"}");
    }

    @Test
    void theWholePipelineMakesTrainAndTestManifests() throws IOException {
        Path train = folder.resolve("train.manifest");
        Path test = folder.resolve("test.manifest");

        String report = printed(() ->
                WholePipeline.main(new String[] {split, train.toString(), test.toString(), "s3://bucket/images/"}));

        assertThat(report).startsWith("30 images, " + items() + " items");
        assertThat(Files.readAllLines(train).size() + Files.readAllLines(test).size())
                .isEqualTo(30);
        assertThat(Files.readString(train) + Files.readString(test)).doesNotContain("\"sling\"", "\"sling_dress\"");
    }

    @Test
    void whatIsGoodOfABrokenSplitIsRecovered() throws IOException {
        Files.writeString(Path.of(split, "annos", "000007.json"), "{\"source\": ");
        Path copy = folder.resolve("copy");

        String report = printed(() -> RecoverFromBadRecords.main(new String[] {split, copy.toString()}));

        assertThat(report)
                .startsWith("annos/000007.json")
                .contains("the input ends here")
                .hasLineCount(1);
        assertThat(copy.resolve("annos/000007.json")).doesNotExist();
        assertThat(copy.resolve("annos/000008.json")).hasSameBinaryContentAs(Path.of(split, "annos", "000008.json"));
    }

    @Test
    void jshellStartsWithLookbookAtHand() throws IOException, InterruptedException {
        Path script = Files.writeString(
                folder.resolve("try.jsh"),
                "System.out.println(\"items: \" + DeepFashion2Reader.open(Path.of(\"" + split.replace("\\", "\\\\")
                        + "\")).stream().mapToInt(image -> image.items().size()).sum())\n/exit\n");
        Process process = new ProcessBuilder(
                        Jvm.jshell("--startup", "DEFAULT", "--startup", "jshell/lookbook.jsh", script.toString())
                                .toList())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("Lookbook is here", "items: " + items())
                .doesNotContain("Error");
        assertThat(process.waitFor()).isZero();
    }

    private static int items() {
        return (int) SyntheticSplit.images(30, 3)
                .mapToLong(image -> image.annotation().items().size())
                .sum();
    }

    private static String printed(Printed.Program program) throws IOException {
        return Printed.by(program);
    }
}
