package dev.lookbook.cli;

import dev.lookbook.convert.CategoryMapper;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that map categories. Their order on the command line is the order in which they are done. */
final class CategoryOptions {
    private final List<Step> steps = new ArrayList<>();

    /** One option's change to the mapper. */
    @FunctionalInterface
    private interface Step {
        CategoryMapper on(CategoryMapper mapper);
    }

    @Option(
            names = "--merge",
            paramLabel = "\"A=B,…\"",
            description = "Makes A's items B's: one id, one name (\"sling=vest,sling dress=vest dress\").")
    void merge(List<String> options) {
        pairs(last(options)).forEach(pair -> steps.add(mapper -> mapper.merge(pair[0], pair[1])));
    }

    @Option(names = "--rename", paramLabel = "\"A=B,…\"", description = "Gives A the name B.")
    void rename(List<String> options) {
        pairs(last(options)).forEach(pair -> steps.add(mapper -> mapper.rename(pair[0], pair[1])));
    }

    @Option(names = "--keep", paramLabel = "\"A,B,…\"", description = "Drops the items of all other categories.")
    void keep(List<String> options) {
        List<String> names = names(last(options));
        steps.add(mapper -> mapper.keep(names));
    }

    @Option(names = "--drop", paramLabel = "\"A,B,…\"", description = "Drops these categories' items.")
    void drop(List<String> options) {
        List<String> names = names(last(options));
        steps.add(mapper -> mapper.drop(names));
    }

    CategoryMapper mapper() {
        CategoryMapper mapper = CategoryMapper.identity();
        for (Step step : steps) {
            mapper = step.on(mapper);
        }
        return mapper;
    }

    /** Picocli hands an option's values over anew, all of them, each time it meets one more. */
    private static String last(List<String> options) {
        return options.get(options.size() - 1);
    }

    private static List<String> names(String option) {
        return List.of(option.split(",", -1)).stream().map(String::strip).toList();
    }

    private static List<String[]> pairs(String option) {
        return names(option).stream()
                .map(pair -> {
                    String[] sides = pair.split("=", -1);
                    if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
                        throw new IllegalArgumentException(
                                "expected pairs such as \"sling=vest\" but found \"" + pair + '"');
                    }
                    return new String[] {sides[0].strip(), sides[1].strip()};
                })
                .toList();
    }
}
