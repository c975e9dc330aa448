package dev.lookbook.rekognition;

import java.util.Optional;

/**
 * What is known of a start that this has asked for. A change of status may be seen a little later than it was made, and an
 * answer may get lost, so that a model which seems not to run may be about to. Thread-safe.
 */
final class StartTrace {
    /** So many looks that show no change are believed. */
    static final int LOOKS_BEFORE_CHANGE = 6;

    private final Optional<ModelStatus> before;
    private boolean asked;
    private boolean accepted;
    private boolean seen;
    private int looks;

    private StartTrace(Optional<ModelStatus> before) {
        this.before = before;
    }

    /** Nothing was started here: what is seen is believed. */
    static StartTrace none() {
        return new StartTrace(Optional.empty());
    }

    /** A start to come, of a model that has a status. */
    static StartTrace after(ModelStatus before) {
        return new StartTrace(Optional.of(before));
    }

    /** The service is about to be asked. From now on, the model may run. */
    synchronized void ask() {
        asked = true;
    }

    /** The service has said that it starts the model. */
    synchronized void accept() {
        accepted = true;
    }

    /** Takes note of a look; a model that is not there has no status. */
    synchronized void see(Optional<ModelStatus> status) {
        looks++;
        seen |= status.isPresent() && !status.equals(before);
    }

    /** Whether the model was seen, or is known from before. */
    synchronized boolean isKnown() {
        return before.isPresent() || seen;
    }

    /** Whether a model that seems not to run may yet be seen to. */
    synchronized boolean mayYetBeSeen() {
        return asked && !seen && (accepted || looks < LOOKS_BEFORE_CHANGE);
    }
}
