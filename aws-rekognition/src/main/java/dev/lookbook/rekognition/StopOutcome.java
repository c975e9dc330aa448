package dev.lookbook.rekognition;

import java.util.Optional;

/**
 * What became of a model that was found running.
 *
 * @param version the model as it was found
 * @param failure why it may still be running; empty when it was stopped
 */
public record StopOutcome(ModelVersion version, Optional<NotStoppedException> failure) {
    /** Whether it was stopped. */
    public boolean isStopped() {
        return failure.isEmpty();
    }
}
