package dev.lookbook.rekognition;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Tries requests again that may succeed later, beyond the attempts of the client itself. Each wait is drawn between nothing
 * and twice the one before, so that many threads that were refused together do not come back together.
 */
final class Retries {
    private static final int LARGEST_POWER = 16;

    private final Settings settings;

    Retries(Settings settings) {
        this.settings = settings;
    }

    <T> T call(Supplier<T> request) {
        for (int failures = 1; ; failures++) {
            try {
                return request.get();
            } catch (SdkException e) {
                if (!ServiceErrors.isPassing(e) || failures >= settings.attempts()) {
                    throw e;
                }
                pause(failures, e);
            }
        }
    }

    private void pause(int failures, SdkException problem) {
        long most = Math.min(
                settings.longestWait().toNanos(),
                settings.firstWait().toNanos() << Math.min(failures - 1, LARGEST_POWER));
        try {
            settings.sleeper()
                    .sleep(Duration.ofNanos(ThreadLocalRandom.current().nextLong(Math.max(1, most) + 1)));
        } catch (InterruptedException e) {
            // As the SDK does when its own waits are interrupted.
            Thread.currentThread().interrupt();
            AbortedException aborted = AbortedException.create("interrupted before a request was tried again", e);
            aborted.addSuppressed(problem);
            throw aborted;
        }
    }
}
