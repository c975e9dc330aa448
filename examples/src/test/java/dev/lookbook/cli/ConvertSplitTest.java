package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --train} writes two files, and what belongs together stays together. */
class ConvertSplitTest {
    @TempDir
    Path folder;

    private TinySplit split = new TinySplit(Path.of(""));

    /** Ten pictures, two of each pair. */
    @BeforeEach
    void makeASplit() throws IOException {
        split = TinySplit.in(folder.resolve("split"));
        for (int number = 1; number <= 10; number++) {
            int pair = (number + 1) / 2;
            split.annotation(number, TinySplit.VEST.replace("\"pair_id\": 1", "\"pair_id\": " + pair));
            split.picture(number);
        }
    }

    @Test
    void fourOfFivePairsAreForTrainingAndNoneIsOnBothSides() throws IOException {
        Cli cli = Cli.run(
                "convert", "--to", "manifest", "--train", "0.8", split.folder(), folder.resolve("out.manifest"));

        assertThat(cli.exit()).isZero();
        List<String> train = pictures(folder.resolve("out.train.manifest"));
        List<String> test = pictures(folder.resolve("out.test.manifest"));
        assertThat(train).hasSize(8);
        assertThat(test).hasSize(2);
        assertThat(pairs(train)).doesNotContainAnyElementsOf(pairs(test));
    }

    @Test
    void aSideThatGetsNoPictureIsReported() throws IOException {
        for (int number = 1; number <= 10; number++) {
            split.annotation(number, TinySplit.VEST);
        }
        Path report = folder.resolve("report.json");

        Cli cli = Cli.run(
                "convert",
                "--to",
                "manifest",
                "--train",
                "0.8",
                "--report",
                report,
                split.folder(),
                folder.resolve("out.manifest"));

        assertThat(cli.exit()).isZero();
        assertThat(cli.err())
                .contains(
                        "warning  empty-side x 1",
                        "such as " + folder.resolve("out.test.manifest")
                                + ": expected images on each side of the split but none came here, for groups are not"
                                + " divided and there are too few; divide by image, with another share, or more images");
        assertThat(report).content().contains("{\"code\":\"empty-side\",\"severity\":\"warning\",\"count\":1,");
        assertThat(Cli.run(
                                "convert",
                                "--train",
                                "0.8",
                                "--group",
                                "image",
                                split.folder(),
                                folder.resolve("o.manifest"))
                        .err())
                .doesNotContain("empty-side");
    }

    @Test
    void theSameSeedGivesTheSameSplitForEveryFormatAndThreadCount() throws IOException {
        Path coco = folder.resolve("all.json");
        Cli.run("convert", split.folder(), coco);
        Cli.run(
                "convert",
                "--train",
                "0.5",
                "--seed",
                "3",
                "--threads",
                "1",
                split.folder(),
                folder.resolve("a.manifest"));
        Cli.run("convert", "--train", "0.5", "--seed", "3", "--threads", "4", coco, folder.resolve("b.manifest"));

        assertThat(pictures(folder.resolve("a.train.manifest")))
                .isEqualTo(pictures(folder.resolve("b.train.manifest")));
    }

    @Test
    void aCopyCanBeSplitToo() throws IOException {
        Path coco = folder.resolve("all.json");
        Cli.run("convert", split.folder(), coco);

        Cli cli = Cli.run("convert", "--train", "0.8", "--group", "image", coco, folder.resolve("part.json"));

        assertThat(cli.exit()).isZero();
        assertThat(cli.err()).contains("part.train.json", "part.test.json");
        assertThat(Files.readString(folder.resolve("part.train.json")).split("\"file_name\"", -1))
                .hasSize(1 + 8);
        assertThat(Files.readString(folder.resolve("part.test.json")).split("\"file_name\"", -1))
                .hasSize(1 + 2);
    }

    @Test
    void aShareThatIsNoneIsRefused() {
        Cli cli = Cli.run("convert", "--train", "80", split.folder(), folder.resolve("out.manifest"));

        assertThat(cli.err()).contains("--train: expected a share between 0 and 1, such as 0.8, but found 80.0");
        assertThat(cli.exit()).isEqualTo(2);
    }

    private static List<String> pictures(Path manifest) throws IOException {
        List<String> pictures = new ArrayList<>();
        for (String line : Files.readAllLines(manifest)) {
            pictures.add(line.replaceAll(".*\"source-ref\": \"([^\"]*)\".*", "$1"));
        }
        return pictures;
    }

    private static List<Integer> pairs(List<String> pictures) {
        return pictures.stream()
                .map(name -> (Integer.parseInt(name.substring(0, 6)) + 1) / 2)
                .toList();
    }
}
