package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckSplitTest {
    @TempDir
    Path temp;

    private Path split = Path.of("");

    @BeforeEach
    void aBoxIsTurnedRound() throws IOException {
        split = temp.resolve("split");
        TinySplit.in(split)
                .annotation(
                        2,
                        TinySplit.VEST
                                .replace("[10, 20, 60, 90]", "[60, 20, 10, 90]")
                                .replace("\"source\": \"user\"", "\"source\": \"shop\""));
    }

    @Test
    void findingsAreFollowedByWhatIsInTheSplit() {
        Cli result = Cli.run("check", split);
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out())
                .isEqualToNormalizingNewlines("deepfashion2: 3 records, 1 error, 0 warnings, 1 note in " + split + "\n"
                        + "error    box-order x 1\n"
                        + "         annos/000002.json at /item1/bounding_box (byte 348): expected [x1, y1, x2, y2] with x1 <= x2"
                        + " and y1 <= y2 but found [60, 20, 10, 90]\n"
                        + "info     one-sided-pair x 1\n"
                        + "         annos/000003.json at /pair_id (byte 30): all images of pair 3 are from users\n"
                        + "split           3 images, 3 items, 2 pairs\n"
                        + "categories      vest 3\n"
                        + "repair          up to 1 of these can be mended: --fix OUT writes a copy\n"
                        + "without errors  2 of 3 images\n");
    }

    @Test
    void aMendedCopyIsWrittenAndEveryChangeTold() throws IOException {
        Path out = temp.resolve("fixed");
        Path report = temp.resolve("report.json");
        Cli result = Cli.run("check", "--fix", out, "--report", report, split);
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out().replace("\r\n", "\n"))
                .contains("\nrepaired  1 of 3 files changed, 0 dropped; wrote " + out + "\n"
                        + "repair-box-order            annos/000002.json at /item1/bounding_box (byte 348): [60, 20, 10, 90] -> [10,"
                        + " 20, 60, 90]\n"
                        + "left      3 images, 3 items: 0 errors, 0 warnings, 1 note\n"
                        + "          one-sided-pair x 1\n");
        assertThat(Files.readString(report))
                .contains(
                        "\"scope\":\"annotation\",\"source\":\"annos/000002.json\",\"byte\":348,\"pointer\":\"/item1/bounding_box\"")
                .contains(
                        "\"counts\":{\"box-order\":1,\"one-sided-pair\":1},\"items\":3,\"pairs\":2,\"categories\":[{\"id\":5,"
                                + "\"name\":\"vest\",\"items\":3}],\"repaired\":{")
                .contains("\"changed\":1,\"dropped\":0,\"changes\":[{\"code\":\"repair-box-order\",");
        Cli again = Cli.run("check", out);
        assertThat(again.exit()).isZero();
        assertThat(again.out()).contains("without errors  all images").doesNotContain("repair ");
    }

    @Test
    void onlyWhatIsAskedForIsMended() throws IOException {
        Path out = temp.resolve("fixed.zip");
        Cli result = Cli.run("check", "--fix", out, "--repair", "scale,category-name", split);
        assertThat(result.out()).contains("repaired  0 of 3 files changed").contains("box-order x 1");
        assertThat(out).exists();
    }

    @Test
    void picturesAndSizesMayBeElsewhere() throws IOException {
        Path sizes = Files.writeString(temp.resolve("sizes.csv"), "file_name,width,height\n000001.jpg,50,50\n");
        assertThat(Cli.run("check", "--image-sizes", sizes, split).out()).contains("size-conflict x 1");
        Path nowhere = Files.createDirectory(temp.resolve("nowhere"));
        assertThat(Cli.run("check", "--images", nowhere, split).out()).contains("missing-picture x 3");
    }

    @Test
    void optionsThatMakeNoSenseAreRefused() throws IOException {
        assertThat(Cli.run("check", "--repair", "scale", split).err()).contains("--repair: expected --fix OUT too");
        Cli word = Cli.run("check", "--fix", temp.resolve("o"), "--repair", "scales", split);
        assertThat(word.exit()).isEqualTo(2);
        assertThat(word.err()).contains("expected all or some of duplicate-members,", "but found \"scales\"");
        assertThat(Cli.run("check", "--test", split, split).err()).contains("for manifests only");
        Path coco =
                Files.writeString(temp.resolve("a.json"), "{\"images\": [], \"annotations\": [], \"categories\": []}");
        assertThat(Cli.run("check", "--fix", temp.resolve("o"), "--repair", "all", coco)
                        .err())
                .contains("--repair is for DeepFashion2 only");
    }

    @Test
    void folderWithFilesIsNoPlaceForACopy() {
        Cli result = Cli.run("check", "--fix", split, split);
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("expected a new or empty folder but it holds files; name another");
    }

    @Test
    void resultIsTheSameForAnyNumberOfThreads() {
        Cli one = Cli.run("check", "--threads", "1", "--json", split);
        Cli four = Cli.run("check", "--threads", "4", "--json", split);
        assertThat(four).isEqualTo(one);
    }
}
