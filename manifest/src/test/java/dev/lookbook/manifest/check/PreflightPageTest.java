package dev.lookbook.manifest.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.manifest.check.ManifestRule.Checked;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PreflightPageTest {
    private static final Path PAGE = Path.of("../docs/preflight.md");
    private static final Pattern RULE = Pattern.compile(
            "(?m)^\\| `([A-Za-z0-9_-]+)` \\| (\\w+) \\| (\\w+) \\| ([\\w ]+) \\| ([^|]+) \\| [^|]{10,} \\|$");
    private static final Pattern LIMIT = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| ([0-9.]+) \\| [^|]{10,} \\|$");
    private static final Map<Checked, String> CHECKED =
            Map.of(Checked.LOCAL, "here", Checked.WITH_PICTURES, "with pictures", Checked.NOT_LOCAL, "not knowable");

    @Test
    void everyRuleHasARowInTheOrderOfTheRules() throws IOException {
        List<String> listed = RULE.matcher(Files.readString(PAGE))
                .results()
                .map(row -> String.join(", ", row.group(1), row.group(2), row.group(3), row.group(4), row.group(5)))
                .toList();
        assertThat(listed)
                .containsExactlyElementsOf(Arrays.stream(ManifestRule.values())
                        .map(PreflightPageTest::row)
                        .toList());
    }

    private static String row(ManifestRule rule) {
        String limits =
                rule.limits().stream().map(limit -> '`' + limit.code() + '`').collect(Collectors.joining(", "));
        return String.join(
                ", ",
                rule.code(),
                rule.scope().name().toLowerCase(Locale.ROOT),
                rule.severity().name().toLowerCase(Locale.ROOT),
                CHECKED.get(rule.checked()),
                limits.isEmpty() ? "none" : limits);
    }

    @Test
    void everyLimitHasARowWithItsDefault() throws IOException {
        List<String> listed = LIMIT.matcher(Files.readString(PAGE))
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();
        assertThat(listed)
                .containsExactlyElementsOf(Arrays.stream(CustomLabelsLimit.values())
                        .map(limit -> limit.code() + " "
                                + BigDecimal.valueOf(limit.standard())
                                        .stripTrailingZeros()
                                        .toPlainString())
                        .toList());
    }
}
