package dev.lookbook.manifest.result;

import dev.lookbook.internal.Brief;
import dev.lookbook.json.JsonSink;
import dev.lookbook.json.JsonSource;
import dev.lookbook.model.Attributes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** What a model was trained and tested with, as {@link EvaluationSummary} has it. */
@Value.Immutable
@Values
public abstract class EvaluationDetails {
    private static final String END_TIMESTAMP = "EvaluationEndTimestamp";
    private static final String LABELS = "Labels";
    private static final String TESTING_IMAGES = "NumberOfTestingImages";
    private static final String TRAINING_IMAGES = "NumberOfTrainingImages";
    private static final String VERSION_ARN = "ProjectVersionArn";

    EvaluationDetails() {}

    /** When the evaluation ended, as the file has it: {@code 2019-11-21T07:30:23.910943}. */
    public abstract Optional<String> evaluationEndTimestamp();

    /** The labels that the model knows. */
    public abstract List<String> labels();

    /** How many images it was tested with. */
    public abstract OptionalLong numberOfTestingImages();

    /** How many images it was trained with. */
    public abstract OptionalLong numberOfTrainingImages();

    /** The model. */
    public abstract Optional<String> projectVersionArn();

    /** Other members. */
    @Value.Default
    public Attributes extras() {
        return Attributes.of();
    }

    /** The order of the members; empty for the usual one. */
    @Value.Auxiliary
    public abstract List<String> memberOrder();

    /** Starts details. */
    public static ImmutableEvaluationDetails.Builder builder() {
        return ImmutableEvaluationDetails.builder();
    }

    static EvaluationDetails read(JsonSource json) {
        ImmutableEvaluationDetails.Builder details = builder();
        ObjectReader members = new ObjectReader(json)
                .text(END_TIMESTAMP, details::evaluationEndTimestamp)
                .list(LABELS, JsonSource::string, details::labels)
                .count(TESTING_IMAGES, details::numberOfTestingImages)
                .count(TRAINING_IMAGES, details::numberOfTrainingImages)
                .text(VERSION_ARN, details::projectVersionArn)
                .read();
        return details.extras(members.extras()).memberOrder(members.order()).build();
    }

    void write(JsonSink json) {
        new ObjectWriter(json)
                .text(END_TIMESTAMP, evaluationEndTimestamp())
                .list(LABELS, labels(), json::value)
                .count(TESTING_IMAGES, numberOfTestingImages())
                .count(TRAINING_IMAGES, numberOfTrainingImages())
                .text(VERSION_ARN, projectVersionArn())
                .write(extras(), memberOrder());
    }

    /** In a line: {@code EvaluationDetails[100 training images, 25 testing images, 2 labels: vest, skirt]}. */
    @Override
    public String toString() {
        return Brief.of("EvaluationDetails")
                .some(numberOfTrainingImages().orElse(0), "training image")
                .some(numberOfTestingImages().orElse(0), "testing image")
                .list(labels(), "label", label -> label)
                .extras(extras())
                .toString();
    }
}
