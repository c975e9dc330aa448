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
    private boolean running;
    /** Whether the last that was heard of the model is no answer. */
    private boolean failing;

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
        use();
    }

    synchronized void end() {
        inUse--;
        use();
    }

    /** While nothing is answered, to go on asking is no use. */
    private void use() {
        if (!failing) {
            lastUsed = clock.instant();
        }
    }

    /** An attempt had an answer, whatever it is. */
    synchronized void answered() {
        failing = false;
        use();
    }

    /** An attempt had none, and those after it may have none either. */
    synchronized void unanswered() {
        failing = true;
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
        running = true;
        lastUsed = clock.instant();
    }

    /** After what the model is to be stopped now, if it is. */
    synchronized Optional<String> excess() {
        Duration time = time();
        if (limits.maxTime().filter(most -> time.compareTo(most) >= 0).isPresent()) {
            return Optional.of("after its longest time of " + limits.maxTime().get());
        }
        if (limits.affordableTime(units)
                .filter(most -> time.compareTo(most) >= 0)
                .isPresent()) {
            return Optional.of("when it had cost " + limits.maxCost().get());
        }
        if (idleLeft().filter(left -> left.isZero() || left.isNegative()).isPresent()) {
            return Optional.of((failing ? "after it had answered nothing for " : "after nothing was asked of it for ")
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
        return limits.maxIdle()
                .filter(most -> running)
                .map(most -> inUse > 0 && !failing ? most : most.minus(Duration.between(lastUsed, clock.instant())));
    }

    boolean isLimited() {
        return limits.maxTime().isPresent()
                || limits.maxCost().isPresent()
                || limits.maxIdle().isPresent();
    }
}
