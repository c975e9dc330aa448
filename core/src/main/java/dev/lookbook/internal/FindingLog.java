package dev.lookbook.internal;

import dev.lookbook.convert.Issue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Hands findings on, counts all and keeps the first of each rule. Findings of a rule are all of one severity.
 *
 * @param <R> the rules
 */
public final class FindingLog<R extends Enum<R>> {
    private final Consumer<? super Issue> told;
    private final int keptPerRule;
    private final Map<R, Long> counts;
    private final Map<R, List<Issue>> kept;

    /** Has no findings yet. */
    public FindingLog(Class<R> rules, Consumer<? super Issue> told, int keptPerRule) {
        this.told = told;
        this.keptPerRule = keptPerRule;
        counts = new EnumMap<>(rules);
        kept = new EnumMap<>(rules);
    }

    /** Takes a finding. */
    public void add(R rule, Issue finding) {
        counts.merge(rule, 1L, Long::sum);
        List<Issue> first = kept.computeIfAbsent(rule, any -> new ArrayList<>());
        if (first.size() < keptPerRule) {
            first.add(finding);
        }
        told.accept(finding);
    }

    /** How many findings there are of each rule that has any. */
    public Map<R, Long> counts() {
        return counts;
    }

    /** What was kept, errors first, and within a severity in the order of the rules. */
    public List<Issue> worstFirst() {
        return kept.values().stream()
                .filter(findings -> !findings.isEmpty())
                .sorted(Comparator.comparing(
                                (List<Issue> findings) -> findings.get(0).severity())
                        .reversed())
                .flatMap(List::stream)
                .toList();
    }
}
