package dev.lookbook.convert;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A part of a dataset that stands for all of it: so many images, or a share of them.
 *
 * <p>Which images are taken depends on their keys (usually file names), on the seed and on nothing else: neither on the order
 * in which they come nor on the machine or version. A larger sample of the same seed holds every smaller one.
 *
 * <p>A dataset is read twice: once to tell the {@link Builder} of each image, once to ask {@link #takes}.
 *
 * <p><b>Strata.</b> Each image may belong to a stratum, such as its rarest category ({@link RarestCategory}); then each stratum
 * gets its share, rounded up or down. Images of a stratum are put in the order of a stable hash. Number r (from 0) of n has
 * the place (r + u) / n, where u is a hash of seed and stratum from 0 to 1, and the images of the lowest places are taken. Without
 * strata, that is the order of the hash. The hash in u keeps small strata, all of which are rounded, from all being rounded
 * the same way.
 *
 * <p>{@link Builder#each} takes as many of one stratum as of the other instead.
 *
 * <p>Images with the same key in a stratum are taken together; the sample's size is then as near as that allows.
 *
 * <p>Immutable and safe to share between threads. Keeps 8 bytes a stratum and its name; the builder takes 12 bytes an image
 * and, in its last step, 8 more.
 */
public final class Sample {
    private final long seed;
    private final Map<String, Integer> strata;
    private final long[] counts;
    /** The highest hash that is taken of each stratum, as {@link #sortable}. */
    private final long[] limits;

    private final long size;

    Sample(long seed, Map<String, Integer> strata, long[] counts, long[] limits, long size) {
        this.seed = seed;
        this.strata = Map.copyOf(strata);
        this.counts = counts;
        this.limits = limits;
        this.size = size;
    }

    /** Starts a sample. The same seed gives the same sample, another seed another. */
    public static Builder builder(long seed) {
        return new Builder(seed);
    }

    /** How many of the images that the builder was told of are taken. */
    public long size() {
        return size;
    }

    /** Whether an image is taken that belongs to no stratum. */
    public boolean takes(String key) {
        return takes(key, "");
    }

    /**
     * Whether an image is taken.
     *
     * @throws IllegalArgumentException when the builder was told of no image of that stratum
     */
    public boolean takes(String key, String stratum) {
        Integer number = strata.get(stratum);
        if (number == null) {
            throw new IllegalArgumentException(
                    "expected one of the " + strata.size() + " strata that were counted but found \"" + stratum + '"');
        }
        return counts[number] > 0 && sortable(StableHash.of(seed, key)) <= limits[number];
    }

    /** A hash so that signed order is the order of its bits, as {@link Split} has it. */
    static long sortable(long hash) {
        return hash + Long.MIN_VALUE;
    }

    /** Is told of all images, and then how many are wanted. Not thread-safe. */
    public static final class Builder {
        private final long seed;
        private final Map<String, Integer> strata = new HashMap<>();
        private final SampleDraw draw = new SampleDraw();

        private Builder(long seed) {
            this.seed = seed;
        }

        /** Tells of an image that belongs to no stratum. */
        public Builder add(String key) {
            return add(key, "");
        }

        /** Tells of an image and its stratum. */
        public Builder add(String key, String stratum) {
            int number = strata.computeIfAbsent(stratum, name -> strata.size());
            draw.add(sortable(StableHash.of(seed, key)), number);
            return this;
        }

        /** How many images there are so far. */
        public long count() {
            return draw.count();
        }

        /**
         * Takes so many images, or all when there are no more.
         *
         * @throws IllegalArgumentException when the number is negative
         */
        public Sample images(long number) {
            requireCount(number);
            double[] starts = new double[strata.size()];
            String[] names = new String[strata.size()];
            strata.forEach((name, at) -> {
                starts[at] = StableHash.unit(StableHash.of(seed, name));
                names[at] = name;
            });
            long[] limits = new long[strata.size()];
            long[] counts = draw.draw(number, starts, names, limits);
            return new Sample(
                    seed, strata, counts, limits, Arrays.stream(counts).sum());
        }

        /**
         * Takes so many images of each stratum, or all of a stratum that has no more: a balanced sample, in which the rare counts
         * for as much as the frequent.
         *
         * @throws IllegalArgumentException when the number is negative
         */
        public Sample each(long number) {
            requireCount(number);
            long[] limits = new long[strata.size()];
            long[] counts = draw.drawEach(number, limits);
            return new Sample(
                    seed, strata, counts, limits, Arrays.stream(counts).sum());
        }

        /**
         * Takes a share of the images, rounded to the nearest number.
         *
         * @param share from 0 to 1
         * @throws IllegalArgumentException when the share is not from 0 to 1
         */
        public Sample share(double share) {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("expected a share from 0 to 1 but found " + share);
            }
            return images(Math.round(share * draw.count()));
        }

        private static void requireCount(long number) {
            if (number < 0) {
                throw new IllegalArgumentException("expected at least 0 images but found " + number);
            }
        }
    }
}
