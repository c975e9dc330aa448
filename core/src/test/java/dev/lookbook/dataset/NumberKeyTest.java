package dev.lookbook.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.model.Decimal;
import dev.lookbook.testing.Samples;
import java.math.BigDecimal;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers are the same when they say the same, whatever their text. */
class NumberKeyTest {
    @Provide
    Arbitrary<Decimal> numbers() {
        return Samples.decimals();
    }

    @Property
    void numbersAreTheSameAsBigDecimalsAre(@ForAll("numbers") Decimal a, @ForAll("numbers") Decimal b) {
        boolean same = new BigDecimal(a.text()).compareTo(new BigDecimal(b.text())) == 0;

        assertThat(NumberKey.of(a).equals(NumberKey.of(b))).isEqualTo(same);
    }

    @Property
    void aNumberWrittenOtherwiseIsTheSame(@ForAll("numbers") Decimal number) {
        BigDecimal value = new BigDecimal(number.text());

        assertThat(NumberKey.of(Decimal.parse(value.toString()))).isEqualTo(NumberKey.of(number));
        assertThat(NumberKey.of(Decimal.parse(value.setScale(value.scale() + 3).toString())))
                .isEqualTo(NumberKey.of(number));
        assertThat(NumberKey.of(Decimal.parse(value.unscaledValue() + "e" + -value.scale())))
                .isEqualTo(NumberKey.of(number));
    }

    @ParameterizedTest
    @CsvSource({"0, -0.0", "0e99999999999999999999, 0", "1e-0000000000000000000000005, 0.00001", "0.05E+1, 0.5"})
    void cornersAreTheSame(String a, String b) {
        assertThat(NumberKey.of(Decimal.parse(a))).isEqualTo(NumberKey.of(Decimal.parse(b)));
    }
}
