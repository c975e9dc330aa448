package dev.lookbook.dataset;

import dev.lookbook.internal.Brief;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many numbers there were, how large, and their quantiles, without keeping them. The numbers are finite and not
 * negative, as sizes are.
 *
 * <p>Numbers are counted in buckets, 128 between each power of two and the next, and a quantile is the mean of the bucket
 * that it falls into. So it is off by less than 1/128, which is 0.8 %, and exact where a bucket holds one value only: for
 * integers up to 255, for example. Count, minimum and maximum are always exact; the mean is that of doubles added up in the
 * order they came. Memory grows with the buckets in use, some 80 bytes each: a few hundred for sizes of pictures, 262,144
 * at most.
 *
 * <p>Not thread-safe.
 */
public final class Distribution {
    /** A double's bits but the exponent and the first seven of the fraction; doubles are ordered as their bits are. */
    private static final int DROPPED_BITS = 52 - 7;

    private final SortedMap<Integer, Bucket> buckets = new TreeMap<>();
    private long count;
    private double sum;
    private double min = Double.POSITIVE_INFINITY;
    private double max;

    Distribution() {}

    /** Takes a number, finite and not negative. */
    void add(double number) {
        // Makes -0.0, whose bits are those of the greatest, 0.0.
        double value = number + 0.0;
        count++;
        sum += value;
        min = Math.min(min, value);
        max = Math.max(max, value);
        buckets.computeIfAbsent(bucketOf(value), any -> new Bucket()).add(value);
    }

    private static int bucketOf(double value) {
        return (int) (Double.doubleToLongBits(value) >>> DROPPED_BITS);
    }

    /** How many numbers there were. */
    public long count() {
        return count;
    }

    /** Whether there was none. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** The least; 0 when there was none. */
    public double min() {
        return isEmpty() ? 0 : min;
    }

    /** The greatest; 0 when there was none. */
    public double max() {
        return max;
    }

    /** The mean; 0 when there was none. */
    public double mean() {
        // Summing the same number up may miss it by a digit, which would look odd beside the exact ends.
        return isEmpty() ? 0 : Math.min(max, Math.max(min, sum / count));
    }

    /**
     * How many numbers are at least {@code from} and less than {@code to}, as a histogram asks for each of its bins. Exact where
     * both are bounds of buckets, as whole numbers up to 256 are, and powers of two and 1.5 times those; otherwise off by what
     * is in a bucket.
     *
     * @param from at least 0
     * @param to at least {@code from}, perhaps {@link Double#POSITIVE_INFINITY}
     * @throws IllegalArgumentException when they are not
     */
    public long count(double from, double to) {
        if (!(from >= 0 && to >= from)) {
            throw new IllegalArgumentException("expected a range from 0 upwards but found " + from + " to " + to);
        }
        return buckets.subMap(bucketOf(from + 0.0), bucketOf(to + 0.0)).values().stream()
                .mapToLong(bucket -> bucket.count)
                .sum();
    }

    /**
     * The number that a share of all is not greater than, within 0.8 %: 0.5 gives the median, 0 the minimum and 1 the
     * maximum. 0 when there was none.
     *
     * @param share from 0 to 1
     * @throws IllegalArgumentException when the share is not
     */
    public double quantile(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("expected a share from 0 to 1 but found " + share);
        }
        if (share == 0) {
            return min();
        }
        if (share == 1) {
            return max();
        }
        long rank = Math.max(1, (long) Math.ceil(share * count));
        long below = 0;
        for (Bucket bucket : buckets.values()) {
            below += bucket.count;
            if (below >= rank) {
                return Math.min(max, Math.max(min, bucket.sum / bucket.count));
            }
        }
        return max();
    }

    /** Numbers that are nearly the same. */
    private static final class Bucket {
        private long count;
        private double sum;

        private void add(double value) {
            count++;
            sum += value;
        }
    }

    /** In a line: {@code Distribution[78 numbers, from 57, to 831, mean 300.12]}. */
    @Override
    public String toString() {
        return Brief.of("Distribution")
                .count(count, "number")
                .number("from", min())
                .number("to", max())
                .number("mean", mean())
                .toString();
    }
}
