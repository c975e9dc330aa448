package dev.lookbook.deepfashion2.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about the rules has a row for each rule and each fix, word for word, and no other. */
class RulesPageTest {
    private static List<String> rows(String beginning) throws IOException {
        return Files.readAllLines(Path.of("../docs/deepfashion2-rules.md")).stream()
                .filter(line -> line.matches(beginning))
                .toList();
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    @Test
    void everyRuleHasItsRow() throws IOException {
        assertThat(rows("\\| `[a-z-]+` \\| (info|warning|error) \\|.*"))
                .containsExactlyElementsOf(Stream.of(DeepFashion2Rule.values())
                        .map(rule -> "| `" + rule.code() + "` | " + word(rule.severity()) + " | " + word(rule.basis())
                                + " | " + rule.what() + " |")
                        .toList());
    }

    @Test
    void everyFixHasItsRow() throws IOException {
        assertThat(rows("\\| `[a-z-]+` \\| (yes|no) \\|.*"))
                .containsExactlyElementsOf(Stream.of(DeepFashion2Fix.values())
                        .map(fix -> "| `" + fix.word() + "` | " + (fix.isSafe() ? "yes" : "no") + " | " + fix.what()
                                + " | "
                                + fix.mends().stream()
                                        .map(rule -> "`" + rule.code() + '`')
                                        .collect(Collectors.joining(", "))
                                + " |")
                        .toList());
    }
}
