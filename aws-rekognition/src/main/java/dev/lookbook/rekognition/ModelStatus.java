package dev.lookbook.rekognition;

import java.util.Set;

/**
 * What state a model is in. A status that the service has and this library does not know survives under its name.
 *
 * @param name the service's word, {@code RUNNING}
 */
public record ModelStatus(String name) {
    /** It is being trained. */
    public static final ModelStatus TRAINING_IN_PROGRESS = new ModelStatus("TRAINING_IN_PROGRESS");
    /** It is trained, and was never started. */
    public static final ModelStatus TRAINING_COMPLETED = new ModelStatus("TRAINING_COMPLETED");
    /** Its training has failed; there is no model. */
    public static final ModelStatus TRAINING_FAILED = new ModelStatus("TRAINING_FAILED");
    /** It is being started; it cannot be stopped before it runs. */
    public static final ModelStatus STARTING = new ModelStatus("STARTING");
    /** It runs, and costs money. */
    public static final ModelStatus RUNNING = new ModelStatus("RUNNING");
    /** It did not start. */
    public static final ModelStatus FAILED = new ModelStatus("FAILED");
    /** It is being stopped. */
    public static final ModelStatus STOPPING = new ModelStatus("STOPPING");
    /** It was stopped, and can be started again. */
    public static final ModelStatus STOPPED = new ModelStatus("STOPPED");
    /** It is being deleted. */
    public static final ModelStatus DELETING = new ModelStatus("DELETING");
    /** It is being copied from another project. */
    public static final ModelStatus COPYING_IN_PROGRESS = new ModelStatus("COPYING_IN_PROGRESS");
    /** It was copied from another project, and was never started. */
    public static final ModelStatus COPYING_COMPLETED = new ModelStatus("COPYING_COMPLETED");
    /** It could not be copied. */
    public static final ModelStatus COPYING_FAILED = new ModelStatus("COPYING_FAILED");

    private static final Set<ModelStatus> STARTABLE = Set.of(TRAINING_COMPLETED, COPYING_COMPLETED, STOPPED, FAILED);

    /** Whether it runs or is about to: it costs money until somebody stops it. */
    public boolean costsMoney() {
        return equals(RUNNING) || equals(STARTING);
    }

    /** Whether it can be started. */
    public boolean isStartable() {
        return STARTABLE.contains(this);
    }

    @Override
    public String toString() {
        return name;
    }
}
