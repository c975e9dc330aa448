package dev.lookbook.manifest;

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
}
