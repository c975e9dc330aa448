package dev.lookbook.internal;

import java.io.IOException;

/** Whether a writer still takes records: until it is finished or closed, the same for all writers. Not thread-safe. */
public final class WriterState {
    private boolean closed;
    private boolean finished;

    /** A writer that takes records. */
    public WriterState() {}

    /**
     * Requires a writer that takes records.
     *
     * @throws IllegalStateException when it is finished or closed
     */
    public void requireOpen() {
        if (closed) {
            throw new IllegalStateException(
                    "this writer is " + (finished ? "finished" : "closed") + "; create another one to write more");
        }
    }

    /**
     * Publishes what was written; does nothing the second time.
     *
     * @throws IllegalStateException when the writer was closed first, or publishing has failed before
     */
    public void finish(Publication publication) throws IOException {
        if (!finished) {
            requireOpen();
            // Whatever comes of it, half a publication cannot be begun again.
            closed = true;
            publication.publish();
            finished = true;
        }
    }

    /** Notes that nothing more will be written. */
    public void close() {
        closed = true;
    }

    /** Puts what was written in its place. */
    @FunctionalInterface
    public interface Publication {
        /** Does it. */
        void publish() throws IOException;
    }
}
