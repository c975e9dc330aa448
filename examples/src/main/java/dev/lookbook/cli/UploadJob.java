package dev.lookbook.cli;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Pictures;
import dev.lookbook.manifest.ManifestEntry;
import dev.lookbook.manifest.ManifestReader;
import dev.lookbook.rekognition.AwsConnection;
import dev.lookbook.rekognition.S3Location;
import dev.lookbook.rekognition.upload.DatasetUpload;
import dev.lookbook.rekognition.upload.UploadPlan;
import dev.lookbook.rekognition.upload.UploadResult;
import dev.lookbook.rekognition.upload.UploadStoppedException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** An upload, and what is told of it. */
final class UploadJob {
    private static final String DEFAULT_KEY = "manifests/";
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
    private static final Duration BETWEEN_STEPS = Duration.ofMillis(200);

    private final UploadCommand command;

    UploadJob(UploadCommand command) {
        this.command = command;
    }

    int run() throws IOException {
        try {
            return send();
        } catch (IllegalArgumentException | AwsRefusal e) {
            // What is said of the methods of the library, in the words of the options.
            String words = String.valueOf(e.getMessage())
                    .replace("force the upload", "add --force")
                    .replace("let manifestTo end", "let --to end");
            throw new AwsRefusal(words, e);
        }
    }

    private int send() throws IOException {
        return Aws.run(() -> {
            try (Pictures pictures = command.password.pictures(command.images);
                    AwsConnection aws = Aws.connection(command.aws)
                            .connections(command.parallel)
                            .open()) {
                UploadProgressText progress = UploadProgressText.create();
                DatasetUpload.Builder upload = aws.upload(pictures)
                        .manifestTo(target())
                        .parallelism(command.parallel)
                        .progressEvery(progress.isBar() ? BETWEEN_STEPS : BETWEEN_LINES)
                        .onProgress(progress);
                if (command.journal != null) {
                    upload.journal(command.journal);
                }
                if (command.force) {
                    upload.force();
                }
                if (command.verify) {
                    upload.verify();
                }
                return command.dryRun ? plan(upload.build()) : upload(upload.build(), progress);
            }
        });
    }

    private String target() throws IOException {
        if (command.to != null) {
            return command.to;
        }
        String key = command.manifestKey == null ? DEFAULT_KEY : command.manifestKey;
        return new S3Location(bucket(command.manifests.get(0)), key).toString();
    }

    /** The bucket of the first picture; that all are in one is seen to by the upload. */
    private static String bucket(Path manifest) throws IOException {
        try (ManifestReader reader = ManifestReader.open(manifest)) {
            for (ManifestEntry entry : reader) {
                Optional<String> place = entry.sourceRef();
                if (place.isPresent()) {
                    return bucket(entry, place.get());
                }
            }
        }
        throw new IllegalArgumentException(
                manifest + ": expected lines with a source-ref but there is none; nothing says where the pictures go");
    }

    private static String bucket(ManifestEntry entry, String place) {
        try {
            return S3Location.parse(place).bucket();
        } catch (IllegalArgumentException e) {
            throw new DatasetException(entry.location().child("source-ref"), String.valueOf(e.getMessage()), e);
        }
    }

    private int plan(DatasetUpload upload) throws IOException {
        List<Path> manifests = command.manifests;
        UploadPlan plan =
                manifests.size() == 1 ? upload.plan(manifests.get(0)) : upload.plan(manifests.get(0), manifests.get(1));
        UploadCost cost =
                new UploadCost(plan, Optional.ofNullable(command.putPrice), Optional.ofNullable(command.storagePrice));
        System.err.print(UploadText.of(plan, cost));
        print(plan.manifests(), json -> UploadJson.write(plan, cost, json));
        return plan.missing().isEmpty() && (plan.verdict().wouldTrain() || command.force)
                ? 0
                : Lookbook.DONE_WITH_FINDINGS;
    }

    private int upload(DatasetUpload upload, UploadProgressText progress) throws IOException, InterruptedException {
        List<Path> manifests = command.manifests;
        UploadResult result;
        Optional<String> stopped = Optional.empty();
        Ending ending = Ending.saying("interrupted; the same command goes on where this has stopped");
        try {
            result = manifests.size() == 1
                    ? upload.upload(manifests.get(0))
                    : upload.upload(manifests.get(0), manifests.get(1));
        } catch (UploadStoppedException e) {
            result = e.result();
            stopped = Optional.of(String.valueOf(e.getMessage()));
            if (result.uploaded() + result.unchanged() == 0) {
                throw e;
            }
        } finally {
            ending.over();
            progress.end();
        }
        System.err.print(UploadText.of(result));
        stopped.ifPresent(why -> System.err.println("lookbook: " + OneLine.of(why)));
        UploadResult told = result;
        print(result.manifests(), json -> UploadJson.write(told, json));
        return stopped.isEmpty() && result.isComplete() ? 0 : Lookbook.DONE_WITH_FINDINGS;
    }

    private void print(List<String> addresses, Consumer<JsonGenerator> json) throws IOException {
        Result.print(command.json, command.report, out -> addresses.forEach(out::println), json);
    }
}
