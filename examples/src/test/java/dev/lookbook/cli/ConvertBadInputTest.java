package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input stops a conversion with one line that says where and what, and leaves nothing; or its records are skipped. */
class ConvertBadInputTest {
    @TempDir
    Path folder;

    private TinySplit split = new TinySplit(Path.of(""));
    private Path out = Path.of("");

    @BeforeEach
    void makeASplit() throws IOException {
        split = TinySplit.in(folder.resolve("split"));
        out = Files.createDirectory(folder.resolve("out")).resolve("coco.json");
    }

    static Stream<Arguments> brokenAnnotations() {
        String vest = TinySplit.VEST;
        return Stream.of(
                broken(
                        "truncated JSON",
                        vest.substring(0, 100),
                        "/item1/segmentation",
                        100,
                        "expected more JSON but the input ends here"),
                broken(
                        "wrong type",
                        vest.replace("[10, 20, 60, 90]", "\"wide\""),
                        "/item1/bounding_box",
                        vest.indexOf("[10, 20, 60, 90]"),
                        "expected an array of numbers but found the string \"wide\""),
                broken(
                        "missing key",
                        vest.replace("\"bounding_box\": [10, 20, 60, 90], ", ""),
                        "/item1",
                        vest.indexOf("{\"segmentation"),
                        "expected a member \"bounding_box\" but found none"),
                broken(
                        "unknown category",
                        vest.replace("\"category_id\": 5", "\"category_id\": 14"),
                        "/item1/category_id",
                        vest.indexOf("5, \"occlusion"),
                        "expected one of 1 \"short sleeve top\", 2 "),
                broken(
                        "short landmarks",
                        vest.replace(", 0, 0, 0]", "]"),
                        "/item1/landmarks",
                        vest.indexOf("[30, 20, 2"),
                        "expected 45 numbers for \"vest\" but found 42"),
                broken(
                        "NaN",
                        vest.replace("60.25", "NaN"),
                        "/item1/segmentation/0/2",
                        vest.indexOf("60.25"),
                        "expected a number but found NaN"),
                broken(
                        "x2 before x1",
                        vest.replace("[10, 20, 60, 90]", "[60, 20, 10, 90]"),
                        "/item1/bounding_box",
                        vest.indexOf("[10, 20, 60, 90]"),
                        "expected a box [x1, y1, x2, y2] with x1 <= x2 and y1 <= y2 but found [60, 20, 10, 90]"),
                broken(
                        "byte order mark",
                        "\ufeff" + vest,
                        "",
                        0,
                        "expected JSON in UTF-8 but found a byte order mark (bytes ef bb)"),
                broken("empty file", "", "", 0, "expected JSON but the input is empty"));
    }

    /** An annotation whose error is at a pointer and a byte, which is counted in the good annotation's text. */
    private static Arguments broken(String what, String annotation, String pointer, int at, String problem) {
        String place = pointer.isEmpty() ? "" : " at " + pointer;
        return Arguments.of(what, annotation, "annos/000002.json" + place + " (byte " + at + "): " + problem);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenAnnotations")
    void aBadRecordStopsTheConversion(String what, String annotation, String message) throws IOException {
        split.annotation(2, annotation);

        Cli cli = Cli.run("convert", "--to", "coco", split.folder(), out);

        assertThat(cli.err()).startsWith("lookbook: " + message).hasLineCount(1);
        assertThat(cli.exit()).isEqualTo(2);
        assertNothingWasWritten();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenAnnotations")
    void aBadRecordIsSkippedAndToldOfOnce(String what, String annotation, String message) throws IOException {
        split.annotation(2, annotation);

        Cli cli = Cli.run("convert", "--to", "coco", "--on-error", "skip", split.folder(), out);

        assertThat(cli.exit()).isEqualTo(1);
        assertThat(cli.err())
                .contains("2 images, 2 items", "1 record was skipped", "skip-record x 1", "such as " + message);
        assertThat(Files.readString(out)).contains("000001.jpg", "000003.jpg").doesNotContain("000002.jpg");
    }

    @Test
    void aMissingPictureStopsTheConversion() throws IOException {
        Files.delete(split.picture(2));

        Cli cli = Cli.run("convert", "--to", "coco", split.folder(), out);

        assertThat(cli.err())
                .startsWith("lookbook: image/000002.jpg: expected a picture")
                .hasLineCount(1);
        assertThat(cli.exit()).isEqualTo(2);
        assertNothingWasWritten();
        assertThat(Cli.run("convert", "--to", "coco", "--on-error", "skip", split.folder(), out)
                        .exit())
                .isEqualTo(1);
    }

    @Test
    void aZipThatEndsEarlyIsRefused() throws IOException {
        byte[] zip = Files.readAllBytes(zip("annos/000001.json"));
        Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(zip, zip.length - 30));

        Cli cli = Cli.run("convert", "--to", "coco", cut, out);

        assertThat(cli.err())
                .startsWith(
                        "lookbook: " + cut + ": expected a folder or a complete archive (zip, tar, tar.gz, tar.zst)")
                .hasLineCount(1);
        assertThat(cli.exit()).isEqualTo(2);
        assertNothingWasWritten();
    }

    @Test
    void aZipEntryOutsideItsFolderIsRefused() throws IOException {
        Path zip = zip("annos/000001.json", "annos/../../000002.json");

        Cli cli = Cli.run("convert", "--to", "coco", zip, out);

        assertThat(cli.err())
                .startsWith("lookbook: " + zip + ": expected entries inside the archive's folder but found"
                        + " \"annos/../../000002.json\"")
                .hasLineCount(1);
        assertThat(cli.exit()).isEqualTo(2);
        assertNothingWasWritten();
    }

    @Test
    void anInputThatIsNotThereIsRefused() {
        Cli cli = Cli.run("convert", "--to", "coco", folder.resolve("nowhere"), out);

        assertThat(cli.err()).contains("nowhere: expected a file or folder but there is none");
        assertThat(cli.exit()).isEqualTo(2);
    }

    @Test
    void anImageThatComesAgainIsABadRecordOfASplit() throws IOException {
        Path manifest = folder.resolve("in.manifest");
        Cli.run("convert", "--to", "manifest", split.folder(), manifest);
        String lines = Files.readString(manifest);
        Files.writeString(manifest, lines + lines);

        Cli stopped = Cli.run("convert", "--to", "deepfashion2", manifest, out);
        assertThat(stopped.err())
                .startsWith("lookbook: " + manifest + " (byte " + lines.length() + ", line 4): expected each image")
                .hasLineCount(1);
        assertThat(stopped.exit()).isEqualTo(2);
        assertNothingWasWritten();

        Cli skipped = Cli.run("convert", "--to", "deepfashion2", "--on-error", "skip", manifest, out);
        assertThat(skipped.err()).contains("3 images, 3 items", "3 records were skipped");
        assertThat(skipped.exit()).isEqualTo(1);
    }

    @Test
    void aFailedConversionLeavesTheOldFile() throws IOException {
        Files.writeString(out, "old");
        split.annotation(3, "{");

        assertThat(Cli.run("convert", "--to", "coco", split.folder(), out).exit())
                .isEqualTo(2);
        assertThat(out).hasContent("old");
    }

    private Path zip(String... names) throws IOException {
        Path zip = folder.resolve("split.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(file)) {
            for (String name : List.of(names)) {
                entries.putNextEntry(new ZipEntry(name));
                entries.write(TinySplit.VEST.getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    private void assertNothingWasWritten() {
        assertThat(out.getParent()).isEmptyDirectory();
    }
}
