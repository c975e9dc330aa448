package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The options that change polygons, areas, sources and the numbers of annotations. */
class ConvertShapesTest {
    private static final String TWO = "{\"item2\": "
            + TinySplit.VEST
                    .substring(TinySplit.VEST.indexOf("{\"segm"), TinySplit.VEST.length() - 1)
                    .replace("\"style\": 1", "\"style\": 2")
            + ", \"source\": \"user\", \"pair_id\": 1, "
            + TinySplit.VEST.substring(TinySplit.VEST.indexOf("\"item1\""));

    @TempDir
    Path folder;

    private TinySplit split = new TinySplit(Path.of(""));

    @BeforeEach
    void makeASplit() throws IOException {
        split = TinySplit.in(folder.resolve("split"));
    }

    private String converted(String name, Object... options) throws IOException {
        List<Object> words = new ArrayList<>(List.of("convert"));
        words.addAll(List.of(options));
        words.addAll(List.of(split.folder(), folder.resolve(name)));
        Cli cli = Cli.run(words.toArray());
        assertThat(cli.exit()).as(cli.err()).isZero();
        return Files.isDirectory(folder.resolve(name))
                ? Files.readString(folder.resolve(name).resolve("annos/000001.json"))
                : Files.readString(folder.resolve(name));
    }

    private void assertRefused(String message, Object... arguments) {
        Cli cli = Cli.run(arguments);
        assertThat(cli.err()).contains(message).hasLineCount(1);
        assertThat(cli.exit()).isEqualTo(2);
    }

    @Test
    void polygonsAreClosedAndNothingElseIsDifferent() throws IOException {
        assertThat(converted("out", "--to", "deepfashion2", "--polygons", "close"))
                .isEqualTo(Files.readString(split.annotation(1)).replace("90.0]]", "90.0, 10.5, 20.0]]"));
        assertThat(folder.resolve("out/image-sizes.csv")).doesNotExist();
    }

    @Test
    void stepsComeInTheOrderGivenAndAreToldOf() throws IOException {
        Path out = folder.resolve("out");
        Cli cli = Cli.run("convert", "--to", "deepfashion2", "--polygons", "close,open", split.folder(), out);
        assertThat(cli.err()).contains("close-polygons x 3", "open-polygons x 3");
        assertThat(out.resolve("annos/000001.json")).hasSameBinaryContentAs(split.annotation(1));
        assertThat(converted("closed", "--to", "deepfashion2", "--polygons", "open,close"))
                .contains("90.0, 10.5, 20.0]]");
    }

    @Test
    void partsAreDroppedFromACocoFileToo() throws IOException {
        split.annotation(1, TinySplit.VEST.replace("[[10.5", "[[11, 21, 55, 21, 55, 70], [10.5"));
        assertThat(converted("rich.json", "--polygons", "drop-contained"))
                .contains("\"segmentation\": [[10.5, 20.0, 60.25, 20.0, 60.0, 90.0]]")
                .doesNotContain("[[11, 21");
        Path all = folder.resolve("all.json");
        Path some = folder.resolve("some.json");
        Cli.run("convert", split.folder(), all);
        Cli cli = Cli.run("convert", "--polygons", "drop-contained", all, some);
        assertThat(cli.err()).contains("drop-contained-polygons x 1");
        assertThat(some).hasSameBinaryContentAs(folder.resolve("rich.json"));
    }

    @Test
    void masksAreMadeWhateverIsWritten() throws IOException {
        assertThat(converted("masks.json", "--polygons", "mask"))
                .contains("\"segmentation\": {\"counts\": \"", "\"size\": [120, 100]}");
        assertThat(converted("masks", "--to", "deepfashion2", "--polygons", "mask"))
                .doesNotContain("60.25")
                .contains("\"segmentation\": [[");
    }

    @Test
    void masksWithoutSizesAreRefused() throws IOException {
        for (int i = 1; i <= 3; i++) {
            Files.delete(split.folder().resolve("image/00000" + i + ".jpg"));
        }
        Path coco = folder.resolve("in.json");
        Files.writeString(
                coco,
                "{\"images\": [{\"id\": 1, \"file_name\": \"a.jpg\"}], \"annotations\": [{\"id\": 1, \"image_id\": 1,"
                        + " \"category_id\": 1, \"segmentation\": [[1, 1, 5, 1, 5, 5]]}], \"categories\": [{\"id\": 1,"
                        + " \"name\": \"vest\"}]}");
        assertRefused(
                "expected the image's size, which masks need, but found none",
                "convert",
                "--polygons",
                "mask",
                coco,
                folder.resolve("out.json"));
    }

    @Test
    void areasAreThoseOfBoxesOrMasks() throws IOException {
        assertThat(converted("box.json")).contains("{\"area\": 3500,").isEqualTo(converted("b.json", "--area", "box"));
        String masks = converted("mask.json", "--area", "mask");
        assertThat(masks.replaceAll("\"area\": 1\\d{3},", "\"area\": 3500,"))
                .isNotEqualTo(masks)
                .isEqualTo(converted("box2.json"));
    }

    @Test
    void annotationsAreNumberedAsTheFileHasThemOrByItemNumber() throws IOException {
        split.annotation(1, TWO);
        assertThat(styles(converted("file.json"))).containsExactly("1 2", "2 1", "3 1", "4 1");
        assertThat(styles(converted("f.json", "--annotation-ids", "file-order")))
                .containsExactly("1 2", "2 1", "3 1", "4 1");
        assertThat(styles(converted("number.json", "--annotation-ids", "item-number")))
                .containsExactly("1 1", "2 2", "3 1", "4 1");
        Path back = folder.resolve("back");
        Cli.run("convert", "--to", "deepfashion2", folder.resolve("number.json"), back);
        assertThat(back.resolve("annos/000001.json")).hasContent(TWO);
    }

    private static List<String> styles(String coco) {
        return Pattern.compile("\"id\": (\\d+), \"pair_id\".*?\"style\": (\\d+)")
                .matcher(coco)
                .results()
                .map(found -> found.group(1) + ' ' + found.group(2))
                .toList();
    }

    @Test
    void theSourceIsInEachAnnotationAsThePullRequestHasIt() throws IOException {
        String with = converted("with.json", "--coco-profile", "upstream-with-source");
        assertThat(with).contains("\"id\": 1, \"source\": \"user\", \"pair_id\": 1,");
        assertThat(with.replace("\"source\": \"user\", ", ""))
                .isEqualTo(converted("without.json", "--coco-profile", "upstream"));
        Path back = folder.resolve("back");
        Cli cli = Cli.run("convert", "--to", "deepfashion2", folder.resolve("with.json"), back);
        assertThat(cli.err()).doesNotContain("missing-source");
        assertThat(back.resolve("annos/000001.json")).content().contains("\"source\": \"user\"");
    }

    @Test
    void whatWouldBeWithoutEffectIsRefused() {
        Path in = split.folder();
        assertRefused(
                "expected close or open or drop-contained or mask but found \"shut\"",
                "convert",
                "--polygons",
                "close,shut",
                in,
                folder.resolve("a.json"));
        assertRefused(
                "--polygons: expected --to coco or deepfashion2, which have polygons, but found --to manifest",
                "convert",
                "--polygons",
                "close",
                in,
                folder.resolve("a.manifest"));
        assertRefused(
                "--area: expected --to coco, for no other has areas, but found --to manifest",
                "convert",
                "--area",
                "mask",
                in,
                folder.resolve("a.manifest"));
        assertRefused(
                "--area: expected --to coco, for no other has areas, but found --coco-results",
                "convert",
                "--area",
                "box",
                "--coco-results",
                in,
                folder.resolve("a.json"));
        assertRefused(
                "--area: expected --coco-profile rich",
                "convert",
                "--area",
                "mask",
                "--coco-profile",
                "detection",
                in,
                folder.resolve("a.json"));
        assertRefused(
                "--annotation-ids: expected --from deepfashion2 --to coco but found --from deepfashion2 --to manifest",
                "convert",
                "--annotation-ids",
                "item-number",
                in,
                folder.resolve("a.manifest"));
        assertThat(folder.resolve("a.manifest")).doesNotExist();
    }

    @Test
    void realFilesWithSourceAreTheAuthorsWithOneMemberMore() throws IOException {
        Path data = Cli.realData().resolve("deepfashion2");
        Path out = folder.resolve("out.json");
        Cli.run("convert", "--to", "coco", "--coco-profile", "upstream-with-source", data.resolve("validation"), out);
        // The first 10,844 pictures of the validation set are users'.
        assertThat(out)
                .hasContent(Files.readString(data.resolve("coco/upstream-000001-000060.json"))
                        .replace("\"pair_id\": ", "\"source\": \"user\", \"pair_id\": "));
    }

    @Test
    void realFilesByItemNumberAreTheAuthorsWithTheItemsOfAPictureTheOtherWayRound() throws IOException {
        Path data = Cli.realData().resolve("deepfashion2");
        Path out = folder.resolve("out.json");
        Cli.run(
                "convert",
                "--to",
                "coco",
                "--coco-profile",
                "upstream",
                "--annotation-ids",
                "item-number",
                data.resolve("validation"),
                out);
        List<MatchResult> authors = annotations(Files.readString(data.resolve("coco/upstream-000001-000060.json")));
        List<MatchResult> ours = annotations(Files.readString(out));
        assertThat(ours).hasSize(78).hasSameSizeAs(authors);
        int swapped = 0;
        for (int i = 0; i < ours.size(); i++) {
            // A picture has two items at most here.
            int other = image(authors, i + 1).equals(image(authors, i))
                    ? i + 1
                    : image(authors, i - 1).equals(image(authors, i)) ? i - 1 : i;
            assertThat(ours.get(i).group(2)).isEqualTo(String.valueOf(i + 1));
            assertThat(ours.get(i).group(1)).isEqualTo(authors.get(other).group(1));
            assertThat(ours.get(i).group(3)).isEqualTo(authors.get(other).group(3));
            swapped += other == i ? 0 : 1;
        }
        assertThat(swapped).isEqualTo(36);
    }

    private static List<MatchResult> annotations(String coco) {
        return Pattern.compile("\\{(\"area\": .*?), \"id\": (\\d+), (\"pair_id\": .*?)\\}")
                .matcher(coco)
                .results()
                .toList();
    }

    private static String image(List<MatchResult> annotations, int index) {
        return index < 0 || index >= annotations.size()
                ? ""
                : annotations.get(index).group(3).replaceFirst(".*?\"image_id\": (\\d+).*", "$1");
    }

    @Test
    void realFilesByItemNumberComeBackToTheSameBytes() throws IOException {
        Path validation = Cli.realData().resolve("deepfashion2/validation");
        Path coco = folder.resolve("rich.json");
        Path back = folder.resolve("back");
        Cli.run("convert", "--to", "coco", "--annotation-ids", "item-number", "--area", "mask", validation, coco);
        Cli.run("convert", "--to", "deepfashion2", coco, back);
        try (var files = Files.list(validation.resolve("annos"))) {
            List<Path> all = files.toList();
            assertThat(all).hasSizeGreaterThanOrEqualTo(60);
            assertThat(all)
                    .allSatisfy(file -> assertThat(back.resolve("annos").resolve(String.valueOf(file.getFileName())))
                            .hasSameBinaryContentAs(file));
        }
    }
}
