package dev.lookbook.manifest;

import dev.lookbook.io.DatasetException;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.util.Optional;

/**
 * A label of any other type (custom jobs, video, point clouds, text), or one that says it is an {@link ObjectDetection} and
 * is not of its form. It is kept as it is.
 */
public final class OtherLabel implements PlainLabel {
    private final String attribute;
    private final Value value;
    private final Attributes metadata;
    private final Optional<DatasetException> problem;

    private OtherLabel(String attribute, Value value, Attributes metadata, Optional<DatasetException> problem) {
        this.attribute = attribute;
        this.value = value;
        this.metadata = metadata;
        this.problem = problem;
        LabelNames.require(attribute);
    }

    /** A label as its two members are. */
    public static OtherLabel of(String attribute, Value value, Attributes metadata) {
        return new OtherLabel(attribute, value, metadata, Optional.empty());
    }

    /** A detection that could not be read as one. */
    static OtherLabel irregular(String attribute, Value value, Attributes metadata, DatasetException problem) {
        return new OtherLabel(attribute, value, metadata, Optional.of(problem));
    }

    @Override
    public String attribute() {
        return attribute;
    }

    @Override
    public Value value() {
        return value;
    }

    @Override
    public Attributes metadata() {
        return metadata;
    }

    /** Why a label that says it is a detection is none, and where; not part of this value. */
    public Optional<DatasetException> problem() {
        return problem;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OtherLabel that
                && attribute.equals(that.attribute)
                && value.equals(that.value)
                && metadata.equals(that.metadata);
    }

    @Override
    public int hashCode() {
        return attribute.hashCode() * 31 + value.hashCode();
    }

    @Override
    public String toString() {
        return LabelNames.text("OtherLabel", this);
    }
}
