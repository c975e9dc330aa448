package dev.lookbook.manifest.result;

import dev.lookbook.internal.Brief;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.json.JsonSink;
import dev.lookbook.json.JsonSource;
import dev.lookbook.model.Attributes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * How good a model is that Rekognition Custom Labels has trained: its file {@code EvaluationResultSummary-….json}.
 *
 * <p>The format is that of AWS's pages "Summary file" and "Reference: Training results summary file", which differ in where
 * the metrics of the whole model stand; both are read. A file is read whole.
 *
 * <pre>{@code
 * EvaluationSummary summary = EvaluationSummary.read(Path.of("EvaluationResultSummary-garments-1.json"));
 * for (LabelEvaluation label : summary.labels()) {
 *     System.out.println(label.label() + " " + label.metrics().f1Score());
 * }
 * }</pre>
 */
@Value.Immutable
@Values
public abstract class EvaluationSummary {
    private static final String VERSION = "Version";
    private static final String AGGREGATED = "AggregatedEvaluationResults";
    private static final String DETAILS = "EvaluationDetails";
    private static final String LABELS = "LabelEvaluationResults";

    EvaluationSummary() {}

    /** The version of the format, 1. */
    public abstract OptionalLong version();

    /** The metrics of the model as a whole as the file has them: themselves, or {@linkplain EvaluationMetrics#nested nested}. */
    public abstract EvaluationMetrics aggregatedEvaluationResults();

    /** What the model was trained and tested with. */
    public abstract Optional<EvaluationDetails> details();

    /** Each label's own metrics, in the order of the file: by descending F1, says AWS. */
    public abstract List<LabelEvaluation> labels();

    /** Other members. */
    @Value.Default
    public Attributes extras() {
        return Attributes.of();
    }

    /** The order of the members; empty for the usual one. */
    @Value.Auxiliary
    public abstract List<String> memberOrder();

    /** The metrics of the model as a whole, wherever the file has them. */
    public EvaluationMetrics metrics() {
        return aggregatedEvaluationResults().nested().orElse(aggregatedEvaluationResults());
    }

    /** The evaluation of a label; the first of those that have its name. */
    public Optional<LabelEvaluation> label(String name) {
        return labels().stream().filter(label -> label.label().equals(name)).findFirst();
    }

    /** Starts a summary. */
    public static ImmutableEvaluationSummary.Builder builder() {
        return ImmutableEvaluationSummary.builder();
    }

    /**
     * Reads a file with the default limits, but at most 8,388,608 bytes, or less where the JVM has little memory.
     *
     * @throws DatasetException when it is no such file
     * @throws IOException when it cannot be read
     */
    public static EvaluationSummary read(Path file) throws IOException {
        return ResultFile.read(file, EvaluationSummary::read);
    }

    /**
     * Reads a stream to its end; it stays open.
     *
     * @param source what errors call it
     * @throws DatasetException when it is no such file
     * @throws IOException when it cannot be read
     */
    public static EvaluationSummary read(InputStream in, String source, ReadLimits limits) throws IOException {
        return ResultFile.read(in, source, limits, EvaluationSummary::read);
    }

    /**
     * Writes a file as a line of JSON. It appears whole, or not at all.
     *
     * @throws IllegalArgumentException when something has the same member in a field and among its extras
     * @throws IOException when it cannot be written
     */
    public void write(Path file) throws IOException {
        ResultFile.write(file, this::write);
    }

    private static EvaluationSummary read(JsonSource json) {
        ImmutableEvaluationSummary.Builder summary = builder();
        ObjectReader members = new ObjectReader(json)
                .count(VERSION, summary::version)
                .value(AGGREGATED, EvaluationMetrics::read, summary::aggregatedEvaluationResults)
                .value(DETAILS, EvaluationDetails::read, summary::details)
                .list(LABELS, LabelEvaluation::read, summary::labels)
                .requires(AGGREGATED)
                .read();
        return summary.extras(members.extras()).memberOrder(members.order()).build();
    }

    private void write(JsonSink json) {
        new ObjectWriter(json)
                .count(VERSION, version())
                .value(AGGREGATED, Optional.of(aggregatedEvaluationResults()), metrics -> metrics.write(json))
                .value(DETAILS, details(), details -> details.write(json))
                .list(LABELS, labels(), label -> label.write(json))
                .write(extras(), memberOrder());
    }

    /** In a line: {@code EvaluationSummary[F1 0.84, 2 labels: vest, skirt]}. */
    @Override
    public String toString() {
        return Brief.of("EvaluationSummary")
                .number("F1", metrics().f1Score())
                .list(labels(), "label", LabelEvaluation::label)
                .extras(extras())
                .toString();
    }
}
