package dev.lookbook.cli;

import dev.lookbook.convert.Issue;
import dev.lookbook.dataset.DatasetDiff;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Counts differences, and keeps the first of them. */
final class DiffReport implements Consumer<Issue> {
    private final int max;
    private final List<Issue> first = new ArrayList<>();
    private final SortedMap<String, Long> counts = new TreeMap<>();
    private long differences;

    DiffReport(int max) {
        this.max = max;
    }

    @Override
    public void accept(Issue issue) {
        counts.merge(issue.code(), 1L, Long::sum);
        if (!issue.code().equals(DatasetDiff.DUPLICATE_NAME)) {
            differences++;
            if (first.size() < max) {
                first.add(issue);
            }
        }
    }

    /** How many differences there are. */
    long differences() {
        return differences;
    }

    /** The first of them, as many as are wanted. */
    List<Issue> first() {
        return Collections.unmodifiableList(first);
    }

    /** How many issues there are of each code, also of those that are no difference. */
    SortedMap<String, Long> counts() {
        return Collections.unmodifiableSortedMap(counts);
    }
}
