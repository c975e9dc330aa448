package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code stats} prints, and where. */
class StatsTest {
    @TempDir
    Path folder;

    private TinySplit split = new TinySplit(Path.of(""));

    @BeforeEach
    void makeASplit() throws IOException {
        split = TinySplit.in(folder.resolve("split"));
    }

    @Test
    void theTextIsOnStandardOutputInEightyColumns() {
        Cli cli = Cli.run("stats", split.folder());

        assertThat(cli.exit()).isZero();
        assertThat(cli.err()).isEmpty();
        assertThat(cli.out().lines())
                .startsWith("deepfashion2: 3 images (0 without items), 3 items (0 crowds)")
                .contains(
                        "           3 100.0%            3  vest (5)",
                        "           0   0.0%            0  skirt (9)",
                        "items per image 1: 3",
                        "  by area       small (< 32 x 32) 0, medium (< 96 x 96) 3, large 0",
                        "  width             50.0    50.0    50.0    50.0    50.0    50.0    50.0    50.0",
                        "image sizes     known 3, unknown 0; width 100 to 100, height 120 to 120",
                        "                100 x 120: 3",
                        "landmarks       of 3 items: visible 39, occluded 3, not labelled 3",
                        "rings per item  1: 3",
                        "pair ids        3 images, 3 different",
                        "source          user 3",
                        "viewpoint       frontal 3")
                .allMatch(line -> line.length() <= 80)
                .hasSizeLessThan(35);
    }

    @Test
    void everyFormatIsCountedAlike() {
        Path coco = folder.resolve("coco.json");
        Path manifest = folder.resolve("out.manifest");
        Cli.run("convert", split.folder(), coco);
        Cli.run("convert", coco, manifest);

        assertThat(Cli.run("stats", coco).out()).contains("coco: 3 images", "100.0%            3  vest (5)");
        assertThat(Cli.run("stats", manifest).out()).contains("manifest: 3 images", "100.0%            3  vest (4)");
        assertThat(Cli.run("stats", coco).out().lines().skip(1))
                .containsExactlyElementsOf(
                        Cli.run("stats", split.folder()).out().lines().skip(1).toList());
    }

    @Test
    void jsonIsForProgramsOnStandardOutputAndInAFile() throws IOException {
        Path report = folder.resolve("new/report.json");

        Cli cli = Cli.run("stats", "--json", "--report", report, "--format", "deepfashion2", split.folder());

        assertThat(cli.exit()).isZero();
        assertThat(cli.out()).isEqualTo(Files.readString(report)).hasLineCount(1);
        assertThat(cli.out())
                .startsWith("{\"command\":\"stats\",\"format\":\"deepfashion2\",\"images\":3,\"imagesWithoutItems\":0,"
                        + "\"items\":3,\"crowds\":0,\"skipped\":0,\"categories\":[{\"id\":1,")
                .contains(
                        "{\"id\":5,\"name\":\"vest\",\"items\":3,\"images\":3,\"landmarks\":{\"items\":3,\"visible\":39,"
                                + "\"occluded\":3,\"notLabelled\":3,\"other\":0}}",
                        "\"itemsPerImage\":{\"1\":3}",
                        "\"boxes\":{\"count\":3,\"without\":0,\"small\":0,\"medium\":3,\"large\":0,\"width\":{\"count\":3,"
                                + "\"min\":50.0,\"p5\":50.0,\"p25\":50.0,\"p50\":50.0,\"p75\":50.0,\"p95\":50.0,"
                                + "\"max\":50.0,\"mean\":50.0},",
                        "\"mostFrequent\":[{\"width\":100,\"height\":120,\"images\":3}]",
                        "\"segmentations\":{\"polygons\":3,\"masks\":0,\"without\":0,\"ringsPerItem\":{\"1\":3}}",
                        "\"pairIds\":{\"images\":3,\"different\":3},\"sources\":{\"user\":3},\"scales\":{\"modest\":3},"
                                + "\"occlusions\":{\"slight\":3},\"zoomIns\":{\"none\":3},\"viewpoints\":{\"frontal\":3},"
                                + "\"issues\":[]}");
    }

    @Test
    void standardInputIsReadLikeAFile() throws IOException {
        Path coco = folder.resolve("coco.json");
        Cli.run("convert", split.folder(), coco);

        assertThat(Cli.runWith(Files.readString(coco), "stats", "-").out())
                .isEqualTo(Cli.run("stats", coco).out());
    }

    @Test
    void aSplitWithoutPicturesIsCountedWithoutSizesOrWithThoseOfATable() throws IOException {
        for (int i = 1; i <= 3; i++) {
            Files.delete(split.folder().resolve("image/00000" + i + ".jpg"));
        }
        Path table = Files.writeString(folder.resolve("sizes.csv"), "file_name,width,height\n000002.jpg,7,8\n");

        assertThat(Cli.run("stats", split.folder()).out()).contains("image sizes     unknown");
        assertThat(Cli.run("stats", "--image-sizes", table, split.folder()).out())
                .contains("image sizes     known 1, unknown 2; width 7 to 7, height 8 to 8");
    }

    @Test
    void whatIsOddInTheInputIsToldOnStandardError() throws IOException {
        Path coco = Files.writeString(folder.resolve("in.json"), """
                {"images": [{"id": 1, "file_name": "a.jpg"}, {"id": 2, "file_name": "b.jpg"}], "annotations": [{"id": 1,
                "image_id": 1, "category_id": 7, "bbox": [1, 2, 3, 4]}], "categories": [{"id": 1, "name": "v\\u001best"}]}""");

        Cli cli = Cli.run("stats", coco);

        assertThat(cli.exit()).isZero();
        assertThat(cli.out())
                .contains(
                        "2 images (1 without items), 1 item",
                        "0   0.0%            0  v\\u001best (1)",
                        "1 100.0%            1  (not defined) (7)");
        assertThat(cli.err()).startsWith("error    unknown-category x 1");
    }

    @Test
    void ofManyCategoriesThoseWithTheMostItemsAreShown() throws IOException {
        StringBuilder categories = new StringBuilder();
        for (int i = 1; i <= 30; i++) {
            categories.append(i > 1 ? ", " : "").append("{\"id\": " + i + ", \"name\": \"c" + i + "\"}");
        }
        Path coco = Files.writeString(folder.resolve("in.json"), """
                {"images": [{"id": 1, "file_name": "a.jpg"}], "annotations": [{"id": 1, "image_id": 1, "category_id": 30,
                "bbox": [1, 2, 3, 4]}], "categories": [""" + categories + "]}");

        assertThat(Cli.run("stats", coco).out().lines().skip(2))
                .startsWith("           1 100.0%            1  c30 (30)", "           0   0.0%            0  c1 (1)")
                .contains("                                  5 more with fewer items; --json has them all");
    }

    @Test
    void badRecordsStopItOrAreSkipped() throws IOException {
        split.annotation(2, "{");

        Cli stopped = Cli.run("stats", split.folder());
        assertThat(stopped.err())
                .startsWith("lookbook: annos/000002.json (byte 1)")
                .hasLineCount(1);
        assertThat(stopped.out()).isEmpty();
        assertThat(stopped.exit()).isEqualTo(2);

        Cli skipped = Cli.run("stats", "--on-error", "skip", split.folder());
        assertThat(skipped.err()).startsWith("skipped  annos/000002.json").contains("error    skip-record x 1");
        assertThat(skipped.out()).contains("2 images");
        assertThat(skipped.exit()).isEqualTo(1);
    }

    @Test
    void inputThatCannotBeUsedIsRefusedInOneLine() throws IOException {
        Path nowhere = folder.resolve("nowhere");
        assertRefused(nowhere + ": expected a file or folder but there is none", nowhere);
        assertRefused(
                split.folder() + ": expected a file in the format coco but it is a folder",
                "--format",
                "coco",
                split.folder());
        Path half = Files.writeString(folder.resolve("half.json"), "{\"images\": [{\"id\": 1");
        assertRefused(half + " at /images/0 (byte 20): expected more JSON but the input ends here", half);
        assertRefused("--threads: expected at least 1 but found 0", "--threads", "0", half);
        assertRefused(
                "--report: expected a file of its own but " + half + " is read or written already; name another",
                "--report",
                half,
                half);
    }

    private static void assertRefused(String message, Object... options) {
        Object[] args = new Object[options.length + 1];
        args[0] = "stats";
        System.arraycopy(options, 0, args, 1, options.length);

        Cli cli = Cli.run(args);

        assertThat(cli.err()).startsWith("lookbook: " + message).hasLineCount(1);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.exit()).isEqualTo(2);
    }
}
