package dev.lookbook.manifest.result;

import dev.lookbook.internal.Brief;
import dev.lookbook.json.JsonSink;
import dev.lookbook.json.JsonSource;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A cell of the confusion matrix of {@link EvaluationMetrics}. */
@Value.Immutable
@Values
public abstract class ConfusionCell {
    private static final String GROUND_TRUTH = "GroundTruthLabel";
    private static final String PREDICTED = "PredictedLabel";
    private static final String VALUE = "Value";

    ConfusionCell() {}

    /** The label that the images have. */
    public abstract Optional<String> groundTruthLabel();

    /** The label that the model has found. */
    public abstract Optional<String> predictedLabel();

    /** For which share of the images that have the one the model has found the other, from 0 to 1. */
    public abstract Optional<Decimal> value();

    /** Other members. */
    @Value.Default
    public Attributes extras() {
        return Attributes.of();
    }

    /** The order of the members; empty for the usual one. */
    @Value.Auxiliary
    public abstract List<String> memberOrder();

    /** Starts a cell. */
    public static ImmutableConfusionCell.Builder builder() {
        return ImmutableConfusionCell.builder();
    }

    static ConfusionCell read(JsonSource json) {
        ImmutableConfusionCell.Builder cell = builder();
        ObjectReader members = new ObjectReader(json)
                .text(GROUND_TRUTH, cell::groundTruthLabel)
                .text(PREDICTED, cell::predictedLabel)
                .value(VALUE, JsonSource::decimal, cell::value)
                .read();
        return cell.extras(members.extras()).memberOrder(members.order()).build();
    }

    void write(JsonSink json) {
        new ObjectWriter(json)
                .text(GROUND_TRUTH, groundTruthLabel())
                .text(PREDICTED, predictedLabel())
                .number(VALUE, value())
                .write(extras(), memberOrder());
    }

    /** In a line: {@code ConfusionCell[vest, predicted sling, share 0.12]}. */
    @Override
    public String toString() {
        return Brief.of("ConfusionCell")
                .add(groundTruthLabel())
                .add("predicted", predictedLabel())
                .number("share", value())
                .extras(extras())
                .toString();
    }
}
