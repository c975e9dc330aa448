package dev.lookbook.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Polygons cover the pixels that pycocotools says. */
class PolygonFillTest {

    /** The answers are those of pycocotools 2.0.11. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a triangle            |  8 | 10 | 1 1 8.5 2.25 3 7                   | 9173M10O0O1O1O?            | 20 | 1 1 7 5",
                "a box                 |  6 |  7 | 2 1 5 1 5 4 2 4                    | =33000;                    |  9 | 2 1 3 3",
                "all around the image  |  6 |  5 | -3.3 -2.7 9.1 -1.2 7.5 8.8 -0.9 7.7 | 0n0                       | 30 | 0 0 5 6",
                "crossing itself       |  7 |  9 | .5 .5 8 6 8 .5 .5 6                | 844O1N71I1N25              | 18 | 1 1 7 5",
                "rounded towards zero  |  5 |  5 | -0.2 -0.3 3.7 -0.1 4.4 4.9 -0.4 3.2 | 0321O0014                 | 16 | 0 0 4 5",
                "points twice          |  9 |  9 | 1 1 1 1 7 2 7 2 4 8                | :182N3NO0N2Nb0             | 19 | 1 1 6 6",
                "steep                 | 12 |  4 | 0.7 0 3.3 11.9 2.9 11.9 0.3 0.2    | 01>110O                    |  5 | 0 0 3 10",
                "halves of pixels      |  5 |  6 | .5 .5 5.5 .5 5.5 4.5 .5 4.5        | 6410000000                 | 20 | 1 1 5 4",
                "two points            |  5 |  5 | 0 0 4 4                            | i0                         |  0 | 0 0 0 0",
                "one point             |  5 |  5 | 2 2                                | i0                         |  0 | 0 0 0 0"
            })
    void pixelsAreThoseOfPycocotools(
            String what, int height, int width, String ring, String counts, double area, String box) {
        Rle mask = new Segmentation.Polygons(List.of(Decimals.ofDoubles(numbers(ring)))).toRle(height, width);

        assertThat(mask.compressed()).as(what).isEqualTo(counts);
        assertThat(mask.area()).isEqualTo(area);
        assertThat(mask.bounds().numbers().toDoubles()).containsExactly(numbers(box));
    }

    @Property(tries = 1500)
    void pixelsAreThoseOfAWalkAlongTheOutline(@ForAll("rings") double[] ring) {
        assertThat(fill(ring, 17, 23).runs()).isEqualTo(PycocotoolsWalk.runs(ring, 17, 23));
    }

    @Test
    void aPixelInAnyRingIsIn() {
        Segmentation.Polygons polygons = new Segmentation.Polygons(
                List.of(Decimals.ofDoubles(1, 1, 8.5, 2.25, 3, 7), Decimals.ofIntegers(6, 4, 9, 4, 9, 8, 6, 8)));

        assertThat(polygons.toRle(8, 10).compressed()).isEqualTo("9173M10O0O13MKO3304");
        assertThat(new Segmentation.Polygons(List.of()).toRle(8, 10)).isEqualTo(Rle.of(8, 10, 80));
        assertThat(new Segmentation.Polygons(List.of(Decimals.of())).toRle(8, 10))
                .isEqualTo(Rle.of(8, 10, 80));
    }

    @Test
    void aBoxIsDrawnAsAPolygon() {
        assertThat(Rle.ofBox(6, 7, BoundingBox.ofXywh(1.4, .6, 3.2, 2.5)).compressed())
                .isEqualTo("72400000;");
    }

    /** pycocotools takes these four numbers for a left, a top, a width and a height. */
    @Test
    void aRingOfTwoPointsIsNotABox() {
        assertThat(fill(new double[] {1, 1, 3, 3}, 9, 9).area()).isZero();
    }

    @Test
    void edgesFarOutOfTheImageTakeNoTime() {
        double far = 429_496_729;
        double[] huge = {-far, -far, far, -far + 3, far - 1, far, -far + 7, far - 9};
        double[] zigzag = new double[40_000];
        Arrays.setAll(zigzag, i -> (i % 4 < 2 ? 1 : -1) * (far - i % 7));

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(fill(huge, 100, 200)).isEqualTo(Rle.of(100, 200, 0, 20_000));
            assertThat(fill(zigzag, 100, 200).width()).isEqualTo(200);
        });
    }

    @Test
    void coordinatesThatPycocotoolsHasNoRuleForAreRefused() {
        assertThatThrownBy(() -> fill(new double[] {0, 0, 1e300, 0, 5, 5}, 9, 9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "expected coordinates between -429496729 and 429496729 to draw a polygon but found 1.0E300");
        assertThatThrownBy(() -> fill(new double[] {0, 0, 1, -429_496_730, 5, 5}, 9, 9))
                .hasMessageContaining("but found -4.2949673E8");
    }

    @Test
    void outlinesThatWouldExhaustTheMemoryAreRefused() {
        double[] wide = {0, 0, 400_000_000, 0, 400_000_000, 1, 0, 1};

        assertThatThrownBy(() -> fill(wide, 4, 400_000_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("expected an outline that passes at most 16777216 columns");
        assertThat(fill(wide, 4, 8_388_608).area()).isEqualTo(8_388_608);
    }

    private static Rle fill(double[] ring, int height, int width) {
        return new Segmentation.Polygons(List.of(Decimals.ofDoubles(ring))).toRle(height, width);
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    @Provide
    Arbitrary<double[]> rings() {
        Arbitrary<Double> fifths = Arbitraries.integers().between(-30, 150).map(i -> i / 5.0);
        Arbitrary<Double> tenths = Arbitraries.integers().between(-60, 300).map(i -> i / 10.0);
        Arbitrary<Double> any = Arbitraries.doubles().between(-8, 30);
        Arbitrary<Double> far = Arbitraries.doubles().between(-3000, 3000);
        return Combinators.combine(
                        Arbitraries.of(List.of(fifths, tenths, any, far)),
                        Arbitraries.integers().between(0, 8))
                .flatAs((numbers, points) -> numbers.list().ofSize(2 * points))
                .map(list -> list.stream().mapToDouble(d -> d).toArray());
    }
}
