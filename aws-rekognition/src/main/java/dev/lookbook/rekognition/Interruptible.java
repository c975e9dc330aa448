package dev.lookbook.rekognition;

import software.amazon.awssdk.core.exception.AbortedException;

/** Work whose callers are promised an {@link InterruptedException}: the SDK has an exception of its own for interrupts. */
@FunctionalInterface
interface Interruptible<T> {
    T run() throws InterruptedException;

    /** Does some work and keeps the promise. */
    static <T> T call(Interruptible<T> work) throws InterruptedException {
        try {
            return work.run();
        } catch (AbortedException e) {
            throw ServiceErrors.interrupted(e);
        }
    }
}
