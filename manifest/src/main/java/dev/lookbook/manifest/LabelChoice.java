package dev.lookbook.manifest;

import dev.lookbook.io.DatasetException;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which of a line's detections is meant. */
final class LabelChoice {
    private LabelChoice() {}

    /** The detection of an attribute, or the only one when none is named; empty when there is none. */
    static Optional<ObjectDetection> of(ManifestEntry entry, Optional<String> attribute) {
        if (attribute.isPresent()) {
            return entry.detection(attribute.get());
        }
        if (entry.detections().size() > 1) {
            throw new DatasetException(
                    entry.location(),
                    "expected one label of type " + ObjectDetection.TYPE + " but found " + names(entry)
                            + "; name the label attribute to use");
        }
        return entry.detections().stream().findFirst();
    }

    /** The detections of a line as people read them. */
    static String names(ManifestEntry entry) {
        return entry.detections().isEmpty()
                ? "none"
                : entry.detections().stream()
                        .map(detection -> '"' + detection.attribute() + '"')
                        .collect(Collectors.joining(", "));
    }
}
