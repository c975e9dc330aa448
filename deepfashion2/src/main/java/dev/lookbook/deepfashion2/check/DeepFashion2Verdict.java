package dev.lookbook.deepfashion2.check;

import dev.lookbook.convert.Issue;
import dev.lookbook.convert.Issue.Severity;
import dev.lookbook.deepfashion2.DeepFashion2Category;
import dev.lookbook.internal.FindingLog;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a check of a split has found. Immutable. */
public final class DeepFashion2Verdict {
    private final long images;
    private final long valid;
    private final long items;
    private final long pairs;
    private final Map<DeepFashion2Category, Long> categories;
    private final Map<DeepFashion2Rule, Long> counts;
    private final List<Issue> findings;

    DeepFashion2Verdict(SplitTally tally, FindingLog<DeepFashion2Rule> log) {
        images = tally.images();
        valid = tally.valid();
        items = tally.items();
        pairs = tally.pairs();
        Map<DeepFashion2Category, Long> categoryCopy = new EnumMap<>(DeepFashion2Category.class);
        categoryCopy.putAll(tally.categories());
        categories = Collections.unmodifiableMap(categoryCopy);
        Map<DeepFashion2Rule, Long> countCopy = new EnumMap<>(DeepFashion2Rule.class);
        countCopy.putAll(log.counts());
        counts = Collections.unmodifiableMap(countCopy);
        findings = List.copyOf(log.worstFirst());
    }

    /** How many annotation files there are. */
    public long images() {
        return images;
    }

    /** How many of them have no finding of severity error: they can be read, and so can their pictures. */
    public long valid() {
        return valid;
    }

    /** How many items there are. */
    public long items() {
        return items;
    }

    /** How many different pair ids there are. */
    public long pairs() {
        return pairs;
    }

    /** How many items each category has; those without items are left out. */
    public Map<DeepFashion2Category, Long> categories() {
        return categories;
    }

    /** How often each rule is broken, in the order of the rules; those that are not are left out. */
    public Map<DeepFashion2Rule, Long> counts() {
        return counts;
    }

    /** How often a rule is broken. */
    public long count(DeepFashion2Rule rule) {
        return counts.getOrDefault(rule, 0L);
    }

    /** How often rules of a severity are broken. */
    public long count(Severity severity) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().severity() == severity)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The first findings of each rule, worst first, then in the order of the rules and of the files. */
    public List<Issue> findings() {
        return findings;
    }

    /** Whether there are no errors. */
    public boolean passes() {
        return count(Severity.ERROR) == 0;
    }

    /** In a line: {@code 60 images, 78 items: 0 errors, 0 warnings, 2 notes}. */
    @Override
    public String toString() {
        return ObjectView.counted(images, "image") + ", " + ObjectView.counted(items, "item") + ": "
                + ObjectView.counted(count(Severity.ERROR), "error") + ", "
                + ObjectView.counted(count(Severity.WARNING), "warning") + ", "
                + ObjectView.counted(count(Severity.INFO), "note");
    }
}
