package dev.lookbook.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/issues.md} has a row for each code that the modules report, and no other.
 *
 * <p>A code is the first argument of {@code Issue.info}, {@code warning} or {@code error}. Where that is no literal, it is
 * followed to the literals it is made of: through constants, local variables and {@code "drop-" + word}, and through
 * parameters to all calls of their method. Code that cannot be followed fails the test too, so that none is passed over.
 *
 * <p>What a format drops is reported by core's {@code Drops}, and counts for the module that makes one: every field which
 * it does not say that it carries.
 */
class DocsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (\\w+) \\| ([^|]+) \\|");
    private static final Pattern REPORT = Pattern.compile("\\bIssue\\s*\\.(info|warning|error)\\(");
    private static final Pattern METHOD = Pattern.compile(
            "([\\w.<>\\[\\], ?]+) (\\w+)\\(([^()]*(?:\\([^()]*\\)[^()]*)*)\\)\\s*(?:throws [\\w., ]+)?\\{");
    private static final Pattern COMMENT =
            Pattern.compile("(\"(?:\\\\.|[^\"\\\\])*+\"|'(?:\\\\.|[^'\\\\])*+')|/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern CONSTANT = Pattern.compile("(?:(\\w+)\\.)?([A-Z][A-Z_]*)");
    private static final Pattern DROPS = Pattern.compile("\\bnew Drops\\(");
    private static final Pattern DROPPED_FIELD = Pattern.compile("(?m)^ +([A-Z_]+)\\(\"");
    private static final String HYPHENS = ".replace('_', '-')";

    private final List<Source> sources = sources();

    @Test
    void everyCodeHasARowWithItsSeverityAndTheModulesThatReportIt() throws IOException {
        Map<String, Set<String>> modules = new TreeMap<>();
        for (Source source : sources) {
            drops(source)
                    .forEach(row ->
                            modules.computeIfAbsent(row, any -> new TreeSet<>()).add(source.module));
            if (source.name.equals("Drops")) {
                continue;
            }
            REPORT.matcher(source.text).results().forEach(call -> {
                String code = arguments(source.text, call.end()).get(0);
                for (String value : values(source, call.start(), code)) {
                    modules.computeIfAbsent(value + " | " + call.group(1), row -> new TreeSet<>())
                            .add(source.module);
                }
            });
        }
        List<String> listed = ROW.matcher(Files.readString(Path.of("../docs/issues.md")))
                .results()
                .map(row -> row.group(1) + " | " + row.group(2) + " | " + row.group(3))
                .toList();

        assertThat(modules).hasSizeGreaterThan(30);
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(modules.entrySet().stream()
                        .map(row -> row.getKey() + " | " + String.join(", ", row.getValue()))
                        .toList());
    }

    /** What a source's {@code new Drops("a format", Drops.Field.SOURCE, …)} report. */
    private Set<String> drops(Source source) {
        Set<String> rows = new TreeSet<>();
        DROPS.matcher(source.text).results().forEach(made -> {
            List<String> carried = arguments(source.text, made.end());
            String fields =
                    in("core").filter(one -> one.name.equals("Drops")).findAny().orElseThrow().text;
            DROPPED_FIELD
                    .matcher(fields)
                    .results()
                    .map(field -> field.group(1))
                    .filter(field -> !carried.contains("Drops.Field." + field))
                    .map(field -> "drop-" + field.toLowerCase(Locale.ROOT).replace('_', '-') + " | info")
                    .forEach(rows::add);
            rows.addAll(List.of("drop-attributes | info", "drop-item | warning"));
        });
        return rows;
    }

    /** What an expression at a place of a source can be. */
    private Set<String> values(Source source, int at, String expression) {
        List<String> terms = split(expression, '+');
        if (terms.size() > 1) {
            return terms.stream()
                    .map(term -> values(source, at, term))
                    .reduce(
                            Set.of(""),
                            (left, right) -> left.stream()
                                    .flatMap(start -> right.stream().map(start::concat))
                                    .collect(Collectors.toSet()));
        }
        if (expression.startsWith("\"")) {
            return Set.of(expression.substring(1, expression.length() - 1));
        }
        if (expression.endsWith(HYPHENS)) {
            String plain = expression.substring(0, expression.length() - HYPHENS.length());
            return values(source, at, plain).stream()
                    .map(value -> value.replace('_', '-'))
                    .collect(Collectors.toSet());
        }
        Matcher constant = CONSTANT.matcher(expression);
        if (constant.matches()) {
            String file = constant.group(1) == null ? source.name : constant.group(1);
            Source holder = in(source.module)
                    .filter(one -> one.name.equals(file))
                    .findAny()
                    .orElse(source);
            return values(holder, 0, assigned(holder.text, constant.group(2), expression));
        }
        return valuesOfVariable(source, at, expression);
    }

    private Set<String> valuesOfVariable(Source source, int at, String name) {
        MatchResult method = METHOD.matcher(source.text.substring(0, at))
                .results()
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("cannot tell what " + name + " is in " + source.name));
        List<String> parameters = split(method.group(3).replaceAll("<[^<>]*>", ""), ',');
        int index = IntStream.range(0, parameters.size())
                .filter(i -> parameters.get(i).endsWith(' ' + name))
                .findFirst()
                .orElse(-1);
        if (index < 0) {
            return values(source, at, assigned(source.text.substring(method.end(), at), name, name));
        }
        Set<String> values = new LinkedHashSet<>();
        Pattern call = Pattern.compile("\\b" + method.group(2) + "\\(");
        Stream<Source> callers = method.group(1).contains("private ") ? Stream.of(source) : in(source.module);
        callers.forEach(caller -> call.matcher(caller.text)
                .results()
                .filter(found -> METHOD.matcher(caller.text).results().noneMatch(one -> one.start(2) == found.start()))
                .forEach(found -> values.addAll(values(
                        caller,
                        found.start(),
                        arguments(caller.text, found.end()).get(index)))));
        return values;
    }

    private static String assigned(String text, String name, String expression) {
        Matcher assignment =
                Pattern.compile("\\bString " + name + "\\s*=\\s*([^;]+);").matcher(text);
        assertThat(assignment.find())
                .as("where " + expression + " gets its value")
                .isTrue();
        return assignment.group(1);
    }

    /** The arguments from after a call's bracket to the one that closes it. */
    private static List<String> arguments(String text, int start) {
        int depth = 1;
        int end = start;
        for (; depth > 0; end++) {
            char c = text.charAt(end);
            if (c == '"' || c == '\'') {
                end = closing(text, end);
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return split(text.substring(start, end - 1), ',');
    }

    /** Splits where a character stands neither in brackets nor in a string. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'') {
                i = closing(text, i);
            } else if (c == separator && depth == 0) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
        }
        parts.add(text.substring(start).strip());
        return parts;
    }

    /** Where the string or character that begins at a quote ends. */
    private static int closing(String text, int quote) {
        int end = quote + 1;
        while (text.charAt(end) != text.charAt(quote)) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return end;
    }

    private Stream<Source> in(String module) {
        return sources.stream().filter(source -> source.module.equals(module));
    }

    private static List<Source> sources() {
        try (Stream<Path> folders = Files.walk(Path.of(".."), 2)) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("src/main/java")))
                    .flatMap(module -> sources(module).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Source> sources(Path module) {
        try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> source(module, file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source source(Path module, Path file) {
        try {
            return new Source(
                    String.valueOf(module.getFileName()),
                    String.valueOf(file.getFileName()).replace(".java", ""),
                    COMMENT.matcher(Files.readString(file)).replaceAll("$1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of a module, without its comments. */
    private record Source(String module, String name, String text) {}
}
