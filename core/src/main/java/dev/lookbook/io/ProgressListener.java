package dev.lookbook.io;

/**
 * Is told how far a pass over some data is, such as that of a reader: after some records each, never by time, and once at
 * its end. The calls come on the thread that iterates, between two records; what a listener throws ends the pass.
 *
 * <pre>{@code
 * CocoReader.builder()
 *         .onProgress(progress -> System.err.println(progress.records() + " records"))
 *         .open(Path.of("instances_train.json"));
 * }</pre>
 */
@FunctionalInterface
public interface ProgressListener {

    /** Takes how far it is; should be quick, for the pass waits. */
    void onProgress(Progress progress);
}
