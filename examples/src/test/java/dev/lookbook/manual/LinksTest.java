package dev.lookbook.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page can be found from the manual's front page, and no link leads nowhere. */
class LinksTest {
    private static final Path FRONT = Page.ROOT.resolve("docs/README.md");

    static Stream<Page> pages() {
        return Page.all().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Page page) {
        assertThat(page.links()).allSatisfy(link -> {
            int hash = link.indexOf('#');
            Path target = target(page, link);
            assertThat(target).as(link).exists();
            if (hash >= 0) {
                assertThat(Page.of(target).anchors()).as(link).contains(link.substring(hash + 1));
            }
        });
    }

    @Test
    void theFrontPageLinksToEveryPage() {
        Page front = Page.of(FRONT);
        List<Path> linked =
                front.links().stream().map(link -> target(front, link)).toList();

        assertThat(Page.manual())
                .hasSizeGreaterThan(20)
                .allSatisfy(page -> assertThat(page.file().equals(FRONT) || linked.contains(page.file()))
                        .as(page + " is linked from docs/README.md")
                        .isTrue());
        assertThat(linked).contains(Page.ROOT.resolve("CHANGELOG.md"));
    }

    @Test
    void theReadmeLinksToTheFrontPage() {
        assertThat(Page.of(Page.ROOT.resolve("README.md")).links()).contains("docs/README.md");
    }

    @Test
    void anchorsAreThoseThatGitHubMakes() {
        Page page = new Page(FRONT, List.of("# `lookbook upload`, `train`: Custom *Labels*", "    # no heading"));

        assertThat(page.anchors()).containsExactly("lookbook-upload-train-custom-labels");
        assertThat(Files.exists(target(page, "../README.md"))).isTrue();
    }

    private static Path target(Page page, String link) {
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        return file.isEmpty() ? page.file() : page.file().resolveSibling(file).normalize();
    }
}
