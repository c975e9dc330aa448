package dev.lookbook.rekognition;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.services.rekognition.RekognitionClient;

/** With what and how the service is asked. */
record Settings(
        RekognitionClient client,
        Duration firstWait,
        Duration longestWait,
        int attempts,
        Clock clock,
        Sleeper sleeper,
        Consumer<? super WaitProgress> listener) {
    private static final double GROWTH = 1.5;

    /** The wait after a wait. */
    Duration after(Duration wait) {
        Duration longer = Duration.ofNanos((long) (wait.toNanos() * GROWTH));
        return longer.compareTo(longestWait) < 0 ? longer : longestWait;
    }

    /**
     * Tells the listener while a model is stopped, over which it decides nothing: what it throws is told where exceptions are
     * told that nobody catches.
     */
    void tell(WaitProgress progress) {
        try {
            listener.accept(progress);
        } catch (RuntimeException | Error e) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }

    Settings with(Consumer<? super WaitProgress> other) {
        return new Settings(client, firstWait, longestWait, attempts, clock, sleeper, other);
    }
}
