package dev.lookbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.model.AnnotatedImage;
import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comparison with approved pictures lets other shades of edges pass, and nothing that is somewhere else. */
class DifferencesTest {

    private static BufferedImage boxAt(String category, double x, double y) {
        AnnotatedImage image = Garments.image(240, 200, Garments.box(category, x, y, 60, 40));
        return PictureTypes.RENDERER
                .withLabels(false)
                .draw(Picture.of(Garments.picture(240, 200)), image)
                .toImage();
    }

    @ParameterizedTest
    @CsvSource({"vest, 0.1, 0", "vest, 0, 0.1", "vest, -0.1, 0.1", "skirt, 0.1, 0.1", "sling, 0.1, 0", "shorts, 0, 0.1"
    })
    void edgesOfAnotherShadePass(String category, double dx, double dy) {
        assertThat(Differences.between(boxAt(category, 30, 40), boxAt(category, 30 + dx, 40 + dy)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "vest, 1, 0",
        "vest, 0, 1",
        "vest, -1, 0",
        "vest, 2, 2",
        "skirt, 1, 0",
        "skirt, 0, -1",
        "sling, 1, 0",
        "shorts, 0, 1",
        "trousers, 1, 0",
        "short sleeve top, 0, 1",
        "sling dress, 1, 0"
    })
    void aBoxThatIsShiftedDoesNot(String category, double dx, double dy) {
        assertThat(Differences.between(boxAt(category, 30, 40), boxAt(category, 30 + dx, 40 + dy)))
                .isNotEmpty();
    }

    @Test
    void aPictureOfAnotherSizeDoesNot() {
        assertThat(Differences.between(Garments.picture(20, 10), Garments.picture(10, 20)))
                .isEqualTo("the sizes are 20 x 10 and 10 x 20");
    }

    @Test
    void anotherColourDoesNot() {
        BufferedImage one = new BufferedImage(3, 3, BufferedImage.TYPE_INT_RGB);
        BufferedImage other = new BufferedImage(3, 3, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 9; i++) {
            other.setRGB(i % 3, i / 3, Color.DARK_GRAY.getRGB());
        }
        assertThat(Differences.between(one, other)).isEqualTo("9 pixels differ, the first at 0, 0");
    }
}
