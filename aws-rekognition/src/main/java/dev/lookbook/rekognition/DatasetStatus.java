package dev.lookbook.rekognition;

/**
 * What state a dataset is in. A status that the service has and this library does not know survives under its name.
 *
 * @param name the service's word, {@code CREATE_COMPLETE}
 */
public record DatasetStatus(String name) {
    /** It holds what its source had. */
    public static final DatasetStatus CREATE_COMPLETE = new DatasetStatus("CREATE_COMPLETE");
    /** It holds what it was last given. */
    public static final DatasetStatus UPDATE_COMPLETE = new DatasetStatus("UPDATE_COMPLETE");

    /** Whether the service is at work on it, so that it takes no changes. */
    public boolean isBusy() {
        return name.endsWith("_IN_PROGRESS");
    }

    /** Whether the last thing that was to be done to it has failed. */
    public boolean isFailed() {
        return name.endsWith("_FAILED");
    }

    @Override
    public String toString() {
        return name;
    }
}
