package dev.lookbook.manifest.result;

import dev.lookbook.internal.Brief;
import dev.lookbook.json.JsonSink;
import dev.lookbook.json.JsonSource;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How good a model is, as a whole or for a label. Numbers are from 0 to 1, and hold at the confidence threshold that gives
 * the best F1 with the test dataset.
 */
@Value.Immutable
@Values
public abstract class EvaluationMetrics {
    private static final String AVERAGE_PRECISION = "AveragePrecision";
    private static final String AVERAGE_RECALL = "AverageRecall";
    private static final String CONFUSION_MATRIX = "ConfusionMatrix";
    private static final String F1_SCORE = "F1Score";
    private static final String METRICS = "Metrics";
    private static final String PRECISION = "Precision";
    private static final String RECALL = "Recall";
    private static final String THRESHOLD = "Threshold";

    EvaluationMetrics() {}

    /** The harmonic mean of precision and recall. */
    public abstract Optional<Decimal> f1Score();

    /** The share of what was found that is right. */
    public abstract Optional<Decimal> precision();

    /** The share of what is there that was found. */
    public abstract Optional<Decimal> recall();

    /** Mean average precision; of models that detect objects. */
    public abstract Optional<Decimal> averagePrecision();

    /** Mean average recall; of models that detect objects. */
    public abstract Optional<Decimal> averageRecall();

    /** The confidence from which on the model says that it has found the label. */
    public abstract Optional<Decimal> threshold();

    /** Which labels are taken for which; of models that classify images. */
    public abstract List<ConfusionCell> confusionMatrix();

    /**
     * Metrics inside of these. AWS's reference page has those of the whole model one level deeper than its files: {@link
     * EvaluationSummary#metrics} finds them on either.
     */
    public abstract Optional<EvaluationMetrics> nested();

    /** Other members. */
    @Value.Default
    public Attributes extras() {
        return Attributes.of();
    }

    /** The order of the members; empty for the usual one. */
    @Value.Auxiliary
    public abstract List<String> memberOrder();

    /** Starts metrics. */
    public static ImmutableEvaluationMetrics.Builder builder() {
        return ImmutableEvaluationMetrics.builder();
    }

    static EvaluationMetrics read(JsonSource json) {
        ImmutableEvaluationMetrics.Builder metrics = builder();
        ObjectReader members = new ObjectReader(json)
                .value(AVERAGE_PRECISION, JsonSource::decimal, metrics::averagePrecision)
                .value(AVERAGE_RECALL, JsonSource::decimal, metrics::averageRecall)
                .listIfAny(CONFUSION_MATRIX, ConfusionCell::read, metrics::confusionMatrix)
                .value(F1_SCORE, JsonSource::decimal, metrics::f1Score)
                .value(METRICS, EvaluationMetrics::read, metrics::nested)
                .value(PRECISION, JsonSource::decimal, metrics::precision)
                .value(RECALL, JsonSource::decimal, metrics::recall)
                .value(THRESHOLD, JsonSource::decimal, metrics::threshold)
                .read();
        return metrics.extras(members.extras()).memberOrder(members.order()).build();
    }

    void write(JsonSink json) {
        new ObjectWriter(json)
                .number(AVERAGE_PRECISION, averagePrecision())
                .number(AVERAGE_RECALL, averageRecall())
                .listIfAny(CONFUSION_MATRIX, confusionMatrix(), cell -> cell.write(json))
                .number(F1_SCORE, f1Score())
                .value(METRICS, nested(), metrics -> metrics.write(json))
                .number(PRECISION, precision())
                .number(RECALL, recall())
                .number(THRESHOLD, threshold())
                .write(extras(), memberOrder());
    }

    /** In a line: {@code EvaluationMetrics[F1 0.84, precision 0.9, recall 0.79, threshold 0.5]}. */
    @Override
    public String toString() {
        return Brief.of("EvaluationMetrics")
                .number("F1", f1Score())
                .number("precision", precision())
                .number("recall", recall())
                .number("average precision", averagePrecision())
                .number("average recall", averageRecall())
                .number("threshold", threshold())
                .some(confusionMatrix().size(), "confusion cell")
                .extras(extras())
                .toString();
    }
}
