package dev.lookbook.manifest;

import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A label of type {@code groundtruth/image-classification-multilabel}: the classes of an image in one list. Custom Labels
 * does not know this type; {@link ManifestConverters#splitMultiLabels} makes labels of it that it knows.
 *
 * @param value the classes' numbers
 * @param metadata the classes' names and confidences, and who did it when
 */
public record MultiLabelClassification(String attribute, Value value, Attributes metadata) implements PlainLabel {
    /** What {@code type} says in the metadata of every such label. */
    public static final String TYPE = "groundtruth/image-classification-multilabel";

    /** Refuses metadata of another type. */
    public MultiLabelClassification {
        LabelNames.require(attribute, metadata, TYPE);
    }

    /** The numbers of the classes, in the order of the line; empty when the value is not a list of them. */
    public List<Long> classIds() {
        if (!(value instanceof Value.Sequence list)) {
            return List.of();
        }
        List<Long> ids = list.values().stream()
                .flatMap(each -> ClassNames.idOf(each).stream())
                .toList();
        return ids.size() == list.values().size() ? ids : List.of();
    }

    /** Names by class id, both as written and in the order of the line. */
    public Map<String, String> classMap() {
        Map<String, String> names = new LinkedHashMap<>();
        metadata.attributes(MemberNames.CLASS_MAP).forEach((id, name) -> {
            if (name instanceof Value.Text text) {
                names.put(id, text.text());
            }
        });
        return names;
    }

    /** How sure the annotators are of a class, from 0 to 1. */
    public Optional<Decimal> confidence(long classId) {
        return metadata.attributes(MemberNames.CONFIDENCE_MAP).get(Long.toString(classId), Decimal.class);
    }

    @Override
    public String toString() {
        return LabelNames.text("MultiLabelClassification", this);
    }
}
