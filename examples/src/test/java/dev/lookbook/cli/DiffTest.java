package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code diff} prints, and with which exit code it ends. */
class DiffTest {
    private static final String COCO = """
            {"images": [{"id": 1, "file_name": "a.jpg"}, {"id": 2, "file_name": "b.jpg"}], "annotations": [{"id": 1, \
            "image_id": 1, "category_id": 1, "bbox": [1, 2, 3, 4]}, {"id": 2, "image_id": 2, "category_id": 1, "bbox": \
            [5, 6, 7, 8]}], "categories": [{"id": 1, "name": "vest"}]}""";

    @TempDir
    Path folder;

    private TinySplit split = new TinySplit(Path.of(""));
    private Path coco = Path.of("");

    @BeforeEach
    void makeDatasets() throws IOException {
        split = TinySplit.in(folder.resolve("split"));
        coco = Files.writeString(folder.resolve("a.json"), COCO);
    }

    @Test
    void theSameDatasetHasNoDifference() {
        Cli cli = Cli.run("diff", coco, coco);

        assertThat(cli.exit()).isZero();
        assertThat(cli.err()).isEmpty();
        assertThat(cli.out().lines())
                .containsExactly(
                        "first    coco: 2 images, 2 items in " + coco,
                        "second   coco: 2 images, 2 items in " + coco,
                        "images   2 the same, 0 different, 0 only in the first, 0 only in the second",
                        "no difference");
    }

    @Test
    void theSameDatasetInAnotherFormatHasNoDifference() {
        Path rich = folder.resolve("rich.json");
        Path zip = folder.resolve("back.zip");
        Cli.run("convert", split.folder(), rich);
        Cli.run("convert", rich, zip);

        assertThat(Cli.run("diff", split.folder(), rich).exit()).isZero();
        assertThat(Cli.run("diff", rich, zip).exit()).isZero();
        assertThat(Cli.run("diff", split.folder(), zip).exit()).isZero();
    }

    @Test
    void whatAManifestHasNoPlaceForCanBeIgnored() {
        Path manifest = folder.resolve("out.manifest");
        Cli.run("convert", "--s3-prefix", "s3://b/i/", split.folder(), manifest);

        Cli all = Cli.run("diff", "--s3-prefix", "s3://b/i/", split.folder(), manifest);
        assertThat(all.exit()).isEqualTo(1);
        assertThat(all.out())
                .contains(
                        "landmarks 15 points -> nothing; segmentation 1 rings -> nothing; style 1 -> nothing;",
                        "           3  item-differs",
                        "           3  image-differs",
                        "12  category-only-in-first");
        assertThat(Cli.run(
                                "diff",
                                "--s3-prefix",
                                "s3://b/i/",
                                "--ignore",
                                "category,source,pair-id,landmarks,segmentation,style,scale,occlusion,zoom-in,viewpoint",
                                "--ignore",
                                "confidence",
                                split.folder(),
                                manifest)
                        .exit())
                .isZero();
    }

    @Test
    void differencesAreToldWithTheirPlaceAndCounted() throws IOException {
        Path other = other(COCO.replace("[5, 6, 7, 8]", "[5, 6, 7, 9]").replace("a.jpg", "c.jpg"));

        Cli cli = Cli.run("diff", coco, other);

        assertThat(cli.exit()).isEqualTo(1);
        assertThat(cli.err()).isEmpty();
        assertThat(cli.out().lines())
                .containsExactly(
                        "only-in-first  \"a.jpg\" is only in the first",
                        "    at " + coco + " at /images/0 (byte 12)",
                        "only-in-second  \"c.jpg\" is only in the second",
                        "    at " + other + " at /images/0 (byte 12)",
                        "item-differs  \"vest\" at [5, 6, 7, 8] of \"b.jpg\": box x, y, width, height [5, 6, 7, 8] -> x, y,"
                                + " width, height [5, 6, 7, 9]",
                        "    at " + coco + " at /annotations/1 (byte " + COCO.indexOf("{\"id\": 2, \"image_id\"") + ")",
                        "",
                        "first    coco: 2 images, 2 items in " + coco,
                        "second   coco: 2 images, 2 items in " + other,
                        "images   0 the same, 1 different, 1 only in the first, 1 only in the second",
                        "           1  item-differs",
                        "           1  only-in-first",
                        "           1  only-in-second",
                        "3 differences");
    }

    @Test
    void allAreCountedAndNoMoreToldThanAskedFor() throws IOException {
        Path other = other(COCO.replace("[5, 6, 7, 8]", "[5, 6, 7, 9]").replace("a.jpg", "c.jpg"));

        assertThat(Cli.run("diff", "--max", "1", coco, other).out())
                .startsWith("only-in-first ")
                .contains("and 2 more; --max tells more of them")
                .endsWith("3 differences" + System.lineSeparator());
        assertThat(Cli.run("diff", "--max", "0", coco, other).out()).startsWith("first ");
    }

    @Test
    void numbersCompareByWhatTheySayOrExactlyOrWithATolerance() throws IOException {
        Path written = other(COCO.replace("[5, 6, 7, 8]", "[5.0, 6, 7, 8]"));
        assertThat(Cli.run("diff", coco, written).exit()).isZero();
        assertThat(Cli.run("diff", "--exact", coco, written).exit()).isEqualTo(1);

        Path near = other(COCO.replace("[5, 6, 7, 8]", "[5.1, 6, 7, 8]"));
        assertThat(Cli.run("diff", coco, near).exit()).isEqualTo(1);
        assertThat(Cli.run("diff", "--tolerance", "0.1", coco, near).exit()).isZero();
    }

    @Test
    void jsonIsForProgramsOnStandardOutputAndInAFile() throws IOException {
        Path other = other(COCO.replace("a.jpg", "c.jpg"));
        Path report = folder.resolve("report.json");

        Cli cli = Cli.run("diff", "--json", "--report", report, "--max", "1", coco, other);

        assertThat(cli.exit()).isEqualTo(1);
        assertThat(cli.out())
                .isEqualTo(Files.readString(report))
                .isEqualTo("{\"command\":\"diff\",\"first\":{\"name\":\"" + coco
                        + "\",\"format\":\"coco\",\"images\":2,\"items\":2},\"second\":{\"name\":\"" + other
                        + "\",\"format\":\"coco\",\"images\":2,\"items\":2},\"equal\":false,\"differences\":2,\"notCompared\":0,"
                        + "\"images\":{\"same\":1,\"different\":0,\"onlyInFirst\":1,\"onlyInSecond\":1},"
                        + "\"counts\":{\"only-in-first\":1,\"only-in-second\":1},"
                        + "\"findings\":[{\"code\":\"only-in-first\",\"severity\":\"warning\",\"source\":\"" + coco
                        + "\",\"pointer\":\"/images/0\",\"byte\":12,\"message\":\"\\\"a.jpg\\\" is only in the"
                        + " first\"}],\"issues\":[]}\n");
    }

    @Test
    void oneOfThemCanBeStandardInput() {
        assertThat(Cli.runWith(COCO, "diff", "-", coco).exit()).isZero();
        assertThat(Cli.runWith(COCO, "diff", "--format-b", "coco", coco, "-").exit())
                .isZero();
        assertRefused("expected one dataset on standard input but found - twice; name a file", "-", "-");
    }

    @Test
    void inputThatCannotBeUsedIsRefusedInOneLine() throws IOException {
        Path nowhere = folder.resolve("nowhere");
        Path half = Files.writeString(folder.resolve("half.json"), COCO.substring(0, 100));
        assertRefused(nowhere + ": expected a file or folder but there is none", coco, nowhere);
        assertRefused(
                split.folder() + ": expected a file in the format coco but it is a folder",
                "--format-a",
                "coco",
                split.folder(),
                coco);
        assertRefused(half + " at /annotations", coco, half);
        assertRefused("--max: expected at least 0 but found -1", "--max", "-1", coco, coco);
        assertRefused("--tolerance: expected pixels of at least 0 but found -1.0", "--tolerance", "-1", coco, coco);
        assertRefused(
                "--exact: expected no --tolerance beside it but found 1.0", "--exact", "--tolerance", "1", coco, coco);
        assertRefused(
                "Invalid value for option '--ignore' (FIELD): expected some of size, source, pair-id, category, box,"
                        + " landmarks, segmentation, style, scale, occlusion, zoom-in, viewpoint, crowd, confidence, extras"
                        + " but found \"colour\"; see lookbook diff --help",
                "--ignore",
                "colour",
                coco,
                coco);
        assertRefused(
                "--report: expected a file of its own but " + coco + " is read or written already; name another",
                "--report",
                coco,
                half,
                coco);
    }

    private Path other(String text) throws IOException {
        return Files.writeString(folder.resolve("b.json"), text);
    }

    private static void assertRefused(String message, Object... options) {
        Object[] args = new Object[options.length + 1];
        args[0] = "diff";
        System.arraycopy(options, 0, args, 1, options.length);

        Cli cli = Cli.run(args);

        assertThat(cli.err()).startsWith("lookbook: " + message).hasLineCount(1);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.exit()).isEqualTo(2);
    }
}
