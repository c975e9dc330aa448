package dev.lookbook.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JDK has the last word, and it is the same as ours: to the last bit, and where two doubles are equally near. */
class NearestDoubleTest {
    private static final long TWO_TO_51 = 1L << 51;

    private static void assertNearest(String number) {
        byte[] text = NumberText.bytes("7" + number + "7");
        assertThat(Double.doubleToRawLongBits(NearestDouble.of(text, 1, text.length - 1)))
                .as(number)
                .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(number)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "0.0",
                "-0.000",
                "350.0",
                "123.4567890123456789",
                "-99.99999999999999",
                "0.000000000000000001",
                "0.999999999999999999",
                "9007199254740992.1",
                "9007199254740993.0",
                "9007199254740993.1",
                "999999999999999999",
                "9999999999999999999",
                "1234567890123456789.5",
                "1e5",
                "-2.5E-3",
                "1.7976931348623157e308"
            })
    void anyNumberIsRead(String number) {
        assertNearest(number);
    }

    @Provide
    Arbitrary<Long> digits() {
        return Arbitraries.longs().between(0, 999_999_999_999_999_999L).withDistribution(RandomDistribution.uniform());
    }

    @Property(tries = 20_000)
    void eighteenDigitsAreReadAsTheJdkReadsThem(
            @ForAll("digits") long digits, @ForAll @IntRange(max = 18) int fraction) {
        assertNearest(BigDecimal.valueOf(digits, fraction).toPlainString());
    }

    @Property(tries = 5_000)
    void shortestTextsComeBack(@ForAll("digits") long digits, @ForAll @IntRange(min = 12, max = 18) int fraction) {
        assertNearest(ShortestDouble.text(digits / Math.pow(10, fraction)));
    }

    /** From 2 to the power of 51 on, doubles are half apart: a quarter above each is in the middle between two. */
    @Property(tries = 5_000)
    void theMiddleBetweenTwoAndWhatIsBesideItAreReadAsTheJdkReadsThem(
            @ForAll @LongRange(min = 4 * TWO_TO_51, max = 16 * TWO_TO_51) long quarters,
            @ForAll @LongRange(min = -3, max = 3) long beside) {
        BigDecimal middle = BigDecimal.valueOf(quarters).divide(BigDecimal.valueOf(4));
        assertNearest(middle.toPlainString());
        assertNearest(middle.setScale(2).add(BigDecimal.valueOf(beside, 2)).toPlainString());
    }

    @Property(tries = 5_000)
    void whatIsSurelyCanonicalIsWhatPythonWrites(
            @ForAll("digits") long digits, @ForAll @IntRange(min = 1, max = 18) int fraction) {
        for (String text : new String[] {
            BigDecimal.valueOf(digits, fraction).toPlainString(), ShortestDouble.text(digits / Math.pow(10, fraction))
        }) {
            byte[] number = NumberText.bytes(text);
            String canonical = ShortestDouble.text(Double.parseDouble(text));
            assertThat(NumberText.canonical(number, 0, number.length)).isEqualTo(canonical);
            assertThat(NumberText.isSurelyCanonical(number, 0, number.length) && !text.equals(canonical))
                    .as(text)
                    .isFalse();
        }
    }

    /** From an eighth of a pixel on; nearer to the edge, the zeros in front make it too many digits. */
    @Property(tries = 20_000)
    void coordinatesAsPythonWritesThemAreKnownAtOnce(
            @ForAll("digits") long digits, @ForAll @IntRange(min = -3, max = 16) int exponent) {
        double value = Math.scalb(1 + digits / 1e18, exponent);
        byte[] number = NumberText.bytes(ShortestDouble.text(value));
        assertThat(NumberText.isSurelyCanonical(number, 0, number.length))
                .as(ShortestDouble.text(value))
                .isTrue();
    }

    @Property(tries = 20_000)
    void whatIsBesideTheShortestTextIsNotCanonical(
            @ForAll("digits") long digits,
            @ForAll @IntRange(min = 12, max = 18) int fraction,
            @ForAll @LongRange(min = -30, max = 30) long beside) {
        String shortest = ShortestDouble.text(digits / Math.pow(10, fraction));
        BigDecimal exact = new BigDecimal(shortest);
        String text = exact.add(BigDecimal.valueOf(beside, exact.scale() + 1)).toPlainString();
        byte[] number = NumberText.bytes(text);
        if (NumberText.isSurelyCanonical(number, 0, number.length)) {
            assertThat(text).isEqualTo(ShortestDouble.text(Double.parseDouble(text)));
        }
    }
}
