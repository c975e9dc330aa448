package dev.lookbook.cli;

import dev.lookbook.dataset.DiffField;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the words of fields, such as {@code size} and {@code pair-id}. */
final class DiffFieldWord implements ITypeConverter<DiffField> {
    @Override
    public DiffField convert(String word) {
        for (DiffField field : DiffField.values()) {
            if (field.word().equalsIgnoreCase(word.strip())) {
                return field;
            }
        }
        throw new TypeConversionException("expected some of "
                + Arrays.stream(DiffField.values()).map(DiffField::word).collect(Collectors.joining(", "))
                + " but found \"" + word + '"');
    }
}
