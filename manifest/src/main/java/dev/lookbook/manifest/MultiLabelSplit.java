package dev.lookbook.manifest;

import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Issue;
import dev.lookbook.io.Location;
import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Makes of each multi-label a label for each of its classes, as Custom Labels wants them. */
final class MultiLabelSplit implements Converter<ManifestEntry, ManifestEntry> {
    private static final Decimal SURE = Decimal.of(1);

    @Override
    public ManifestEntry convert(ManifestEntry entry, Consumer<? super Issue> issues) {
        if (entry.labels(MultiLabelClassification.class).isEmpty()) {
            return entry;
        }
        Set<String> taken = attributes(entry);
        List<ManifestLabel> labels = new ArrayList<>();
        for (ManifestLabel label : entry.labels()) {
            if (label instanceof MultiLabelClassification multiLabel) {
                labels.addAll(split(multiLabel, entry.location(), taken, issues));
            } else {
                labels.add(label);
            }
        }
        return ManifestEntry.builder()
                .from(entry)
                .labels(labels)
                .memberOrder(List.of())
                .build();
    }

    /** The names that a line has already. */
    static Set<String> attributes(ManifestEntry entry) {
        Set<String> attributes = new HashSet<>(entry.extras().asMap().keySet());
        entry.labels().forEach(label -> attributes.add(label.attribute()));
        return attributes;
    }

    /**
     * A label for each class, of the type that Custom Labels knows; AWS's own script leaves the type as it was.
     *
     * @param taken names that the line has already
     */
    static List<ImageClassification> split(
            MultiLabelClassification label, Location line, Set<String> taken, Consumer<? super Issue> issues) {
        Location place = line.child(label.attribute());
        if (label.classIds().isEmpty()) {
            boolean none = label.value().equals(Value.of(List.of()));
            issues.accept(Issue.warning(
                    "drop-label",
                    place,
                    none
                            ? "the label says that the image is of no class, which Custom Labels has no word for; it is left out"
                            : "expected a list of class ids but found something else; the label is left out"));
        }
        Map<String, String> classMap = label.classMap();
        Attributes shared = label.metadata()
                .without(MemberNames.CLASS_MAP)
                .without(MemberNames.CONFIDENCE_MAP)
                .with(MemberNames.TYPE, Value.of(ImageClassification.TYPE));
        List<ImageClassification> split = new ArrayList<>();
        Set<Long> ids = new HashSet<>();
        for (long id : label.classIds()) {
            Optional<String> name = Optional.ofNullable(classMap.get(Long.toString(id)));
            if (!ids.add(id)) {
                issues.accept(
                        Issue.info("duplicate-label", place, "class " + id + " is listed twice; it is written once"));
            } else if (name.isEmpty()) {
                issues.accept(Issue.warning(
                        "drop-label",
                        place,
                        "expected class " + id + " in the class-map but it is not there; it is left out"));
            } else {
                split.add(one(
                        label, id, shared.with(MemberNames.CLASS_NAME, Value.of(name.get())), taken, place, issues));
            }
        }
        return split;
    }

    private static ImageClassification one(
            MultiLabelClassification label,
            long id,
            Attributes metadata,
            Set<String> taken,
            Location place,
            Consumer<? super Issue> issues) {
        String attribute = label.attribute() + id;
        while (!taken.add(attribute)) {
            attribute += "_";
        }
        Optional<Decimal> confidence = label.confidence(id);
        if (confidence.isEmpty()) {
            issues.accept(Issue.warning(
                    "missing-confidence",
                    place,
                    "expected a confidence of class " + id + " in the confidence-map but it is not there; wrote 1"));
        }
        return new ImageClassification(
                attribute, Value.of(id), metadata.with(MemberNames.CONFIDENCE, confidence.orElse(SURE)));
    }
}
