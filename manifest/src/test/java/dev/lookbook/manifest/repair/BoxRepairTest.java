package dev.lookbook.manifest.repair;

import static dev.lookbook.manifest.repair.RepairSamples.box;
import static dev.lookbook.manifest.repair.RepairSamples.label;
import static dev.lookbook.manifest.repair.RepairSamples.labelOf;
import static dev.lookbook.manifest.repair.RepairSamples.line;
import static dev.lookbook.manifest.repair.RepairSamples.repair;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.manifest.check.CustomLabelsLimit;
import dev.lookbook.manifest.check.CustomLabelsLimits;
import dev.lookbook.manifest.repair.RepairSamples.Repaired;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** What happens to boxes. */
class BoxRepairTest {
    private static final String GOOD = box(10, 20, 30, 40, 0);

    @Test
    void aBoxThatReachesOutIsClippedAndOnlyItsNumbersChange() throws IOException {
        String box = "{ \"width\":50 ,\"x\": [1e5, \"\\u00e9\"], \"left\": -5, \"top\": 470, \"height\": 30.50,"
                + "\"class_id\": 0}";
        Repaired repaired = repair(line(1, label("BB", GOOD, box)));

        assertThat(repaired.text())
                .isEqualTo(line(
                        1,
                        label(
                                "BB",
                                GOOD,
                                "{ \"width\":45 ,\"x\": [1e5, \"\\u00e9\"], \"left\": 0, \"top\": 470, \"height\": 10.0,"
                                        + "\"class_id\": 0}")));
        assertThat(repaired.told())
                .containsExactly("fix-clip-box train.manifest at /BB/annotations/1 (byte 126, line 1): clipped the box"
                        + " [-5, 470, 50, 30.50] to [0, 470, 45, 10.0], for the image is 640 x 480");
        assertThat(repaired.summary())
                .isEqualTo(new RepairSummary(1, 1, 0, Collections.singletonMap("fix-clip-box", 1L)));
    }

    @Test
    void aBoxOfWhichNothingIsInTheImageIsDroppedWithItsConfidence() throws IOException {
        String label = label("BB", box(640, 20, 30, 40, 0), GOOD, box(1, 20, -30, 40, 4))
                .replaceFirst("\"confidence\": 1}", "\"confidence\": 0.7}");
        Repaired repaired = repair(line(1, label));

        assertThat(repaired.text()).isEqualTo(line(1, label("BB", GOOD)));
        assertThat(repaired.told())
                .containsExactly(
                        "fix-drop-box train.manifest at /BB/annotations/0 (byte 59, line 1): dropped the box"
                                + " [640, 20, 30, 40], of which nothing is in the image of 640 x 480",
                        "fix-drop-box train.manifest at /BB/annotations/2 (byte 194, line 1): dropped the box"
                                + " [1, 20, -30, 40], whose width or height is negative");
    }

    @Test
    void aBoxThatIsTooSmallOnceClippedIsDroppedWhereItWas() throws IOException {
        Repaired repaired = repair(line(1, label("BB", box(1, 1, 1, 9, 7), box(639.5, 20, 30, 40, 0), GOOD)));

        assertThat(repaired.text()).isEqualTo(line(1, label("BB", GOOD)));
        assertThat(repaired.told())
                .containsExactly(
                        "fix-drop-box train.manifest at /BB/annotations/0 (byte 59, line 1): dropped the box [1, 1, 1, 9]"
                                + " of class 7, which is not in the class-map",
                        "fix-drop-box train.manifest at /BB/annotations/1 (byte 122, line 1): dropped the box"
                                + " [639.5, 20, 30, 40], clipped to [639.5, 20, 0.5, 40]: expected a box of more than 1 x 1 pixels but found 0.5 x 40");
    }

    @Test
    void ofTooManyBoxesTheSurestStayThenTheLargestInTheirOrder() throws IOException {
        CustomLabelsLimits limits = CustomLabelsLimits.defaults().with(CustomLabelsLimit.MAX_BOXES, 3);
        String small = box(1, 1, 9, 9, 0);
        String large = box(2, 2, 90, 90, 4);
        String equal = box(3, 3, 90, 90, 0);
        String unsure = box(4, 4, 400, 400, 0);
        String line = line(1, label("BB", small, unsure, equal, large, small))
                .replaceFirst("(\"confidence\": 1}, \\{\"confidence\": )1", "$10.99");
        Repaired repaired = RepairSamples.repair(line.getBytes(StandardCharsets.UTF_8), limits);

        assertThat(repaired.text()).isEqualTo(line(1, label("BB", small, equal, large)));
        assertThat(repaired.told())
                .containsExactly(
                        "fix-cap-boxes train.manifest at /BB/annotations/1 (byte 122, line 1): dropped the box"
                                + " [4, 4, 400, 400], one of 5 where there may be 3; the surest and largest stay",
                        "fix-cap-boxes train.manifest at /BB/annotations/4 (byte 319, line 1): dropped the box"
                                + " [1, 1, 9, 9], one of 5 where there may be 3; the surest and largest stay");
    }

    @Test
    void fiftyBoxesMayStayAndOneMoreMayNot() throws IOException {
        String[] fifty = Collections.nCopies(50, GOOD).toArray(String[]::new);
        String[] more = Collections.nCopies(51, GOOD).toArray(String[]::new);

        assertThat(repair(line(1, label("BB", fifty))).fixes()).isEmpty();
        assertThat(repair(line(1, label("BB", more))).text()).isEqualTo(line(1, label("BB", fifty)));
    }

    @Test
    void boxesThatAreSharesAreLeftAloneButNotASliverAmongPixels() throws IOException {
        String share = box(0.1, 0.2, 0.5, 0.25, 0);
        String normalized = line(1, label("BB", share, share));
        Repaired repaired = repair(normalized, line(2, label("BB", share, GOOD)));

        assertThat(repaired.text()).isEqualTo(normalized + '\n' + line(2, label("BB", GOOD)));
        assertThat(repaired.fixes()).hasSize(1);
    }

    @Test
    void classIdsThatAreAllOneOffAreLeftAlone() throws IOException {
        String shifted = line(
                1,
                labelOf("BB", "{\"1\": \"vest\", \"2\": \"sling\"}", "1", box(-9, 1, 20, 20, 0), box(1, 1, 9, 9, 1)));
        String unknown = line(2, labelOf("BB", "{\"1\": \"vest\"}", "1", box(1, 1, 20, 20, 1), box(1, 1, 9, 9, 3)));
        Repaired repaired = repair(shifted, unknown);

        assertThat(repaired.text())
                .isEqualTo(shifted + '\n' + line(2, labelOf("BB", "{\"1\": \"vest\"}", "1", box(1, 1, 20, 20, 1))));
        assertThat(repaired.fixes()).extracting("code").containsExactly("fix-drop-box");
    }
}
