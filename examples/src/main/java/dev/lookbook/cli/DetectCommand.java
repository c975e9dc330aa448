package dev.lookbook.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts a model, shows it pictures, and stops it. */
@Command(
        name = "detect",
        description = {
            "Starts a model, shows it pictures, and stops it, whatever happens meanwhile. A running model costs money by the hour.",
            "A model that runs already is used and left running; limits end the detections then, and not the model."
        },
        exitCodeList = {
            "0:done",
            "1:done, but some pictures could not be looked at, or the model may still be running;"
                    + " OUT is not written when no picture could be",
            "2:the input or the arguments can't be used; nothing was written",
            "130:interrupted; the model is stopped, nothing half-written is left"
        },
        sortOptions = false)
final class DetectCommand implements Callable<Integer> {
    @Option(names = "--model", paramLabel = "ARN", required = true, description = "The model, by its name for AWS.")
    String model = "";

    @Option(
            names = "--units",
            paramLabel = "N",
            defaultValue = "1",
            description = "Inference units, each of which costs money by the hour (default: ${DEFAULT-VALUE}).")
    int units = 1;

    @Option(names = "--keep-running", description = "Leaves the model running in the end; lookbook models stops it.")
    boolean keepRunning;

    @Option(
            names = "--min-confidence",
            paramLabel = "P",
            description = "Percentage below which nothing is told (default: the threshold of each label).")
    @Nullable
    Double minConfidence;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            defaultValue = "8",
            description = "Pictures looked at at a time (default: ${DEFAULT-VALUE}).")
    int parallel = 8;

    @Mixin
    StopWaitOption stopWait = new StopWaitOption();

    @Option(names = "--max-hours", paramLabel = "H", description = "Stops the model after this time.")
    @Nullable
    BigDecimal maxHours;

    @Option(names = "--max-cost", paramLabel = "M", description = "Stops it when it has cost so much; needs a price.")
    @Nullable
    BigDecimal maxCost;

    @Option(
            names = "--price-per-hour",
            paramLabel = "PRICE",
            description = "What an inference unit costs you an hour; none is known here.")
    @Nullable
    BigDecimal price;

    @Option(
            names = "--to",
            paramLabel = "F",
            defaultValue = "json",
            description =
                    "json: a line for each picture, as the service answers; coco; manifest (default: ${DEFAULT-VALUE}).")
    DetectionFormat to = DetectionFormat.JSON;

    @Option(
            names = "--truth",
            paramLabel = "COCO.json",
            description =
                    "Ground truth whose images and categories give the ids: --to coco writes results of it, a bare list.")
    @Nullable
    Path truth;

    @Option(
            names = "--s3-prefix",
            paramLabel = "s3://BUCKET/FOLDER/",
            defaultValue = "",
            description = "What goes before the file names in a manifest's source-refs.")
    String s3Prefix = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            defaultValue = "-",
            description = "Where the detections go (default: standard output).")
    String out = "-";

    @Option(
            names = "--dry-run",
            description =
                    "Looks at the pictures here, and says what would be done and what that would cost; AWS is asked"
                            + " nothing.")
    boolean dryRun;

    @Mixin
    AwsOptions aws = new AwsOptions();

    @Option(names = "--report", paramLabel = "FILE.json", description = "Writes a report.")
    @Nullable
    Path report;

    @Parameters(
            arity = "1..*",
            paramLabel = "IMAGES",
            description = "JPEG and PNG files, folders of them, and s3://BUCKET/KEY.")
    List<String> images = List.of();

    @Override
    public Integer call() throws IOException {
        if (parallel < 1) {
            throw new IllegalArgumentException("--parallel: expected at least 1 picture at once but found " + parallel);
        }
        if (keepRunning && (maxHours != null || maxCost != null)) {
            throw new IllegalArgumentException(
                    "--keep-running leaves nobody to keep --max-hours and --max-cost; leave out one or the other");
        }
        if (maxCost != null && price == null) {
            throw new IllegalArgumentException(
                    "--max-cost: expected --price-per-hour too, for AWS's prices are not known" + " here");
        }
        if (truth != null && to == DetectionFormat.JSON) {
            throw new IllegalArgumentException("--truth changes nothing of --to json; leave it out");
        }
        return new DetectJob(this).run();
    }
}
