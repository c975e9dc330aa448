package dev.lookbook.manifest.result;

import dev.lookbook.manifest.ImageClassification;
import dev.lookbook.manifest.ManifestBox;
import dev.lookbook.manifest.ManifestEntry;
import dev.lookbook.manifest.ManifestLabel;
import dev.lookbook.manifest.ObjectDetection;
import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Counts the flags of predictions. */
final class FlagCounter {
    private static final String DETAILS = "rekognition-custom-labels-evaluation-details";

    private final Map<String, EvaluationCounts> labels = new LinkedHashMap<>();
    private long images;
    private long unflagged;

    void add(ManifestEntry entry) {
        boolean flagged = false;
        for (ManifestLabel label : entry.labels()) {
            if (MemberNames.isPrediction(label.attribute())) {
                flagged |= add(label);
            }
        }
        if (flagged) {
            images++;
        }
    }

    private boolean add(ManifestLabel label) {
        if (label instanceof ObjectDetection detection) {
            boolean flagged = false;
            for (ManifestBox box : detection.boxes()) {
                String name = detection.classMap().get(Long.toString(box.classId()));
                flagged |= add(Optional.ofNullable(name), box.objectExtras());
            }
            return flagged;
        }
        if (label instanceof ImageClassification classification) {
            return add(classification.className(), classification.metadata());
        }
        unflagged++;
        return false;
    }

    private boolean add(Optional<String> name, Attributes members) {
        EvaluationCounts counts = counts(members.attributes(DETAILS));
        if (name.isEmpty() || counts.equals(EvaluationCounts.NONE)) {
            unflagged++;
            return false;
        }
        labels.merge(name.get(), counts, EvaluationCounts::plus);
        return true;
    }

    private static EvaluationCounts counts(Attributes details) {
        return new EvaluationCounts(
                flag(details, "is-true-positive"),
                flag(details, "is-false-positive"),
                flag(details, "is-false-negative"),
                flag(details, "is-true-negative"));
    }

    private static long flag(Attributes details, String name) {
        return details.get(name, Value.Flag.class).filter(Value.Flag::value).isPresent() ? 1 : 0;
    }

    EvaluationSnapshot snapshot() {
        return new EvaluationSnapshot(labels, images, unflagged);
    }
}
