package dev.lookbook.deepfashion2.check;

import dev.lookbook.convert.Issue;
import dev.lookbook.convert.Issue.Severity;
import dev.lookbook.internal.FindingLog;
import dev.lookbook.internal.Printable;
import dev.lookbook.io.Location;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What is found in one file, in the order in which it is found. */
final class Findings {
    /** Of each severity; only a hostile file has more, and more than fit into memory. */
    static final int MOST = 10_000;

    private final List<Issue> list = new ArrayList<>(0);
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);

    /** Keeps a finding, unless there are too many already. */
    void add(DeepFashion2Rule rule, Location place, String message) {
        if (counts.getOrDefault(rule.severity(), 0) < MOST) {
            add(issue(rule, place, message));
        }
    }

    /** Adds what was found elsewhere. */
    void add(Issue finding) {
        counts.merge(finding.severity(), 1, Integer::sum);
        list.add(finding);
    }

    /** A finding; names and texts in the message come from files, so they are made harmless. */
    static Issue issue(DeepFashion2Rule rule, Location place, String message) {
        return new Issue(rule.code(), rule.severity(), place, Printable.of(message));
    }

    boolean hasErrors() {
        return counts.containsKey(Severity.ERROR);
    }

    List<Issue> list() {
        return list;
    }

    /** Has findings counted by their rule. */
    static Consumer<Issue> to(FindingLog<DeepFashion2Rule> log) {
        return finding -> log.add(
                DeepFashion2Rule.ofCode(finding.code())
                        .orElseThrow(() ->
                                new IllegalStateException("expected the code of a rule but found " + finding.code())),
                finding);
    }
}
