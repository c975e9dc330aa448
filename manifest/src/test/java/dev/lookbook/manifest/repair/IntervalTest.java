package dev.lookbook.manifest.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.model.Decimal;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Clips one axis of a box. */
class IntervalTest {
    private static String clip(String start, String length) {
        return new Interval(Decimal.parse(start), Decimal.parse(length))
                .clip(100)
                .map(interval -> interval.start() + " " + interval.length())
                .orElse("nothing");
    }

    @Test
    void numbersThatNeedNoChangeKeepTheirText() {
        assertThat(clip("1.50", "2e1")).isEqualTo("1.50 2e1");
        assertThat(clip("90.50", "20")).isEqualTo("90.50 9.5");
        assertThat(clip("-0.0", "101.0")).isEqualTo("-0.0 100.0");
    }

    @Test
    void integersStayIntegersAndOthersOthers() {
        assertThat(clip("-5", "20")).isEqualTo("0 15");
        assertThat(clip("-5.0", "20")).isEqualTo("0.0 15.0");
        assertThat(clip("-5", "20.0")).isEqualTo("0 15.0");
        assertThat(clip("90", "20")).isEqualTo("90 10");
        assertThat(clip("90", "20.0")).isEqualTo("90 10.0");
        assertThat(clip("-9", "999")).isEqualTo("0 100");
        assertThat(clip("-9", "100000000000000000000000")).isEqualTo("0 100");
    }

    @Test
    void whatIsOutsideIsNothing() {
        assertThat(clip("100", "5")).isEqualTo("nothing");
        assertThat(clip("-5", "5")).isEqualTo("nothing");
        assertThat(clip("5", "0")).isEqualTo("nothing");
        assertThat(clip("5", "-1")).isEqualTo("nothing");
        assertThat(clip("1e308", "1e308")).isEqualTo("nothing");
        assertThat(clip("-1e308", "1e308")).isEqualTo("nothing");
    }

    @Property(tries = 5000)
    void whatIsLeftIsInTheFrameAsDoublesAddUp(
            @ForAll @DoubleRange(min = -200, max = 5000) double start,
            @ForAll @DoubleRange(min = 0, max = 6000) double length,
            @ForAll @IntRange(min = 64, max = 4096) int frame) {
        Optional<Interval> clipped = new Interval(Decimal.of(start), Decimal.of(length)).clip(frame);

        double from = Math.max(0, start);
        double to = Math.min(frame, start + length);
        if (clipped.isEmpty()) {
            assertThat(to - from).isLessThanOrEqualTo(1e-9);
            return;
        }
        double left = clipped.get().start().doubleValue();
        double size = clipped.get().length().doubleValue();
        assertThat(left).isBetween(0.0, (double) frame);
        assertThat(left + size).isLessThanOrEqualTo(frame);
        assertThat(left).isEqualTo(from);
        assertThat(left + size).isCloseTo(to, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(clipped.get().clip(frame)).isEqualTo(clipped);
    }
}
