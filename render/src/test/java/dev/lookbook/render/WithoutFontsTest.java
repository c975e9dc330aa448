package dev.lookbook.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Category;
import dev.lookbook.model.Item;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A Java without fontconfig, as on slim machines, in a process of its own: everything is drawn but what needs the machine's
 * fonts.
 */
class WithoutFontsTest {

    private static BufferedImage named(String name) {
        Item item = Item.builder()
                .category(Category.of(1, name))
                .boundingBox(BoundingBox.ofXywh(10, 40, 100, 50))
                .build();
        return PictureTypes.RENDERER.draw(Garments.image(160, 120, item)).toImage();
    }

    /** The process: tells whether fonts throw here, and draws all the same. */
    public static void main(String[] args) throws IOException {
        write("ascii", Path.of(args[0]), "vest");
        write("chinese", Path.of(args[0]), "\u8fde\u8863\u88d9");
        write("again", Path.of(args[0]), "\u8fde\u8863\u88d9");
        try {
            System.out.println("fonts: " + new Font(Font.SANS_SERIF, Font.PLAIN, 12).canDisplay('a'));
        } catch (RuntimeException | Error e) {
            System.out.println("no fonts: " + e);
        }
    }

    private static void write(String file, Path folder, String name) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(file + ".png"))) {
            ImageFiles.write(named(name), "png", out);
        }
    }

    @Test
    void asciiIsWrittenAllTheSameAndOtherLabelsAreLeftOut(@TempDir Path folder) throws Exception {
        String told = ChildJvm.run(WithoutFontsTest.class, "-Dsun.awt.fontconfig=" + folder.resolve("none"), folder);

        assertThat(differenceOf(folder, "ascii")).isEmpty();
        assumeTrue(told.startsWith("no fonts: "), "skipped: fonts work here whatever fontconfig is");
        BufferedImage unlabelled = PictureTypes.RENDERER
                .withLabels(false)
                .draw(Garments.image(
                        160,
                        120,
                        Item.builder()
                                .category(Category.of(1, "\u8fde\u8863\u88d9"))
                                .boundingBox(BoundingBox.ofXywh(10, 40, 100, 50))
                                .build()))
                .toImage();
        for (String file : List.of("chinese", "again")) {
            BufferedImage drawn = ImageIO.read(folder.resolve(file + ".png").toFile());
            assertThat(Differences.between(drawn, unlabelled)).isEmpty();
        }
    }

    private static String differenceOf(Path folder, String file) throws IOException {
        return Differences.between(ImageIO.read(folder.resolve(file + ".png").toFile()), named("vest"));
    }
}
