package dev.lookbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.model.Mask;
import dev.lookbook.model.Rle;
import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The borders of a mask enclose its pixels and nothing else. */
class ContoursTest {

    private static Path2D path(List<Ring> rings) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        rings.forEach(ring -> ring.appendTo(path));
        return path;
    }

    @Property(tries = 300)
    void thePixelsInsideAreTheMasks(
            @ForAll @IntRange(min = 1, max = 9) int width,
            @ForAll @IntRange(min = 1, max = 9) int height,
            @ForAll long bits,
            @ForAll long more) {
        BitSet in = BitSet.valueOf(new long[] {bits, more});
        Mask mask = Mask.of(height, width, (x, y) -> in.get(x * height + y));
        Path2D path = path(Contours.of(Rle.encode(mask), width, height, 1));
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                assertThat(path.contains(x + 0.5, y + 0.5)).as(x + ", " + y).isEqualTo(mask.contains(x, y));
            }
        }
    }

    @Test
    void aHoleIsARingOfItsOwnWithoutACut() {
        Mask frame = Mask.of(5, 5, (x, y) -> x == 0 || y == 0 || x == 4 || y == 4);
        List<Ring> rings = Contours.of(Rle.encode(frame), 5, 5, 1);
        assertThat(rings).hasSize(2);
        assertThat(rings).extracting(Ring::points).containsExactly(4, 4);
    }

    @Test
    void pixelsThatOnlyShareACornerAreApart() {
        Mask diagonal = Mask.of(2, 2, (x, y) -> x == y);
        assertThat(Contours.of(Rle.encode(diagonal), 2, 2, 1)).hasSize(2);
    }

    @Test
    void runsOfZeroAndRunsThatEndEarlyAreFine() {
        assertThat(Contours.of(Rle.of(3, 3, 0, 2, 0, 1, 0), 3, 3, 1)).hasSize(1);
        assertThat(Contours.of(Rle.of(3, 3), 3, 3, 1)).isEmpty();
        assertThat(Contours.of(Rle.of(0, 0), 3, 3, 1)).isEmpty();
        assertThat(Contours.of(Rle.of(0, 7, 0), 3, 3, 1)).isEmpty();
    }

    @Test
    void ofAMaskThatIsLargerThanThePictureOnlyThePictureIsLookedAt() {
        List<Ring> rings = Contours.of(Rle.of(46340, 46340, 0, 46340L * 46340), 10, 8, 1);
        assertThat(rings).hasSize(1);
        assertThat(path(rings).getBounds2D()).isEqualTo(new Rectangle(0, 0, 10, 8));
    }

    @Test
    void whereThePictureIsDrawnSmallFewerPixelsAreLookedAt() {
        Rle chequered = Rle.encode(Mask.of(200, 200, (x, y) -> (x / 8 + y / 8) % 2 == 0));
        Path2D path = path(Contours.of(chequered, 200, 200, 0.25));
        assertThat(path.contains(4, 4)).isTrue();
        assertThat(path.contains(12, 4)).isFalse();
        assertThat(path.contains(12, 12)).isTrue();
    }

    @Test
    void aMaskWithTooManyCornersIsDrawnMoreCoarsely() {
        long[] runs = new long[1500 * 1501];
        Arrays.fill(runs, 1);
        // The odd height makes neighbours in a row differ too.
        List<Ring> rings = Contours.of(Rle.of(1501, 1500, runs), 1500, 1501, 1);
        assertThat(rings.stream().mapToInt(Ring::points).sum()).isLessThanOrEqualTo(1 << 19);
    }
}
