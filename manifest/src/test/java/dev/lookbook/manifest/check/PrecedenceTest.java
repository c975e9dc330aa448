package dev.lookbook.manifest.check;

import static dev.lookbook.manifest.check.CheckSamples.SIZE;
import static dev.lookbook.manifest.check.CheckSamples.box;
import static dev.lookbook.manifest.check.CheckSamples.boxes;
import static dev.lookbook.manifest.check.CheckSamples.good;
import static dev.lookbook.manifest.check.CheckSamples.goodLines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.convert.Issue;
import dev.lookbook.convert.Issue.Severity;
import dev.lookbook.manifest.ManifestEntry;
import dev.lookbook.manifest.ManifestReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes first, what it hides, and how everything is counted. */
class PrecedenceTest {
    @TempDir
    private Path folder = Path.of("");

    private ManifestVerdict check(List<String> lines) throws IOException {
        return ManifestCheck.builder().build().check(CheckSamples.write(folder, "train.manifest", lines));
    }

    private List<String> placesOf(String line) throws IOException {
        List<String> lines = goodLines(12);
        lines.add(line);
        return CheckSamples.places(check(lines));
    }

    @Test
    void aShapeThatIsWrongHidesWhatIsWrongWithContents() throws IOException {
        String tooSmall = boxes(13, SIZE, box(-1, 0, 0, 0));
        assertThat(placesOf(tooSmall.replace("\"no\"", "\"yes\"")
                        .replace("\"type\": \"groundtruth", "\"typ\": \"groundtruth")))
                .containsExactly("ERROR_INVALID_LABEL_ATTRIBUTE_METADATA_FORMAT 13 /BB-metadata");
    }

    @Test
    void shapesThatAreWrongDoNotHideEachOther() throws IOException {
        String line = good(13).replace("s3:", "http:")
                .replace("\"width\": 640, ", "")
                .replace("\"objects\": [{\"confidence\": 1}], ", "");
        assertThat(placesOf(line))
                .containsExactly(
                        "ERROR_INVALID_SOURCE_REF_FORMAT 13 /source-ref",
                        "ERROR_INVALID_LABEL_ATTRIBUTE_FORMAT 13 /BB/image_size/0",
                        "ERROR_MISSING_BOUNDING_BOX_CONFIDENCE 13 /BB-metadata");
    }

    @Test
    void aDuplicateIsNotLookedAtAnyFurther() throws IOException {
        assertThat(placesOf(good(3).replace("\"width\": 640, ", "")))
                .containsExactly("duplicate-source-ref 13 /source-ref");
    }

    @Test
    void theOtherBoxesOfALineStayUsable() throws IOException {
        List<String> lines = goodLines(12);
        lines.add(boxes(13, SIZE, box(-1, 0, 9, 9), box(0, 0, 9, 9)));

        DatasetVerdict train = check(lines).train();

        assertThat(train.valid()).isEqualTo(13);
        assertThat(train.errorLines()).containsExactly(13);
        assertThat(train.labels()).containsExactly(new DatasetVerdict.LabelCount("vest", 13, 13));
    }

    @Test
    void everyLineIsCountedOnce() throws IOException {
        List<String> lines = goodLines(12);
        lines.addAll(List.of(
                "",
                "{",
                good(1),
                boxes(13, SIZE),
                "{\"source-ref\": \"s3://bucket/14.jpg\"}",
                " ".repeat(100_001) + good(15),
                good(16).replace("\"yes\"", "\"maybe\"")));

        ManifestVerdict verdict = check(lines);

        assertThat(verdict.train())
                .isEqualTo(new DatasetVerdict(
                        folder.resolve("train.manifest").toString(),
                        UseCase.NOT_DETERMINED,
                        19,
                        12,
                        3,
                        2,
                        2,
                        List.of(13, 14, 15, 18, 19),
                        List.of(new DatasetVerdict.LabelCount("vest", 12, 12))));
        assertThat(verdict.train().invalidShare()).isEqualTo(5 / 19.0);
        assertThat(verdict.wouldTrain()).isFalse();
        assertThat(verdict.count(Severity.ERROR)).isEqualTo(6);
    }

    @Test
    void findingsComeAsTheyAreFoundAndAreKeptWorstFirst() throws IOException {
        List<String> lines = goodLines(12);
        lines.addAll(List.of(boxes(13, SIZE), "", ""));
        List<String> told = new ArrayList<>();

        ManifestVerdict verdict = ManifestCheck.builder()
                .onFinding(finding -> told.add(CheckSamples.place(finding)))
                .keptPerCode(1)
                .build()
                .check(CheckSamples.write(folder, "train.manifest", lines));

        assertThat(told)
                .containsExactly(
                        "pictures-unchecked 0",
                        "WARNING_NO_ANNOTATIONS 13",
                        "WARNING_NO_ATTRIBUTE_ANNOTATIONS 13 /BB",
                        "blank-line 14",
                        "blank-line 15");
        assertThat(verdict.findings().stream().map(CheckSamples::place))
                .containsExactly(
                        "blank-line 14",
                        "WARNING_NO_ANNOTATIONS 13",
                        "WARNING_NO_ATTRIBUTE_ANNOTATIONS 13 /BB",
                        "pictures-unchecked 0");
        assertThat(verdict.counts()).containsEntry(ManifestRule.BLANK_LINE, 2L);
    }

    @Test
    void aFindingSaysWhereItIsToTheByte() throws IOException {
        String bad = boxes(2, SIZE, box(0, 0, 9, 9), box(630, 0, 11, 10));
        List<String> lines = List.of(good(1), bad);

        Issue finding = check(lines).findings().stream()
                .filter(issue -> issue.location().line() == 2)
                .findFirst()
                .orElseThrow();

        String text = String.join("\n", lines);
        assertThat(finding.location().byteOffset()).isEqualTo(text.indexOf("{\"class_id\": 0, \"left\": 630"));
        assertThat(finding.message())
                .isEqualTo("expected a box within the image of 640 x 480 but found 11 x 10 at 630, 0");
        assertThat(finding.location().toString())
                .isEqualTo(folder.resolve("train.manifest") + " at /BB/annotations/1 (byte "
                        + finding.location().byteOffset() + ", line 2)");
    }

    @Test
    void anEntryIsCheckedAsItWouldBeWritten() throws IOException {
        Path file = CheckSamples.write(folder, "a.manifest", List.of(boxes(1, SIZE, box(-1, 0, 9, 9))));
        try (ManifestReader reader = ManifestReader.open(file)) {
            ManifestEntry entry = reader.iterator().next();
            assertThat(ManifestCheck.builder().build().check(entry))
                    .extracting(issue -> issue.code() + " " + issue.location())
                    .containsExactly(
                            "ERROR_INVALID_BOUNDING_BOX " + file + " at /BB/annotations/0 (line 1)",
                            "ERROR_NO_VALID_ANNOTATIONS " + file + " at /BB (line 1)");
        }
    }

    @Test
    void emptyDetectionsThatNobodyLookedAtAreUnannotated() throws IOException {
        assertThat(placesOf(boxes(13, SIZE).replace("\"yes\"", "\"no\"")))
                .containsExactly("WARNING_UNANNOTATED_RECORD 13", "WARNING_NO_ATTRIBUTE_ANNOTATIONS 13 /BB");
    }

    @Test
    void whatTheServiceAddsToLinesIsNoLabel() throws IOException {
        String validated = good(13).replaceFirst(
                        "\\{",
                        "{\"errors\": [{\"code\": \"E\"}], \"warnings\": [], \"cl-errors\": [], \"cl-metadata\": {\"is_labeled\": true}, ");
        assertThat(placesOf(validated.replace("\"annotations\"", "\"errors\": [], \"annotations\"")))
                .isEmpty();
        assertThat(placesOf("{\"source-ref\": \"s3://bucket/13.jpg\", \"cl-metadata\": {\"is_labeled\": false}}"))
                .containsExactly("WARNING_UNANNOTATED_RECORD 13");
    }

    @Test
    void aManifestInUtf16IsNoJson() throws IOException {
        Path file = CheckSamples.write(folder, "w.manifest", good(1).getBytes(StandardCharsets.UTF_16));
        assertThat(CheckSamples.places(ManifestCheck.builder().build().check(file)))
                .contains("ERROR_INVALID_JSON_LINE 1");
    }
}
