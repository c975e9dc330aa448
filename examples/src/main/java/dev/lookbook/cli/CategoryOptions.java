package dev.lookbook.cli;

import dev.lookbook.convert.CategoryMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that map categories. Their order on the command line is the order in which they are done. */
final class CategoryOptions {
    private final List<Step> steps = new ArrayList<>();

    /** One option's change to the mapper; complains of what the option says, which is too early while it is parsed. */
    @FunctionalInterface
    private interface Step {
        CategoryMapper on(CategoryMapper mapper);
    }

    /** What a pair of names does to the mapper. */
    @FunctionalInterface
    private interface PairStep {
        CategoryMapper on(CategoryMapper mapper, String from, String to);
    }

    @Option(
            names = "--merge",
            paramLabel = "\"A=B,…\"",
            description = "Makes A's items B's: one id, one name (\"sling=vest,sling dress=vest dress\").")
    void merge(@Nullable String option) {
        pairs("--merge", option, CategoryMapper::merge);
    }

    @Option(names = "--rename", paramLabel = "\"A=B,…\"", description = "Gives A the name B.")
    void rename(@Nullable String option) {
        pairs("--rename", option, CategoryMapper::rename);
    }

    @Option(names = "--keep", paramLabel = "\"A,B,…\"", description = "Drops the items of all other categories.")
    void keep(@Nullable String option) {
        List<String> names = names(option);
        if (!names.isEmpty()) {
            steps.add(mapper -> mapper.keep(names));
        }
    }

    @Option(names = "--drop", paramLabel = "\"A,B,…\"", description = "Drops these categories' items.")
    void drop(@Nullable String option) {
        List<String> names = names(option);
        if (!names.isEmpty()) {
            steps.add(mapper -> mapper.drop(names));
        }
    }

    CategoryMapper mapper() {
        CategoryMapper mapper = CategoryMapper.identity();
        for (Step step : steps) {
            mapper = step.on(mapper);
        }
        return mapper;
    }

    /** Names between commas; picocli calls each option's method with null before it parses. */
    private static List<String> names(@Nullable String option) {
        return option == null
                ? List.of()
                : Stream.of(option.split(",", -1)).map(String::strip).toList();
    }

    private void pairs(String name, @Nullable String option, PairStep step) {
        for (String pair : names(option)) {
            String[] sides = pair.split("=", -1);
            boolean whole = sides.length == 2 && !sides[0].isBlank() && !sides[1].isBlank();
            steps.add(mapper -> {
                if (!whole) {
                    throw new IllegalArgumentException(
                            name + ": expected pairs such as \"sling=vest\" but found \"" + pair + '"');
                }
                return step.on(mapper, sides[0].strip(), sides[1].strip());
            });
        }
    }
}
