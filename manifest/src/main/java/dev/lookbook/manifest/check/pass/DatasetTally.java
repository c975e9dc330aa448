package dev.lookbook.manifest.check.pass;

import dev.lookbook.convert.Issue.Severity;
import dev.lookbook.io.Location;
import dev.lookbook.manifest.check.ManifestRule.Scope;
import dev.lookbook.manifest.check.UseCase;
import dev.lookbook.manifest.line.SourceRefs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a manifest's lines come to. */
public final class DatasetTally {
    /** Line numbers that are kept; somebody who has more errors does not go through them one by one. */
    static final int ERROR_LINES = 10_000;

    private final String source;
    private final Map<LineFate, Long> fates = new EnumMap<>(LineFate.class);
    private final Map<AttributeFacts.Shift, Long> shifts = new EnumMap<>(AttributeFacts.Shift.class);
    private final List<Integer> errorLines = new ArrayList<>();
    private final LabelTally labels = new LabelTally();
    private final SourceRefs sourceRefs = new SourceRefs();
    private Optional<Location> firstShift = Optional.empty();
    private Optional<String> bucket = Optional.empty();
    private Optional<Finding> otherBucket = Optional.empty();
    private long boxedLines;
    private long wholeLines;

    DatasetTally(String source) {
        this.source = source;
    }

    /** Counts a line that was checked. */
    void count(LineFacts facts, List<Finding> findings, LineFate fate, int line) {
        fates.merge(fate, 1L, Long::sum);
        if (!findings.isEmpty()) {
            countFindings(facts, findings, line);
        }
        if (fate != LineFate.VALID) {
            return;
        }
        boolean boxed = false;
        boolean whole = false;
        for (AttributeFacts attribute : facts.attributes()) {
            if (attribute.isUsable()) {
                boxed |= attribute.isDetection();
                whole |= attribute.isClassification();
                labels.count(attribute, line);
            }
        }
        boxedLines += boxed ? 1 : 0;
        wholeLines += whole ? 1 : 0;
    }

    private void countFindings(LineFacts facts, List<Finding> findings, int line) {
        boolean error = findings.stream()
                .map(Finding::rule)
                .anyMatch(rule -> rule.severity() == Severity.ERROR && rule.scope() != Scope.BOTH);
        if (error && errorLines.size() < ERROR_LINES) {
            errorLines.add(line);
        }
        for (AttributeFacts attribute : facts.attributes()) {
            if (attribute.shift() != AttributeFacts.Shift.NONE) {
                shifts.merge(attribute.shift(), 1L, Long::sum);
                if (firstShift.isEmpty()) {
                    firstShift = Optional.of(attribute.annotationsLocation());
                }
            }
        }
    }

    /** Counts lines that nobody looks at. */
    void drop(long lines) {
        fates.merge(LineFate.DROPPED, lines, Long::sum);
    }

    void bucket(String name) {
        bucket = Optional.of(name);
    }

    void otherBucket(Finding finding) {
        otherBucket = Optional.of(finding);
    }

    /** The bucket of the first image. */
    Optional<String> bucket() {
        return bucket;
    }

    Optional<Finding> otherBucket() {
        return otherBucket;
    }

    /** The manifest, as findings call it. */
    public String source() {
        return source;
    }

    /** How many lines have a fate. */
    public long lines(LineFate fate) {
        return fates.getOrDefault(fate, 0L);
    }

    /** How many lines there are. */
    public long lines() {
        return fates.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The first lines that have errors, from 1. */
    public List<Integer> errorLines() {
        return Collections.unmodifiableList(errorLines);
    }

    /** The labels of lines that can be used. */
    public LabelTally labels() {
        return labels;
    }

    SourceRefs sourceRefs() {
        return sourceRefs;
    }

    /** Lines with boxes that can be used. */
    long boxedLines() {
        return boxedLines;
    }

    /** Lines with image-level labels that can be used. */
    long wholeLines() {
        return wholeLines;
    }

    /** Attributes whose class ids are not in their class-map, by what would put them there. */
    long shifts(AttributeFacts.Shift shift) {
        return shifts.getOrDefault(shift, 0L);
    }

    Optional<Location> firstShift() {
        return firstShift;
    }

    /** What most lines that can be used are for; boxes when there are as many of both. */
    public UseCase useCase() {
        if (boxedLines + wholeLines == 0) {
            return UseCase.NOT_DETERMINED;
        }
        return boxedLines >= wholeLines ? UseCase.OBJECT_LOCALIZATION : UseCase.IMAGE_LEVEL_LABELS;
    }
}
