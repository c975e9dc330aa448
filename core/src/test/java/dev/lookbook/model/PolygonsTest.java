package dev.lookbook.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Area and bounds of polygons are their rings', as datasets have them, not their pixels'. */
class PolygonsTest {
    private static final Decimals SQUARE = Decimals.ofIntegers(0, 0, 10, 0, 10, 10, 0, 10);

    @Test
    void areasOfRingsAreAddedWhateverTheirDirectionAndWhetherClosedOrNot() {
        Decimals other = Decimals.ofDoubles(5, 5, 5, 7.5, 7.5, 7.5, 5, 5);

        assertThat(polygons(SQUARE, other, SQUARE).area()).isEqualTo(203.125);
        assertThat(polygons(SQUARE, other).toRle(20, 20).area()).isEqualTo(100);
    }

    @Test
    void ringsOfFewPointsHaveNoArea() {
        assertThat(polygons().area()).isZero();
        assertThat(polygons(Decimals.of(), Decimals.ofIntegers(3, 4), Decimals.ofIntegers(3, 4, 5, 6))
                        .area())
                .isZero();
    }

    @Test
    void boundsAreThePointsOwnNumbers() {
        Decimals ring =
                Decimals.builder().add("1.50").add("-2").add("3e1").add("7.0").build();

        assertThat(polygons(ring, Decimals.ofIntegers(5, 5)).bounds().numbers()).hasToString("[1.50, -2, 3e1, 7.0]");
        assertThat(polygons(Decimals.of()).bounds().numbers()).isEqualTo(Decimals.ofIntegers(0, 0, 0, 0));
    }

    @Test
    void ringsBeyondADoublesRangeAreSaidToBe() {
        Segmentation huge = polygons(Decimals.ofDoubles(-1e300, -1e300, 1e300, 0, 0, 1e300));

        assertThatThrownBy(huge::area)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected polygons whose area is within a double's range but found larger ones");
        assertThatThrownBy(huge::bounds)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("expected a box whose corners, size and area are within a double's range");
    }

    private static Segmentation.Polygons polygons(Decimals... rings) {
        return new Segmentation.Polygons(List.of(rings));
    }
}
