package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The options that map categories, in the order in which they are given. */
class ConvertMappingTest {
    @TempDir
    Path folder;

    private TinySplit split = new TinySplit(Path.of(""));

    @BeforeEach
    void makeASplitOfAVestASlingAndAVest() throws IOException {
        split = TinySplit.in(folder.resolve("split"));
        split.annotation(
                2,
                TinySplit.VEST
                        .replace("\"category_id\": 5", "\"category_id\": 6")
                        .replace("\"vest\"", "\"sling\""));
    }

    @Test
    void aMergeLeavesOneIdAndOneName() throws IOException {
        Path out = folder.resolve("out.json");

        Cli cli = Cli.run("convert", "--merge", "sling=vest,sling dress=vest dress", split.folder(), out);

        assertThat(cli.exit()).isZero();
        assertThat(cli.err())
                .contains("3  vest (5)", "info     merge-category x 1")
                .doesNotContain("sling (6)");
        assertThat(Files.readString(out))
                .doesNotContain("\"name\": \"sling\"", "\"name\": \"sling_dress\"", "\"category_id\": 6")
                .containsOnlyOnce("\"name\": \"vest\"");
    }

    @Test
    void optionsActInTheOrderGiven() {
        Cli renamedFirst = Cli.run(
                "convert", "--rename", "vest=top", "--drop", "top", split.folder(), folder.resolve("a.manifest"));
        Cli droppedFirst = Cli.run(
                "convert", "--drop", "top", "--rename", "vest=top", split.folder(), folder.resolve("b.manifest"));

        assertThat(renamedFirst.exit()).isZero();
        assertThat(renamedFirst.err()).contains("drop-category x 2", "1  sling (6)");
        assertThat(droppedFirst.exit()).isEqualTo(2);
        assertThat(droppedFirst.err()).contains("\"top\"").hasLineCount(1);
    }

    @Test
    void keepDropsAllOthersAndSaysSo() {
        Cli cli = Cli.run("convert", "--keep", "sling", split.folder(), folder.resolve("out.manifest"));

        assertThat(cli.exit()).isZero();
        assertThat(cli.err()).contains("3 images, 1 item", "drop-category x 2");
    }

    @Test
    void aPairWithoutAnEqualsSignIsRefused() {
        Cli cli = Cli.run("convert", "--merge", "sling", split.folder(), folder.resolve("out.manifest"));

        assertThat(cli.err()).contains("expected pairs such as \"sling=vest\" but found \"sling\"");
        assertThat(cli.exit()).isEqualTo(2);
    }

    @Test
    void aManifestKeepsItsLabelAttributeWhenItsCategoriesAreMapped() throws IOException {
        Path in = folder.resolve("in.manifest");
        Path out = folder.resolve("out.manifest");
        Cli.run("convert", "--label-attribute", "garments", split.folder(), in);

        assertThat(Cli.run("convert", "--merge", "sling=vest", in, out).exit()).isZero();
        assertThat(Files.readString(out)).contains("\"garments-metadata\"").doesNotContain("bounding-box", "\"sling\"");
    }
}
