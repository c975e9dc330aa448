package dev.lookbook.deepfashion2.check;

import dev.lookbook.convert.Issue;
import dev.lookbook.convert.Issue.Severity;
import dev.lookbook.internal.Printable;
import dev.lookbook.io.Location;
import java.util.ArrayList;
import java.util.List;

/** What is found in one file, in the order in which it is found. */
final class Findings {
    private final List<Issue> list = new ArrayList<>(0);

    void add(DeepFashion2Rule rule, Location place, String message) {
        list.add(issue(rule, place, message));
    }

    /** A finding; names and texts in the message come from files, so they are made harmless. */
    static Issue issue(DeepFashion2Rule rule, Location place, String message) {
        return new Issue(rule.code(), rule.severity(), place, Printable.of(message));
    }

    boolean hasErrors() {
        return list.stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
    }

    List<Issue> list() {
        return list;
    }
}
