package dev.lookbook.examples.serve;

import java.time.Duration;

/**
 * How much a server takes on. Immutable.
 *
 * @param maxBytes the most bytes that a request's body may have
 * @param maxPixels the most pixels that a picture may have
 * @param timeout how long a request may take to arrive, and how long its answer may take after that
 * @param maxConcurrent how many pictures the model is shown at a time
 * @param maxWaiting how many more may wait
 */
public record Limits(int maxBytes, long maxPixels, Duration timeout, int maxConcurrent, int maxWaiting) {
    /** What forms add to a picture is a few hundred bytes. */
    private static final int LEAST_BYTES = 1024;

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_CONCURRENT = 1024;
    private static final int MOST_WAITING = 1 << 14;

    private static final Limits DEFAULTS = new Limits(5 << 20, 1L << 24, Duration.ofSeconds(30), 8, 512);

    /**
     * @throws IllegalArgumentException when a number is not positive or far too large
     */
    public Limits {
        requireBetween("bytes", LEAST_BYTES, Integer.MAX_VALUE / 2, maxBytes);
        requireBetween("pixels", 1, Long.MAX_VALUE, maxPixels);
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("expected a time of up to an hour but found " + timeout);
        }
        requireBetween("pictures at a time", 1, MOST_CONCURRENT, maxConcurrent);
        requireBetween("waiting pictures", 1, MOST_WAITING, maxWaiting);
    }

    /** 5 MB, 16 million pixels, 30 seconds, 8 pictures at a time, and 512 that wait. */
    public static Limits defaults() {
        return DEFAULTS;
    }

    private static void requireBetween(String what, long least, long most, long value) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "expected " + least + " to " + most + " " + what + " but found " + value);
        }
    }

    /** These limits with another size of bodies in bytes. */
    public Limits withMaxBytes(int value) {
        return new Limits(value, maxPixels, timeout, maxConcurrent, maxWaiting);
    }

    /** These limits with another size of pictures in pixels. */
    public Limits withMaxPixels(long value) {
        return new Limits(maxBytes, value, timeout, maxConcurrent, maxWaiting);
    }

    /** These limits with another patience. */
    public Limits withTimeout(Duration value) {
        return new Limits(maxBytes, maxPixels, value, maxConcurrent, maxWaiting);
    }

    /** These limits with so many pictures at a time. */
    public Limits withMaxConcurrent(int value) {
        return new Limits(maxBytes, maxPixels, timeout, value, maxWaiting);
    }

    /** These limits with so many more that may wait. */
    public Limits withMaxWaiting(int value) {
        return new Limits(maxBytes, maxPixels, timeout, maxConcurrent, value);
    }
}
