package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.examples.synthetic.SyntheticSplit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code report} writes about datasets of every format. */
class ReportTest {
    @TempDir
    static Path shared;

    private static Path split = Path.of("");

    @TempDir
    Path folder;

    @BeforeAll
    static void drawASplit() throws IOException {
        split = shared.resolve("validation");
        SyntheticSplit.write(split, 60, 7);
    }

    private Path report() {
        return folder.resolve("report.html");
    }

    private String page(Object... arguments) throws IOException {
        Object[] all = new Object[arguments.length + 3];
        all[0] = "report";
        all[1] = "-o";
        all[2] = report();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        Cli cli = Cli.run(all);
        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err()).startsWith("wrote    " + report()).hasLineCount(1);
        return Files.readString(report());
    }

    private static String text(String html) {
        return html.replaceAll("<(style|title)>[^<]*</\\1>", " ")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("[\\s\u00a0\u202f\u2009]+", " ");
    }

    private static List<String> all(String pattern, String html) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    @Test
    void aSplitIsToldInNumbersPlotsAndPictures() throws IOException {
        String html = page(split);

        assertThat(text(html))
                .contains(
                        "validation",
                        "Images 60 0 without items",
                        "Items 94 1.57 an image",
                        "Categories 9 with items, of 13")
                .contains(
                        "Items by category",
                        "Items per image",
                        "Box sizes",
                        "Landmarks",
                        "Scale",
                        "Viewpoint",
                        "Source");
        assertThat(all("<li class=\"(tile)[ \"]", html)).hasSize(60);
        assertThat(html.length()).isLessThan(4_000_000);
    }

    @Test
    void theContactSheetShowsEveryCategoryAndTheSameSeedTheSamePictures() throws IOException {
        String html = page("--pictures", 20, "--seed", 3, split);

        String filters = html.substring(html.indexOf("<fieldset"), html.indexOf("<ol class=\"sheet\""));
        assertThat(all("id=\"(c\\d+)\"", filters)).hasSize(9);
        assertThat(all("<b><bdi>(\\d+\\.jpg)</bdi>", html)).hasSize(20).doesNotHaveDuplicates();
        assertThat(page("--pictures", 20, "--seed", 3, split)).isEqualTo(html);
        assertThat(page("--pictures", 20, "--seed", 4, split)).isNotEqualTo(html);
        assertThat(page("--pictures", 0, split)).doesNotContain("<img");
    }

    @Test
    void picturesWithFindingsComeFirst() throws IOException {
        TinySplit tiny = TinySplit.in(folder.resolve("train"));
        tiny.annotation(3, TinySplit.VEST.replace("[10, 20, 60, 90]", "[60, 20, 10, 90]"));

        Cli cli = Cli.run("report", tiny.folder(), "-o", report());
        String html = Files.readString(report());

        assertThat(cli.err()).contains("wrote");
        assertThat(html).contains("<code>box-order</code><span class=\"origin\">check of train</span>");
        assertThat(text(html)).contains("annos/000003.json at /item1/bounding_box");
        assertThat(Cli.run("check", tiny.folder()).out()).contains("box-order x 1");
    }

    @Test
    void severalSplitsAreToldSideBySideWithWhatTheyShare() throws IOException {
        Path train = TinySplit.in(folder.resolve("train")).folder();
        Path test = TinySplit.in(folder.resolve("test")).folder();

        String html = page("--title", "Vests", train, test);

        assertThat(text(html))
                .contains("Vests", "Images 6 in 2 splits", "between splits", "leak-image")
                .contains("vest train 3 100.0 % test 3 100.0 %");
        assertThat(all("<b><bdi>(\\d+\\.jpg)</bdi>", html)).hasSize(6);
        assertThat(html).contains("<legend>Split</legend>");
    }

    @Test
    void everyFormatIsToldOf() throws IOException {
        Path coco = folder.resolve("coco.json");
        Path manifest = folder.resolve("train.manifest");
        Cli.run("convert", split, coco);
        Cli.run("convert", "--s3-prefix", "s3://bucket/images/", coco, manifest);
        Path csv = Files.writeString(folder.resolve("labels.csv"), "s3://b/1.jpg,vest\ns3://b/2.jpg,skirt,vest\n");

        assertThat(text(page("--images", split, coco)))
                .contains("Images 60", "Items 94")
                .doesNotContain("plain ground");
        assertThat(text(page(coco))).contains("All are drawn on a plain ground, for the pictures were not at hand.");
        assertThat(text(page("--images", split, manifest)))
                .contains("Images 60", "Items 94")
                .doesNotContain("plain ground");
        assertThat(text(page(csv))).contains("Images 2", "Items 3");
    }

    @Test
    void itemsOfACocoFileLeadFindingsToTheirPictures() throws IOException {
        Path coco = Files.writeString(folder.resolve("in.json"), """
                {"images": [{"id": 1, "file_name": "a.jpg", "width": 90, "height": 90}, {"id": 2, "file_name": "b.jpg",
                "width": 90, "height": 90}], "annotations": [{"id": 5, "image_id": 1, "category_id": 1, "bbox": [1, 2, 30, 40],
                "area": 1200, "iscrowd": 0}, {"id": 6, "image_id": 2, "category_id": 1, "bbox": [1, 2, 300, 4], "area": 1200,
                "iscrowd": 0}], "categories": [{"id": 1, "name": "vest"}]}""");
        String checked = Cli.run("check", coco).out();
        assertThat(checked).contains("bbox-outside-image");

        String html = page(coco);

        assertThat(all("<b><bdi>([^<]*)</bdi></b>(?:(?!</li>).)*<code>bbox-outside-image", html))
                .containsExactly("b.jpg");
    }

    @Test
    void conversionsAndEvaluationsAreToldToo() throws IOException {
        Path coco = folder.resolve("coco.json");
        Path manifest = folder.resolve("out.manifest");
        Path converted = folder.resolve("converted.json");
        Path evaluated = folder.resolve("evaluated.json");
        Cli.run("convert", split, coco);
        Cli.run("convert", "--report", converted, "--s3-prefix", "s3://b/", coco, manifest);
        Files.writeString(evaluated, """
                {"command": "evaluate", "type": "bbox", "stats": {"AP": 0.4567, "AP50": 0.9, "APsmall": -1.0}, "categories":
                [{"id": 1, "name": "vest", "AP": 0.25}, {"id": 2, "name": "skirt", "AP": -1.0}], "issues": [], "seconds": 1}""");

        String text = text(page("--conversion", converted, "--evaluation", evaluated, coco));

        assertThat(text)
                .contains("convert, coco to manifest", "drop-segmentation")
                .contains("AP 0.457 Boxes")
                .contains("AP50, overlap of 0.50 0.900", "APsmall, small ones –")
                .contains("AP by category Score vest 0.250 skirt –");
    }

    @Test
    void retrievalIsAnEvaluationToo() throws IOException {
        Path evaluated = Files.writeString(folder.resolve("evaluated.json"), """
                {"command": "evaluate", "type": "retrieval", "queries": 2, "stats": {"top1": 0.5, "top5": 1.0}, "subsets":
                {"zoom_in": {"1": {"queries": 1, "stats": {"top1": 1.0}}, "2": {"queries": 1, "stats": {"top1": 0.0}}}}}""");

        assertThat(text(page("--pictures", 0, "--evaluation", evaluated, split)))
                .contains(
                        "top1 0.500 Retrieval",
                        "right garment among the first 5",
                        "top1 by zoom in Score zoom in 2 0.000");
    }

    @Test
    void hostileNamesStayText() throws IOException {
        Path coco = Files.writeString(folder.resolve("<b>in&.json"), """
                {"images": [{"id": 1, "file_name": "<script>alert(1)</script>\\u202e.jpg", "width": 90, "height": 90}], "annotations":
                [{"id": 5, "image_id": 1, "category_id": 1, "bbox": [1, 2, 3, 4]}, {"id": 6, "image_id": 1, "category_id": 9,
                "bbox": [1, 2, 3, 4]}], "categories": [{"id": 1, "name": "\\"><img src=x onerror=alert(1)>\\u0000"}]}""");

        String html = page("--title", "</title><script>", coco);

        assertThat(html).doesNotContain("<script", "<img src=x", "\u202e", "\u0000");
        assertThat(text(html)).contains("&lt;script&gt;alert(1)&lt;/script&gt;\\u202e.jpg");
    }

    @Test
    void badRecordsAreToldAndTheRestIsReported() throws IOException {
        TinySplit tiny = TinySplit.in(folder.resolve("train"));
        tiny.annotation(2, "{");

        Cli cli = Cli.run("report", "-o", report(), tiny.folder());

        assertThat(cli.exit()).isEqualTo(1);
        assertThat(cli.err()).contains("1 record could not be read; the report's findings say why");
        assertThat(text(Files.readString(report()))).contains("Images 2", "unreadable-file", "Errors 1");
    }

    @Test
    void missingAndTruncatedPicturesAreDrawnOnPlainGround() throws IOException {
        TinySplit tiny = TinySplit.in(folder.resolve("train"));
        Files.delete(tiny.folder().resolve("image/000001.jpg"));
        Path truncated = tiny.folder().resolve("image/000002.jpg");
        byte[] bytes = Files.readAllBytes(truncated);
        Files.write(truncated, Arrays.copyOf(bytes, bytes.length - 20));

        Cli.run("report", "-o", report(), tiny.folder());

        assertThat(text(Files.readString(report())))
                .contains("Images 3", "2 of them are drawn on a plain ground, for the pictures were not at hand.");
    }

    @Test
    void imagesWhosePicturesAreNoneAreLeftOutAsStatsDoes() throws IOException {
        TinySplit tiny = TinySplit.in(folder.resolve("train"));
        Files.writeString(tiny.folder().resolve("image/000002.jpg"), "no picture");

        assertThat(Cli.run("report", "-o", report(), tiny.folder()).exit()).isEqualTo(1);
        assertThat(text(Files.readString(report()))).contains("Images 2");
        assertThat(Cli.run("stats", "--on-error", "skip", tiny.folder()).out()).contains("2 images");
    }

    @Test
    void inputThatCannotBeUsedIsRefusedAndNothingIsWritten() throws IOException {
        Path nothing = Files.writeString(folder.resolve("nothing.json"), "[]");
        assertRefused("--pictures: expected a number from 0 to 500 but found 501", "--pictures", 501, split);
        assertRefused("expected each split once but found " + split + " twice", split, split);
        assertRefused("expected files, for splits have names, but found -", "-");
        assertRefused(
                nothing
                        + ": expected a report of lookbook convert, as its --report writes it, but it is no JSON object",
                "--conversion",
                nothing,
                split);
        assertRefused(
                nothing + ": expected what lookbook evaluate writes with --json or --report but it is no JSON object",
                "--evaluation",
                nothing,
                split);
        assertRefused(folder.resolve("none") + ": expected a file or folder but there is none", folder.resolve("none"));

        Cli onItself = Cli.run("report", "-o", nothing, nothing);
        assertThat(onItself.err()).startsWith("lookbook: --output: expected a file of its own");
        assertThat(nothing).hasContent("[]");
    }

    private void assertRefused(String message, Object... arguments) {
        Object[] all = new Object[arguments.length + 3];
        all[0] = "report";
        all[1] = "-o";
        all[2] = report();
        System.arraycopy(arguments, 0, all, 3, arguments.length);

        Cli cli = Cli.run(all);

        assertThat(cli.err()).startsWith("lookbook: " + message).hasLineCount(1);
        assertThat(cli.exit()).isEqualTo(2);
        assertThat(report()).doesNotExist();
    }
}
