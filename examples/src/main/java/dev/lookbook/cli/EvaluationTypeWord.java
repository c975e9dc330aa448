package dev.lookbook.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code bbox}, {@code segm}, {@code keypoints} and {@code retrieval}. */
final class EvaluationTypeWord implements ITypeConverter<EvaluationKind> {
    @Override
    public EvaluationKind convert(String word) {
        for (EvaluationKind kind : EvaluationKind.values()) {
            if (kind.name().equalsIgnoreCase(word)) {
                return kind;
            }
        }
        throw new TypeConversionException("expected bbox, segm, keypoints or retrieval but found \"" + word + '"');
    }
}
