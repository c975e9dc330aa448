package dev.lookbook.benchmarks.harness;

import dev.lookbook.benchmarks.ChildRun;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
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

    double busyRatio(Ratio ratio) {
        return ratio.medianBusy(rounds);
    }

    /** What is to be said of the files that should be the same. */
    Optional<String> note() throws IOException {
        if (row.twins().isEmpty()) {
            return Optional.empty();
        }
        long differ = Files.mismatch(row.twins().get(0), row.twins().get(1));
        return Optional.of(
                differ < 0
                        ? "`" + row.name() + "`: both wrote the same bytes."
                        : "**`" + row.name() + "`: what they wrote differs at byte " + differ + ".**");
    }

    /** A ratio's name among all rows. */
    String name(Ratio ratio) {
        return row.name() + ":" + ratio.name();
    }
}
