package dev.lookbook.rekognition.detection;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a model is asked. Immutable.
 *
 * @param minConfidence the percentage, 0 to 100, below which nothing is told; without it, each label has the threshold that
 *     the training found best, and with it none has
 * @param maxResults how many detections are told at most, the surest first
 */
public record DetectionOptions(Optional<Double> minConfidence, OptionalInt maxResults) {
    private static final DetectionOptions DEFAULTS = new DetectionOptions(Optional.empty(), OptionalInt.empty());
    private static final double MOST = 100;

    /**
     * @throws IllegalArgumentException when the confidence is not from 0 to 100, or the results are negative
     */
    public DetectionOptions {
        if (minConfidence.isPresent() && !(minConfidence.get() >= 0 && minConfidence.get() <= MOST)) {
            throw new IllegalArgumentException(
                    "expected a confidence in percent, 0 to 100, but found " + minConfidence.get());
        }
        if (maxResults.isPresent() && maxResults.getAsInt() < 0) {
            throw new IllegalArgumentException("expected at least 0 results but found " + maxResults.getAsInt());
        }
    }

    /** All detections that reach the thresholds of their labels. */
    public static DetectionOptions defaults() {
        return DEFAULTS;
    }

    /** These options with a least confidence in percent instead of the labels' thresholds. */
    public DetectionOptions withMinConfidence(double percent) {
        return new DetectionOptions(Optional.of(percent), maxResults);
    }

    /** These options with at most so many results. */
    public DetectionOptions withMaxResults(int value) {
        return new DetectionOptions(minConfidence, OptionalInt.of(value));
    }
}
