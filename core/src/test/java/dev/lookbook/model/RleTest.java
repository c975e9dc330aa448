package dev.lookbook.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A mask is what it came as, or refused. */
class RleTest {
    private static final Rle TRIANGLE = Rle.ofCompressed(8, 10, "9173M10O0O1O1O?");
    private static final Rle BOX = Rle.ofCompressed(8, 10, "b044000000000006");

    @Test
    void aMaskKeepsTheFormAndTheTextItCameIn() {
        Rle runs = Rle.of(8, 10, 9, 1, 7, 4);
        Rle text = Rle.ofCompressed(8, 10, "9173");

        assertThat(runs.isCompressed()).isFalse();
        assertThat(runs.compressed()).isEqualTo("9173");
        assertThat(text.isCompressed()).isTrue();
        assertThat(text.runs()).containsExactly(9, 1, 7, 4);
        assertThat(text).isNotEqualTo(runs).isEqualTo(runs.toCompressed());
        assertThat(text.toUncompressed()).isEqualTo(runs).hasSameHashCodeAs(runs);
        assertThat(runs).isNotEqualTo(Rle.of(10, 8, 9, 1, 7, 4)).isNotEqualTo(Rle.of(8, 10, 9, 1, 7, 4, 59));
        assertThat(runs).hasToString("Rle[10x8, 5 pixels, 4 runs]");
        assertThat(text).hasToString("Rle[10x8, 5 pixels, 4 runs, compressed]");
    }

    @Test
    void aTextOfMoreCharactersThanNeededIsKept() {
        Rle mask = Rle.ofCompressed(8, 10, "YP0QPP0");

        assertThat(mask.runs()).containsExactly(9, 1);
        assertThat(mask.compressed()).isEqualTo("YP0QPP0");
        assertThat(mask.toUncompressed().compressed()).isEqualTo("91");
    }

    @Test
    void pixelsAfterTheLastRunAreOut() {
        assertThat(Rle.of(2, 2, 1, 1).union(Rle.of(2, 2))).isEqualTo(Rle.of(2, 2, 1, 1, 2));
        assertThat(Rle.ofCompressed(2, 2, "").decode())
                .isEqualTo(Rle.of(2, 2, 4).decode());
    }

    @Test
    void runsGoDownTheColumns() {
        Mask mask = Rle.of(2, 3, 1, 2).decode();

        assertThat(mask.row(0)).containsExactly(false, true, false);
        assertThat(mask.row(1)).containsExactly(true, false, false);
        assertThat(mask.contains(1, 0)).isTrue();
        assertThat(mask).hasToString("Mask[3x2, 2 pixels]");
        assertThatThrownBy(() -> mask.contains(3, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> mask.contains(0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> mask.row(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** The answers are those of pycocotools 2.0.11. */
    @Test
    void masksOverlapAsPycocotoolsSays() {
        assertThat(TRIANGLE.iou(BOX, false)).isEqualTo(17 / 31.0);
        assertThat(TRIANGLE.iou(BOX, true)).isEqualTo(17 / 20.0);
        assertThat(TRIANGLE.union(BOX).compressed()).isEqualTo("9174L01O000000006");
        assertThat(TRIANGLE.intersection(BOX).compressed()).isEqualTo("b0351O00O1O1O?");
        assertThat(TRIANGLE.intersection(BOX).isCompressed()).isFalse();
        assertThat(Rle.of(8, 10).iou(Rle.of(8, 10), false)).isZero();
    }

    @Test
    void boundsLookOverRunsOfNoPixels() {
        assertThat(Rle.of(4, 4, 0, 0, 5, 0, 1, 1, 0, 1, 8, 0).bounds().numbers())
                .isEqualTo(Decimals.ofIntegers(1, 2, 1, 2));
    }

    @Test
    void masksOfDifferentSizesAreNotPutTogether() {
        Rle other = Rle.of(10, 8);
        String problem = "expected the mask's height 8 and width 10 but found height 10 and width 8";
        refused(() -> TRIANGLE.union(other), problem);
        refused(() -> TRIANGLE.intersection(other), problem);
        refused(() -> TRIANGLE.iou(other, false), problem);
        refused(() -> TRIANGLE.toRle(10, 8), problem);
        refused(() -> Rle.union(List.of(TRIANGLE, other)), problem);
        refused(() -> Rle.union(List.of()), "expected at least one mask but found none");
        assertThat(TRIANGLE.toRle(8, 10)).isSameAs(TRIANGLE);
    }

    @Test
    void sizesThatNoMaskHasAreRefused() {
        String expected = "expected a height and a width of 0 or more, and at most 2147483647 pixels, but found ";
        refused(() -> Rle.of(-1, 5), expected + "height -1 and width 5");
        refused(() -> Rle.of(65536, 32768), expected + "height 65536 and width 32768");
        refused(
                () -> Rle.ofCompressed(Long.MAX_VALUE, Long.MAX_VALUE, ""),
                expected + "height 9223372036854775807 and width 9223372036854775807");
        refused(() -> Rle.of(0, 1L << 32), expected + "height 0 and width 4294967296");
        refused(() -> Mask.of(-1, 5, (x, y) -> true), expected + "height -1 and width 5");
        refused(() -> new Segmentation.Polygons(List.of()).toRle(-1, 5), expected + "height -1 and width 5");
        assertThat(Rle.of(1, Integer.MAX_VALUE, 5, Integer.MAX_VALUE - 5).area())
                .isEqualTo(Integer.MAX_VALUE - 5.0);
        assertThat(Rle.of(0, Integer.MAX_VALUE, 0, 0).bounds().numbers()).isEqualTo(Decimals.ofIntegers(0, 0, 0, 0));
    }

    @Test
    void runsThatNoMaskHasAreRefused() {
        refused(() -> Rle.of(3, 4, 2, -3), "expected runs from 0 to 2147483647 pixels but found -3 at index 1");
        refused(
                () -> Rle.of(3, 4, 1L << 40),
                "expected runs from 0 to 2147483647 pixels but found 1099511627776 at index 0");
        refused(() -> Rle.of(3, 4, 6, 6, 1), "expected runs of together at most 12 pixels but found more at index 2");
        refused(
                () -> Rle.ofCompressed(3, 4, "6671"),
                "expected runs of together at most 12 pixels but found more at index 2");
        refused(
                () -> Rle.ofCompressed(3, 4, "1O"),
                "expected runs from 0 to 2147483647 pixels but found -1 at index 1");
        refused(
                () -> Rle.ofCompressed(3, 4, "111M"),
                "expected runs from 0 to 2147483647 pixels but found -2 at index 3");
    }

    @Test
    void textsThatAreNotRunsAreRefused() {
        refused(() -> Rle.ofCompressed(3, 4, "12p"), "expected characters from '0' to 'o' but found 'p' at index 2");
        refused(() -> Rle.ofCompressed(3, 4, "1/"), "expected characters from '0' to 'o' but found '/' at index 1");
        refused(() -> Rle.ofCompressed(3, 4, "\n"), "expected characters from '0' to 'o' but found U+000A at index 0");
        refused(
                () -> Rle.ofCompressed(3, 4, "1\u212a"),
                "expected characters from '0' to 'o' but found U+212A at index 1");
        refused(
                () -> Rle.ofCompressed(3, 4, "1QP"),
                "expected the rest of the number at index 1 but found the end of the text");
        refused(
                () -> Rle.ofCompressed(3, 4, "2" + "P".repeat(12) + "0"),
                "expected numbers of at most 12 characters but found a longer one at index 1");
        assertThat(Rle.ofCompressed(3, 4, "2" + "P".repeat(11) + "0").runs()).containsExactly(2, 0);
    }

    private static void refused(ThrowingCallable factory, String problem) {
        assertThatThrownBy(factory).isInstanceOf(IllegalArgumentException.class).hasMessage(problem);
    }
}
