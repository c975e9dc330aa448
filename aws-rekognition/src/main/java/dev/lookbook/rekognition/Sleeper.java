package dev.lookbook.rekognition;

import java.time.Duration;

/** How time is spent; tests do it faster. */
@FunctionalInterface
interface Sleeper {
    Sleeper REAL = duration -> Thread.sleep(duration.toMillis());

    void sleep(Duration duration) throws InterruptedException;
}
