package dev.lookbook.manifest.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lookbook.io.DatasetException;
import dev.lookbook.manifest.ManifestReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The flags of predictions are counted. */
class EvaluationSnapshotTest {
    private static final String FOUND = "rekognition-custom-labels-evaluation";
    private static final String RIGHT = flag("is-true-positive");
    private static final String WRONG = flag("is-false-positive");
    private static final String MISSED = flag("is-false-negative");
    private static final String RIGHTLY_NOT = flag("is-true-negative");

    private static String flag(String name) {
        String all =
                "\"version\": 1, \"is-true-positive\": false, \"is-true-negative\": false, \"is-false-positive\": false,"
                        + " \"is-false-negative\": false, \"is-present-in-ground-truth\": true";
        return "\"rekognition-custom-labels-evaluation-details\": {"
                + all.replace('"' + name + "\": false", '"' + name + "\": true") + "}";
    }

    private static String classification(String attribute, String name, String details) {
        return "\"" + attribute + "\": 1, \"" + attribute
                + "-metadata\": {\"type\": \"groundtruth/image-classification\"," + " \"class-name\": \"" + name
                + "\", \"confidence\": 0.5, " + details + "}";
    }

    /** A box of class 0, "vest", for each of the objects' members. */
    private static String detection(String attribute, String... details) {
        StringBuilder boxes = new StringBuilder();
        StringBuilder objects = new StringBuilder();
        for (String each : details) {
            String comma = boxes.isEmpty() ? "" : ", ";
            boxes.append(comma).append("{\"class_id\": 0, \"left\": 1, \"top\": 2, \"width\": 3, \"height\": 4}");
            objects.append(comma)
                    .append("{\"confidence\": 0.5")
                    .append(each.isEmpty() ? "" : ", " + each)
                    .append('}');
        }
        return "\"" + attribute
                + "\": {\"image_size\": [{\"width\": 10, \"height\": 10, \"depth\": 3}], \"annotations\": ["
                + boxes + "]}, \"" + attribute
                + "-metadata\": {\"type\": \"groundtruth/object-detection\", \"class-map\":"
                + " {\"0\": \"vest\"}, \"objects\": [" + objects + "]}";
    }

    private static String line(String... labels) {
        return "{\"source-ref\": \"s3://b/1.jpg\", " + String.join(", ", labels) + "}\n";
    }

    private static EvaluationSnapshot count(String... lines) throws IOException {
        byte[] file = String.join("", lines).getBytes(StandardCharsets.UTF_8);
        try (ManifestReader reader = ManifestReader.builder().open(new ByteArrayInputStream(file), "snapshot")) {
            return EvaluationSnapshot.of(reader);
        }
    }

    @Test
    void aDetectionsBoxesAreCountedOneByOne() throws IOException {
        EvaluationSnapshot snapshot =
                count(line(detection(FOUND, RIGHT, RIGHT, WRONG)), line(detection(FOUND, MISSED)));

        assertThat(snapshot).isEqualTo(new EvaluationSnapshot(Map.of("vest", new EvaluationCounts(2, 1, 1, 0)), 2, 0));
    }

    @Test
    void aClassificationsLabelsAreCountedByName() throws IOException {
        EvaluationSnapshot snapshot = count(
                line(classification(FOUND + "-0", "vest", RIGHT), classification(FOUND + "-1", "skirt", RIGHTLY_NOT)),
                line(classification(FOUND + "-0", "vest", WRONG)));

        assertThat(snapshot.labels())
                .containsExactly(
                        Map.entry("vest", new EvaluationCounts(1, 1, 0, 0)),
                        Map.entry("skirt", new EvaluationCounts(0, 0, 0, 1)));
        assertThat(snapshot.total()).isEqualTo(new EvaluationCounts(1, 1, 0, 1));
        assertThat(snapshot.images()).isEqualTo(2);
    }

    @Test
    void predictionsWithoutFlagsAreTold() throws IOException {
        EvaluationSnapshot snapshot = count(
                line(detection(FOUND, "", RIGHT)),
                line(detection(FOUND, flag("none"))),
                line(detection(FOUND, RIGHT).replace("\"0\": \"vest\"", "")),
                line(detection(FOUND, RIGHT).replace("\"left\"", "\"right\"")),
                line(classification(FOUND, "vest", RIGHT).replace("\"class-name\"", "\"name\"")));

        assertThat(snapshot).isEqualTo(new EvaluationSnapshot(Map.of("vest", new EvaluationCounts(1, 0, 0, 0)), 1, 5));
    }

    @Test
    void otherLabelsCarryNoPredictions() throws IOException {
        assertThat(count(line(detection("rekognition-custom-labels-training-0", "", RIGHT), detection("BB", WRONG))))
                .isEqualTo(new EvaluationSnapshot(Map.of(), 0, 0));
    }

    @Test
    void numbersAreThoseOfTheCounts() {
        EvaluationCounts counts = new EvaluationCounts(13, 7, 4, 5);

        assertThat(counts.precision().orElseThrow()).isEqualTo(0.65);
        assertThat(counts.recall().orElseThrow()).isCloseTo(0.7647, within(1e-4));
        assertThat(counts.f1Score().orElseThrow()).isCloseTo(0.7027, within(1e-4));
    }

    @Test
    void sharesOfNothingAreNone() {
        assertThat(EvaluationCounts.NONE.precision()).isEmpty();
        assertThat(EvaluationCounts.NONE.recall()).isEmpty();
        assertThat(EvaluationCounts.NONE.f1Score()).isEmpty();
        EvaluationCounts onlyMissed = new EvaluationCounts(0, 0, 2, 0);
        assertThat(onlyMissed.precision()).isEmpty();
        assertThat(onlyMissed.recall()).hasValue(0);
        assertThat(onlyMissed.f1Score()).hasValue(0);
    }

    @Property(tries = 100)
    void f1IsTheHarmonicMean(
            @ForAll @LongRange(min = 1, max = 1_000_000) long right,
            @ForAll @LongRange(min = 0, max = 1_000_000) long wrong,
            @ForAll @LongRange(min = 0, max = 1_000_000) long missed) {
        EvaluationCounts counts = new EvaluationCounts(right, wrong, missed, 0);
        double precision = counts.precision().orElseThrow();
        double recall = counts.recall().orElseThrow();

        assertThat(counts.f1Score().orElseThrow())
                .isCloseTo(2 * precision * recall / (precision + recall), within(1e-12));
    }

    @Test
    void negativeCountsAreRefused() {
        assertThatThrownBy(() -> new EvaluationCounts(0, -1, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("counts must not be negative, but were 0, -1, 0 and 0");
    }

    @Test
    void aLineThatIsNoEntryIsRefused() {
        assertThatThrownBy(() -> count(line(detection(FOUND, RIGHT)), "[]\n"))
                .isInstanceOf(DatasetException.class)
                .hasMessageEndingWith("line 2): expected an object but found an array");
    }

    @Test
    void theSyntheticSnapshotHasOneBoxThatIsRightAndOneThatIsWrong() throws IOException {
        String data = System.getProperty("lookbook.data", "");
        Assumptions.assumeTrue(!data.isEmpty(), "skipped: no real data, for -Dlookbook.data is empty");
        Path file = Path.of(data, "manifest/synthetic/evaluation-snapshot-detection.manifest");

        try (ManifestReader reader = ManifestReader.open(file)) {
            assertThat(EvaluationSnapshot.of(reader))
                    .isEqualTo(new EvaluationSnapshot(
                            Map.of("short_sleeved_shirt", new EvaluationCounts(1, 1, 0, 0)), 1, 0));
        }
    }
}
