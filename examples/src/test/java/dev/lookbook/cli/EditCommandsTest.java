package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code filter}, {@code merge}, {@code split} and {@code sample} copy records as they are, in every format they know. */
class EditCommandsTest {
    private static final Pattern PICTURE = Pattern.compile("(\\d{6})\\.jpg");

    @TempDir
    Path folder;

    private Path split = Path.of("");
    private Path coco = Path.of("");
    private Path manifest = Path.of("");

    /** Ten pictures, two of each pair, in three formats. */
    @BeforeEach
    void makeDatasets() throws IOException {
        TinySplit tiny = TinySplit.in(folder.resolve("split"));
        for (int number = 1; number <= 10; number++) {
            int pair = (number + 1) / 2;
            tiny.annotation(number, TinySplit.VEST.replace("\"pair_id\": 1", "\"pair_id\": " + pair));
            tiny.picture(number);
        }
        split = tiny.folder();
        coco = folder.resolve("all.json");
        manifest = folder.resolve("all.manifest");
        assertThat(Cli.run("convert", split, coco).exit()).isZero();
        assertThat(Cli.run("convert", coco, manifest).exit()).isZero();
    }

    /** The numbers of the pictures that a file or folder of annotations has. */
    private static Set<String> pictures(Path file) throws IOException {
        Set<String> pictures = new HashSet<>();
        if (Files.isDirectory(file)) {
            try (Stream<Path> annotations = Files.list(file.resolve("annos"))) {
                annotations.forEach(
                        one -> pictures.add(one.getFileName().toString().substring(0, 6)));
            }
        } else {
            PICTURE.matcher(Files.readString(file)).results().forEach(found -> pictures.add(found.group(1)));
        }
        return pictures;
    }

    @Test
    void aSplitIsTheSameInEveryFormatAndThatOfConvert() throws IOException {
        Cli.run("convert", "--train", "0.6", "--seed", "3", coco, folder.resolve("converted.json"));
        Set<String> train = pictures(folder.resolve("converted.train.json"));

        assertThat(Cli.run("split", "--train", "0.6", "--seed", "3", coco, folder.resolve("c.json"))
                        .exit())
                .isZero();
        assertThat(Cli.run("split", "--train", "0.6", "--seed", "3", split, folder.resolve("d"))
                        .exit())
                .isZero();

        assertThat(train).hasSize(6);
        assertThat(pictures(folder.resolve("c.train.json"))).isEqualTo(train);
        assertThat(pictures(folder.resolve("d.train"))).isEqualTo(train);
        assertThat(pictures(folder.resolve("d.test"))).hasSize(4).doesNotContainAnyElementsOf(train);
        assertThat(Files.readString(folder.resolve("d.test/annos/"
                        + pictures(folder.resolve("d.test")).stream()
                                .findFirst()
                                .orElseThrow() + ".json")))
                .startsWith("{\"source\": \"user\"");
    }

    @Test
    void thereAreThreePartsIfAsked() throws IOException {
        Cli cli = Cli.run(
                "split", "--train", "0.6", "--val", "0.2", "--group", "image", manifest, folder.resolve("m.manifest"));

        assertThat(cli.exit()).isZero();
        assertThat(cli.err()).contains("manifest -> manifest: 10 images, 10 items", "m.train.", "m.val.", "m.test.");
        assertThat(pictures(folder.resolve("m.train.manifest"))).hasSize(6);
        assertThat(pictures(folder.resolve("m.val.manifest"))).hasSize(2);
        assertThat(pictures(folder.resolve("m.test.manifest"))).hasSize(2);
    }

    @Test
    void theSameSampleIsTakenOfEveryFormat() throws IOException {
        for (Path in : List.of(coco, manifest, split)) {
            String ending = in.equals(split)
                    ? ""
                    : in.toString().substring(in.toString().lastIndexOf('.'));
            Path out = folder.resolve("sample" + ending);
            Cli cli = Cli.run("sample", in, out, "--images", "4", "--seed", "2", "--stratify", "category");
            assertThat(cli.err()).contains("4 images, 4 items");
            assertThat(cli.exit()).isZero();
        }
        assertThat(pictures(folder.resolve("sample.json")))
                .hasSize(4)
                .isEqualTo(pictures(folder.resolve("sample.manifest")))
                .isEqualTo(pictures(folder.resolve("sample")));
    }

    @Test
    void aShareCanBeSampledFromStreamToStream() throws IOException {
        Cli cli = Cli.runWith(Files.readString(coco), "sample", "-", "-", "--share", "0.3");

        assertThat(cli.exit()).isZero();
        assertThat(PICTURE.matcher(cli.out()).results()).hasSize(3);
        assertThat(cli.out()).startsWith("{\"info\"").endsWith("}");
    }

    @Test
    void theLinesOfManifestsAreMerged() throws IOException {
        Cli.run("split", "--train", "0.6", manifest, folder.resolve("m.manifest"));
        Path out = folder.resolve("merged.manifest");

        Cli cli = Cli.run("merge", out, folder.resolve("m.train.manifest"), folder.resolve("m.test.manifest"));

        assertThat(cli.exit()).isZero();
        assertThat(sorted(out)).isEqualTo(sorted(manifest));
    }

    private static List<String> sorted(Path file) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.sort(Comparator.naturalOrder());
        return lines;
    }

    @Test
    void cocoFilesAreMergedAndTheReportSaysHow() throws IOException {
        Path out = folder.resolve("merged.json");
        Path report = folder.resolve("report.json");

        Cli cli = Cli.run("merge", out, coco, coco, "--same-name", "join", "--report", report);

        assertThat(cli.exit()).isZero();
        assertThat(cli.err())
                .contains("coco -> coco: 10 images, 20 items", "join-image x 10", "renumber-annotation x 10");
        assertThat(Files.readString(report)).contains("\"command\":\"merge\"", "\"images\":10", "\"items\":20");
    }

    @Test
    void aMergeMayTakeThePlaceOfAnInput() throws IOException {
        Path other = Files.copy(coco, folder.resolve("other.json"));

        assertThat(Cli.run("merge", other, other, coco, "--renumber").exit()).isZero();
        assertThat(Files.readString(other).split("\"file_name\"", -1)).hasSize(21);
    }

    @Test
    void whatIsNotWantedIsFilteredOut() throws IOException {
        Path out = folder.resolve("out.json");

        Cli cli = Cli.run(
                "filter",
                coco,
                out,
                "--category",
                "vest",
                "--min-area",
                "100",
                "--image",
                "00000[1-3].jpg",
                "--no-crowd");
        assertThat(cli.err()).contains("3 images, 3 items");
        assertThat(cli.exit()).isZero();
        assertThat(pictures(out)).containsExactlyInAnyOrder("000001", "000002", "000003");

        assertThat(Cli.run("filter", coco, out, "--max-area", "1").err()).contains("10 images, 0 items");
        assertThat(Cli.run("filter", coco, out, "--max-area", "1", "--drop-empty-images", "--only-used-categories")
                        .err())
                .contains("0 images, 0 items");
        assertThat(Files.readString(out)).contains("\"categories\": []");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "split IN OUT --train 80|--train: expected a share between 0 and 1, such as 0.8, but found 80.0",
                "split IN OUT --train 0.8 --val 0.2|--val: expected something left for test but found 0.8 and 0.2",
                "split IN - --train 0.8|several files can't be one stream; name a file instead of -",
                "sample IN OUT|expected either --images, --share or --each",
                "sample IN OUT --images 0|--images: expected at least 1 but found 0",
                "sample IN OUT --share 2|--share: expected a share above 0 and up to 1, such as 0.1, but found 2.0",
                "merge OUT IN|expected at least two files to merge after OUT, which is",
                "merge OUT IN SPLIT|expected files of one format but",
                "merge OUT SPLIT SPLIT|expected COCO files or manifests but found deepfashion2",
                "merge OUT IN IN --same-name refuse|expected each file name in one file only but found",
                "filter SPLIT OUT|expected a COCO file but",
                "filter IN OUT --category hat|expected a category's name, one of",
                "filter IN OUT --report OUT|--report: expected a file of its own but",
                "sample NONE OUT --images 3|expected a file or folder but there is none"
            })
    void whatCannotBeIsRefusedInOneLineAndNothingIsWritten(String line) {
        String[] sides = line.split("\\|", 2);
        Path out = folder.resolve("out/out.json");
        Object[] words = Stream.of(sides[0].split(" ", -1))
                .map(word -> switch (word) {
                    case "IN" -> coco;
                    case "SPLIT" -> split;
                    case "OUT" -> out;
                    case "NONE" -> folder.resolve("none.json");
                    default -> word;
                })
                .toArray();

        Cli cli = Cli.run(words);

        assertThat(cli.err()).contains(sides[1]).startsWith("lookbook: ").hasLineCount(1);
        assertThat(cli.exit()).isEqualTo(2);
        assertThat(out).doesNotExist();
    }

    @Test
    void aBadRecordStopsOrIsToldOfOnce() throws IOException {
        TinySplit tiny = new TinySplit(split);
        tiny.annotation(4, "{");

        Cli stopped = Cli.run("split", "--train", "0.5", split, folder.resolve("parts"));
        assertThat(stopped.err()).startsWith("lookbook: annos/000004.json").hasLineCount(1);
        assertThat(stopped.exit()).isEqualTo(2);
        assertThat(folder.resolve("parts.train")).doesNotExist();

        Cli skipped = Cli.run(
                "sample",
                "--share",
                "1",
                "--stratify",
                "category",
                "--on-error",
                "skip",
                split,
                folder.resolve("some"));
        assertThat(skipped.err()).contains("9 images", "1 record was skipped", "skip-record x 1");
        assertThat(skipped.exit()).isEqualTo(1);
    }
}
