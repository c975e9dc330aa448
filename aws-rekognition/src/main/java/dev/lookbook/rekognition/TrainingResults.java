package dev.lookbook.rekognition;

import dev.lookbook.io.ReadLimits;
import dev.lookbook.manifest.result.EvaluationSummary;
import dev.lookbook.manifest.result.ManifestSummary;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * What a training has left in its bucket.
 *
 * @param version the model, which also says where the validation manifests and the evaluation's snapshot are
 * @param evaluation how good the model is
 * @param manifests how much of the manifests could be used
 */
public record TrainingResults(
        ModelVersion version, Optional<EvaluationSummary> evaluation, Optional<ManifestSummary> manifests) {

    static TrainingResults read(ModelVersion version, S3Objects objects) throws IOException {
        return new TrainingResults(
                version,
                read(version.evaluationSummary(), objects, EvaluationSummary::read),
                read(version.manifestSummary(), objects, ManifestSummary::read));
    }

    private static <T> Optional<T> read(Optional<S3Location> place, S3Objects objects, Parser<T> parser)
            throws IOException {
        if (place.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = objects.open(place.get())) {
            return Optional.of(parser.read(in, place.get().toString(), ReadLimits.defaults()));
        }
    }

    @FunctionalInterface
    private interface Parser<T> {
        T read(InputStream in, String source, ReadLimits limits) throws IOException;
    }
}
