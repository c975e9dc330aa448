package dev.lookbook.manifest;

import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.util.Optional;

/**
 * A label that is kept as its two members are, so that nothing of it is lost; the methods of each kind say what they mean.
 */
public sealed interface PlainLabel extends ManifestLabel
        permits ImageClassification, LabelVerification, MultiLabelClassification, OtherLabel, SemanticSegmentation {

    /** The label's value, as it stands in the line. */
    Value value();

    /** The label's metadata, as it stands in the line. */
    Attributes metadata();

    @Override
    default Optional<String> type() {
        return metadata().text(MemberNames.TYPE);
    }

    @Override
    default Optional<String> humanAnnotated() {
        return metadata().text(MemberNames.HUMAN_ANNOTATED);
    }

    @Override
    default Optional<String> creationDate() {
        return metadata().text(MemberNames.CREATION_DATE);
    }

    @Override
    default Optional<String> jobName() {
        return metadata().text(MemberNames.JOB_NAME);
    }
}
