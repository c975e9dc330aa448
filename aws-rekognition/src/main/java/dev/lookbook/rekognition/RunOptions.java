package dev.lookbook.rekognition;

import java.time.Duration;

/**
 * How a model is run. Immutable.
 *
 * @param minUnits how many inference units it has at least; each costs money by the hour
 * @param maxUnits how many inference units the service may give it when it is asked much
 * @param limits when it is stopped of itself
 * @param waitUntilStopped whether closing waits until the service says that it has stopped; otherwise until the service has
 *     accepted to stop it
 * @param stopWait how long closing tries, whatever it meets, and waits, before it says that the model was not stopped; a model
 *     that is closed while it is still starting can only be stopped when it runs, which takes as long as starting does
 */
public record RunOptions(int minUnits, int maxUnits, RunLimits limits, boolean waitUntilStopped, Duration stopWait) {
    private static final Duration STOP_WAIT = Duration.ofMinutes(30);

    /**
     * @throws IllegalArgumentException when there is not at least one unit, or less at most than at least
     */
    public RunOptions {
        if (minUnits < 1 || maxUnits < minUnits) {
            throw new IllegalArgumentException(
                    "expected at least 1 inference unit, and at most as many or more, but found " + minUnits + " to "
                            + maxUnits);
        }
    }

    /** A model with so many inference units, without limits; closing waits until it has stopped, for 30 minutes at most. */
    public static RunOptions units(int units) {
        return new RunOptions(units, units, RunLimits.none(), true, STOP_WAIT);
    }

    /** These options with more inference units when the model is asked much; limits count with all of them. */
    public RunOptions withMaxUnits(int value) {
        return new RunOptions(minUnits, value, limits, waitUntilStopped, stopWait);
    }

    /** These options with limits. */
    public RunOptions withLimits(RunLimits value) {
        return new RunOptions(minUnits, maxUnits, value, waitUntilStopped, stopWait);
    }

    /** These options, waiting or not waiting until the model has stopped. */
    public RunOptions withWaitUntilStopped(boolean value) {
        return new RunOptions(minUnits, maxUnits, limits, value, stopWait);
    }

    /** These options with another time that stopping may take. */
    public RunOptions withStopWait(Duration value) {
        return new RunOptions(minUnits, maxUnits, limits, waitUntilStopped, value);
    }
}
