package dev.lookbook.cli;

import dev.lookbook.examples.serve.RekognitionModel;
import dev.lookbook.model.Categories;
import dev.lookbook.rekognition.AwsConnection;
import dev.lookbook.rekognition.CustomLabels;
import dev.lookbook.rekognition.ModelStatus;
import dev.lookbook.rekognition.RunLimits;
import dev.lookbook.rekognition.RunOptions;
import dev.lookbook.rekognition.RunningModel;
import dev.lookbook.rekognition.detection.DetectionOptions;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Objects;

/** A server before a model of Rekognition, which is started and stopped with it where that is asked for. */
final class ServedModel {
    private final ServeCommand command;
    private final ServeJob job;
    private final String arn;

    ServedModel(ServeCommand command, ServeJob job) {
        this.command = command;
        this.job = job;
        arn = Objects.requireNonNull(command.model);
    }

    int run() throws IOException {
        RunLimits limits =
                command.maxHours == null ? RunLimits.none() : RunLimits.none().withMaxTime(job.time());
        // The service goes on stopping it when nobody waits.
        RunOptions options = RunOptions.units(command.units)
                .withLimits(limits)
                .withWaitUntilStopped(false)
                .withStopWait(command.stopWait.time());
        DetectionOptions how = command.minConfidence == null
                ? DetectionOptions.defaults()
                : DetectionOptions.defaults().withMinConfidence(command.minConfidence);
        return Aws.run(() -> {
            try (AwsConnection aws = Aws.toRegionOf(arn, command.aws)) {
                CustomLabels customLabels = Aws.customLabels(aws, command.aws);
                // Before the model costs anything: what has to be known, and the port.
                Categories categories = (command.truth == null
                                ? DetectionClasses.ofModel(customLabels, arn, aws.objects())
                                : DetectionClasses.ofTruth(command.truth))
                        .categories();
                ModelStatus status = customLabels.version(arn).status();
                requireUsable(status);
                requireFreePort(job.address());
                return serve(customLabels, options, status.equals(ModelStatus.RUNNING), categories, how);
            }
        });
    }

    private int serve(
            CustomLabels customLabels, RunOptions options, boolean runs, Categories categories, DetectionOptions how)
            throws IOException, InterruptedException {
        boolean stops = !runs || command.stop;
        Ending ending = Ending.saying("ending; "
                + (stops
                        ? "stopping " + arn + "; do not kill this"
                        : arn + " was running before, and is left running"));
        try (RunningModel running =
                        runs ? customLabels.attach(arn, options.limits()) : customLabels.start(arn, options);
                RekognitionModel model = new RekognitionModel(running, categories, how)) {
            return job.serve(model, () -> {
                if (runs && command.stop) {
                    customLabels.stop(arn);
                }
            });
        } finally {
            ending.over();
        }
    }

    private void requireUsable(ModelStatus status) {
        if (!status.equals(ModelStatus.RUNNING) && !command.start) {
            throw new IllegalArgumentException("--model: expected a model that runs but " + arn + " is " + status
                    + "; --start starts it, and stops it in the end; it costs money by the hour");
        }
    }

    private static void requireFreePort(InetSocketAddress address) throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(address);
        } catch (BindException e) {
            throw ServeJob.notFree(address, e);
        }
    }
}
