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

    Settings with(Consumer<? super WaitProgress> other) {
        return new Settings(client, firstWait, longestWait, attempts, clock, sleeper, other);
    }
}
