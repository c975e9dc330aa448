package dev.lookbook.benchmarks.harness;

import java.util.List;

/**
 * One way to do a row's work.
 *
 * @param name what the table calls it; one of a kind in its row
 * @param steps commands that run one after the other and count together; of a warm row the one pass
 * @param isRepeated whether the command does it again and again, and only the last time counts
 */
record Contestant(String name, List<List<String>> steps, boolean isRepeated) {
    Contestant {
        steps = steps.stream().map(List::copyOf).toList();
    }

    static Contestant of(String name, List<String> command) {
        return new Contestant(name, List.of(command), false);
    }

    static Contestant repeated(String name, List<String> command) {
        return new Contestant(name, List.of(command), true);
    }
}
