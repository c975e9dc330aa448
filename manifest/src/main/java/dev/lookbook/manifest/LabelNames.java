package dev.lookbook.manifest;

import dev.lookbook.internal.Brief;
import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.model.Attributes;
import java.util.Optional;

/** What labels can be called. */
final class LabelNames {
    private LabelNames() {}

    /** Refuses what a line cannot have as a label attribute. */
    static void require(String attribute) {
        if (attribute.equals(MemberNames.SOURCE_REF)
                || attribute.equals(MemberNames.SOURCE)
                || attribute.endsWith(MemberNames.METADATA)) {
            throw new IllegalArgumentException(
                    "expected the name of a label attribute but found \"" + attribute + "\"");
        }
    }

    /** Refuses what a line cannot have as a label attribute, and metadata of another type. */
    static void require(String attribute, Attributes metadata, String type) {
        require(attribute);
        if (!metadata.text(MemberNames.TYPE).equals(Optional.of(type))) {
            throw new IllegalArgumentException("expected metadata of the type " + type + " but found "
                    + metadata.get(MemberNames.TYPE).map(Object::toString).orElse("none"));
        }
    }

    /** A label in a line: {@code ImageClassification[weather, value 1, metadata {"class-name": "sunny"}]}. */
    static String text(String kind, PlainLabel label) {
        return Brief.of(kind)
                .add(label.attribute())
                .add("value", label.value())
                .add("metadata", label.metadata())
                .toString();
    }
}
