package dev.lookbook.manifest.repair;

import static dev.lookbook.manifest.repair.RepairSamples.box;
import static dev.lookbook.manifest.repair.RepairSamples.label;
import static dev.lookbook.manifest.repair.RepairSamples.labelOf;
import static dev.lookbook.manifest.repair.RepairSamples.line;
import static dev.lookbook.manifest.repair.RepairSamples.repair;
import static dev.lookbook.manifest.repair.RepairSamples.sport;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.manifest.repair.RepairSamples.Repaired;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What happens to lines and to their labels. */
class LineRepairTest {
    private static final String GOOD = label("BB", box(10, 20, 30, 40, 0));
    private static final String OUTSIDE = label("BB", box(700, 20, 30, 40, 0));

    @Test
    void linesThatNobodyCanUseAreDropped() throws IOException {
        Repaired repaired = repair(
                line(1, GOOD),
                "",
                "{\"source-ref\": 1",
                "{\"BB\": 1}",
                "{\"source-ref\": \"http://1.jpg\", \"BB\": 1}",
                line(2, "\"BB\": 1"),
                line(3, GOOD.replace("object-detection", "other")),
                line(4, OUTSIDE),
                line(5, GOOD.replace(", \"top\": 20", "")),
                line(6, GOOD));

        assertThat(repaired.text()).isEqualTo(line(1, GOOD) + '\n' + line(6, GOOD));
        assertThat(repaired.told())
                .containsExactly(
                        "fix-drop-line train.manifest (byte 384, line 2): dropped the line, which cannot be used: expected a"
                                + " JSON object but found a blank line [blank-line]",
                        "fix-drop-line train.manifest (byte 385, line 3): dropped the line, which cannot be used: expected"
                                + " more JSON but the input ends here (Unexpected end-of-input: expected close marker for Object); it may have been cut short [ERROR_INVALID_JSON_LINE]",
                        "fix-drop-line train.manifest (byte 402, line 4): dropped the line, which cannot be used: expected a"
                                + " member \"source-ref\" but found none [ERROR_MISSING_SOURCE_REF]",
                        "fix-drop-line train.manifest (byte 412, line 5): dropped the line, which cannot be used: expected"
                                + " s3://BUCKET/KEY but found \"http://1.jpg\" [ERROR_INVALID_SOURCE_REF_FORMAT]",
                        "fix-drop-line train.manifest (byte 452, line 6): dropped the line, which cannot be used: expected a"
                                + " label attribute and its metadata, but \"BB\" has no \"BB-metadata\""
                                + " [ERROR_NO_LABEL_ATTRIBUTES]",
                        "fix-drop-line train.manifest (byte 497, line 7): dropped the line, which cannot be used: expected a"
                                + " label attribute for detection or classification but found other types only"
                                + " [ERROR_NO_VALID_LABEL_ATTRIBUTES]",
                        "fix-drop-line train.manifest (byte 870, line 8): dropped the line, which cannot be used: expected a"
                                + " box within the image of 640 x 480 but found 30 x 40 at 700, 20"
                                + " [ERROR_INVALID_BOUNDING_BOX]",
                        "fix-drop-line train.manifest (byte 1255, line 9): dropped the line, which cannot be used: expected a"
                                + " member \"top\" but found none [ERROR_INVALID_LABEL_ATTRIBUTE_FORMAT]");
        assertThat(repaired.summary()).isEqualTo(new RepairSummary(10, 0, 8, Map.of("fix-drop-line", 8L)));
        assertThat(repaired.summary().kept()).isEqualTo(2);
    }

    @Test
    void linesThatAreTooLongAreDroppedHoweverLongTheyAre() throws IOException {
        String long1 = line(1, GOOD, "\"x\": \"" + "x".repeat(100_000) + "\"");
        String long2 = line(1, GOOD, "\"x\": \"" + "x".repeat(500_000) + "\"");
        Repaired repaired = repair(long1, long2, line(1, GOOD));

        assertThat(repaired.text()).isEqualTo(line(1, GOOD));
        assertThat(repaired.told())
                .containsExactly(
                        "fix-drop-line train.manifest (byte 0, line 1): dropped the line, which cannot be used: expected a"
                                + " line of at most 100000 characters but found a longer one [line-too-long]",
                        "fix-drop-line train.manifest (byte " + (long1.length() + 1)
                                + ", line 2): dropped the line, which cannot be used: expected a"
                                + " line of at most 100000 characters but found a longer one [line-too-long]");
    }

    @Test
    void ofTheLinesOfAnImageTheFirstStaysThatCanBeUsed() throws IOException {
        String other = line(1, label("BB", box(1, 2, 3, 4, 4)));
        Repaired repaired = repair(line(1, OUTSIDE), line(1, GOOD), other);

        assertThat(repaired.text()).isEqualTo(line(1, GOOD) + '\n');
        assertThat(repaired.fixes()).extracting("code").containsExactly("fix-drop-line", "fix-drop-duplicate");
        assertThat(repaired.told().get(1))
                .isEqualTo("fix-drop-duplicate train.manifest (byte 769, line 3): dropped the line, for line 2 has"
                        + " s3://bucket/1.jpg already");
    }

    @Test
    void aLabelThatCannotBeUsedGoesWhenAnotherCan() throws IOException {
        String broken = label("AA", box(10, 20, 30, 40, 0)).replace("\"confidence\"", "\"c\"");
        String lost = label("CC", box(-3, 1, 9, 9, 0), box(640, 1, 9, 9, 0));
        Repaired repaired = repair(
                line(1, broken, GOOD, "\"x\": 1"),
                line(2, GOOD, lost.replace("-3", "-8.5")),
                line(3, sport("golf"), OUTSIDE),
                line(4, "\"x\": 1", broken));

        assertThat(repaired.text())
                .isEqualTo(line(1, GOOD, "\"x\": 1") + '\n' + line(2, GOOD) + '\n' + line(3, sport("golf")) + '\n');
        assertThat(repaired.told())
                .contains(
                        "fix-drop-line train.manifest (byte 2112, line 4): dropped the line, which cannot be used: expected a"
                                + " confidence for each of 1 annotations but annotation 0 has none"
                                + " [ERROR_MISSING_BOUNDING_BOX_CONFIDENCE]",
                        "fix-drop-label train.manifest at /AA (byte 42, line 1): dropped the label \"AA\" and its metadata:"
                                + " expected a confidence for each of 1 annotations but annotation 0 has none",
                        "fix-drop-label train.manifest at /CC (byte 1121, line 2): dropped the label \"CC\" and its"
                                + " metadata: no box is left; dropped the box [-8.5, 1, 9, 9], clipped to [0.0, 1, 0.5, 9]: expected a box of more"
                                + " than 1 x 1 pixels but found 0.5 x 9");
        assertThat(repaired.fixes())
                .extracting("code")
                .containsExactly("fix-drop-label", "fix-drop-label", "fix-drop-label", "fix-drop-line");
    }

    @Test
    void labelsOfTypesThatOthersReadStay() throws IOException {
        String line = line(1, GOOD, sport("x").replace("image-classification", "label-verification"));

        assertThat(repair(line).text()).isEqualTo(line);
    }

    @Test
    void linesThatSayThatNothingIsThereStay() throws IOException {
        String lines = line(1, label("BB")) + "\n{\"source-ref\": \"s3://bucket/2.jpg\"}\n";
        Repaired repaired = repair(lines);

        assertThat(repaired.text()).isEqualTo(lines);
        assertThat(repaired.fixes()).isEmpty();
    }

    @Test
    void lineBreaksAndWhiteSpaceStayAsTheyAre() throws IOException {
        String one = "  " + line(1, GOOD) + " \r\n";
        String two = line(2, label("BB", box(10, 20, 30, 40, 0), box(-1, 0, 9, 9, 0))) + "\r\n";
        String last = line(3, GOOD) + "\r";
        Repaired repaired = repair(one + "\r\n" + two + last);

        assertThat(repaired.text())
                .isEqualTo(one + two.replace("-1, \"top\": 0, \"width\": 9", "0, \"top\": 0, \"width\": 8") + last);
    }

    @Test
    void aByteOrderMarkIsDroppedAndNotTheLine() throws IOException {
        Repaired repaired = repair("\ufeff" + line(1, GOOD), "\ufeff" + line(2, GOOD));

        assertThat(repaired.text()).isEqualTo(line(1, GOOD) + '\n');
        assertThat(repaired.fixes()).extracting("code").containsExactly("fix-byte-order-mark", "fix-drop-line");
        assertThat(repaired.told().get(0))
                .isEqualTo(
                        "fix-byte-order-mark train.manifest (byte 0, line 1): dropped the byte order mark, which nobody"
                                + " expects before JSON");
    }

    @Test
    void namesAreFoundHoweverTheyAreWritten() throws IOException {
        String label =
                labelOf("B\\u0042", "{\"0\": \"v\"}", "1", box(-1, 0, 9, 9, 0)).replace("\"left\"", "\"l\\u0065ft\"");

        assertThat(repair(line(1, label)).text())
                .isEqualTo(line(1, label).replace(": -1", ": 0").replace("\"width\": 9", "\"width\": 8"));
    }
}
