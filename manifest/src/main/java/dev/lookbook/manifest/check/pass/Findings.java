package dev.lookbook.manifest.check.pass;

import dev.lookbook.convert.Issue.Severity;
import dev.lookbook.io.Location;
import dev.lookbook.manifest.check.ManifestRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** What is wrong with one line. */
final class Findings {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::rule)
            .thenComparing(Finding::attribute)
            .thenComparingInt(Finding::index)
            .thenComparing(finding -> finding.location().pointer());

    private final List<Finding> list = new ArrayList<>();

    void clear() {
        list.clear();
    }

    void add(ManifestRule rule, Location location, String message) {
        add(rule, "", -1, location, message);
    }

    void add(ManifestRule rule, String attribute, int index, Location location, String message) {
        list.add(new Finding(rule, attribute, index, location, message));
    }

    void add(ManifestRule rule, String attribute, Problem problem) {
        add(rule, attribute, problem.index(), problem.location(), problem.message());
    }

    /** Whether the service would not look any further at the line. */
    boolean stopped() {
        return any(ManifestRule::stopsLine);
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    /** Whether there is an error that is about this line. */
    boolean hasErrors() {
        return any(rule -> rule.severity() == Severity.ERROR && rule.scope() != ManifestRule.Scope.BOTH);
    }

    boolean any(Predicate<ManifestRule> test) {
        for (Finding finding : list) {
            if (test.test(finding.rule())) {
                return true;
            }
        }
        return false;
    }

    /** In the order of the rules, whatever the order of the line's members. */
    List<Finding> sorted() {
        if (list.isEmpty()) {
            return List.of();
        }
        list.sort(ORDER);
        return List.copyOf(list);
    }
}
