package dev.lookbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A label that stands in many places is written once, and looks everywhere as if it were written there. */
class RepeatedLabelsTest {
    private static final int SIDE = 300;

    private static Mark.Plate plate(String text, double x, double y) {
        double textWidth = Lettering.width(text, 13.3);
        return new Mark.Plate(x, y, Math.ceil(textWidth + 12), 27, new Color(0x53399b), text, 13.3, textWidth);
    }

    /** All by one painter, or each by its own. */
    private static int[] drawn(boolean byOne, Mark.Plate... plates) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        Java2dPainter painter = new Java2dPainter(graphics, SIDE, SIDE);
        for (Mark.Plate plate : plates) {
            (byOne ? painter : new Java2dPainter(graphics, SIDE, SIDE)).paint(plate);
        }
        graphics.dispose();
        return image.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vest 0.93", "sling dress", "robe d'été"})
    void labelsLookAsIfEachWereWrittenByItself(String text) {
        Mark.Plate[] plates = {
            plate(text, 0, 0),
            plate(text, 40, 90),
            plate("other", 70, 95),
            plate(text, 121, 200),
            plate(text, 12.5, 250.25)
        };

        assertThat(drawn(true, plates)).isEqualTo(drawn(false, plates));
        assertThat(Arrays.stream(drawn(true, plates)).distinct().count()).isGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 17, 120})
    void whereALabelStandsDoesNotChangeIt(int at) {
        int[] here = drawn(true, plate("vest 0.93", 0, 0));
        int[] there = drawn(true, plate("vest 0.93", 5, 5), plate("vest 0.93", at, at));
        for (int y = 0; y < 27; y++) {
            int from = y * SIDE;
            int to = (y + at) * SIDE + at;
            assertThat(Arrays.copyOfRange(there, to, to + 60)).isEqualTo(Arrays.copyOfRange(here, from, from + 60));
        }
    }
}
