package dev.lookbook.manifest;

import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Value;
import java.util.Optional;

/**
 * A label of type {@code groundtruth/image-classification}: the whole image is of a class. An image of several classes has
 * several such labels.
 *
 * @param value the number of the class, which is the job's; Custom Labels goes by the name and takes any integer
 * @param metadata the class's name, the annotators' confidence, and who did it when
 */
public record ImageClassification(String attribute, Value value, Attributes metadata) implements PlainLabel {
    /** What {@code type} says in the metadata of every such label. */
    public static final String TYPE = "groundtruth/image-classification";

    /** Refuses metadata of another type. */
    public ImageClassification {
        LabelNames.require(attribute, metadata, TYPE);
    }

    /** The number of the class; empty when it is none. Ground Truth writes it as a string, too. */
    public Optional<Long> classId() {
        return ClassNames.idOf(value);
    }

    /** The name of the class. */
    public Optional<String> className() {
        return metadata.text(MemberNames.CLASS_NAME);
    }

    /** How sure the annotators are, from 0 to 1. */
    public Optional<Decimal> confidence() {
        return metadata.get(MemberNames.CONFIDENCE, Decimal.class);
    }

    /** In a line: {@code ImageClassification[weather, value 1, metadata {"class-name": "sunny"}]}. */
    @Override
    public String toString() {
        return LabelNames.text("ImageClassification", this);
    }
}
