package dev.lookbook.examples.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Polygons are cut at lines without bridges between the parts. */
class CutterTest {
    private static final double[] SQUARE = {0, 0, 10, 0, 10, 10, 0, 10};
    /** Like trousers: a waist, two legs and the gap between. */
    private static final double[] LEGS = {0, 0, 10, 0, 10, 10, 7, 10, 7, 3, 3, 3, 3, 10, 0, 10};

    @Test
    void whatIsInsideIsLeftAlone() {
        assertThat(Cutter.within(SQUARE, 20, 20)).containsExactly(SQUARE);
    }

    @Test
    void whatIsOutsideIsGone() {
        assertThat(Cutter.cut(List.of(SQUARE), new Point(20, 0), new Point(1, 0)))
                .isEmpty();
    }

    @Test
    void aPictureKeepsWhatLiesInIt() {
        List<double[]> parts = Cutter.within(new double[] {-5, -5, 5, -5, 5, 5, -5, 5}, 20, 20);
        assertThat(parts).hasSize(1);
        assertThat(Cutter.area(parts.get(0))).isEqualTo(25);
    }

    @Test
    void legsCutBelowTheCrotchComeApart() {
        List<double[]> parts = Cutter.cut(List.of(LEGS), new Point(0, 5), new Point(0, 1));
        assertThat(parts)
                .hasSize(2)
                .allSatisfy(leg -> assertThat(Cutter.area(leg)).isEqualTo(15));
    }

    @Test
    void aWaistCutAboveTheCrotchStaysWhole() {
        List<double[]> parts = Cutter.cut(List.of(LEGS), new Point(0, 5), new Point(0, -1));
        assertThat(parts).hasSize(1);
        assertThat(Cutter.area(parts.get(0))).isEqualTo(30 + 12);
    }
}
