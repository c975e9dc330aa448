package dev.lookbook.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Java that pages show is compiled: each block is a region of an example that the page links to. */
class JavaOnPagesTest {
    private static final Path EXAMPLES = Path.of("src/main/java/dev/lookbook/examples");
    private static final Pattern REGION = Pattern.compile("(?ms)^ *// region \\S+\\n(.*?)^ *// endregion$");

    private final Map<String, List<String>> regions = regions();

    static Stream<Page> pages() {
        return Page.all().stream()
                .filter(page ->
                        page.blocks().stream().anyMatch(block -> block.info().equals("java")));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyBlockIsARegionOfAnExampleThatThePageLinksTo(Page page) {
        assertThat(page.blocks())
                .filteredOn(block -> block.info().equals("java"))
                .allSatisfy(block -> {
                    List<String> examples = regions.entrySet().stream()
                            .filter(example -> example.getValue().contains(block.text()))
                            .map(Map.Entry::getKey)
                            .toList();
                    assertThat(examples)
                            .as("%s:%d is a region of an example", page, block.line())
                            .isNotEmpty();
                    assertThat(page.links())
                            .as("%s links to %s", page, examples)
                            .anySatisfy(link -> assertThat(examples).anyMatch(link::endsWith));
                });
    }

    /** The regions of each example, by the name of its file. */
    private static Map<String, List<String>> regions() {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> '/' + file.getFileName().toString(),
                            JavaOnPagesTest::regionsOf,
                            (one, other) -> one,
                            LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> regionsOf(Path file) {
        try {
            return REGION.matcher(Files.readString(file))
                    .results()
                    .map(region -> region.group(1).stripTrailing().stripIndent())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
