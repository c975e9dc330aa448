package dev.lookbook.cli;

import dev.lookbook.convert.Grouping;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;

/** Reads {@code pair-id} and {@code image}. */
final class GroupingWord implements ITypeConverter<Grouping> {
    @Override
    public Grouping convert(String word) {
        return Grouping.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
