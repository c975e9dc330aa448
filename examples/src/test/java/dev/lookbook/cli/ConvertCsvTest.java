package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CSV on the command line. */
class ConvertCsvTest {
    private static final String DATE = "2026-01-02T03:04:05";
    private static final String ROWS = "1.jpg,vest,\"red, dark\"\ns3://other/2.jpg,skirt\n3.jpg\n1.jpg,skirt\n";

    @TempDir
    Path folder;

    private Path csv = Path.of("");

    @BeforeEach
    void writeRows() throws IOException {
        csv = Files.writeString(folder.resolve("labels.csv"), ROWS);
    }

    private static String label(int number, String name) {
        return ", \"image-label" + number + "\": " + number + ", \"image-label" + number
                + "-metadata\": {\"class-name\": \""
                + name
                + "\", \"confidence\": 1, \"type\": \"groundtruth/image-classification\", \"job-name\": \"lookbook\","
                + " \"human-annotated\": \"yes\", \"creation-date\": \"" + DATE + "\"}";
    }

    private static Cli convert(Object... words) {
        Object[] all = new Object[words.length + 5];
        System.arraycopy(
                new Object[] {"convert", "--creation-date", DATE, "--s3-prefix", "s3://bucket/tops/"}, 0, all, 0, 5);
        System.arraycopy(words, 0, all, 5, words.length);
        return Cli.run(all);
    }

    @Test
    void rowsBecomeLinesAndWhatIsOddIsTold() {
        Path out = folder.resolve("out.manifest");

        Cli cli = convert(csv, out);

        assertThat(out)
                .hasContent(
                        "{\"source-ref\": \"s3://bucket/tops/1.jpg\"" + label(0, "vest") + label(1, "red, dark") + "}\n"
                                + "{\"source-ref\": \"s3://other/2.jpg\"" + label(2, "skirt") + "}\n"
                                + "{\"source-ref\": \"s3://bucket/tops/3.jpg\"}\n");
        assertThat(cli.err())
                .startsWith("csv -> manifest: 3 images, 3 items")
                .contains(
                        "1  vest (0)",
                        "warning  no-labels x 1",
                        "such as " + csv + " (byte 46, line 3): expected labels",
                        "warning  duplicate-image x 1",
                        "(byte 52, line 4): expected each image once but \"s3://bucket/tops/1.jpg\" came in line 1")
                .doesNotContain("no-detections");
        assertThat(cli.exit()).isZero();
    }

    @Test
    void aMappingGoesThroughTheModelAndKeepsUris() {
        Path out = folder.resolve("out.manifest");

        Cli cli = convert("--merge", "skirt=vest", csv, out);

        assertThat(cli.exit()).isZero();
        assertThat(out)
                .content()
                .contains(
                        "{\"source-ref\": \"s3://other/2.jpg\", \"image-label2\": 0, \"image-label2-metadata\":"
                                + " {\"class-name\": \"vest\"",
                        "{\"source-ref\": \"s3://bucket/tops/3.jpg\"}");
    }

    @Test
    void theHeaderIsPassedOverWhenAsked() throws IOException {
        Files.writeString(csv, "image,label\n" + ROWS);
        Path out = folder.resolve("out.manifest");

        assertThat(convert(csv, out).err()).contains("4 images");
        assertThat(convert("--csv-header", csv, out).err()).contains("3 images");
        assertThat(Cli.run("stats", "--csv-header", csv).out()).startsWith("csv: 3 images (1 without items), 3 items");
    }

    @Test
    void imageLevelItemsGoToCocoByTheirFileNames() {
        Path out = folder.resolve("out.json");

        Cli cli = convert(csv, out);

        assertThat(cli.err()).startsWith("csv -> coco: 3 images, 3 items").doesNotContain("no-detections");
        assertThat(out).content().contains("\"file_name\": \"1.jpg\"", "\"file_name\": \"s3://other/2.jpg\"");
    }

    @Test
    void standardInputIsCsvWhenSaid() {
        Cli cli = Cli.runWith(ROWS, "convert", "--from", "csv", "--to", "manifest", "--creation-date", DATE, "-", "-");

        assertThat(cli.out())
                .startsWith("{\"source-ref\": \"1.jpg\"" + label(0, "vest"))
                .hasLineCount(3);
    }

    @Test
    void trainAndTestAreTwoManifests() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            rows.append(i).append(".jpg,").append(i % 2 == 0 ? "vest\n" : "skirt\n");
        }
        Files.writeString(csv, rows);

        Cli cli = convert("--train", "0.8", csv, folder.resolve("out.manifest"));

        assertThat(cli.exit()).isZero();
        assertThat(Files.readAllLines(folder.resolve("out.train.manifest"))).hasSize(32);
        assertThat(Files.readAllLines(folder.resolve("out.test.manifest"))).hasSize(8);
    }

    @Test
    void badRowsStopOrAreSkippedWithTheirLine() throws IOException {
        Files.writeString(csv, "1.jpg,vest\n\"2.jpg,skirt\n3.jpg,vest\n");
        Path out = folder.resolve("out.manifest");
        String problem =
                csv + " (byte 11, line 2): expected quotes in pairs but found 1 in the line; a field ends in the line"
                        + " where it begins";

        Cli stopped = convert(csv, out);
        assertThat(stopped.err()).isEqualTo("lookbook: " + problem + System.lineSeparator());
        assertThat(stopped.exit()).isEqualTo(2);
        assertThat(out).doesNotExist();

        Cli skipped = convert("--on-error", "skip", csv, out);
        assertThat(skipped.err()).startsWith("skipped  " + problem).contains("1 record was skipped");
        assertThat(skipped.exit()).isEqualTo(1);
        assertThat(out).content().hasLineCount(2);
    }

    @Test
    void checkTellsOfRowsThatCannotBeReadOrAreOdd() throws IOException {
        Files.writeString(csv, ROWS + ",lost\n");

        Cli cli = Cli.run("check", csv);

        assertThat(cli.out())
                .startsWith("csv: 4 records, 1 error, 2 warnings, 0 notes")
                .contains("(byte 64, line 5): expected an image in the first field");
        assertThat(cli.exit()).isEqualTo(1);
    }

    @Test
    void csvIsReadAndNotWritten() {
        Cli cli = convert(csv, folder.resolve("out.csv"));

        assertThat(cli.err())
                .isEqualTo("lookbook: --to: expected deepfashion2, coco or manifest but found csv, which is only read"
                        + System.lineSeparator());
        assertThat(cli.exit()).isEqualTo(2);
        assertThat(Cli.run("split", "--train", "0.5", csv, folder.resolve("x.manifest"))
                        .err())
                .isEqualTo("lookbook: expected COCO, DeepFashion2 or a manifest but " + csv
                        + " is csv; convert it to a manifest first" + System.lineSeparator());
    }
}
