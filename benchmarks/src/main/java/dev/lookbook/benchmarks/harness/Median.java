package dev.lookbook.benchmarks.harness;

import java.util.stream.DoubleStream;

/** The middle of some numbers, or between the two in the middle. */
final class Median {
    private Median() {}

    static double of(DoubleStream numbers) {
        double[] sorted = numbers.sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
