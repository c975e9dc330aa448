package dev.lookbook.manifest;

import dev.lookbook.io.DatasetException;
import dev.lookbook.json.JsonSource;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.util.Optional;

/** Reads a label that is kept as it is. */
final class PlainParser implements LabelParser {
    private final String attribute;
    private final Optional<String> type;
    private Value value = Value.NULL;
    private Attributes metadata = Attributes.of();

    PlainParser(String attribute, Optional<String> type) {
        this.attribute = attribute;
        this.type = type;
    }

    @Override
    public void readValue(JsonSource json) {
        value = json.value();
    }

    @Override
    public void readMetadata(JsonSource json) {
        metadata = json.attributes();
    }

    @Override
    public PlainLabel build() {
        return switch (type.orElse("")) {
            case ImageClassification.TYPE -> new ImageClassification(attribute, value, metadata);
            case MultiLabelClassification.TYPE -> new MultiLabelClassification(attribute, value, metadata);
            case SemanticSegmentation.TYPE -> new SemanticSegmentation(attribute, value, metadata);
            case LabelVerification.TYPE -> new LabelVerification(attribute, value, metadata);
            default -> OtherLabel.of(attribute, value, metadata);
        };
    }

    /** The label when it says it is a detection but cannot be read as one. */
    OtherLabel irregular(DatasetException problem) {
        return OtherLabel.irregular(attribute, value, metadata, problem);
    }
}
