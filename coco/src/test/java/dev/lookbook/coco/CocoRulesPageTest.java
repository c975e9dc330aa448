package dev.lookbook.coco;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CocoRulesPageTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (info|warning|error) \\| \\S");

    @Test
    void everyRuleHasARowWithItsSeverityInTheOrderOfTheRules() throws IOException {
        List<String> listed = ROW.matcher(Files.readString(Path.of("../docs/coco-rules.md")))
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();
        assertThat(listed)
                .containsExactlyElementsOf(Stream.of(CocoRule.values())
                        .map(rule -> rule.code() + " " + rule.severity().name().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
