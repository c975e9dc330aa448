package dev.lookbook.manifest.result;

import dev.lookbook.internal.Brief;
import dev.lookbook.json.JsonSink;
import dev.lookbook.json.JsonSource;
import dev.lookbook.model.Attributes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** How good a model is for one label, as {@link EvaluationSummary} has it. */
@Value.Immutable
@Values
public abstract class LabelEvaluation {
    private static final EvaluationMetrics NONE = EvaluationMetrics.builder().build();

    private static final String LABEL = "Label";
    private static final String METRICS = "Metrics";
    private static final String TESTING_IMAGES = "NumberOfTestingImages";

    LabelEvaluation() {}

    /** The label's name. */
    public abstract String label();

    /** Precision, recall and so on of this label; empty ones where the file has none. */
    @Value.Default
    public EvaluationMetrics metrics() {
        return NONE;
    }

    /** How many images with this label the model was tested with. */
    public abstract OptionalLong numberOfTestingImages();

    /** Other members. */
    @Value.Default
    public Attributes extras() {
        return Attributes.of();
    }

    /** The order of the members; empty for the usual one. */
    @Value.Auxiliary
    public abstract List<String> memberOrder();

    /** Starts the evaluation of a label. */
    public static ImmutableLabelEvaluation.Builder builder() {
        return ImmutableLabelEvaluation.builder();
    }

    static LabelEvaluation read(JsonSource json) {
        ImmutableLabelEvaluation.Builder evaluation = builder();
        ObjectReader members = new ObjectReader(json)
                .requiredText(LABEL, evaluation::label)
                .usualValue(METRICS, EvaluationMetrics::read, evaluation::metrics)
                .count(TESTING_IMAGES, evaluation::numberOfTestingImages)
                .read();
        return evaluation.extras(members.extras()).memberOrder(members.order()).build();
    }

    void write(JsonSink json) {
        new ObjectWriter(json)
                .text(LABEL, Optional.of(label()))
                .usualValue(METRICS, metrics().equals(NONE), () -> metrics().write(json))
                .count(TESTING_IMAGES, numberOfTestingImages())
                .write(extras(), memberOrder());
    }

    /** In a line: {@code LabelEvaluation[vest, F1 0.84, 25 testing images]}. */
    @Override
    public String toString() {
        return Brief.of("LabelEvaluation")
                .add(label())
                .number("F1", metrics().f1Score())
                .some(numberOfTestingImages().orElse(0), "testing image")
                .extras(extras())
                .toString();
    }
}
