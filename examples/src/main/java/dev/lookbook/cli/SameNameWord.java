package dev.lookbook.cli;

import dev.lookbook.coco.edit.CocoMerge.SameName;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code keep}, {@code join} and {@code refuse}. */
final class SameNameWord implements ITypeConverter<SameName> {
    @Override
    public SameName convert(String word) {
        return switch (word) {
            case "keep" -> SameName.KEEP_BOTH;
            case "join" -> SameName.JOIN;
            case "refuse" -> SameName.REFUSE;
            default -> throw new TypeConversionException("expected keep, join or refuse but found \"" + word + '"');
        };
    }
}
