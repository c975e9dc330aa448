package dev.lookbook.cli;

import dev.lookbook.coco.eval.EvaluationType;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code bbox}, {@code segm} and {@code keypoints}. */
final class EvaluationTypeWord implements ITypeConverter<EvaluationType> {
    @Override
    public EvaluationType convert(String word) {
        for (EvaluationType type : EvaluationType.values()) {
            if (type.word().equalsIgnoreCase(word)) {
                return type;
            }
        }
        throw new TypeConversionException("expected bbox, segm or keypoints but found \"" + word + '"');
    }
}
