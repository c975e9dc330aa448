package dev.lookbook.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.testing.Python;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DecimalTest {

    @Test
    void theTextIsKeptAndIsTheValue() {
        assertThat(Decimal.parse("350.0").text()).isEqualTo("350.0");
        assertThat(Decimal.parse("350.0")).hasToString("350.0");
        assertThat(Decimal.parse("350.0")).isEqualTo(Decimal.of(350.0)).hasSameHashCodeAs(Decimal.of(350.0));
        assertThat(Decimal.parse("350.0")).isNotEqualTo(Decimal.of(350)).isNotEqualTo(Decimal.parse("350.00"));
    }

    @Property
    void longsAreKept(@ForAll long value) {
        assertThat(Decimal.of(value).longValueExact()).isEqualTo(value);
        assertThat(Decimal.of(value).isInteger()).isTrue();
    }

    @Property
    void integersStayIntegersInArithmetic(@ForAll long one, @ForAll long two) {
        BigInteger x = BigInteger.valueOf(one);
        BigInteger y = BigInteger.valueOf(two);
        assertThat(Decimal.of(one).plus(Decimal.of(two))).hasToString(x.add(y).toString());
        assertThat(Decimal.of(one).minus(Decimal.of(two)))
                .hasToString(x.subtract(y).toString());
        assertThat(Decimal.of(one).times(Decimal.of(two)))
                .hasToString(x.multiply(y).toString());
    }

    @Test
    void arithmeticIsPythons() throws IOException, InterruptedException {
        List<String> texts =
                List.of("0", "7", "-3", "350.0", "0.1", "0.2", "1e2", "417.25", "-0.0", "9007199254740993");
        List<String> input = new ArrayList<>();
        List<String> ours = new ArrayList<>();
        for (String one : texts) {
            for (String two : texts) {
                input.add("[" + one + "," + two + "]");
                Decimal x = Decimal.parse(one);
                Decimal y = Decimal.parse(two);
                ours.add(x.plus(y) + " " + x.minus(y) + " " + x.times(y));
            }
        }
        List<String> pythons = Python.run(
                "import sys, json\nfor line in sys.stdin:\n  x, y = json.loads(line)\n  print(x + y, x - y, x * y)",
                input);
        assertThat(ours).isEqualTo(pythons);
    }

    @Test
    void arithmeticThatLeavesADoublesRangeIsRefused() {
        Decimal large = Decimal.parse("1e308");
        Decimal integer = Decimal.parse("1" + "0".repeat(308));
        assertThatThrownBy(() -> large.plus(large)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> large.times(large)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> integer.times(integer)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyIntegersThatFitAreLongs() {
        assertThatThrownBy(() -> Decimal.parse("5.0").longValueExact())
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("5.0 is not an integer");
        assertThatThrownBy(() -> Decimal.parse("9223372036854775808").longValueExact())
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void anIntegerCanBecomeADouble() {
        assertThat(Decimal.of(417).asDouble()).hasToString("417.0");
        assertThat(Decimal.parse("0.10").asDouble()).hasToString("0.1");
    }

    @Test
    void longIntegersAreCanonicalAsTheyAre() {
        for (int length = 1; length < 300; length++) {
            Decimal number = Decimal.parse("9".repeat(length));
            assertThat(number.canonical()).isSameAs(number);
        }
    }
}
