package dev.lookbook.rekognition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

/**
 * When a running model is stopped although nobody has closed it. A model that costs money while nobody looks is stopped by
 * whichever limit comes first. Immutable.
 *
 * <pre>{@code
 * RunLimits limits = RunLimits.none()
 *         .withMaxTime(Duration.ofHours(3))
 *         .withPrice(new BigDecimal("4.00"))
 *         .withMaxCost(new BigDecimal("25"))
 *         .withMaxIdle(Duration.ofMinutes(20));
 * }</pre>
 *
 * @param maxTime how long it runs at most, from the moment it is started
 * @param maxIdle how long it runs without being asked anything, or without an answer to what it is asked; a model that is
 *     still starting is not idle
 * @param price what an inference unit costs an hour, in any currency: AWS's prices are the caller's to know
 * @param maxCost what it costs at most, in the same currency; needs a price
 */
public record RunLimits(
        Optional<Duration> maxTime,
        Optional<Duration> maxIdle,
        Optional<BigDecimal> price,
        Optional<BigDecimal> maxCost) {
    private static final RunLimits NONE =
            new RunLimits(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final BigDecimal NANOS_PER_HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toNanos());

    /** Digits after the point of a cost, more than any currency has. */
    private static final int SCALE = 6;

    /**
     * @throws IllegalArgumentException when a limit or the price is not positive, or there is a most that it may cost and no
     *     price
     */
    public RunLimits {
        maxTime.ifPresent(RunLimits::requirePositive);
        maxIdle.ifPresent(RunLimits::requirePositive);
        price.ifPresent(RunLimits::requirePositive);
        maxCost.ifPresent(RunLimits::requirePositive);
        if (maxCost.isPresent() && price.isEmpty()) {
            throw new IllegalArgumentException("expected a price with a maximal cost of " + maxCost.get()
                    + ", for AWS's prices are not known here; call withPrice first");
        }
    }

    private static void requirePositive(Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException("expected a positive limit but found " + duration);
        }
    }

    private static void requirePositive(BigDecimal amount) {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("expected a positive amount but found " + amount);
        }
    }

    /** No limits: the model runs until it is closed or the JVM ends. */
    public static RunLimits none() {
        return NONE;
    }

    /** These limits with a longest time. */
    public RunLimits withMaxTime(Duration value) {
        return new RunLimits(Optional.of(value), maxIdle, price, maxCost);
    }

    /** These limits with a longest time without being asked anything. */
    public RunLimits withMaxIdle(Duration value) {
        return new RunLimits(maxTime, Optional.of(value), price, maxCost);
    }

    /** These limits with what an inference unit costs an hour. */
    public RunLimits withPrice(BigDecimal value) {
        return new RunLimits(maxTime, maxIdle, Optional.of(value), maxCost);
    }

    /**
     * These limits with the most that it may cost.
     *
     * @throws IllegalArgumentException when there is no price yet
     */
    public RunLimits withMaxCost(BigDecimal value) {
        return new RunLimits(maxTime, maxIdle, price, Optional.of(value));
    }

    /** What some time costs; empty without a price. */
    public Optional<BigDecimal> costOf(Duration time, int units) {
        return price.map(amount -> amount.multiply(BigDecimal.valueOf(units))
                .multiply(BigDecimal.valueOf(time.toNanos()))
                .divide(NANOS_PER_HOUR, SCALE, RoundingMode.HALF_EVEN));
    }

    /** How long the maximal cost lasts. */
    Optional<Duration> affordableTime(int units) {
        return maxCost.map(most -> most.multiply(NANOS_PER_HOUR)
                        .divide(price.orElseThrow().multiply(BigDecimal.valueOf(units)), 0, RoundingMode.FLOOR)
                        .min(BigDecimal.valueOf(Long.MAX_VALUE))
                        .longValue())
                .map(Duration::ofNanos);
    }
}
