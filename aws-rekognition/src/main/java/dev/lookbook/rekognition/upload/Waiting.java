package dev.lookbook.rekognition.upload;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Waits for what the SDK does on its own threads. */
final class Waiting {
    private Waiting() {}

    /** What comes of it, or what it failed with; an interrupt aborts it. */
    static <T> T on(CompletableFuture<T> future) throws Exception {
        try {
            return future.get();
        } catch (InterruptedException e) {
            future.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            throw Causes.of(e);
        }
    }

    /** What an interrupt is to callers when it has met a thread that reads a file. */
    static InterruptedException interrupted(Exception cause) {
        // Whoever throws this has taken note of the interrupt.
        Thread.interrupted();
        InterruptedException interrupted = new InterruptedException("interrupted while reading");
        interrupted.initCause(cause);
        return interrupted;
    }
}
