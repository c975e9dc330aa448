package dev.lookbook.rekognition;

import java.util.Optional;

/** A training has failed; the message says why, as far as the service tells, and where it tells more. */
public final class TrainingFailedException extends CustomLabelsException {
    private static final long serialVersionUID = 1;

    private final transient ModelVersion version;

    TrainingFailedException(ModelVersion version) {
        super(
                version,
                "the training has failed"
                        + version.manifestSummary()
                                .map(place -> ", see " + place)
                                .orElse(""));
        this.version = version;
    }

    /** Where the manifest summary is; none when the service could not even read the manifests. */
    public Optional<S3Location> manifestSummary() {
        return Optional.ofNullable(version).flatMap(ModelVersion::manifestSummary);
    }
}
