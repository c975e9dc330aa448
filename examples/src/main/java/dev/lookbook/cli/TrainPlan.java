package dev.lookbook.cli;

import dev.lookbook.rekognition.CustomLabels;
import dev.lookbook.rekognition.Dataset;
import dev.lookbook.rekognition.DatasetStats;
import dev.lookbook.rekognition.DatasetType;
import dev.lookbook.rekognition.ModelVersion;
import dev.lookbook.rekognition.Project;
import dev.lookbook.rekognition.S3Location;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * What a training needs that is not there yet.
 *
 * @param name the project's name
 * @param project the project, if there is one
 * @param train the manifest that the training dataset is made of; empty when the project has one
 * @param test the manifest that the test dataset is made of
 * @param distributes whether the service moves a fifth to the test dataset
 * @param version what the model is to be called
 * @param output where the results go
 * @param price of an hour of training
 */
record TrainPlan(
        String name,
        Optional<Project> project,
        Optional<S3Location> train,
        Optional<S3Location> test,
        boolean distributes,
        String version,
        S3Location output,
        Optional<BigDecimal> price) {
    private static final BigDecimal SHORTEST = new BigDecimal("0.5");
    private static final BigDecimal LONGEST = new BigDecimal("24");

    /**
     * Plans, and refuses what cannot come to an end, before anything is made.
     *
     * @param isMissing whether there is surely no such object
     */
    static TrainPlan of(TrainCommand command, CustomLabels customLabels, Predicate<S3Location> isMissing) {
        String name = Objects.requireNonNull(command.project);
        S3Location output = place("--output", Objects.requireNonNull(command.output));
        Optional<S3Location> train = manifest("--train", command.train);
        Optional<S3Location> test = manifest("--test", command.test);
        Optional<Project> project = customLabels.project(name);
        require(project, name, DatasetType.TRAIN, "--train", train.isPresent(), false);
        require(project, name, DatasetType.TEST, "--test", test.isPresent(), command.distribute);
        requireThere("--train", train, isMissing);
        requireThere("--test", test, isMissing);
        if (command.distribute) {
            project.flatMap(found -> found.dataset(DatasetType.TEST))
                    .ifPresent(dataset -> requireEmpty(customLabels.dataset(dataset.arn())));
        }
        return new TrainPlan(
                name,
                project,
                train,
                test,
                command.distribute,
                modelName(command, project, customLabels),
                output,
                Optional.ofNullable(command.price));
    }

    private static S3Location place(String option, String uri) {
        return Aws.named(option, () -> S3Location.parse(uri));
    }

    private static Optional<S3Location> manifest(String option, @Nullable String uri) {
        return Optional.ofNullable(uri).map(given -> place(option, given));
    }

    private static void requireThere(String option, Optional<S3Location> manifest, Predicate<S3Location> isMissing) {
        manifest.filter(place -> place.key().isEmpty() || isMissing.test(place)).ifPresent(place -> {
            throw new IllegalArgumentException(
                    option + ": expected a manifest in S3 but there is none at " + place + "; nothing was made");
        });
    }

    private static void requireEmpty(Dataset test) {
        long entries = test.stats().map(DatasetStats::totalEntries).orElse(0L);
        if (entries > 0) {
            throw new IllegalArgumentException("--distribute: expected no test dataset, or an empty one, but it has "
                    + entries + " entries; leave the option out to test with those");
        }
    }

    /** A dataset that is there may be of another manifest, and hours of training with it would be wasted. */
    private static void require(
            Optional<Project> project,
            String name,
            DatasetType type,
            String option,
            boolean given,
            boolean distributed) {
        Optional<Dataset> dataset = project.flatMap(found -> found.dataset(type));
        boolean there = dataset.isPresent();
        if (there && dataset.get().status().isFailed()) {
            throw new IllegalArgumentException("the dataset " + dataset.get().arn() + " is "
                    + dataset.get().status() + "; delete it with: aws rekognition delete-dataset --dataset-arn "
                    + dataset.get().arn() + ", or name another project");
        }
        if (there && given) {
            throw new IllegalArgumentException(
                    option + ": the project \"" + name + "\" has such a dataset already; leave"
                            + " the option out to train with that, or name another project");
        }
        if (!there && !given && !distributed) {
            throw new IllegalArgumentException(option + ": expected a manifest, for the project \"" + name
                    + "\" has no such dataset" + (type == DatasetType.TEST ? "; or add --distribute" : ""));
        }
    }

    private static String modelName(TrainCommand command, Optional<Project> project, CustomLabels customLabels) {
        List<String> names = project.stream()
                .flatMap(found -> customLabels.versions(found.arn()))
                .map(ModelVersion::name)
                .toList();
        if (command.modelName == null) {
            return String.valueOf(1
                    + names.stream()
                            .filter(name -> name.matches("[0-9]{1,9}"))
                            .mapToInt(Integer::parseInt)
                            .max()
                            .orElse(0));
        }
        if (names.contains(command.modelName)) {
            throw new IllegalArgumentException(
                    "--model-name: expected a name that no model of the project has but found \"" + command.modelName
                            + "\"; there are " + names);
        }
        return command.modelName;
    }

    String text() {
        StringBuilder out = new StringBuilder();
        Summary.line(out, project.isPresent() ? "project  %s" : "would make the project %s", name);
        Summary.line(
                out,
                "%s",
                train.map(file -> "would make the training dataset of " + file).orElse("training dataset as it is"));
        Summary.line(
                out,
                "%s",
                test.map(file -> "would make the test dataset of " + file)
                        .orElse(distributes ? "would move a fifth to the test dataset" : "test dataset as it is"));
        Summary.line(out, "would train model %s, with results in %s", version, output);
        Summary.line(
                out,
                "that takes half an hour to a day, paid by the hour: %s",
                price.map(hour -> hour.multiply(SHORTEST).toPlainString() + " to "
                                + hour.multiply(LONGEST).toPlainString())
                        .orElse("0.5 to 24 hours; --price-training-hour says what that costs"));
        return out.toString();
    }

    void writeTo(JsonGenerator json) {
        json.writeStringProperty("command", "train");
        json.writeBooleanProperty("dryRun", true);
        json.writeStringProperty("project", name);
        json.writeBooleanProperty("createsProject", project.isEmpty());
        train.ifPresent(file -> json.writeStringProperty("train", file.toString()));
        test.ifPresent(file -> json.writeStringProperty("test", file.toString()));
        json.writeBooleanProperty("distributes", distributes);
        json.writeStringProperty("version", version);
        json.writeStringProperty("output", output.toString());
        json.writeNumberProperty("leastHours", SHORTEST);
        json.writeNumberProperty("mostHours", LONGEST);
        price.ifPresent(hour -> {
            json.writeNumberProperty("leastCost", hour.multiply(SHORTEST));
            json.writeNumberProperty("mostCost", hour.multiply(LONGEST));
        });
    }
}
