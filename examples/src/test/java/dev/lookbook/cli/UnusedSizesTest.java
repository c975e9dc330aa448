package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who names pictures for a conversion that looks at none is told so, instead of nothing. */
class UnusedSizesTest {
    private static final String COCO = """
            {"images": [{"id": 1, "file_name": "000001.jpg"}], "annotations": [], "categories": [{"id": 1, "name": "vest"}]}""";

    @TempDir
    Path folder;

    @Test
    void aCopyTakesNoPictures() throws IOException {
        Path coco = Files.writeString(folder.resolve("in.json"), COCO);
        Path out = folder.resolve("out.json");

        Cli cli = Cli.run("convert", "--images", folder, coco, out);

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err())
                .startsWith(
                        "lookbook: --images: expected a conversion that needs the sizes of pictures but this is a copy")
                .hasLineCount(1);
        assertThat(out).doesNotExist();
    }

    @Test
    void aSplitStatesNoSizes() throws IOException {
        Path coco = Files.writeString(folder.resolve("in.json"), COCO);
        Path sizes = Files.writeString(folder.resolve("sizes.csv"), "file_name,width,height\n000001.jpg,60,80\n");

        Cli cli = Cli.run("convert", "--image-sizes", sizes, "--to", "deepfashion2", coco, folder.resolve("out"));

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).startsWith("lookbook: --image-sizes:").contains("deepfashion2 states none; leave it out");
    }

    @Test
    void whatChangesSomethingTakesThem() throws IOException {
        Path split = TinySplit.in(folder.resolve("split")).folder();
        Path coco = Files.writeString(folder.resolve("in.json"), COCO);
        Path out = folder.resolve("out.json");

        assertThat(Cli.run("convert", "--images", split, "--coco-profile", "rich", coco, out)
                        .exit())
                .isZero();
        assertThat(out).content().contains("\"width\"");
    }
}
