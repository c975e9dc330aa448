package dev.lookbook.rekognition;

import java.util.Optional;

/**
 * What became of a model that was to be stopped, or of a project whose models were to be found.
 *
 * @param arn the model; the project when its models could not be listed
 * @param failure why a model may still be running; empty when it was stopped. A {@link NotStoppedException} says how to stop
 *     it by hand
 */
public record StopOutcome(String arn, Optional<CustomLabelsException> failure) {
    /** Whether it was stopped. */
    public boolean isStopped() {
        return failure.isEmpty();
    }
}
