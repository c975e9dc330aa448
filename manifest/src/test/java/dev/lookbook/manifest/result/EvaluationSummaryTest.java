package dev.lookbook.manifest.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.io.ReadLimits;
import dev.lookbook.model.Decimal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EvaluationSummaryTest {
    private static final String METRICS = "{\"ConfusionMatrix\": [{\"GroundTruthLabel\": \"vest\", \"PredictedLabel\":"
            + " \"sling\", \"Value\": 0.250}], \"F1Score\": 0.5, \"Precision\": 1, \"Recall\": 0.75}";
    private static final String REST = ", \"EvaluationDetails\": {\"EvaluationEndTimestamp\":"
            + " \"2024-01-02T03:04:05.000006\", \"Labels\": [\"vest\", \"sling\"], \"NumberOfTestingImages\": 3,"
            + " \"NumberOfTrainingImages\": 12, \"ProjectVersionArn\": \"arn:aws:rekognition:::project/p\"},"
            + " \"LabelEvaluationResults\": [{\"Label\": \"vest\", \"Metrics\": {\"F1Score\": 0.9, \"Precision\":"
            + " 0.8, \"Recall\": 1.0, \"Threshold\": 1e-05}, \"NumberOfTestingImages\": 2}]}";
    private static final String FLAT = "{\"Version\": 1, \"AggregatedEvaluationResults\": " + METRICS + REST;
    private static final String NESTED =
            "{\"Version\": 1, \"AggregatedEvaluationResults\": {\"Metrics\": " + METRICS + "}" + REST;

    private static Decimal number(String text) {
        return Decimal.parse(text);
    }

    @Test
    void everyMemberIsRead() {
        EvaluationSummary summary = Results.evaluation(FLAT);

        assertThat(summary.version()).hasValue(1);
        assertThat(summary.metrics())
                .isEqualTo(EvaluationMetrics.builder()
                        .f1Score(number("0.5"))
                        .precision(number("1"))
                        .recall(number("0.75"))
                        .addConfusionMatrix(ConfusionCell.builder()
                                .groundTruthLabel("vest")
                                .predictedLabel("sling")
                                .value(number("0.250"))
                                .build())
                        .build());
        assertThat(summary.details())
                .contains(EvaluationDetails.builder()
                        .evaluationEndTimestamp("2024-01-02T03:04:05.000006")
                        .addLabels("vest", "sling")
                        .numberOfTestingImages(3)
                        .numberOfTrainingImages(12)
                        .projectVersionArn("arn:aws:rekognition:::project/p")
                        .build());
        assertThat(summary.label("vest").orElseThrow().metrics().threshold()).contains(number("1e-05"));
        assertThat(summary.label("vest").orElseThrow().numberOfTestingImages()).hasValue(2);
        assertThat(summary.label("sling")).isEmpty();
        assertThat(Results.text(summary)).isEqualTo(FLAT);
    }

    @Test
    void metricsOneLevelDeeperAreTheSame() {
        EvaluationSummary nested = Results.evaluation(NESTED);

        assertThat(nested.metrics()).isEqualTo(Results.evaluation(FLAT).metrics());
        assertThat(Results.text(nested)).isEqualTo(NESTED);
    }

    @Test
    void averagesOfDetectionsAreRead() {
        EvaluationMetrics metrics = Results.evaluation("{\"AggregatedEvaluationResults\": {\"Metrics\":"
                        + " {\"AveragePrecision\": 0.1, \"AverageRecall\": 0.2}}}")
                .metrics();
        assertThat(metrics.averagePrecision()).contains(number("0.1"));
        assertThat(metrics.averageRecall()).contains(number("0.2"));
        assertThat(metrics.confusionMatrix()).isEmpty();
    }

    @Test
    void whatIsMadeIsWrittenInTheOrderOfTheService() {
        EvaluationSummary read = Results.evaluation(FLAT);
        EvaluationSummary made = EvaluationSummary.builder()
                .labels(read.labels())
                .details(read.details())
                .aggregatedEvaluationResults(read.metrics())
                .version(1)
                .build();
        assertThat(made).isEqualTo(read);
        assertThat(Results.text(made)).isEqualTo(FLAT);
        assertThat(Results.text(EvaluationSummary.builder()
                        .aggregatedEvaluationResults(EvaluationMetrics.builder().build())
                        .build()))
                .isEqualTo("{\"AggregatedEvaluationResults\": {}, \"LabelEvaluationResults\": []}");
    }

    @Test
    void whatIsMissingStaysMissingAndNothingIsInvented() {
        for (String text : new String[] {
            "{\"AggregatedEvaluationResults\": {}}",
            "{\"AggregatedEvaluationResults\": {\"ConfusionMatrix\": [], \"Metrics\": {\"Metrics\": {}}}}",
            "{\"AggregatedEvaluationResults\": {\"F1Score\": null, \"Precision\": 0.10}, \"EvaluationDetails\": null}",
            "{\"AggregatedEvaluationResults\": {\"ConfusionMatrix\": [{}]}, \"EvaluationDetails\": {}}",
            "{\"AggregatedEvaluationResults\": {}, \"LabelEvaluationResults\": [{\"Label\": \"a\"}, {\"Metrics\": {},"
                    + " \"Label\": \"b\"}, {\"Label\": \"c\", \"Metrics\": {\"ConfusionMatrix\": []}}]}",
            "{\"AggregatedEvaluationResults\": {}, \"EvaluationDetails\": {\"EvaluationEndTimestamp\": 1574317227432}}"
        }) {
            assertThat(Results.text(Results.evaluation(text))).isEqualTo(text);
        }
    }

    @Test
    void badMembersAreReportedAtTheirPlace() {
        assertRefused(
                "{\"errors\": [], \"statistics\": {}}",
                "summary.json (byte 0): expected a member \"AggregatedEvaluationResults\" but found none");
        assertRefused(
                "{\"AggregatedEvaluationResults\": null}",
                "summary.json at /AggregatedEvaluationResults (byte 32): expected an object but found null");
        assertRefused(
                "{\"AggregatedEvaluationResults\": {\"F1Score\": \"0.9\"}}",
                "summary.json at /AggregatedEvaluationResults/F1Score (byte 44): expected a number but found the"
                        + " string \"0.9\"");
        assertRefused(
                "{\"AggregatedEvaluationResults\": {\"F1Score\": NaN}}",
                "summary.json at /AggregatedEvaluationResults/F1Score (byte 44): expected a number but found NaN");
        assertRefused(
                "{\"LabelEvaluationResults\": [{\"Metrics\": {}}]}",
                "summary.json at /LabelEvaluationResults/0 (byte 28): expected a member \"Label\" but found none");
        assertRefused(
                "{\"AggregatedEvaluationResults\": {\"ConfusionMatrix\": {}}}",
                "summary.json at /AggregatedEvaluationResults/ConfusionMatrix (byte 52): expected an array but found an"
                        + " object");
    }

    private static void assertRefused(String file, String message) {
        assertThatThrownBy(() -> Results.evaluation(file)).hasMessage(message);
    }

    @Test
    void filesThatAreTooLongAreRefused() {
        ByteArrayInputStream in = new ByteArrayInputStream(FLAT.getBytes(StandardCharsets.UTF_8));
        ReadLimits few = ReadLimits.defaults().withMaxRecordBytes(100);
        assertThatThrownBy(() -> EvaluationSummary.read(in, "summary.json", few))
                .hasMessage("summary.json: expected at most 100 bytes but found more; raise maxRecordBytes");
    }
}
