package dev.lookbook.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.DatasetException;
import dev.lookbook.model.Decimal;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What labels of each type say, and which of a line's labels is meant. */
class LabelsTest {
    private static <T extends ManifestLabel> T label(Class<T> kind, String value, String metadata) throws IOException {
        ManifestEntry entry = Manifests.readLine("{\"a\": " + value + ", \"a-metadata\": {" + metadata + "}}");
        return entry.labels(kind).get(0);
    }

    private static String detection(String name, String date) {
        return "\"" + name + "\": {}, \"" + name + "-metadata\": {\"creation-date\": \"" + date
                + "\", \"type\": \"groundtruth/object-detection\"}";
    }

    private static List<String> chosen(LabelChoice choice, String... members) throws IOException {
        ManifestEntry entry = Manifests.readLine("{" + String.join(", ", members) + "}");
        return choice.of(entry).stream().map(ManifestLabel::attribute).toList();
    }

    @Test
    void aClassificationHasANumberANameAndAConfidence() throws IOException {
        ImageClassification label = label(
                ImageClassification.class,
                "\"3\"",
                "\"class-name\": \"dog\", \"confidence\": 0.00, \"type\": \"groundtruth/image-classification\"");

        assertThat(label.classId()).contains(3L);
        assertThat(label.className()).contains("dog");
        assertThat(label.confidence()).contains(Decimal.parse("0.00"));
    }

    @Test
    void aMultiLabelHasNumbersNamesAndConfidences() throws IOException {
        MultiLabelClassification label = label(
                MultiLabelClassification.class,
                "[1, 0]",
                "\"class-map\": {\"1\": \"b\", \"0\": \"a\"}, \"confidence-map\": {\"1\": 0.95},"
                        + " \"type\": \"groundtruth/image-classification-multilabel\"");

        assertThat(label.classIds()).containsExactly(1L, 0L);
        assertThat(label.classMap()).containsExactly(Map.entry("1", "b"), Map.entry("0", "a"));
        assertThat(label.confidence(1)).contains(Decimal.parse("0.95"));
        assertThat(label.confidence(0)).isEmpty();
    }

    @Test
    void aSegmentationHasAPictureAndItsColours() throws IOException {
        SemanticSegmentation label = label(
                SemanticSegmentation.class,
                "\"s3://b/mask.png\"",
                "\"internal-color-map\": {\"1\": {\"class-name\": \"IC\", \"hex-color\": \"#2ca02c\", \"confidence\": 0}},"
                        + " \"type\": \"groundtruth/semantic-segmentation\"");

        assertThat(label.maskRef()).contains("s3://b/mask.png");
        assertThat(label.colors())
                .containsExactly(new SemanticSegmentation.Color(
                        "1", Optional.of("IC"), Optional.of("#2ca02c"), Optional.of(Decimal.of(0))));
    }

    @Test
    void aVerificationHasAVerdictAndComments() throws IOException {
        LabelVerification label = label(
                LabelVerification.class,
                "\"1\"",
                "\"class-name\": \"bad\", \"confidence\": 0.93, \"worker-feedback\": [{\"comment\": \"too wide\"}],"
                        + " \"type\": \"groundtruth/label-verification\"");

        assertThat(label.className()).contains("bad");
        assertThat(label.comments()).containsExactly("too wide");
    }

    @ParameterizedTest
    @CsvSource({
        "2013-11-18T02:53:27, 2013-11-18T02:53:27Z",
        "2021-06-22T10:11:18.006Z, 2021-06-22T10:11:18.006Z",
        "2018-10-18T22:18:13.527256, 2018-10-18T22:18:13.527256Z",
        "2024-01-01T00:00:00Z, 2024-01-01T00:00:00Z",
        "2013-11-18 02:53:27, 2013-11-18T02:53:27Z",
        "2024-01-01T02:00:00+02:00, 2024-01-01T00:00:00Z"
    })
    void datesAreReadInAllTheirForms(String text, Instant instant) throws IOException {
        OtherLabel label = label(OtherLabel.class, "1", "\"creation-date\": \"" + text + "\"");

        assertThat(label.createdAt()).contains(instant);
        assertThat(label.creationDate()).contains(text);
    }

    @Test
    void aTextThatIsNoDateIsNone() throws IOException {
        assertThat(label(OtherLabel.class, "1", "\"creation-date\": \"2013-02-30T00:00:00\"")
                        .createdAt())
                .isEmpty();
    }

    @Test
    void theOnlyDetectionIsMeantAndNoOtherLabelBesideIt() throws IOException {
        assertThat(chosen(
                        LabelChoice.only(),
                        "\"c\": 1, \"c-metadata\": {\"type\": \"groundtruth/image-classification\"}",
                        detection("a", "2020-01-01T00:00:00")))
                .containsExactly("a");
    }

    @Test
    void ofSeveralDetectionsNoneIsMeantUntilOneIsChosen() {
        assertThatThrownBy(() -> chosen(LabelChoice.only(), detection("a", ""), detection("b", "")))
                .isInstanceOf(DatasetException.class)
                .hasMessage(
                        "train.manifest (byte 0, line 1): expected one label of type groundtruth/object-detection but"
                                + " found \"a\", \"b\"; name the label attribute to use");
    }

    @Test
    void theNewestIsTheLastOfAChain() throws IOException {
        assertThat(chosen(
                        LabelChoice.newest(),
                        detection("adjusted", "2020-01-02T00:00:00.5Z"),
                        detection("first", "2020-01-02T00:00:00")))
                .containsExactly("adjusted");
        assertThat(chosen(LabelChoice.newest(), detection("a", "?"), detection("b", "")))
                .containsExactly("b");
    }

    @Test
    void anEvaluationHasTruthAndPredictions() throws IOException {
        String truth = detection("rekognition-custom-labels-training-0", "");
        String predictions = detection("rekognition-custom-labels-evaluation", "");

        assertThat(chosen(LabelChoice.groundTruth(), truth, predictions))
                .containsExactly("rekognition-custom-labels-training-0");
        assertThat(chosen(LabelChoice.predictions(), truth, predictions))
                .containsExactly("rekognition-custom-labels-evaluation");
    }

    @Test
    void truthAndPredictionsOfWholeImagesAreNotMixed() {
        String type = "{\"type\": \"groundtruth/image-classification\"}";

        assertThatThrownBy(() -> chosen(
                        LabelChoice.only(),
                        "\"a\": 1, \"a-metadata\": " + type,
                        "\"rekognition-custom-labels-evaluation-1\": 1, \"rekognition-custom-labels-evaluation-1-metadata\": "
                                + type))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("name the label attribute to use");
    }

    @Test
    void halfAPairAndNullAreNoLabels() throws IOException {
        ManifestEntry entry = Manifests.readLine("{\"a\": 1, \"b-metadata\": {}, \"c\": null, \"c-metadata\": {},"
                + " \"d\": 1, \"d-metadata\": 2, \"source-ref-metadata\": {}, \"source-ref\": \"s3://b/1\"}");

        assertThat(entry.labels()).isEmpty();
        assertThat(entry.extras().asMap()).hasSize(7);
    }

    @Test
    void linesAboutTextHaveASource() throws IOException {
        String line = "{\"source\": \"The food was good\", \"mood\": \"1\", \"mood-metadata\":"
                + " {\"type\": \"groundtruth/text-classification\"}}";

        ManifestEntry entry = Manifests.readLine(line);

        assertThat(entry.source()).contains("The food was good");
        assertThat(Manifests.lineOf(entry)).isEqualTo(line);
    }

    @Test
    void namesWithEscapesFindEachOther() throws IOException {
        String line =
                "{\"\\u0061\\\"\": 1, \"a\\\"-met\\u0061data\": {\"t\\u0079pe\": \"groundtruth\\/label-verification\"}}";

        assertThat(Manifests.readLine(line).labels(LabelVerification.class))
                .extracting(LabelVerification::attribute)
                .containsExactly("a\"");
    }

    @Test
    void oneIrregularDetectionDoesNotSpoilTheOthers() throws IOException {
        String line = "{" + detection("a", "").replace("\"a\": {}", "\"a\": 7") + ", " + detection("b", "") + "}";

        ManifestEntry entry = Manifests.readLine(line);

        assertThat(entry.detections()).extracting(ObjectDetection::attribute).containsExactly("b");
        assertThat(entry.labels(OtherLabel.class).get(0).problem())
                .hasValueSatisfying(problem -> assertThat(problem)
                        .hasMessage("train.manifest at /a (byte 6, line 1): expected an object but found 7"));
        assertThat(Manifests.lineOf(entry)).isEqualTo(line);
    }

    @Test
    void theLabelsThatAreNotChosenAreLeftOutAndSaid() throws IOException {
        List<Issue> issues = new ArrayList<>();
        String verification = "\"v\": \"1\", \"v-metadata\": {\"type\": \"groundtruth/label-verification\"}";
        ManifestEntry entry = Manifests.readLine("{" + detection("first", "2020-01-01T00:00:00") + ", " + verification
                + ", " + detection("adjusted", "2020-01-02T00:00:00") + "}");

        ManifestEntry chosen =
                ManifestConverters.onlyLabels(LabelChoice.newest()).convert(entry, issues::add);

        assertThat(Manifests.lineOf(chosen))
                .isEqualTo("{" + verification + ", " + detection("adjusted", "2020-01-02T00:00:00") + "}");
        assertThat(issues)
                .extracting(Issue::code, issue -> issue.location().pointer())
                .containsExactly(tuple("drop-other-label", "/first"));
    }
}
