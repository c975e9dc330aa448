package dev.lookbook.manifest;

import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Value;
import java.util.List;
import java.util.Optional;

/**
 * A label of type {@code groundtruth/label-verification}: what people think of another label of the line.
 *
 * @param value the number of the verdict
 * @param metadata the verdict's name, the workers' confidence and comments
 */
public record LabelVerification(String attribute, Value value, Attributes metadata) implements PlainLabel {
    /** What {@code type} says in the metadata of every such label. */
    public static final String TYPE = "groundtruth/label-verification";

    /** Refuses metadata of another type. */
    public LabelVerification {
        LabelNames.require(attribute, metadata, TYPE);
    }

    /** The verdict, such as {@code good} or {@code bad}: what the job calls it. */
    public Optional<String> className() {
        return metadata.text(MemberNames.CLASS_NAME);
    }

    /** How sure the workers are, from 0 to 1. */
    public Optional<Decimal> confidence() {
        return metadata.get(MemberNames.CONFIDENCE, Decimal.class);
    }

    /** What the workers wrote beside, in the order of the line. */
    public List<String> comments() {
        return metadata.get(MemberNames.WORKER_FEEDBACK, Value.Sequence.class).stream()
                .flatMap(list -> list.values().stream())
                .filter(Attributes.class::isInstance)
                .flatMap(each -> ((Attributes) each).text(MemberNames.COMMENT).stream())
                .toList();
    }

    @Override
    public String toString() {
        return LabelNames.text("LabelVerification", this);
    }
}
