package dev.lookbook.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Answers what a model sees in pictures, over HTTP. */
@Command(
        name = "serve",
        description = {
            "A server to try a model with: a page where one drops a picture and sees the garments outlined, and POST /detect,"
                    + " which answers JSON, COCO results, PNG or SVG. docs/serve.md tells of it.",
            "Without --model and --recorded a stand-in answers, which makes garments up.",
            "It goes on until it is interrupted. It knows neither users nor encryption, and listens to this machine only unless"
                    + " --host says otherwise."
        },
        exitCodeList = {
            "0:the time of --max-hours is over",
            "1:the model may still be running",
            "2:the arguments can't be used, or the model can't be asked",
            "130:interrupted; a model that this has started is stopped (143 when told to end)"
        },
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Where it listens; 0 is a free one (default: ${DEFAULT-VALUE}).")
    int port = 8080;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "Whom it listens to: 0.0.0.0 is everybody (default: ${DEFAULT-VALUE}, this machine).")
    String host = "127.0.0.1";

    @Option(
            names = "--model",
            paramLabel = "ARN",
            description = "A model of Rekognition Custom Labels, by its name for AWS.")
    @Nullable
    String model;

    @Option(
            names = "--start",
            description =
                    "Starts the model unless it runs, and stops it in the end, whatever happens. A running model costs"
                            + " money by the hour.")
    boolean start;

    @Option(
            names = "--units",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "With --start: inference units, each of which costs money by the hour (default: ${DEFAULT-VALUE}).")
    int units = 1;

    @Option(names = "--stop", description = "Stops the model in the end although it ran before.")
    boolean stop;

    @Mixin
    StopWaitOption stopWait = new StopWaitOption();

    @Option(
            names = "--max-hours",
            paramLabel = "H",
            description = "Ends the server, and the model with it, after this time.")
    @Nullable
    BigDecimal maxHours;

    @Option(
            names = "--min-confidence",
            paramLabel = "P",
            description = "Percentage below which the model tells nothing (default: the threshold of each label).")
    @Nullable
    Double minConfidence;

    @Option(
            names = "--truth",
            paramLabel = "COCO.json",
            description =
                    "Ground truth whose categories give COCO results their ids (default: the labels in the order of"
                            + " their names, from 1).")
    @Nullable
    Path truth;

    @Option(
            names = "--recorded",
            paramLabel = "FILE",
            description = "Instead of a model: answers from a file with a line of JSON for each picture.")
    @Nullable
    Path recorded;

    @Option(
            names = "--max-bytes",
            paramLabel = "SIZE",
            defaultValue = "5MB",
            converter = Amounts.Bytes.class,
            description = "The largest body of a request (default: ${DEFAULT-VALUE}).")
    int maxBytes;

    @Option(
            names = "--max-pixels",
            paramLabel = "N",
            defaultValue = "16777216",
            description = "The largest picture (default: ${DEFAULT-VALUE}).")
    long maxPixels;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            defaultValue = "30s",
            converter = Amounts.Time.class,
            description =
                    "How long a request may take to arrive, and its answer after that (default: ${DEFAULT-VALUE}).")
    Duration timeout = Duration.ofSeconds(30);

    @Option(
            names = "--max-concurrent",
            paramLabel = "N",
            defaultValue = "8",
            description = "Pictures that the model is shown at a time (default: ${DEFAULT-VALUE}).")
    int maxConcurrent;

    @Option(
            names = "--max-waiting",
            paramLabel = "N",
            defaultValue = "512",
            description = "Pictures that may wait for their turn; more are answered 503 (default: ${DEFAULT-VALUE}).")
    int maxWaiting;

    @Mixin
    AwsOptions aws = new AwsOptions();

    @Override
    public Integer call() throws IOException {
        if (model != null && recorded != null) {
            throw new IllegalArgumentException("--recorded is instead of --model; leave out one of them");
        }
        if (model == null && (start || stop)) {
            throw new IllegalArgumentException(
                    "--start and --stop: expected --model too, for there is nothing else to start");
        }
        if (truth != null && model == null && recorded == null) {
            throw new IllegalArgumentException("--truth changes nothing of the stand-in; leave it out");
        }
        if (port < 0 || port > 0xffff) {
            throw new IllegalArgumentException("--port: expected 0 to 65535 but found " + port);
        }
        return new ServeJob(this).run();
    }
}
