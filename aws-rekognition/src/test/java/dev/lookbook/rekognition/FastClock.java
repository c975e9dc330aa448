package dev.lookbook.rekognition;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until somebody sleeps by it, which takes no time. */
final class FastClock extends Clock implements Sleeper {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-31T10:00:00Z"));

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        pass(duration);
        // As a real sleep does.
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    void pass(Duration duration) {
        now.updateAndGet(time -> time.plus(duration));
    }
}
