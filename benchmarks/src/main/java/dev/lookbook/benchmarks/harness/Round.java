package dev.lookbook.benchmarks.harness;

import dev.lookbook.benchmarks.ChildRun;
import java.util.Map;

/** What each contestant of a row took in one round. */
record Round(Map<String, ChildRun> runs) {
    Round {
        runs = Map.copyOf(runs);
    }

    ChildRun of(String contestant) {
        ChildRun run = runs.get(contestant);
        if (run == null) {
            throw new IllegalArgumentException("no contestant " + contestant + " among " + runs.keySet());
        }
        return run;
    }
}
