package dev.lookbook.benchmarks.harness;

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
 */
record Ratio(String name, String words, OptionalDouble aim, ToDoubleFunction<Round> of) {

    /** One contestant's time on the clock to that of others together. */
    static Ratio of(String contestant, String... others) {
        String against = String.join(" + ", others);
        return new Ratio(
                contestant + "/" + String.join("+", others),
                contestant + " to " + against,
                OptionalDouble.empty(),
                round -> {
                    double seconds = 0;
                    for (String other : others) {
                        seconds += round.seconds(other);
                    }
                    return round.seconds(contestant) / seconds;
                });
    }

    Ratio atMost(double value) {
        return new Ratio(name, words, OptionalDouble.of(value), of);
    }

    /** The median of the rounds' ratios, in which a machine that slows down counts on both sides. */
    double median(List<Round> rounds) {
        return Median.of(rounds.stream().mapToDouble(of));
    }
}
