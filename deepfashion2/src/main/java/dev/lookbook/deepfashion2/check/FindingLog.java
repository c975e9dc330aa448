package dev.lookbook.deepfashion2.check;

import dev.lookbook.convert.Issue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Hands findings on, counts all and keeps the first of each rule. */
final class FindingLog implements Consumer<Issue> {
    private static final Map<String, DeepFashion2Rule> RULES = new HashMap<>();

    static {
        for (DeepFashion2Rule rule : DeepFashion2Rule.values()) {
            RULES.put(rule.code(), rule);
        }
    }

    private final Consumer<? super Issue> told;
    private final int keptPerCode;
    private final Map<DeepFashion2Rule, Long> counts = new EnumMap<>(DeepFashion2Rule.class);
    private final Map<DeepFashion2Rule, List<Issue>> kept = new EnumMap<>(DeepFashion2Rule.class);

    FindingLog(Consumer<? super Issue> told, int keptPerCode) {
        this.told = told;
        this.keptPerCode = keptPerCode;
    }

    @Override
    public void accept(Issue finding) {
        DeepFashion2Rule rule = RULES.get(finding.code());
        if (rule == null) {
            throw new IllegalStateException("expected the code of a rule but found " + finding.code());
        }
        counts.merge(rule, 1L, Long::sum);
        List<Issue> first = kept.computeIfAbsent(rule, any -> new ArrayList<>());
        if (first.size() < keptPerCode) {
            first.add(finding);
        }
        told.accept(finding);
    }

    Map<DeepFashion2Rule, Long> counts() {
        return counts;
    }

    List<Issue> worstFirst() {
        return kept.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<DeepFashion2Rule, List<Issue>> entry) ->
                                entry.getKey().severity())
                        .reversed())
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }
}
