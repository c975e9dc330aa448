package dev.lookbook.examples.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures with overlays can be looked at. */
class ContactSheetTest {
    @TempDir
    Path folder;

    @Test
    void anOverlayLeavesThePictureAloneAndDrawsOnACopy() {
        SyntheticImage image = SyntheticSplit.images(1, 7).findFirst().orElseThrow();
        BufferedImage picture = image.picture();
        int[] before = pixels(picture);
        BufferedImage drawn = Overlay.draw(picture, image.annotation());
        assertThat(pixels(picture)).isEqualTo(before);
        assertThat(pixels(drawn)).isNotEqualTo(before);
        assertThat(drawn.getWidth()).isEqualTo(image.size().width());
    }

    @Test
    void aPageHoldsTwelvePicturesAndIsAPng() throws IOException {
        List<SyntheticImage> images = SyntheticSplit.images(12, 7).toList();
        Path png = folder.resolve("sheet.png");
        ContactSheet.write(png, ContactSheet.of(images));
        BufferedImage sheet = ImageIO.read(Files.newInputStream(png));
        assertThat(sheet.getWidth()).isEqualTo(4 * 408 + 8);
        assertThat(sheet.getHeight()).isEqualTo(3 * 548 + 8);
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}
