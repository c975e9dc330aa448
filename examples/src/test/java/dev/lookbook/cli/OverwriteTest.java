package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that is read is overwritten, and nothing that is missing goes unnoticed. */
class OverwriteTest {
    @TempDir
    Path folder = Path.of("");

    private Path split = Path.of("");

    @BeforeEach
    void makeASplit() throws IOException {
        split = TinySplit.in(folder.resolve("split")).folder();
    }

    @ParameterizedTest
    @ValueSource(strings = {"convert --to deepfashion2", "sample --images 2"})
    void anArchiveIsNotWrittenInThePlaceOfItself(String command) throws IOException {
        Path zip = folder.resolve("in.zip");
        assertThat(Cli.run("convert", split, zip).exit()).isZero();
        byte[] before = Files.readAllBytes(zip);
        Path link = Files.createSymbolicLink(folder.resolve("link.zip"), zip);

        for (Path out : new Path[] {zip, link}) {
            Object[] words = (command + " " + zip + " " + out).split(" ");
            Cli cli = Cli.run(words);
            assertThat(cli.err())
                    .isEqualTo("lookbook: OUT: expected a file of its own but " + out
                            + " is read or written already; name another" + System.lineSeparator());
            assertThat(cli.exit()).isEqualTo(2);
        }
        assertThat(zip).hasBinaryContent(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check --report FILE SPLIT",
                "stats --report FILE SPLIT",
                "convert --report FILE SPLIT out.json",
                "pairs --report FILE SPLIT",
                "pairs --query FILE SPLIT"
            })
    void noReportTakesThePlaceOfAnAnnotation(String command) throws IOException {
        Path annotation = split.resolve("annos/000001.json");
        String before = Files.readString(annotation);
        Object[] words = command.replace("FILE", annotation.toString())
                .replace("SPLIT", split.toString())
                .replace("out.json", folder.resolve("out.json").toString())
                .split(" ");

        Cli cli = Cli.run(words);

        assertThat(cli.err())
                .contains("expected a file of its own but " + annotation)
                .hasLineCount(1);
        assertThat(cli.exit()).isEqualTo(2);
        assertThat(annotation).hasContent(before);
    }

    @Test
    void aLinkThatLeadsNowhereIsAnAnnotationThatIsMissing() throws IOException {
        Path annotation = split.resolve("annos/000003.json");
        Files.delete(annotation);
        Files.createSymbolicLink(annotation, Path.of("/nonexistent/000003.json"));

        Cli stats = Cli.run("stats", split);
        assertThat(stats.err())
                .isEqualTo(
                        "lookbook: annos/000003.json: expected a file but found a link to \"/nonexistent/000003.json\","
                                + " which leads nowhere; fetch what it stands for, or delete it"
                                + System.lineSeparator());
        assertThat(stats.exit()).isEqualTo(2);

        Cli check = Cli.run("check", split);
        assertThat(check.out()).contains("unreadable-file x 1", "a link to \"/nonexistent/000003.json\"");
        assertThat(check.exit()).isEqualTo(1);
    }

    @Test
    void oneSplitOfSeveralIsNamed() throws IOException {
        Path both = folder.resolve("both");
        TinySplit.in(both.resolve("train"));
        TinySplit.in(both.resolve("validation"));
        Files.delete(both.resolve("validation/annos/000003.json"));

        assertThat(Cli.run("stats", both).err()).contains("--split", "train/annos, validation/annos");
        assertThat(Cli.run("stats", "--split", "train", both).out()).contains("3 images");
        assertThat(Cli.run("pairs", "--split", "validation", both).out()).contains("2 images");
        assertThat(Cli.run("check", "--split", "validation", both).out()).contains("2 records");

        Path coco = folder.resolve("c.json");
        Cli.run("convert", split, coco);
        Cli refused = Cli.run("stats", "--split", "train", coco);
        assertThat(refused.err()).contains("--split: expected DeepFashion2, of which there may be several splits");
        assertThat(refused.exit()).isEqualTo(2);
    }

    @Test
    void whatIsNoArchiveIsNotToBeFetchedAgain() throws IOException {
        Path text = Files.writeString(folder.resolve("q.json"), "[{}, {}]");
        assertThat(Cli.run("pairs", text).err())
                .contains("expected a folder or an archive (zip, tar, tar.gz, tar.zst) but found something else")
                .doesNotContain("fetch it again");
        assertThat(Cli.run("check", "--format", "coco", split).err())
                .contains(split + ": expected a file in the format coco but it is a folder");
        assertThat(Cli.run("evaluate", "--type", "retrieval", "--min-answers", "-1", split, text)
                        .err())
                .contains("--min-answers: expected at least 0 but found -1");
    }
}
