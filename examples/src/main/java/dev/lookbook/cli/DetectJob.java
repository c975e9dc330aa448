package dev.lookbook.cli;

import dev.lookbook.cli.PictureCheck.Failure;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.io.DatasetException;
import dev.lookbook.rekognition.AwsConnection;
import dev.lookbook.rekognition.AwsProblem;
import dev.lookbook.rekognition.CustomLabels;
import dev.lookbook.rekognition.ModelStatus;
import dev.lookbook.rekognition.NotStoppedException;
import dev.lookbook.rekognition.RunLimits;
import dev.lookbook.rekognition.RunOptions;
import dev.lookbook.rekognition.RunningModel;
import dev.lookbook.rekognition.detection.DetectionOptions;
import dev.lookbook.rekognition.detection.DetectionOutcome;
import dev.lookbook.rekognition.detection.Picture;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/** Detections, from the start of a model to its stop. */
final class DetectJob {
    private static final int TOLD = 10;

    private final DetectCommand command;
    private final ConversionReport issues = new ConversionReport();
    private final List<Failure> failures = new ArrayList<>();
    private long images;
    private Duration time = Duration.ZERO;
    private int units;

    DetectJob(DetectCommand command) {
        this.command = command;
    }

    int run() throws IOException {
        RunLimits limits = limits();
        RunOptions options = RunOptions.units(command.units).withLimits(limits).withStopWait(command.stopWait.time());
        DetectionOptions how = command.minConfidence == null
                ? DetectionOptions.defaults()
                : DetectionOptions.defaults().withMinConfidence(command.minConfidence);
        // Before the model costs anything: what has to be known, and the place of the output.
        List<Picture> named = PictureList.of(command.images);
        keepApart(named);
        Optional<DetectionClasses> truth =
                command.truth == null ? Optional.empty() : Optional.of(DetectionClasses.ofTruth(command.truth));
        PictureCheck pictures = PictureCheck.of(named, command.to, truth, issues);
        failures.addAll(pictures.failures());
        images = failures.size();
        return Aws.run(() -> {
            try (AwsConnection aws = Aws.toRegionOf(command.model, command.aws)) {
                CustomLabels customLabels = Aws.customLabels(aws, command.aws);
                if (command.dryRun) {
                    // Not asked anything; it knows the form of ARNs.
                    customLabels.training(command.model);
                    System.err.print(plan(pictures.usable().size(), limits));
                    return failures.isEmpty() ? 0 : Lookbook.DONE_WITH_FINDINGS;
                }
                try (DetectionSink sink = DetectionSink.open(command, truth, customLabels, aws.objects())) {
                    return detect(customLabels, options, how, pictures.usable(), sink);
                }
            }
        });
    }

    /** The output takes no place of what is read. */
    private void keepApart(List<Picture> pictures) throws IOException {
        List<String> read = Apart.names(
                command.images.stream()
                        .filter(image -> !image.startsWith("s3://"))
                        .toList(),
                command.truth);
        for (Picture picture : pictures) {
            if (picture instanceof Picture.File file) {
                read.add(file.file().toString());
            }
        }
        Apart apart = new Apart(read);
        if (!command.out.equals("-")) {
            apart.take("--output", "the detections", Path.of(command.out));
        }
        if (command.report != null) {
            apart.take("--report", "the report", command.report);
        }
    }

    private int detect(
            CustomLabels customLabels,
            RunOptions options,
            DetectionOptions how,
            List<Picture> pictures,
            DetectionSink sink)
            throws IOException, InterruptedException {
        boolean runs = customLabels.version(command.model).status().equals(ModelStatus.RUNNING);
        Ending ending = Ending.saying(interrupted(runs));
        try {
            return detect(open(customLabels, options, runs), how, pictures, sink);
        } finally {
            ending.over();
        }
    }

    private String interrupted(boolean runs) {
        boolean streams = command.out.equals("-") && command.to != DetectionFormat.COCO;
        return "interrupted; "
                + (runs
                        ? command.model + " was running before, and is left running"
                        : "stopping " + command.model + ", which may take some minutes; do not kill this")
                + (streams
                        ? "; the lines so far are all there is"
                        : "; what was detected so far is lost, and "
                                + (command.out.equals("-") ? "nothing" : command.out) + " is not written");
    }

    private int detect(RunningModel model, DetectionOptions how, List<Picture> pictures, DetectionSink sink)
            throws IOException {
        Optional<String> notStopped = Optional.empty();
        try (model) {
            try (Stream<DetectionOutcome> outcomes = model.detectAll(pictures.stream(), how, command.parallel)) {
                for (DetectionOutcome outcome : (Iterable<DetectionOutcome>) outcomes::iterator) {
                    take(outcome, sink);
                    if (nobodyReads()) {
                        break;
                    }
                }
            }
            if (command.keepRunning && model.isOwned()) {
                model.leaveRunning();
                System.err.println(
                        "the model goes on running, and costs money until: lookbook models --stop " + model.arn());
            }
        } catch (NotStoppedException e) {
            // What was paid for is written all the same. That it may still run is said, once.
            model.leaveRunning();
            notStopped = Optional.of(String.valueOf(e.getMessage()));
        }
        time = model.runningTime();
        units = model.units();
        if (Ending.hasBegun()) {
            return Lookbook.DONE_WITH_FINDINGS;
        }
        if (nobodyReads()) {
            // Which is said by whoever has started this.
            notStopped.ifPresent(why -> System.err.println("lookbook: " + OneLine.of(why)));
            return Lookbook.UNUSABLE;
        }
        if (isEmpty()) {
            System.err.println(
                    OneLine.of("no picture could be looked at, so that " + command.out + " was not written"));
        } else {
            sink.finish();
        }
        tell();
        if (command.report != null) {
            ReportFile.write(command.report, this::writeTo);
        }
        notStopped.ifPresent(why -> System.err.println("lookbook: " + OneLine.of(why)));
        return failures.isEmpty() && notStopped.isEmpty() ? 0 : Lookbook.DONE_WITH_FINDINGS;
    }

    /** Whether standard output, where the detections go, cannot be written any more: each further picture costs money. */
    private boolean nobodyReads() {
        return command.out.equals("-") && System.out.checkError();
    }

    /** Whether there is nothing to be published: an old output is worth more than an empty one. */
    private boolean isEmpty() {
        return issues.images() == 0 && !command.out.equals("-");
    }

    private RunningModel open(CustomLabels customLabels, RunOptions options, boolean runs) throws InterruptedException {
        if (!runs) {
            return customLabels.start(command.model, options);
        }
        System.err.println("the model was running already, and is left running"
                + (command.maxHours == null && command.maxCost == null
                        ? ""
                        : ", for limits end the detections only, counted from now on")
                + "; to stop it: lookbook models --stop " + command.model);
        return customLabels.attach(command.model, options.limits());
    }

    private void take(DetectionOutcome outcome, DetectionSink sink) throws IOException {
        images++;
        if (outcome.failure().isPresent()) {
            Exception e = outcome.failure().get();
            String problem = e instanceof DatasetException data
                    ? data.problem()
                    : AwsProblem.of(e).orElseGet(() -> Problem.of(e));
            failures.add(new Failure(outcome.picture().name(), problem));
            return;
        }
        try {
            sink.write(outcome.orElseThrow(), issues);
        } catch (DatasetException e) {
            failures.add(new Failure(outcome.picture().name(), e.problem()));
        }
    }

    private RunLimits limits() {
        RunLimits limits = RunLimits.none();
        if (command.price != null) {
            limits = limits.withPrice(command.price);
        }
        if (command.maxHours != null) {
            limits = limits.withMaxTime(hours(command.maxHours));
        }
        return command.maxCost == null ? limits : limits.withMaxCost(command.maxCost);
    }

    private static Duration hours(BigDecimal hours) {
        return Amounts.hours("--max-hours", hours);
    }

    private String plan(int pictures, RunLimits limits) {
        StringBuilder out = new StringBuilder();
        Summary.line(out, "would start %s with %s", command.model, units("inference unit"));
        Summary.line(out, "would show it %s, %d at a time", Counted.of(pictures, "picture"), command.parallel);
        Summary.line(
                out,
                "that costs %s an hour, from the start to the stop, whether it is asked or not",
                limits.costOf(Duration.ofHours(1), command.units)
                        .map(cost -> cost.stripTrailingZeros().toPlainString())
                        .orElse(units("unit-hour") + "; --price-per-hour says what that is"));
        if (command.maxHours != null) {
            Summary.line(
                    out,
                    "at most %s hours%s",
                    command.maxHours,
                    limits.costOf(hours(command.maxHours), command.units)
                            .map(cost -> ", " + cost.stripTrailingZeros().toPlainString())
                            .orElse(""));
        }
        if (command.maxCost != null) {
            Summary.line(out, "at most %s", command.maxCost);
        }
        if (command.maxHours == null && command.maxCost == null) {
            Summary.line(out, "without a limit but the number of pictures; --max-hours or --max-cost sets one");
        }
        Summary.line(
                out,
                command.keepRunning
                        ? "would leave it running, and costing, until lookbook models --stop"
                        : "would stop it in the end, and when interrupted");
        tellFailures(out);
        return out.toString();
    }

    private String units(String word) {
        return command.units + " " + word + (command.units == 1 ? "" : "s");
    }

    private void tell() {
        StringBuilder out = new StringBuilder();
        Summary.line(
                out,
                "%s, %s, %s failed; the model was used for %s%s",
                Counted.of(images, "picture"),
                Counted.of(issues.items(), "item"),
                Counted.of(failures.size(), "picture"),
                WaitLines.time(time),
                cost().map(cost -> " (" + cost.toPlainString() + ")").orElse(""));
        tellFailures(out);
        Summary.issues(out, issues);
        System.err.print(out);
    }

    private void tellFailures(StringBuilder out) {
        failures.stream()
                .limit(TOLD)
                .forEach(failure -> Summary.line(out, "failed   %s: %s", failure.name(), failure.problem()));
        if (failures.size() > TOLD) {
            Summary.line(out, "         and %,d more", failures.size() - TOLD);
        }
    }

    /** What the model's units cost, which are not those that were asked for when somebody else has started it. */
    private Optional<BigDecimal> cost() {
        return limits().costOf(time, units);
    }

    private void writeTo(JsonGenerator json) {
        json.writeStringProperty("command", "detect");
        json.writeStringProperty("model", command.model);
        json.writeNumberProperty("images", images);
        json.writeNumberProperty("items", issues.items());
        json.writeArrayPropertyStart("failed");
        failures.forEach(failure -> {
            json.writeStartObject();
            json.writeStringProperty("file", failure.name());
            json.writeStringProperty("problem", failure.problem());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("issues");
        issues.issues().forEach(issue -> SummaryJson.issue(json, issue));
        json.writeEndArray();
        UploadJson.strings("outputs", isEmpty() ? List.of() : List.of(command.out), json);
        json.writeNumberProperty("units", units);
        json.writeNumberProperty("seconds", time.toMillis() / 1e3);
        cost().ifPresent(cost -> json.writeNumberProperty("cost", cost));
    }
}
