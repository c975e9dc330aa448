package dev.lookbook.manifest.result;

import dev.lookbook.internal.Brief;
import dev.lookbook.manifest.ManifestEntry;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the flags in an evaluation's manifest snapshot say, counted: each prediction carries {@code
 * rekognition-custom-labels-evaluation-details} with {@code is-true-positive} and so on, a detection's for each box and a
 * classification's in its metadata (AWS's page "Interpreting the evaluation manifest snapshot").
 *
 * <p>Only predictions have flags: something that is there and that the model has not predicted with any confidence at all is
 * no false negative here. So recall, and with it F1, may be higher than what {@link EvaluationSummary} says, and in a
 * published evaluation precision was, too; show both. Immutable.
 *
 * <pre>{@code
 * try (ManifestReader snapshot = ManifestReader.open(file)) {
 *     EvaluationSnapshot evaluation = EvaluationSnapshot.of(snapshot);
 *     System.out.println(evaluation.total().f1Score() + " " + evaluation.labels());
 * }
 * }</pre>
 *
 * @param labels the counts of each label, by name in the order in which they come first
 * @param images the lines that have predictions with flags
 * @param unflagged predictions of an evaluation that have no flags, or no name, and are not counted
 */
public record EvaluationSnapshot(Map<String, EvaluationCounts> labels, long images, long unflagged) {

    /** Copies the counts. */
    public EvaluationSnapshot {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }

    /**
     * Counts the flags of all lines, which are read once. Memory grows with the labels, not with the lines.
     *
     * @throws dev.lookbook.io.DatasetException when a line is no entry
     */
    public static EvaluationSnapshot of(Iterable<ManifestEntry> entries) {
        FlagCounter counter = new FlagCounter();
        entries.forEach(counter::add);
        return counter.snapshot();
    }

    /** The counts of all labels together. */
    public EvaluationCounts total() {
        return labels.values().stream().reduce(EvaluationCounts.NONE, EvaluationCounts::plus);
    }

    /** In a line: {@code EvaluationSnapshot[60 images, 2 labels: vest, trousers]}. */
    @Override
    public String toString() {
        return Brief.of("EvaluationSnapshot")
                .count(images, "image")
                .when(unflagged > 0, unflagged + " unflagged")
                .list(labels.keySet(), "label", name -> name)
                .toString();
    }
}
