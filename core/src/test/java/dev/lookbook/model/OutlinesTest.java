package dev.lookbook.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Polygons from masks give the masks again, whatever they look like. */
class OutlinesTest {

    @Property(tries = 1000)
    void theOutlinesOfAMaskHaveItsPixelsItsAreaAndItsBox(@ForAll("masks") Mask mask) {
        Rle rle = Rle.encode(mask);
        Segmentation.Polygons outlines = rle.toPolygons();

        assertThat(outlines.toRle(mask.height(), mask.width())).isEqualTo(rle);
        assertThat(outlines.area()).isEqualTo(rle.area());
        assertThat(outlines.bounds().toXywh()).isEqualTo(rle.bounds());
        assertThat(outlines.rings()).hasSize(Regions.count(mask));
    }

    @Property(tries = 300)
    void whatAPolygonCoversHasOutlinesThatCoverTheSame(@ForAll("rings") List<Decimals> rings) {
        Rle covered = new Segmentation.Polygons(rings).toRle(30, 40);

        assertThat(covered.toPolygons().toRle(30, 40)).isEqualTo(covered);
    }

    @Test
    void aRegionIsGoneAroundClockwiseFromItsTopLeft() {
        assertThat(outlines("....", ".##.", ".#.."))
                .containsExactly(Decimals.ofIntegers(1, 1, 3, 1, 3, 2, 2, 2, 2, 3, 1, 3));
    }

    @Test
    void aHoleIsReachedOverALineThatIsGoneTwice() {
        assertThat(outlines("###", "#.#", "###"))
                .containsExactly(Decimals.ofIntegers(0, 0, 2, 0, 2, 1, 1, 1, 1, 2, 2, 2, 2, 0, 3, 0, 3, 3, 0, 3));
    }

    @Test
    void pixelsThatTouchAtACornerAreTwoRegions() {
        assertThat(outlines("#.", ".#"))
                .containsExactly(
                        Decimals.ofIntegers(0, 0, 1, 0, 1, 1, 0, 1), Decimals.ofIntegers(1, 1, 2, 1, 2, 2, 1, 2));
    }

    @Test
    void whatIsInAHoleIsARegionOfItsOwn() {
        assertThat(outlines("#####", "#...#", "#.#.#", "#...#", "#####")).hasSize(2);
    }

    @Test
    void noPixelsHaveNoOutlines() {
        assertThat(Rle.of(5, 5).toPolygons()).isEqualTo(new Segmentation.Polygons(List.of()));
        assertThat(Rle.of(0, 0).toPolygons().rings()).isEmpty();
    }

    @Test
    void outlinesThatWouldExhaustTheMemoryAreRefused() {
        Rle wide = Rle.of(1, Integer.MAX_VALUE, 0, Integer.MAX_VALUE);

        assertThatThrownBy(wide::toPolygons)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected an outline that passes at most 16777216 columns, each as often as it is passed,"
                        + " but found a longer one");
    }

    private static List<Decimals> outlines(String... rows) {
        return Rle.encode(Mask.of(rows.length, rows[0].length(), (x, y) -> rows[y].charAt(x) == '#'))
                .toPolygons()
                .rings();
    }

    @Provide
    Arbitrary<Mask> masks() {
        return Masks.any();
    }

    @Provide
    Arbitrary<List<Decimals>> rings() {
        return Arbitraries.doubles()
                .between(-10, 50)
                .list()
                .ofSize(10)
                .map(numbers ->
                        Decimals.copyOf(numbers.stream().map(Decimal::of).toList()))
                .list()
                .ofMaxSize(3);
    }
}
