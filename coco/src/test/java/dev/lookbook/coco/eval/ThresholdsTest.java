package dev.lookbook.coco.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The last digits on which detections at a threshold depend. */
class ThresholdsTest {
    @Test
    void overlapsAreThoseOfNumpysLinspace() {
        assertThat(Thresholds.IOU)
                .containsExactly(0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.8999999999999999, 0.95);
    }

    @Test
    void recallsAreMultiplesAndNotQuotients() {
        assertThat(IntStream.range(0, 101).filter(i -> Thresholds.RECALL.get(i) != i / 100.0))
                .containsExactly(35, 41, 47, 57, 69, 70, 82, 83, 94, 95)
                .doesNotContain(100);
    }

    @Test
    void sumsAreAddedInTheOrderOfNumpy() {
        double[] values =
                IntStream.range(0, 1000).mapToDouble(i -> 1.0 / (i + 1)).toArray();

        // What numpy 2.4 has for them; added one by one, the last two differ.
        assertThat(NumpySum.sum(values, 7)).isEqualTo(2.5928571428571425);
        assertThat(NumpySum.sum(values, 100)).isEqualTo(5.187377517639621);
        assertThat(NumpySum.sum(values, 129)).isEqualTo(5.440899030573669);
        assertThat(NumpySum.sum(values, 1000)).isEqualTo(7.485470860550345);
    }
}
