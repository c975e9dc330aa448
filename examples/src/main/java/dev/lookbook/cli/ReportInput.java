package dev.lookbook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A dataset that a report is about, or one split of it.
 *
 * @param name what the report calls it
 */
record ReportInput(String name, Path path, Format format) {

    /**
     * What arguments name: by their names without folders and endings where these are different, and otherwise as they are
     * given.
     *
     * @param format null where each tells its own
     */
    static List<ReportInput> of(List<String> arguments, @Nullable Format format) throws IOException {
        Set<Path> files = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (String argument : arguments) {
            if (argument.equals("-")) {
                throw new IllegalArgumentException("expected files, for splits have names, but found -");
            }
            if (!files.add(Path.of(argument).toRealPath())) {
                throw new IllegalArgumentException("expected each split once but found " + argument + " twice");
            }
            names.add(shortName(argument));
        }
        boolean different = names.size() == arguments.size();
        List<ReportInput> inputs = new ArrayList<>();
        for (String argument : arguments) {
            Path path = Path.of(argument);
            inputs.add(new ReportInput(
                    different ? shortName(argument) : argument, path, format == null ? Format.of(path) : format));
        }
        return inputs;
    }

    private static String shortName(String argument) throws IOException {
        Path name = Path.of(argument).toRealPath().getFileName();
        String text = name == null ? argument : name.toString();
        if (Files.isDirectory(Path.of(argument))) {
            return text;
        }
        return text.replaceFirst("(?<=.)(\\.tar)?\\.[A-Za-z0-9]{1,8}$", "");
    }
}
