package dev.lookbook.cli;

import dev.lookbook.rekognition.CustomLabels;
import dev.lookbook.rekognition.DatasetType;
import dev.lookbook.rekognition.Project;
import dev.lookbook.rekognition.S3Location;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
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

    static TrainPlan of(TrainCommand command, CustomLabels customLabels) {
        String name = Objects.requireNonNull(command.project);
        Optional<S3Location> train = Optional.ofNullable(command.train).map(S3Location::parse);
        Optional<S3Location> test = Optional.ofNullable(command.test).map(S3Location::parse);
        S3Location output = S3Location.parse(Objects.requireNonNull(command.output));
        Optional<Project> project = customLabels.project(name);
        require(project, name, DatasetType.TRAIN, "--train", train.isPresent(), false);
        require(project, name, DatasetType.TEST, "--test", test.isPresent(), command.distribute);
        return new TrainPlan(
                name,
                project,
                train,
                test,
                command.distribute,
                command.version == null ? next(project, customLabels) : command.version,
                output,
                Optional.ofNullable(command.price));
    }

    /** A dataset that is there may be of another manifest, and hours of training with it would be wasted. */
    private static void require(
            Optional<Project> project,
            String name,
            DatasetType type,
            String option,
            boolean given,
            boolean distributed) {
        boolean there = project.flatMap(found -> found.dataset(type)).isPresent();
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

    private static String next(Optional<Project> project, CustomLabels customLabels) {
        return String.valueOf(1
                + project.stream()
                        .flatMap(found -> customLabels.versions(found.arn()))
                        .filter(version -> version.name().matches("[0-9]{1,9}"))
                        .mapToInt(version -> Integer.parseInt(version.name()))
                        .max()
                        .orElse(0));
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
