package dev.lookbook.rekognition.fake;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes versions of projects by training them. */
final class Trainings {
    private final Account account;

    Trainings(Account account) {
        this.account = account;
    }

    void addTo(Map<String, Operation> operations) {
        operations.put("CreateProjectVersion", this::create);
    }

    private Attributes create(Attributes input) {
        Project project = account.project(Inputs.text(input, "ProjectArn"));
        boolean external = !input.attributes("TrainingData").isEmpty();
        if (external && !project.datasets.isEmpty()) {
            throw Refusal.parameter(
                    "The project has datasets, so that it takes no other training data: " + project.arn);
        }
        if (!external) {
            requireDataset(project, "TRAIN");
            requireDataset(project, "TEST");
        }
        if (account.versions()
                        .filter(version -> version.status.equals("TRAINING_IN_PROGRESS"))
                        .count()
                >= account.options.maxTrainings) {
            throw Refusal.limit("At most " + account.options.maxTrainings + " models are trained at the same time.");
        }
        Version version = newVersion(account, project, input, "TRAINING_IN_PROGRESS", "The model is being trained.");
        Optional<String> failure = account.failures.take(NextFailures.Kind.TRAINING);
        Duration duration = account.options.trainingTakes;
        account.timeline.after(duration, () -> {
            version.put("TrainingEndTimestamp", Account.now());
            Optional<String> problem = failure.or(() -> new Training(account.options, version, input).run());
            // Only a training that succeeds is billed.
            problem.ifPresentOrElse(message -> version.is("TRAINING_FAILED", message), () -> {
                version.put("BillableTrainingTimeInSeconds", Decimal.of(Math.max(1, duration.toSeconds())));
                version.is("TRAINING_COMPLETED", "The model is ready to run.");
            });
        });
        return Json.object("ProjectVersionArn", version.arn);
    }

    private static void requireDataset(Project project, String type) {
        Dataset dataset = project.datasets.get(type);
        if (dataset == null) {
            throw Refusal.parameter("The project has no dataset of type " + type + ": " + project.arn);
        }
        dataset.requireIdle();
        if (!dataset.isUsable()) {
            throw Refusal.parameter("The dataset cannot be used: " + dataset.arn + " is " + dataset.status());
        }
    }

    /** A version that is trained or copied, with what was said of it. */
    static Version newVersion(Account account, Project project, Attributes input, String status, String message) {
        String name = Inputs.text(input, "VersionName");
        if (project.versions.containsKey(name)) {
            throw Refusal.inUse("The project has a model of this name already: " + name);
        }
        if (project.versions.size() >= account.options.maxVersions) {
            throw Refusal.limit("The project has " + account.options.maxVersions + " models already.");
        }
        if (input.attributes("OutputConfig").text("S3Bucket").isEmpty()) {
            throw Refusal.parameter("OutputConfig names no bucket.");
        }
        Version version =
                new Version(project, name, account.newArn(project.name + "/version/" + name), status, message);
        for (String member : List.of("OutputConfig", "KmsKeyId", "VersionDescription", "FeatureConfig")) {
            input.get(member).ifPresent(value -> version.put(member, value));
        }
        version.put("Feature", Value.of("CUSTOM_LABELS"));
        project.versions.put(name, version);
        account.tag(version.arn, input.attributes("Tags"));
        return version;
    }
}
