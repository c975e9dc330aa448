package dev.lookbook.cli;

import dev.lookbook.convert.Grouping;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code pair-id} and {@code image}. */
final class GroupingWord implements ITypeConverter<Grouping> {
    @Override
    public Grouping convert(String word) {
        for (Grouping grouping : Grouping.values()) {
            if (grouping.name().replace('_', '-').equalsIgnoreCase(word)) {
                return grouping;
            }
        }
        throw new TypeConversionException("expected pair-id or image but found \"" + word + '"');
    }
}
