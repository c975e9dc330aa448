package dev.lookbook.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.testing.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Rings may be closed or not, and whole items or parts of others: both can be changed, and say nothing else then. */
class RingsTest {
    private static final String SQUARE = "10 10 110 10 110 110 10 110";

    private static Segmentation.Polygons polygons(String... rings) {
        return new Segmentation.Polygons(Stream.of(rings)
                .map(ring -> {
                    Decimals.Builder numbers = Decimals.builder();
                    Stream.of(ring.split(" ")).filter(text -> !text.isEmpty()).forEach(numbers::add);
                    return numbers.build();
                })
                .toList());
    }

    @Provide
    Arbitrary<Segmentation.Polygons> polygons() {
        return Samples.polygons();
    }

    @Test
    void closingRepeatsTheFirstPointAsItIsWritten() {
        assertThat(polygons("1.50 2e0 3 4 5 6", "7 8 9 9", "", "5 5").closed())
                .isEqualTo(polygons("1.50 2e0 3 4 5 6 1.50 2e0", "7 8 9 9 7 8", "", "5 5"));
    }

    @Test
    void aRingIsClosedWhenItsLastPointHasTheValueOfTheFirst() {
        Segmentation.Polygons closed = polygons("350.0 2 3 4 5 6 350 2.00");
        assertThat(closed.closed()).isEqualTo(closed);
        assertThat(closed.opened()).isEqualTo(polygons("350.0 2 3 4 5 6"));
    }

    @Test
    void openingLeavesOutAllRepetitionsButTheFirstPoint() {
        assertThat(polygons("1 2 3 4 1 2 1 2", "1 2 1 2", "", "1 2", "1 2 3 4").opened())
                .isEqualTo(polygons("1 2 3 4", "1 2", "", "1 2", "1 2 3 4"));
    }

    @Property(tries = 300)
    void openingUndoesClosing(@ForAll("polygons") Segmentation.Polygons polygons) {
        Segmentation.Polygons opened = polygons.opened();
        assertThat(opened.closed().opened()).isEqualTo(opened);
        assertThat(polygons.closed().closed()).isEqualTo(polygons.closed());
        assertThat(polygons.closed().opened()).isEqualTo(opened);
    }

    @Property(tries = 200)
    void neitherChangesAreaOrBounds(@ForAll("polygons") Segmentation.Polygons polygons) {
        assertThat(polygons.closed().bounds().toXywh().area())
                .isEqualTo(polygons.bounds().toXywh().area());
        assertThat(polygons.opened().area()).isEqualTo(polygons.area());
        assertThat(polygons.closed().area()).isEqualTo(polygons.area());
    }

    @Test
    void partsOfARingGoAndPiecesStay() {
        Segmentation.Polygons whole =
                polygons("20 20 60 20 60 60", SQUARE, "10 10 50 10 50 110 10 110", "200 200 220 200 220 220");
        assertThat(whole.withoutContained()).isEqualTo(polygons(SQUARE, "200 200 220 200 220 220"));
        assertThat(whole.withoutContained(0)).isEqualTo(polygons(SQUARE, "200 200 220 200 220 220"));
    }

    @Test
    void ofTwoEqualRingsTheFirstStays() {
        assertThat(polygons(SQUARE, SQUARE + " 10 10").withoutContained()).isEqualTo(polygons(SQUARE));
        assertThat(polygons(SQUARE + " 10 10", SQUARE).withoutContained()).isEqualTo(polygons(SQUARE + " 10 10"));
    }

    @Test
    void aRingThatSticksOutIsAsMuchAPartAsTheToleranceSays() {
        // 100 x 100 pixels, and 50 x 20 of which 5 x 20 are outside.
        Segmentation.Polygons sleeve = polygons(SQUARE, "65 30 115 30 115 50 65 50");
        assertThat(sleeve.withoutContained()).isEqualTo(sleeve);
        assertThat(sleeve.withoutContained(0.09)).isEqualTo(sleeve);
        assertThat(sleeve.withoutContained(0.1)).isEqualTo(polygons(SQUARE));
    }

    @Test
    void aRingInTwoOthersTogetherButInNeitherStays() {
        Segmentation.Polygons across =
                polygons("0 0 50 0 50 50 0 50", "50 0 100 0 100 50 50 50", "30 10 70 10 70 40 30 40");
        assertThat(across.withoutContained()).isEqualTo(across);
    }

    @Test
    void aChainOfNearlyEqualRingsKeepsThoseThatNoRingThatStaysContains() {
        // Each is 0.8 % outside of the one before, the third 1.6 % outside of the first.
        Segmentation.Polygons chain =
                polygons("0 0 1002 0 1002 10 0 10", "8 0 1009 0 1009 10 8 10", "16 0 1016 0 1016 10 16 10");
        assertThat(chain.withoutContained())
                .isEqualTo(polygons("0 0 1002 0 1002 10 0 10", "16 0 1016 0 1016 10 16 10"));
    }

    @Test
    void ringsWithoutAnyPixelStay() {
        Segmentation.Polygons thin = polygons(SQUARE, "", "20 20", "20 20 30 30");
        assertThat(thin.withoutContained()).isEqualTo(thin);
    }

    @Test
    void pixelsInSeveralRingsCountOnce() {
        assertThat(polygons(SQUARE, SQUARE, "20 20 60 20 60 60 20 60").unionArea())
                .isEqualTo(10_000);
        assertThat(polygons(SQUARE, "200 10 210 10 210 20 200 20").unionArea()).isEqualTo(10_100);
        assertThat(polygons(new String[0]).unionArea()).isZero();
        assertThat(polygons("-10 0 10 0 10 10 -10 10").unionArea()).isEqualTo(100);
    }

    @Property(tries = 200)
    void theUnionIsThatOfAnImageWithRoomForTheRings(@ForAll("polygons") Segmentation.Polygons polygons) {
        assertThat(polygons.unionArea()).isEqualTo(polygons.toRle(5000, 5000).area());
    }

    @Property(tries = 200)
    void withoutToleranceNoPixelIsLost(@ForAll("polygons") Segmentation.Polygons polygons) {
        Segmentation.Polygons kept = polygons.withoutContained(0);
        assertThat(kept.unionArea()).isEqualTo(polygons.unionArea());
        assertThat(kept.withoutContained(0)).isEqualTo(kept);
    }

    @Test
    void tolerancesThatAreNoShareAreRefused() {
        for (double tolerance : List.of(-0.01, 1.0, Double.NaN)) {
            assertThatThrownBy(() -> polygons(SQUARE).withoutContained(tolerance))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("expected a tolerance from 0 to less than 1 but found " + tolerance);
        }
    }

    @Test
    void manyRingsAreRefusedBeforeTheyAreCompared() {
        String[] rings = new String[1001];
        Arrays.fill(rings, SQUARE);
        assertThatThrownBy(() -> polygons(rings).withoutContained())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "expected at most 1000 rings to compare but found 1001; keep contained rings, or leave this item out");
    }

    @Test
    void ringsThatTakeTooMuchMemoryTogetherAreRefused() {
        String[] rings = new String[20];
        Arrays.fill(rings, "0 0 1000000 0 1000000 100");
        assertThatThrownBy(() -> polygons(rings).withoutContained())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("16777216");
    }

    @Test
    void ringsThatNoMaskHasRoomForAreRefused() {
        assertThatThrownBy(() -> polygons("0 0 1e9 0 1e9 1e9").unionArea())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> polygons(SQUARE, "0 0 1e300 0 1e300 1e300").withoutContained())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
