package dev.lookbook.manifest.check;

import dev.lookbook.convert.Issue;
import dev.lookbook.manifest.check.pass.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Hands findings on, counts all and keeps the first of each rule. */
final class FindingLog implements Consumer<Finding> {
    private final Consumer<? super Issue> told;
    private final int keptPerCode;
    private final Map<ManifestRule, Long> counts = new EnumMap<>(ManifestRule.class);
    private final Map<ManifestRule, List<Issue>> kept = new EnumMap<>(ManifestRule.class);

    FindingLog(Consumer<? super Issue> told, int keptPerCode) {
        this.told = told;
        this.keptPerCode = keptPerCode;
    }

    @Override
    public void accept(Finding finding) {
        Issue issue = finding.toIssue();
        counts.merge(finding.rule(), 1L, Long::sum);
        List<Issue> first = kept.computeIfAbsent(finding.rule(), rule -> new ArrayList<>());
        if (first.size() < keptPerCode) {
            first.add(issue);
        }
        told.accept(issue);
    }

    Map<ManifestRule, Long> counts() {
        return counts;
    }

    List<Issue> worstFirst() {
        return kept.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<ManifestRule, List<Issue>> entry) ->
                                entry.getKey().severity())
                        .reversed())
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }
}
