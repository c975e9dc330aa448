package dev.lookbook.examples.synthetic;

import java.util.List;
import java.util.Map;

/**
 * Random numbers that depend on their seed and keys alone: SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom
 * number generators", 2014). Ours, because the JDK promises the algorithm of {@link java.util.Random} only, whose neighbouring
 * seeds give similar numbers. Not thread-safe.
 */
final class Rng {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    private Rng(long state) {
        this.state = state;
    }

    /** A generator of its own for each combination of seed and keys. */
    static Rng of(long seed, long... keys) {
        long state = mix(seed + GOLDEN_GAMMA);
        for (long key : keys) {
            state = mix(state ^ mix(key + GOLDEN_GAMMA));
        }
        return new Rng(state);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** From 0 inclusive to 1 exclusive. */
    double unit() {
        return (nextLong() >>> 11) * UNIT;
    }

    double between(double low, double high) {
        return low + (high - low) * unit();
    }

    /** From 0 inclusive to a bound exclusive. */
    int below(int bound) {
        return (int) (unit() * bound);
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    /** An index, as often as its weight says. */
    int weighted(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double left = unit() * sum;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** A key, as often as its weight says; the order of the map is part of the outcome. */
    <K> K weighted(Map<K, Double> weights) {
        List<K> keys = List.copyOf(weights.keySet());
        return keys.get(weighted(
                keys.stream().map(weights::get).mapToDouble(Double::doubleValue).toArray()));
    }

    /** One of some values, each as often as another. */
    @SafeVarargs
    final <T> T oneOf(T... values) {
        return values[below(values.length)];
    }
}
