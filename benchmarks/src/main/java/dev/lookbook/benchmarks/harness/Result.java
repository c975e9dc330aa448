package dev.lookbook.benchmarks.harness;

import dev.lookbook.benchmarks.ChildRun;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What a row's rounds were. */
record Result(Row row, List<Round> rounds) {
    Result {
        rounds = List.copyOf(rounds);
    }

    double ratio(Ratio ratio) {
        return ratio.median(rounds);
    }

    double median(Contestant contestant, ToDoubleFunction<ChildRun> figure) {
        return Median.of(rounds.stream().mapToDouble(round -> figure.applyAsDouble(round.of(contestant.name()))));
    }

    long peak(Contestant contestant) {
        return rounds.stream()
                .mapToLong(round -> round.of(contestant.name()).peakMegabytes())
                .max()
                .orElse(0);
    }

    /** A ratio's name among all rows. */
    String name(Ratio ratio) {
        return row.name() + ":" + ratio.name();
    }
}
