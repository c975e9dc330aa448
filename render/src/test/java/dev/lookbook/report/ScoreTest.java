package dev.lookbook.report;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.convert.Issue.Severity;
import org.junit.jupiter.api.Test;

/** What no report can say is refused where it is made. */
class ScoreTest {
    @Test
    void aScoreIsFromZeroToOne() {
        for (double value : new double[] {-1, 1.01, Double.NaN}) {
            assertThatThrownBy(() -> Score.of("AP", value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("expected a score from 0 to 1 but found " + value);
        }
    }

    @Test
    void aFindingWasFoundAtLeastOnce() {
        assertThatThrownBy(() -> Reports.finding(Severity.ERROR, "never", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected at least 1 finding but found 0");
    }
}
