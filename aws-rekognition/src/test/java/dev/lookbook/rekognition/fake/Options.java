package dev.lookbook.rekognition.fake;

import dev.lookbook.manifest.check.ManifestRule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How a fake service behaves; {@link FakeRekognition.Builder} says what each of these is. */
final class Options {
    S3Files s3 = S3Files.none();
    Detector detector = Detector.fixed();
    Function<String, List<ManifestRule>> pictures = sourceRef -> List.of();
    Optional<Path> model = Optional.empty();
    double f1 = 0.9;

    Duration projectTakes = Duration.ZERO;
    Duration datasetTakes = Duration.ZERO;
    Duration trainingTakes = Duration.ZERO;
    Duration startTakes = Duration.ZERO;
    Duration stopTakes = Duration.ZERO;
    Duration copyTakes = Duration.ZERO;
    Duration deleteTakes = Duration.ZERO;
    Duration detectTakes = Duration.ZERO;

    int maxProjects = 100;
    int maxVersions = 100;
    int maxTrainings = 2;
    int maxRunning = 2;
    int maxUnits = 5;
}
