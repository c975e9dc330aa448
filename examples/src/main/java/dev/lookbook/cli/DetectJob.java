package dev.lookbook.cli;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/** Detections, from the start of a model to its stop. */
final class DetectJob {
    private static final int TOLD = 10;
    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);
    private static final BigDecimal NANOS_PER_MINUTE =
            BigDecimal.valueOf(Duration.ofMinutes(1).toNanos());

    private final DetectCommand command;
    private final ConversionReport issues = new ConversionReport();
    private final List<Failure> failures = new ArrayList<>();
    private long images;
    private Duration time = Duration.ZERO;
    private int units;

    /** A picture that could not be looked at. */
    private record Failure(String name, String problem) {}

    DetectJob(DetectCommand command) {
        this.command = command;
    }

    int run() throws IOException {
        RunLimits limits = limits();
        RunOptions options = RunOptions.units(command.units)
                .withLimits(limits)
                .withStopWait(minutes("--stop-wait", "minutes", command.stopWait, BigDecimal.ONE));
        DetectionOptions how = command.minConfidence == null
                ? DetectionOptions.defaults()
                : DetectionOptions.defaults().withMinConfidence(command.minConfidence);
        List<Picture> pictures = PictureList.of(command.images);
        if (command.dryRun) {
            System.err.print(plan(pictures.size(), limits));
            return 0;
        }
        return Aws.run(() -> {
            try (AwsConnection aws = Aws.toRegionOf(command.model, command.aws)) {
                CustomLabels customLabels = Aws.customLabels(aws, command.aws);
                // Before the model costs anything: what has to be known, and the place of the output.
                try (DetectionSink sink = DetectionSink.open(command, customLabels, aws.objects())) {
                    return detect(customLabels, options, how, pictures, sink);
                }
            }
        });
    }

    private int detect(
            CustomLabels customLabels,
            RunOptions options,
            DetectionOptions how,
            List<Picture> pictures,
            DetectionSink sink)
            throws IOException, InterruptedException {
        RunningModel model = open(customLabels, options);
        Optional<String> notStopped = Optional.empty();
        try (model) {
            try (Stream<DetectionOutcome> outcomes = model.detectAll(pictures.stream(), how, command.parallel)) {
                for (DetectionOutcome outcome : (Iterable<DetectionOutcome>) outcomes::iterator) {
                    take(outcome, sink);
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
        sink.finish();
        tell();
        if (command.report != null) {
            ReportFile.write(command.report, this::writeTo);
        }
        notStopped.ifPresent(why -> System.err.println("lookbook: " + OneLine.of(why)));
        return failures.isEmpty() && notStopped.isEmpty() ? 0 : Lookbook.DONE_WITH_FINDINGS;
    }

    private RunningModel open(CustomLabels customLabels, RunOptions options) throws InterruptedException {
        if (!customLabels.version(command.model).status().equals(ModelStatus.RUNNING)) {
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
            failures.add(new Failure(outcome.picture().name(), AwsProblem.of(e).orElseGet(() -> Problem.of(e))));
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
        return minutes("--max-hours", "hours", hours, MINUTES_PER_HOUR);
    }

    private static Duration minutes(String option, String what, BigDecimal value, BigDecimal minutes) {
        BigDecimal nanos = value.multiply(minutes).multiply(NANOS_PER_MINUTE);
        if (nanos.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw new IllegalArgumentException(option + ": expected fewer " + what + " but found " + value);
        }
        return Duration.ofNanos(nanos.longValue());
    }

    private String plan(int pictures, RunLimits limits) {
        StringBuilder out = new StringBuilder();
        Summary.line(out, "would start %s with %d inference units", command.model, command.units);
        Summary.line(out, "would show it %,d pictures, %d at a time", pictures, command.parallel);
        Summary.line(
                out,
                "that costs %s an hour, from the start to the stop, whether it is asked or not",
                limits.costOf(Duration.ofHours(1), command.units)
                        .map(cost -> cost.stripTrailingZeros().toPlainString())
                        .orElse(command.units + " unit-hours; --price-per-hour says what that is"));
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
        return out.toString();
    }

    private void tell() {
        StringBuilder out = new StringBuilder();
        Summary.line(
                out,
                "%,d pictures, %,d items, %,d pictures failed; the model was used for %s%s",
                images,
                issues.items(),
                failures.size(),
                WaitLines.time(time),
                cost().map(cost -> " (" + cost.toPlainString() + ")").orElse(""));
        failures.stream()
                .limit(TOLD)
                .forEach(failure -> Summary.line(out, "failed   %s: %s", failure.name(), failure.problem()));
        if (failures.size() > TOLD) {
            Summary.line(out, "         and %,d more", failures.size() - TOLD);
        }
        Summary.issues(out, issues);
        System.err.print(out);
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
        UploadJson.strings("outputs", List.of(command.out), json);
        json.writeNumberProperty("units", units);
        json.writeNumberProperty("seconds", time.toMillis() / 1e3);
        cost().ifPresent(cost -> json.writeNumberProperty("cost", cost));
    }
}
