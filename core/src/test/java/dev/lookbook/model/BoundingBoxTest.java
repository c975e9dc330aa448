package dev.lookbook.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.testing.Samples;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BoundingBoxTest {
    private static Decimals row(String... numbers) {
        return Decimals.copyOf(Arrays.stream(numbers).map(Decimal::parse).toList());
    }

    @Provide
    Arbitrary<BoundingBox> cornerBoxes() {
        return Samples.cornerBoxes();
    }

    @Provide
    Arbitrary<BoundingBox> sizedBoxes() {
        return Samples.sizedBoxes();
    }

    @Test
    void theNumbersStayInTheFormTheyCameIn() {
        assertThat(BoundingBox.ofXyxy(1, 2, 4, 8).numbers()).hasToString("[1.0, 2.0, 4.0, 8.0]");
        assertThat(BoundingBox.ofXywh(1, 2, 3, 6).numbers()).hasToString("[1.0, 2.0, 3.0, 6.0]");
        assertThat(new BoundingBox.Xywh(row("1", "0.10", "3e0", "6")).numbers()).hasToString("[1, 0.10, 3e0, 6]");
    }

    @Test
    void aBoxHasItsOwnForm() {
        BoundingBox.Xyxy corners = new BoundingBox.Xyxy(row("1", "2", "4", "8"));
        BoundingBox.Xywh sized = new BoundingBox.Xywh(row("1", "2", "3", "6"));
        assertThat(corners.toXyxy()).isSameAs(corners);
        assertThat(sized.toXywh()).isSameAs(sized);
        assertThat(corners.toXywh()).isEqualTo(sized);
        assertThat(sized.toXyxy()).isEqualTo(corners);
    }

    @Property
    void integersGoBothWaysExactly(
            @ForAll @IntRange(min = -10_000, max = 10_000) int x,
            @ForAll @IntRange(min = -10_000, max = 10_000) int y,
            @ForAll @IntRange(max = 10_000) int width,
            @ForAll @IntRange(max = 10_000) int height) {
        BoundingBox.Xywh sized = new BoundingBox.Xywh(Decimals.ofIntegers(x, y, width, height));
        BoundingBox.Xyxy corners = sized.toXyxy();
        assertThat(corners.numbers()).isEqualTo(Decimals.ofIntegers(x, y, (long) x + width, (long) y + height));
        assertThat(corners.toXywh()).isEqualTo(sized);
        assertThat(sized.area()).isEqualTo(Decimal.of((long) width * height)).isEqualTo(corners.area());
    }

    @Property
    void cornersGiveTheirSize(@ForAll("cornerBoxes") BoundingBox box) {
        assertThat(box.width()).isEqualTo(box.xMax() - box.xMin());
        assertThat(box.height()).isEqualTo(box.yMax() - box.yMin());
        assertSameBox(box.toXywh(), box);
        assertThat(box.area().doubleValue()).isEqualTo(box.width() * box.height());
    }

    @Property
    void sizesGiveTheirCorners(@ForAll("sizedBoxes") BoundingBox box) {
        assertThat(box.xMax()).isEqualTo(box.xMin() + box.width());
        assertThat(box.yMax()).isEqualTo(box.yMin() + box.height());
        assertThat(box.toXyxy().numbers().toDoubles()).containsExactly(box.xMin(), box.yMin(), box.xMax(), box.yMax());
    }

    private static void assertSameBox(BoundingBox.Xywh derived, BoundingBox box) {
        assertThat(derived.numbers().toDoubles()).containsExactly(box.xMin(), box.yMin(), box.width(), box.height());
    }

    @Test
    void derivingAndGoingBackIsNotExactInDoubles() {
        BoundingBox.Xywh box = BoundingBox.ofXywh(0.1, 0, 0.2, 1).toXywh();
        assertThat(box.toXyxy().toXywh()).isNotEqualTo(box);
    }

    @Test
    void areaIsAnIntegerWhenBothSizesAre() {
        assertThat(new BoundingBox.Xywh(row("0.5", "1", "3", "6")).area()).hasToString("18");
        assertThat(new BoundingBox.Xywh(row("1", "1", "3.0", "6")).area()).hasToString("18.0");
    }

    @Test
    void anEmptyBoxIsABox() {
        assertThat(BoundingBox.ofXyxy(5, 5, 5, 5).area()).hasToString("0.0");
        assertThat(BoundingBox.ofXywh(5, 5, 0, 0).xMax()).isEqualTo(5);
    }

    @Test
    void cornersInTheWrongOrderAreRefused() {
        assertRefused(
                () -> new BoundingBox.Xyxy(row("10", "2", "4", "8")),
                "expected a box [x1, y1, x2, y2] with x1 <= x2 and y1 <= y2 but found [10, 2, 4, 8]");
        assertRefused(
                () -> BoundingBox.ofXyxy(1, 8, 4, 2),
                "expected a box [x1, y1, x2, y2] with x1 <= x2 and y1 <= y2 but found [1.0, 8.0, 4.0, 2.0]");
    }

    @Test
    void negativeSizesAreRefused() {
        assertRefused(
                () -> new BoundingBox.Xywh(row("1", "2", "-1", "3")),
                "expected a box [x, y, width, height] with a size of at least 0 but found [1, 2, -1, 3]");
        assertRefused(
                () -> BoundingBox.ofXywh(1, 2, 1, -0.5),
                "expected a box [x, y, width, height] with a size of at least 0 but found [1.0, 2.0, 1.0, -0.5]");
    }

    @Test
    void whatIsNotFiniteIsRefused() {
        assertRefused(() -> BoundingBox.ofXyxy(0, 0, Double.NaN, 1), "expected a finite number but found NaN");
        assertRefused(
                () -> BoundingBox.ofXywh(0, 0, Double.POSITIVE_INFINITY, 1),
                "expected a finite number but found Infinity");
    }

    @Test
    void otherCountsThanFourAreRefused() {
        assertRefused(() -> new BoundingBox.Xyxy(row("1", "2", "3")), "expected a box of 4 numbers but found 3");
        assertRefused(() -> new BoundingBox.Xywh(row()), "expected a box of 4 numbers but found 0");
    }

    /** A box that can be made can be converted: converters have no way to say where an overflow came from. */
    @Test
    void boxesWhoseSizeCornerOrAreaIsOutOfADoublesRangeAreRefused() {
        String message = "expected a box whose corners, size and area are within a double's range but found ";
        assertRefused(() -> new BoundingBox.Xyxy(row("-1e308", "0", "1e308", "1")), message + "[-1e308, 0, 1e308, 1]");
        assertRefused(() -> new BoundingBox.Xywh(row("0", "1e308", "1", "1e308")), message + "[0, 1e308, 1, 1e308]");
        assertRefused(() -> new BoundingBox.Xywh(row("0", "0", "1e200", "1e200")), message + "[0, 0, 1e200, 1e200]");
        assertThat(new BoundingBox.Xyxy(row("0", "0", "1e100", "1e200")).area().doubleValue())
                .isEqualTo(1e100 * 1e200);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
