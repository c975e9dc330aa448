package dev.lookbook.rekognition.fake;

import dev.lookbook.manifest.check.ManifestCheck;
import dev.lookbook.manifest.check.ManifestRule;
import dev.lookbook.manifest.check.ManifestValidation;
import dev.lookbook.manifest.check.ManifestVerdict;
import dev.lookbook.model.Attributes;
import dev.lookbook.rekognition.fake.Inputs.S3Name;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A training: checks the manifests by the service's rules, writes what the service writes, and learns nothing. Whether it
 * fails, and why, is what {@link ManifestCheck} makes of the guide's rules.
 */
final class Training {
    /** Of five lines of training data, one becomes test data when there is none. */
    private static final int TEST_SHARE = 5;

    private final Options options;
    private final Version version;
    private final Attributes input;

    Training(Options options, Version version, Attributes input) {
        this.options = options;
        this.version = version;
        this.input = input;
    }

    /** Trains; tells why the training fails, if it does. */
    Optional<String> run() {
        Optional<Data> data = data();
        if (data.isEmpty()) {
            return Optional.of(ManifestRule.ERROR_MANIFEST_INACCESSIBLE_OR_UNSUPPORTED_FORMAT.serviceMessage());
        }
        if (data.get().train().isEmpty() || data.get().test().isEmpty()) {
            return Optional.of(ManifestRule.ERROR_EMPTY_MANIFEST.serviceMessage());
        }
        TrainingResults results = new TrainingResults(options.s3, version, input.attributes("OutputConfig"));
        try {
            ManifestVerdict verdict = validate(data.get(), results);
            if (!verdict.wouldTrain()) {
                return Optional.of(verdict.counts().keySet().stream()
                        .filter(ManifestRule::stopsTraining)
                        .findFirst()
                        .map(rule -> rule.serviceMessage().isEmpty() ? rule.code() : rule.serviceMessage())
                        .orElseThrow());
            }
            results.evaluation(verdict, data.get().test(), options.f1);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TrainingResults.NotWrittenException e) {
            return Optional.of(ManifestRule.ERROR_CANNOT_WRITE_OUTPUT_S3_BUCKET.serviceMessage());
        }
    }

    private static ManifestVerdict validate(Data data, TrainingResults results) throws IOException {
        Path folder = Files.createTempDirectory("fake-training");
        try {
            Path train = Files.write(folder.resolve("train.manifest"), Lines.join(data.train()));
            Path test = Files.write(folder.resolve("test.manifest"), Lines.join(data.test()));
            ManifestVerdict verdict = ManifestValidation.in(
                            folder, ManifestCheck.builder().build())
                    .check(train, test);
            results.validation(
                    Files.readAllBytes(folder.resolve(ManifestValidation.SUMMARY)),
                    Files.readAllBytes(folder.resolve(ManifestValidation.TRAINING)),
                    Files.readAllBytes(folder.resolve(ManifestValidation.TESTING)));
            results.inputs(Files.readAllBytes(train), Files.readAllBytes(test));
            return verdict;
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    /** The lines to train and to test with; none when a manifest is missing. */
    private Optional<Data> data() {
        Attributes training = input.attributes("TrainingData");
        if (training.isEmpty()) {
            return Optional.of(new Data(lines("TRAIN"), lines("TEST")));
        }
        Attributes testing = input.attributes("TestingData");
        Optional<List<byte[]>> train = external(training);
        if (Inputs.flag(testing, "AutoCreate")) {
            return train.map(Training::split);
        }
        return train.flatMap(lines -> external(testing).map(test -> new Data(lines, test)));
    }

    private List<byte[]> lines(String type) {
        Dataset dataset = version.project.datasets.get(type);
        return dataset == null ? List.of() : dataset.entries.lines();
    }

    private Optional<List<byte[]>> external(Attributes data) {
        List<byte[]> lines = new ArrayList<>();
        for (Attributes asset : Json.objects(data, "Assets")) {
            Optional<byte[]> bytes = Inputs.s3Object(asset.attributes("GroundTruthManifest"))
                    .flatMap((S3Name name) -> options.s3.get(name.bucket(), name.key()));
            if (bytes.isEmpty()) {
                return Optional.empty();
            }
            lines.addAll(Lines.of(bytes.get()));
        }
        return Optional.of(lines);
    }

    private static Data split(List<byte[]> lines) {
        List<byte[]> train = new ArrayList<>();
        List<byte[]> test = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            (i % TEST_SHARE == TEST_SHARE - 1 ? test : train).add(lines.get(i));
        }
        return new Data(train, test);
    }

    /** The lines of two manifests. */
    private record Data(List<byte[]> train, List<byte[]> test) {}
}
