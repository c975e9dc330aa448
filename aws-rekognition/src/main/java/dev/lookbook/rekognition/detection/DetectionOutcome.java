package dev.lookbook.rekognition.detection;

import dev.lookbook.internal.Brief;
import dev.lookbook.internal.BriefText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a picture among many: what was seen in it, or why nobody could look.
 *
 * @param picture the picture, to be tried again perhaps
 * @param detections what was seen
 * @param failure why there is nothing; either this or the detections are present
 */
public record DetectionOutcome(Picture picture, Optional<PictureDetections> detections, Optional<Exception> failure) {
    /**
     * @throws IllegalArgumentException when there are neither detections nor a failure, or both
     */
    public DetectionOutcome {
        if (detections.isPresent() == failure.isPresent()) {
            throw new IllegalArgumentException("expected either detections or a failure");
        }
    }

    /** What was seen. */
    public static DetectionOutcome of(Picture picture, PictureDetections detections) {
        return new DetectionOutcome(picture, Optional.of(detections), Optional.empty());
    }

    /** A failure. */
    public static DetectionOutcome failed(Picture picture, Exception failure) {
        return new DetectionOutcome(picture, Optional.empty(), Optional.of(failure));
    }

    /**
     * What was seen.
     *
     * @throws IllegalStateException when the picture has failed, with the failure as its cause
     */
    public PictureDetections orElseThrow() {
        @Nullable Exception cause = failure.orElse(null);
        return detections.orElseThrow(
                () -> new IllegalStateException("nothing could be detected in " + picture.name(), cause));
    }

    /** In a line: {@code DetectionOutcome[000001.jpg, 2 detections]}. */
    @Override
    public String toString() {
        return Brief.of("DetectionOutcome")
                .file(picture.name())
                .when(
                        detections.isPresent(),
                        BriefText.counted(
                                detections.map(seen -> seen.detections().size()).orElse(0), "detection"))
                .add("failed:", failure.map(Throwable::toString))
                .toString();
    }
}
