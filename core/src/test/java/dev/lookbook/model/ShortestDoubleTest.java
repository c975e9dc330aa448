package dev.lookbook.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.testing.Python;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The algorithm was written from the paper, so that it does what the paper says is shown here. */
class ShortestDoubleTest {

    @ParameterizedTest
    @CsvSource({
        "0.0, 0.0",
        "-0.0, -0.0",
        "1.0, 1.0",
        "350.0, 350.0",
        "-417.25, -417.25",
        "0.1, 0.1",
        "0.0001, 0.0001",
        "0.00001, 1e-05",
        "0.000012345, 1.2345e-05",
        "9999999999999998.0, 9999999999999998.0",
        "1e16, 1e+16",
        "12345678901234567890.0, 1.2345678901234567e+19",
        "1e22, 1e+22",
        "1e23, 1e+23",
        "2e-44, 2e-44",
        "1e100, 1e+100",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "4.9e-324, 5e-324",
        "2.2250738585072014e-308, 2.2250738585072014e-308",
        "2.225073858507201e-308, 2.225073858507201e-308",
        "9007199254740993.0, 9007199254740992.0",
        "2.0e-3, 0.002",
    })
    void textIsPythons(double value, String text) {
        assertThat(ShortestDouble.text(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNotFiniteIsRefused(double value) {
        assertThatThrownBy(() -> ShortestDouble.text(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a finite number but found " + value);
    }

    @Property(tries = 3000)
    void textOfAnyBitsIsTheClosestOfTheShortest(@ForAll("bits") long bits) {
        assertShortest(Double.longBitsToDouble(bits));
    }

    @Property(tries = 1000)
    void textOfSubnormalsIsTheClosestOfTheShortest(@ForAll("subnormals") long bits) {
        assertShortest(Double.longBitsToDouble(bits));
    }

    @Property(tries = 1000)
    void textOfCoordinatesIsTheClosestOfTheShortest(@ForAll("coordinates") double value) {
        assertShortest(value);
    }

    @Test
    void textOfTheFirstSubnormalsIsTheClosestOfTheShortest() {
        for (long bits = 1; bits <= 2000; bits++) {
            assertShortest(Double.longBitsToDouble(bits));
        }
    }

    @Test
    void textOfPowersAndTheirNeighboursIsTheClosestOfTheShortest() {
        corners().forEach(ShortestDoubleTest::assertShortest);
    }

    @Test
    void textIsThatOfPythonsRepr() throws IOException, InterruptedException {
        Random random = new Random(20_261_121);
        List<Double> values = new ArrayList<>();
        corners().forEach(values::add);
        for (long bits = 1; bits <= 500; bits++) {
            values.add(Double.longBitsToDouble(bits));
        }
        while (values.size() < 20_000) {
            values.add(finite(random.nextLong()));
            values.add(Double.longBitsToDouble(random.nextLong() >>> 12));
            values.add(random.nextDouble() * 1000);
            values.add((double) random.nextInt(100_000) / 100);
            values.add((double) random.nextLong());
        }
        List<String> repr = Python.run(
                "import sys, struct\n"
                        + "for line in sys.stdin: print(repr(struct.unpack('>d', bytes.fromhex(line.strip()))[0]))",
                values.stream()
                        .map(value -> String.format("%016x", Double.doubleToRawLongBits(value)))
                        .toList());
        assertThat(repr).hasSameSizeAs(values);
        for (int i = 0; i < repr.size(); i++) {
            assertThat(ShortestDouble.text(values.get(i))).isEqualTo(repr.get(i));
        }
    }

    /** Powers of two and of ten, and the doubles beside them. */
    private static DoubleStream corners() {
        DoubleStream.Builder values = DoubleStream.builder();
        for (int exponent = -1074; exponent <= 1023; exponent++) {
            addNeighbours(values, Math.scalb(1.0, exponent));
        }
        for (int exponent = -323; exponent <= 308; exponent++) {
            addNeighbours(values, Double.parseDouble("1e" + exponent));
        }
        values.add(Double.MAX_VALUE);
        values.add(-Double.MAX_VALUE);
        return values.build();
    }

    private static void addNeighbours(DoubleStream.Builder values, double value) {
        values.add(value).add(Math.nextUp(value)).add(Math.max(Double.MIN_VALUE, Math.nextDown(value)));
    }

    private static void assertShortest(double value) {
        String text = ShortestDouble.text(value);
        assertThat(Double.parseDouble(text)).isEqualTo(value);
        BigDecimal expected = shortest(Math.abs(value));
        assertThat(new BigDecimal(text).abs()).as(text).isEqualByComparingTo(expected);
    }

    /** Tries ever more digits on both sides of a value. */
    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; ; digits++) {
            BigDecimal under = exact.round(new MathContext(digits, RoundingMode.DOWN));
            BigDecimal over = exact.round(new MathContext(digits, RoundingMode.UP));
            boolean underReadsBack = under.doubleValue() == value;
            boolean overReadsBack = over.doubleValue() == value;
            if (underReadsBack && overReadsBack) {
                return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            }
            if (underReadsBack || overReadsBack) {
                return underReadsBack ? under : over;
            }
        }
    }

    @Provide
    Arbitrary<Long> bits() {
        return Arbitraries.longs()
                .withDistribution(RandomDistribution.uniform())
                .filter(bits -> Double.isFinite(Double.longBitsToDouble(bits)));
    }

    @Provide
    Arbitrary<Long> subnormals() {
        return Arbitraries.integers()
                .between(0, 51)
                .flatMap(width -> Arbitraries.longs()
                        .between(0, (1L << width) - 1)
                        .withDistribution(RandomDistribution.uniform()));
    }

    @Provide
    Arbitrary<Double> coordinates() {
        return Arbitraries.integers()
                .between(0, 14)
                .flatMap(scale -> Arbitraries.longs()
                        .between(-4_096_000_000_000_000L, 4_096_000_000_000_000L)
                        .map(digits -> BigDecimal.valueOf(digits, scale).doubleValue()));
    }

    private static double finite(long bits) {
        double value = Double.longBitsToDouble(bits);
        return Double.isFinite(value) ? value : 0.5;
    }
}
