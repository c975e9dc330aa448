package dev.lookbook.rekognition;

import dev.lookbook.internal.Brief;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** A model, which the service calls a version of its project, as it was when the service was asked. */
@Value.Immutable
@Values
public abstract class ModelVersion {
    ModelVersion() {}

    /** Its name for the service. */
    public abstract String arn();

    /** What state it is in. */
    public abstract ModelStatus status();

    /** What the service says of it. */
    public abstract Optional<String> statusMessage();

    /** What whoever trained it says of it. */
    public abstract Optional<String> description();

    /** When its training began, or when it was copied. */
    public abstract Optional<Instant> created();

    /** When its training ended. */
    public abstract Optional<Instant> trainingEnded();

    /** The time of training that is paid for; trainings that fail cost nothing. */
    public abstract Optional<Duration> billableTraining();

    /** F1 of the model as a whole, from 0 to 1. */
    public abstract OptionalDouble f1Score();

    /** Where the evaluation summary is. */
    public abstract Optional<S3Location> evaluationSummary();

    /** Where the manifest summary is; trainings that fail leave one too, unless a manifest could not be read at all. */
    public abstract Optional<S3Location> manifestSummary();

    /** Where the training manifests are, with what the service says of their lines. */
    public abstract List<S3Location> trainingValidation();

    /** Where the test manifests are, with what the service says of their lines. */
    public abstract List<S3Location> testingValidation();

    /** Where the evaluation's snapshots are: the test manifests, with what the model saw. */
    public abstract List<S3Location> evaluationSnapshots();

    /** How many inference units it is to run with at least, since it was last started. */
    public abstract OptionalInt minInferenceUnits();

    /** How many inference units it may run with. */
    public abstract OptionalInt maxInferenceUnits();

    /** Which version of the service's own model it was made of. */
    public abstract Optional<String> baseModelVersion();

    /** Which model it was copied from. */
    public abstract Optional<String> copiedFrom();

    /** Its name among people, which is unique in its project. */
    public String name() {
        return Arn.ofVersion(arn()).version();
    }

    /** The name of its project. */
    public String projectName() {
        return Arn.ofVersion(arn()).project();
    }

    static ImmutableModelVersion.Builder builder() {
        return ImmutableModelVersion.builder();
    }

    /** In a line: {@code ModelVersion[v1 of garments, TRAINING_COMPLETED, F1 0.84]}. */
    @Override
    public String toString() {
        return Brief.of("ModelVersion")
                .add(name() + " of " + projectName())
                .add(status())
                .add("F1", f1Score().isPresent() ? Optional.of(f1Score().getAsDouble()) : Optional.empty())
                .toString();
    }
}
