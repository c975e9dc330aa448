package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job in one command. */
class DemoTest {
    @TempDir
    Path folder;

    @Test
    void theDemoDrawsConvertsAndTells() throws IOException {
        Cli cli = Cli.run("demo", folder);

        assertThat(cli.exit()).isZero();
        assertThat(cli.out())
                .contains(
                        "120 images, 211 garments",
                        "nothing was left out",
                        "120 of 120 images come back from there as they were",
                        "7 x merge-category")
                .contains("    99 of 99 training lines can be used", "    it would train, as far as can be known here")
                .containsPattern("sling +#+ +6 +merged");
        assertThat(Files.readAllLines(folder.resolve("lookbook.train.manifest")))
                .hasSize(99);
        assertThat(Files.readAllLines(folder.resolve("lookbook.test.manifest"))).hasSize(21);
        assertThat(ImageIO.read(folder.resolve("contact-sheet.png").toFile()).getWidth())
                .isPositive();
    }

    @Test
    void theDemoTakesTheUsersOwnSplit() throws IOException {
        TinySplit split = TinySplit.in(folder.resolve("own"));

        Cli cli = Cli.run("demo", "--split", split.folder(), folder.resolve("out"));

        assertThat(cli.exit()).isZero();
        assertThat(cli.out()).contains("3 images, 3 garments", "3 of 3 images come back from there as they were");
        assertThat(folder.resolve("out/contact-sheet.png")).doesNotExist();
    }
}
