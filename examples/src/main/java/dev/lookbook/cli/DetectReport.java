package dev.lookbook.cli;

import dev.lookbook.cli.PictureCheck.Failure;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.io.DatasetException;
import dev.lookbook.rekognition.AwsProblem;
import dev.lookbook.rekognition.RunLimits;
import dev.lookbook.rekognition.RunningModel;
import dev.lookbook.rekognition.detection.DetectionOutcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** What became of pictures, counted while they are looked at, and told in the end to people and to programs. */
final class DetectReport {
    private static final int TOLD = 10;

    private final DetectCommand command;
    private final RunLimits limits;
    private final ConversionReport issues = new ConversionReport();
    private final List<Failure> failures = new ArrayList<>();
    private long images;
    private Duration time = Duration.ZERO;
    private int units;

    DetectReport(DetectCommand command, RunLimits limits) {
        this.command = command;
        this.limits = limits;
    }

    /** What is odd in pictures that can be used. */
    ConversionReport issues() {
        return issues;
    }

    /** Counts pictures that the model is not shown. */
    void leaveOut(List<Failure> pictures) {
        failures.addAll(pictures);
        images += pictures.size();
    }

    /** Counts a picture that the model was shown, and writes what it saw. */
    void take(DetectionOutcome outcome, DetectionSink sink) throws IOException {
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

    /** Takes note of how long the model was used. */
    void end(RunningModel model) {
        time = model.runningTime();
        units = model.units();
    }

    /** Whether every picture could be looked at. */
    boolean isComplete() {
        return failures.isEmpty();
    }

    /** Whether there is nothing to be published: an old output is worth more than an empty one. */
    boolean isEmpty() {
        return issues.images() == 0 && !command.out.equals("-");
    }

    /** What the model's units cost, which are not those that were asked for when somebody else has started it. */
    private Optional<BigDecimal> cost() {
        return limits.costOf(time, units);
    }

    String text() {
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
        return out.toString();
    }

    void tellFailures(StringBuilder out) {
        failures.stream()
                .limit(TOLD)
                .forEach(failure -> Summary.line(out, "failed   %s: %s", failure.name(), failure.problem()));
        if (failures.size() > TOLD) {
            Summary.line(out, "         and %,d more", failures.size() - TOLD);
        }
    }

    void writeTo(JsonGenerator json) {
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
