package dev.lookbook.rekognition;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** How long a model has been running and idle, and what comes of it. Thread-safe. */
final class Usage {
    private final Clock clock;
    private final RunLimits limits;
    private final int units;
    private final Instant started;
    private Optional<Instant> ended = Optional.empty();
    private Instant lastUsed;
    private int inUse;

    /**
     * @param units as many as may be paid for
     */
    Usage(Clock clock, RunLimits limits, int units) {
        this.clock = clock;
        this.limits = limits;
        this.units = units;
        started = clock.instant();
        lastUsed = started;
    }

    synchronized void begin() {
        inUse++;
    }

    synchronized void end() {
        inUse--;
        lastUsed = clock.instant();
    }

    /** The time until now, or until it was stopped. It is wall-clock time, for that is what is paid for. */
    synchronized Duration time() {
        return Duration.between(started, ended.orElseGet(clock::instant));
    }

    synchronized void stopped() {
        ended = Optional.of(ended.orElseGet(clock::instant));
    }

    /** Nobody has had a chance to use a model that is being started. */
    synchronized void runs() {
        lastUsed = clock.instant();
    }

    /** Why the model is to be stopped now, if it is. */
    synchronized Optional<String> excess() {
        Duration time = time();
        if (limits.maxTime().filter(most -> time.compareTo(most) >= 0).isPresent()) {
            return Optional.of("it was stopped after its longest time of "
                    + limits.maxTime().get());
        }
        if (limits.affordableTime(units)
                .filter(most -> time.compareTo(most) >= 0)
                .isPresent()) {
            return Optional.of(
                    "it was stopped when it had cost " + limits.maxCost().get());
        }
        if (idleLeft().filter(left -> left.isZero() || left.isNegative()).isPresent()) {
            return Optional.of("it was stopped after nothing was asked of it for "
                    + limits.maxIdle().get());
        }
        return Optional.empty();
    }

    /** How long to the next limit. */
    synchronized Duration left(Duration most) {
        Duration time = time();
        return Stream.of(limits.maxTime(), limits.affordableTime(units))
                .flatMap(limit -> limit.map(value -> value.minus(time)).stream())
                .filter(left -> left.compareTo(most) < 0)
                .reduce(idleLeft().filter(left -> left.compareTo(most) < 0).orElse(most), Usage::shorter);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private Optional<Duration> idleLeft() {
        return limits.maxIdle().map(most -> inUse > 0 ? most : most.minus(Duration.between(lastUsed, clock.instant())));
    }

    boolean isLimited() {
        return limits.maxTime().isPresent()
                || limits.maxCost().isPresent()
                || limits.maxIdle().isPresent();
    }
}
