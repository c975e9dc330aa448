package dev.lookbook.benchmarks.harness;

import dev.lookbook.benchmarks.ChildRun;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * What a row is about: one figure that says little about the machine. Less is better.
 *
 * @param name short and lasting, for the record, such as {@code decoded/inflate}
 * @param words what the table says
 * @param aim the most that it should be, if there is an aim
 * @param of the figure of one round
 * @param busy the same of processor time, which other work on the machine disturbs less; not a number where there is none
 */
record Ratio(String name, String words, OptionalDouble aim, ToDoubleFunction<Round> of, ToDoubleFunction<Round> busy) {

    /** One contestant's time on the clock to that of others together. */
    static Ratio of(String contestant, String... others) {
        String against = String.join(" + ", others);
        return new Ratio(
                contestant + "/" + String.join("+", others),
                contestant + " to " + against,
                OptionalDouble.empty(),
                round -> share(round, ChildRun::seconds, contestant, others),
                round -> share(round, ChildRun::busySeconds, contestant, others));
    }

    /** A ratio of times that are more than a contestant's own; the figure says which of a run's times. */
    static Ratio ofTimes(String name, String words, double aim, Times times) {
        return new Ratio(
                name,
                words,
                OptionalDouble.of(aim),
                round -> times.of(round, ChildRun::seconds),
                round -> times.of(round, ChildRun::busySeconds));
    }

    /** A ratio of memory, which no time has a part in. */
    static Ratio ofMemory(String name, String words, String contestant, String other) {
        return new Ratio(
                name,
                words,
                OptionalDouble.empty(),
                round -> share(round, ChildRun::peakMegabytes, contestant, other),
                round -> Double.NaN);
    }

    /** The most memory that a contestant had resident, to what it should do with. */
    static Ratio ofMegabytes(String contestant, int megabytes) {
        return new Ratio(
                "peak",
                "peak memory of " + contestant + " to " + megabytes + " MB",
                OptionalDouble.of(1),
                round -> (double) round.of(contestant).peakMegabytes() / megabytes,
                round -> Double.NaN);
    }

    private static double share(Round round, ToDoubleFunction<ChildRun> figure, String contestant, String... others) {
        double sum = 0;
        for (String other : others) {
            sum += figure.applyAsDouble(round.of(other));
        }
        return figure.applyAsDouble(round.of(contestant)) / sum;
    }

    Ratio atMost(double value) {
        return new Ratio(name, words, OptionalDouble.of(value), of, busy);
    }

    /** The median of the rounds' ratios, in which a machine that slows down counts on both sides. */
    double median(List<Round> rounds) {
        return Median.of(rounds.stream().mapToDouble(of));
    }

    /** The same of processor time. */
    double medianBusy(List<Round> rounds) {
        return Median.of(rounds.stream().mapToDouble(busy));
    }

    /** A round's ratio of one kind of time. */
    @FunctionalInterface
    interface Times {
        double of(Round round, ToDoubleFunction<ChildRun> figure);
    }
}
