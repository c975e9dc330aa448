package dev.lookbook.manifest.check;

import dev.lookbook.convert.Issue;
import dev.lookbook.convert.Issue.Severity;
import dev.lookbook.internal.Brief;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What Rekognition Custom Labels would make of a training manifest, perhaps with a test manifest. Immutable. */
public final class ManifestVerdict {
    private final DatasetVerdict train;
    private final Optional<DatasetVerdict> test;
    private final OptionalDouble labelOverlap;
    private final Map<ManifestRule, Long> counts;
    private final List<Issue> findings;

    ManifestVerdict(
            DatasetVerdict train,
            Optional<DatasetVerdict> test,
            OptionalDouble labelOverlap,
            Map<ManifestRule, Long> counts,
            List<Issue> findings) {
        this.train = train;
        this.test = test;
        this.labelOverlap = labelOverlap;
        Map<ManifestRule, Long> copy = new EnumMap<>(ManifestRule.class);
        copy.putAll(counts);
        this.counts = Collections.unmodifiableMap(copy);
        this.findings = List.copyOf(findings);
    }

    /** What becomes of the training manifest. */
    public DatasetVerdict train() {
        return train;
    }

    /** What becomes of the test manifest, if there is one. */
    public Optional<DatasetVerdict> test() {
        return test;
    }

    /** Of the training labels, the share that the test dataset has too; none without a test manifest or labels. */
    public OptionalDouble labelOverlap() {
        return labelOverlap;
    }

    /** How often each rule is broken, in the order of the rules; those that are not are left out. */
    public Map<ManifestRule, Long> counts() {
        return counts;
    }

    /** How often rules of a severity are broken. */
    public long count(Severity severity) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().severity() == severity)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The first findings of each rule, worst first, then in the order of the rules and of the lines. */
    public List<Issue> findings() {
        return findings;
    }

    /**
     * Whether the service would train, as far as can be known here. Lines that it leaves out do not keep it from it, as long
     * as there are not too many; {@link #count(Severity)} tells of those.
     */
    public boolean wouldTrain() {
        return counts.keySet().stream().noneMatch(ManifestRule::stopsTraining);
    }

    /** In a line: {@code ManifestVerdict[would train, 1 error, 0 warnings, 2 notes, 129 training lines]}. */
    @Override
    public String toString() {
        return Brief.of("ManifestVerdict")
                .add(wouldTrain() ? "would train" : "would not train")
                .count(count(Severity.ERROR), "error")
                .count(count(Severity.WARNING), "warning")
                .count(count(Severity.INFO), "note")
                .add(train.lines() + " training lines")
                .when(test.isPresent(), test.map(DatasetVerdict::lines).orElse(0L) + " test lines")
                .toString();
    }
}
