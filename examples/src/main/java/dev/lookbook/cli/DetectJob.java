package dev.lookbook.cli;

import dev.lookbook.rekognition.AwsConnection;
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
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Detections, from the start of a model to its stop. */
final class DetectJob {
    private final DetectCommand command;
    private final RunLimits limits;
    private final DetectReport report;

    DetectJob(DetectCommand command) {
        this.command = command;
        limits = limits(command);
        report = new DetectReport(command, limits);
    }

    int run() throws IOException {
        RunOptions options = RunOptions.units(command.units).withLimits(limits).withStopWait(command.stopWait.time());
        DetectionOptions how = command.minConfidence == null
                ? DetectionOptions.defaults()
                : DetectionOptions.defaults().withMinConfidence(command.minConfidence);
        // Before the model costs anything: what has to be known, and the place of the output.
        List<Picture> named = PictureList.of(command.images);
        keepApart(named);
        Optional<DetectionClasses> truth =
                command.truth == null ? Optional.empty() : Optional.of(DetectionClasses.ofTruth(command.truth));
        PictureCheck pictures = PictureCheck.of(named, command.to, truth, report.issues());
        report.leaveOut(pictures.failures());
        return Aws.run(() -> {
            try (AwsConnection aws = Aws.toRegionOf(command.model, command.aws)) {
                CustomLabels customLabels = Aws.customLabels(aws, command.aws);
                if (command.dryRun) {
                    // Not asked anything; it knows the form of ARNs.
                    customLabels.training(command.model);
                    System.err.print(new DetectPlan(command, limits)
                            .text(pictures.usable().size(), report));
                    return report.isComplete() ? 0 : Lookbook.DONE_WITH_FINDINGS;
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
                    report.take(outcome, sink);
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
        report.end(model);
        if (Ending.hasBegun()) {
            return Lookbook.DONE_WITH_FINDINGS;
        }
        if (nobodyReads()) {
            // Which is said by whoever has started this.
            notStopped.ifPresent(why -> System.err.println("lookbook: " + OneLine.of(why)));
            return Lookbook.UNUSABLE;
        }
        if (report.isEmpty()) {
            System.err.println(
                    OneLine.of("no picture could be looked at, so that " + command.out + " was not written"));
        } else {
            sink.finish();
        }
        System.err.print(report.text());
        if (command.report != null) {
            ReportFile.write(command.report, report::writeTo);
        }
        notStopped.ifPresent(why -> System.err.println("lookbook: " + OneLine.of(why)));
        return report.isComplete() && notStopped.isEmpty() ? 0 : Lookbook.DONE_WITH_FINDINGS;
    }

    /** Whether standard output, where the detections go, cannot be written any more: each further picture costs money. */
    private boolean nobodyReads() {
        return command.out.equals("-") && System.out.checkError();
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

    private static RunLimits limits(DetectCommand command) {
        RunLimits limits = RunLimits.none();
        if (command.price != null) {
            limits = limits.withPrice(command.price);
        }
        if (command.maxHours != null) {
            limits = limits.withMaxTime(Amounts.hours("--max-hours", command.maxHours));
        }
        return command.maxCost == null ? limits : limits.withMaxCost(command.maxCost);
    }
}
