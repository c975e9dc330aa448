package dev.lookbook.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Quantiles are as near as they say. */
class DistributionTest {
    @Provide
    Arbitrary<List<Double>> numbers() {
        return Arbitraries.oneOf(
                        Arbitraries.doubles().between(0, 5000),
                        Arbitraries.doubles().between(0, 1e300),
                        Arbitraries.of(0.0, -0.0, Double.MIN_VALUE, 1.0))
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    @Property
    void quantilesAreWithinTheirError(
            @ForAll("numbers") List<Double> numbers, @ForAll @DoubleRange(min = 0, max = 1) double share) {
        List<Double> sorted = numbers.stream().sorted().toList();
        double expected = sorted.get((int) Math.max(0, Math.ceil(share * sorted.size()) - 1));
        Distribution distribution = of(numbers);

        assertThat(distribution.quantile(share)).isCloseTo(expected, within(expected / 128 + Double.MIN_NORMAL));
        assertThat(distribution.quantile(0)).isEqualTo(distribution.min());
        assertThat(distribution.quantile(1)).isEqualTo(distribution.max());
        assertThat(distribution.mean()).isBetween(distribution.min(), distribution.max());
        assertThat(distribution.count()).isEqualTo(numbers.size());
    }

    @Test
    void smallIntegersAreExact() {
        Distribution distribution = new Distribution();
        for (int i = 1; i <= 255; i++) {
            distribution.add(i);
        }

        assertThat(distribution.quantile(0.5)).isEqualTo(128);
        assertThat(distribution.quantile(0.95)).isEqualTo(243);
        assertThat(distribution.mean()).isEqualTo(128);
    }

    @Property
    void powersOfTwoAndOneAndAHalfTimesThosePartNumbersExactly(
            @ForAll("numbers") List<Double> numbers, @ForAll @IntRange(min = -20, max = 30) int exponent) {
        double from = Math.scalb(1.0, exponent);
        double to = Math.scalb(1.5, exponent);
        Distribution distribution = of(numbers);

        assertThat(distribution.count(0, from))
                .isEqualTo(numbers.stream().filter(number -> number < from).count());
        assertThat(distribution.count(from, to))
                .isEqualTo(numbers.stream()
                        .filter(number -> number >= from && number < to)
                        .count());
        assertThat(distribution.count(to, Double.POSITIVE_INFINITY))
                .isEqualTo(numbers.stream().filter(number -> number >= to).count());
    }

    @Test
    void aRangeGoesUpwardsFromZero() {
        assertThatThrownBy(() -> new Distribution().count(-1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a range from 0 upwards but found -1.0 to 2.0");
        assertThatThrownBy(() -> new Distribution().count(2, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutNumbersEverythingIsZero() {
        Distribution distribution = new Distribution();

        assertThat(distribution.isEmpty()).isTrue();
        assertThat(List.of(distribution.min(), distribution.max(), distribution.mean(), distribution.quantile(0.5)))
                .containsOnly(0.0);
    }

    @Test
    void aShareIsFromZeroToOne() {
        assertThatThrownBy(() -> new Distribution().quantile(95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a share from 0 to 1 but found 95.0");
    }

    private static Distribution of(List<Double> numbers) {
        Distribution distribution = new Distribution();
        numbers.forEach(distribution::add);
        return distribution;
    }
}
