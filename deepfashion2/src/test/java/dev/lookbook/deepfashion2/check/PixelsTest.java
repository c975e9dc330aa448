package dev.lookbook.deepfashion2.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookbook.model.Decimals;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PixelsTest {
    @Property(tries = 500)
    void positionsAreGoodToABillionthOfAPixel(@ForAll @DoubleRange(min = -100_000, max = 100_000) double value) {
        assertThat(Pixels.of(Decimals.ofDoubles(value))[0]).isCloseTo(value, within(1e-9));
    }

    @Test
    void whatIsSpelledOtherwiseIsExact() {
        Decimals numbers = Decimals.builder()
                .add("4e2")
                .add("1.5e-3")
                .add("-0.0")
                .add("1234567890123456789")
                .add("123456789012345678901234567890123.5")
                .add("468")
                .add("467.99999999999994")
                .add("0.12345678901234567e1")
                .build();
        assertThat(Pixels.of(numbers)).containsExactly(numbers.toDoubles(), within(1e-9));
    }
}
