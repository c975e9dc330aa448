package dev.lookbook.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains a model with manifests in S3. */
@Command(
        name = "train",
        description = {
            "Trains a model of Rekognition Custom Labels: makes the project and its datasets where they are missing, begins the"
                    + " training, waits for it, and tells how good the model is.",
            "A training takes half an hour to a day, and costs money by the hour when it succeeds. It goes on whatever"
                    + " happens here; --resume waits for it again. Standard output has the model's ARN."
        },
        exitCodeList = {
            "0:trained, or begun with --no-wait",
            "1:the training has failed, or what it has left could not be read",
            "2:the input or the arguments can't be used",
            "130:interrupted; the training goes on"
        },
        sortOptions = false)
final class TrainCommand implements Callable<Integer> {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]{1,255}");

    @Option(names = "--project", paramLabel = "NAME", description = "The project; it is made if there is none.")
    @Nullable
    String project;

    @Option(
            names = "--model-name",
            paramLabel = "NAME",
            description = "What the model is to be called (default: the next number).")
    @Nullable
    String modelName;

    @Option(
            names = "--train",
            paramLabel = "s3://BUCKET/KEY",
            description = "The training manifest (default: the dataset that the project has).")
    @Nullable
    String train;

    @Option(names = "--test", paramLabel = "s3://BUCKET/KEY", description = "The test manifest.")
    @Nullable
    String test;

    @Option(
            names = "--distribute",
            description =
                    "Lets the service move a fifth of the training dataset to the test dataset; it knows no pairs.")
    boolean distribute;

    @Option(names = "--output", paramLabel = "s3://BUCKET/FOLDER/", description = "Where the training's results go.")
    @Nullable
    String output;

    @Option(names = "--resume", paramLabel = "ARN", description = "Waits for a training that was begun before.")
    @Nullable
    String resume;

    @Option(names = "--no-wait", description = "Begins the training and does not wait for it.")
    boolean noWait;

    @Option(
            names = "--price-training-hour",
            paramLabel = "PRICE",
            description = "What an hour of training costs you, for estimates; none is known here.")
    @Nullable
    BigDecimal price;

    @Option(names = "--dry-run", description = "Says what would be done and what that would cost; nothing is changed.")
    boolean dryRun;

    @Mixin
    AwsOptions aws = new AwsOptions();

    @Option(names = "--json", description = "Prints JSON instead of the model's ARN.")
    boolean json;

    @Option(names = "--report", paramLabel = "FILE.json", description = "Writes the JSON to a file too.")
    @Nullable
    Path report;

    @Override
    public Integer call() throws IOException {
        boolean begins = project != null || modelName != null || train != null || test != null || distribute;
        if (resume != null && (begins || output != null || noWait || dryRun)) {
            throw new IllegalArgumentException(
                    "--resume waits for a training that was begun; leave out what begins one");
        }
        if (resume == null && (project == null || output == null)) {
            throw new IllegalArgumentException("expected --project and --output, or --resume, but found "
                    + (project != null ? "--project alone" : output != null ? "--output alone" : "none of them"));
        }
        requireName("--project", project);
        requireName("--model-name", modelName);
        if (test != null && distribute) {
            throw new IllegalArgumentException("--test and --distribute both make the test dataset; leave out one");
        }
        if (price != null && price.signum() <= 0) {
            throw new IllegalArgumentException("--price-training-hour: expected a price but found " + price);
        }
        if (report != null) {
            ReportFile.requireApart(report, List.of(), List.of());
        }
        return new TrainJob(this).run();
    }

    /** The service's rule for names, which it has no words for that anybody would understand. */
    private static void requireName(String option, @Nullable String name) {
        if (name != null && !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    option + ": expected a name of letters, digits and . _ - but found \"" + name + '"');
        }
    }
}
