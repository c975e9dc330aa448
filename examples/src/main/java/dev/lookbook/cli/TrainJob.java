package dev.lookbook.cli;

import dev.lookbook.convert.Issue;
import dev.lookbook.rekognition.AwsConnection;
import dev.lookbook.rekognition.AwsProblem;
import dev.lookbook.rekognition.CustomLabels;
import dev.lookbook.rekognition.DatasetType;
import dev.lookbook.rekognition.ModelVersion;
import dev.lookbook.rekognition.Project;
import dev.lookbook.rekognition.S3Location;
import dev.lookbook.rekognition.Training;
import dev.lookbook.rekognition.TrainingFailedException;
import dev.lookbook.rekognition.TrainingRequest;
import dev.lookbook.rekognition.TrainingResults;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes what is missing, trains, waits, and tells how good the model is. */
final class TrainJob {
    /** So many findings are told; the service has all. */
    private static final int TOLD = 3;

    private final TrainCommand command;

    TrainJob(TrainCommand command) {
        this.command = command;
    }

    int run() throws IOException {
        return Aws.run(() -> {
            String resumed = command.resume;
            try (AwsConnection aws =
                    resumed == null ? Aws.connection(command.aws).open() : Aws.toRegionOf(resumed, command.aws)) {
                CustomLabels customLabels = Aws.customLabels(aws, command.aws);
                if (resumed != null) {
                    return await(aws, customLabels.training(resumed));
                }
                TrainPlan plan = TrainPlan.of(command, customLabels, aws::isMissing);
                if (command.dryRun) {
                    System.err.print(plan.text());
                    Result.print(command.json, command.report, "", plan::writeTo);
                    return 0;
                }
                Training training = begin(customLabels, plan);
                return command.noWait ? begun(training) : await(aws, training);
            }
        });
    }

    private static Training begin(CustomLabels customLabels, TrainPlan plan) throws InterruptedException {
        List<String> made = new ArrayList<>();
        try {
            return begin(customLabels, plan, made);
        } catch (RuntimeException | InterruptedException e) {
            if (!made.isEmpty()) {
                System.err.println(OneLine.of("project " + plan.name() + " stays, and its datasets of "
                        + String.join(" and ", made) + "; leave " + String.join(" and ", made)
                        + " out to go on from there"));
            }
            throw e;
        }
    }

    /**
     * @param made the options whose datasets were made
     */
    private static Training begin(CustomLabels customLabels, TrainPlan plan, List<String> made)
            throws InterruptedException {
        Project project = plan.project().isPresent() ? plan.project().get() : customLabels.createProject(plan.name());
        String train = dataset(customLabels, project, DatasetType.TRAIN, plan.train());
        plan.train().ifPresent(manifest -> made.add("--train"));
        if (plan.distributes()) {
            String test = project.dataset(DatasetType.TEST).isPresent()
                    ? project.dataset(DatasetType.TEST).get().arn()
                    : customLabels
                            .createEmptyDataset(project.arn(), DatasetType.TEST)
                            .arn();
            customLabels.distribute(train, test);
        } else {
            dataset(customLabels, project, DatasetType.TEST, plan.test());
            plan.test().ifPresent(manifest -> made.add("--test"));
        }
        Training training = customLabels.train(TrainingRequest.of(project.arn(), plan.version(), plan.output()));
        System.err.println("training " + training.arn() + " was begun; it goes on whatever happens here");
        return training;
    }

    private static String dataset(
            CustomLabels customLabels, Project project, DatasetType type, Optional<S3Location> manifest)
            throws InterruptedException {
        String arn = manifest.isPresent()
                ? customLabels
                        .createDataset(project.arn(), type, manifest.get())
                        .arn()
                : customLabels
                        .awaitDataset(project.dataset(type).orElseThrow().arn())
                        .arn();
        List<Issue> findings = customLabels.findings(arn);
        if (!findings.isEmpty()) {
            System.err.println(OneLine.of(
                    "the service found " + findings.size() + " errors in " + arn + ", and leaves out what has them"));
            findings.stream()
                    .limit(TOLD)
                    .forEach(issue -> System.err.println(OneLine.of(
                            "         " + issue.code() + " at " + issue.location() + ": " + issue.message())));
        }
        return arn;
    }

    private int begun(Training training) throws IOException {
        TrainText text = new TrainText(command, training.version(), Optional.empty(), Optional.empty());
        Result.print(command.json, command.report, out -> out.println(training.arn()), text::writeTo);
        return 0;
    }

    private int await(AwsConnection aws, Training training) throws IOException, InterruptedException {
        Optional<String> failure = Optional.empty();
        Ending ending = Ending.saying("interrupted; the training goes on and costs money when it succeeds; wait for it"
                + " again with: lookbook train --resume " + training.arn());
        try {
            training.await();
        } catch (TrainingFailedException e) {
            failure = Optional.of(String.valueOf(e.getMessage()));
        } finally {
            ending.over();
        }
        ModelVersion version = training.version();
        Optional<TrainingResults> results = Optional.empty();
        try {
            results = Optional.of(training.results(aws.objects()));
        } catch (IOException | RuntimeException e) {
            String why = AwsProblem.of(e).orElseGet(() -> Problem.of(e));
            failure = failure.or(() -> Optional.of(training.arn() + " is " + version.status()
                    + ", but what its training has left in S3 could not be read: " + why));
        }
        TrainText text = new TrainText(command, version, results, failure);
        System.err.print(text.text());
        failure.ifPresent(why -> System.err.println("lookbook: " + OneLine.of(why)));
        Result.print(command.json, command.report, out -> out.println(training.arn()), text::writeTo);
        return failure.isEmpty() ? 0 : Lookbook.DONE_WITH_FINDINGS;
    }
}
