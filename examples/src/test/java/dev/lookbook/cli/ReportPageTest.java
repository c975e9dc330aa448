package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.examples.synthetic.SyntheticSplit;
import dev.lookbook.testing.Chromium;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report in a real browser, which is not allowed to run scripts of the page. */
class ReportPageTest {
    private static final String SHOWN =
            "[...document.querySelectorAll('.tile')].filter(e => e.offsetHeight > 0).length";
    private static final String COUNTED = "getComputedStyle(document.querySelector('.shown'), '::before').content";

    @TempDir
    static Path folder;

    private static Chromium browser;
    private static Path report = Path.of("");

    @BeforeAll
    static void writeAReport() throws Exception {
        browser = Chromium.start();
        Path split = folder.resolve("validation");
        SyntheticSplit.write(split, 60, 7);
        Path annotation = split.resolve("annos/000007.json");
        Files.writeString(annotation, Files.readString(annotation).replaceFirst("\"scale\": \\d", "\"scale\": 9"));
        Path evaluated = Files.writeString(folder.resolve("evaluated.json"), """
                {"type": "bbox", "stats": {"AP": 0.4567}, "categories": [{"id": 1, "name": "vest", "AP": 0.25}]}""");
        report = folder.resolve("report.html");
        Cli.run("report", "--evaluation", evaluated, "-o", report, split);
    }

    @AfterAll
    static void closeTheBrowser() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() {
        browser.scripts(false);
        browser.viewport(1280, 900);
        browser.colorScheme("light");
        browser.open(report.toUri());
    }

    @Test
    void itFetchesNothingAndComplainsOfNothing() {
        assertThat(browser.requests()).containsExactly(report.toUri().toString());
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void allPicturesCanBeSeen() {
        assertThat(browser.evaluate(
                                "[...document.images].filter(i => i.complete && i.naturalWidth > 0).length == document.images.length")
                        .asBoolean())
                .isTrue();
        assertThat(browser.evaluate(SHOWN).asInt()).isEqualTo(60);
        assertThat(browser.evaluate(COUNTED).asString()).contains("counter(shown)");
    }

    @Test
    void aCategoryAndAFindingFilterTogetherWithoutScript() {
        int skirts =
                browser.evaluate("document.querySelectorAll('.tile.c1').length").asInt();
        assertThat(skirts).isBetween(1, 59);

        browser.click("label:has(#c1)");
        assertThat(browser.evaluate(SHOWN).asInt()).isEqualTo(skirts);
        browser.click("label:has(#f0)");
        assertThat(browser.evaluate(SHOWN).asInt())
                .isEqualTo(browser.evaluate("document.querySelectorAll('.tile.c1.f0').length")
                        .asInt());
        browser.click("fieldset:nth-of-type(1) label");
        assertThat(browser.evaluate(SHOWN).asInt())
                .isEqualTo(browser.evaluate("document.querySelectorAll('.tile.f0').length")
                        .asInt());
    }

    @Test
    void aFindingLeadsToItsPictures() {
        String code = browser.evaluate("document.querySelector('.see').closest('th').querySelector('code').innerText")
                .asString();
        browser.evaluate("window.scrollTo({top: 0, behavior: 'instant'})");

        browser.click(".see");

        assertThat(browser.evaluate(SHOWN).asInt()).isPositive();
        assertThat(browser.evaluate(
                                "[...document.querySelectorAll('.tile')].filter(e => e.offsetHeight > 0).every(e => e.innerText.includes('"
                                        + code + "'))")
                        .asBoolean())
                .isTrue();
        assertThat(browser.evaluate("document.activeElement.id").asString()).startsWith("f");
    }

    @ParameterizedTest
    @CsvSource({"390, light", "390, dark", "768, dark", "1600, light", "1600, dark"})
    void nothingSticksOutAndEverythingCanBeRead(int width, String scheme) throws IOException {
        browser.viewport(width, 900);
        browser.colorScheme(scheme);
        browser.open(report.toUri());

        assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(width);
        assertThat(browser.evaluate(CONTRASTS)
                        .valueStream()
                        .map(Object::toString)
                        .toList())
                .isEmpty();
        byte[] picture = browser.screenshot(true);
        keep("report-" + width + "-" + scheme + ".png", picture);
        assertThat(ImageIO.read(new ByteArrayInputStream(picture)).getWidth()).isEqualTo(width);
    }

    /** Texts with less contrast to their ground than WCAG asks for. */
    private static final String CONTRASTS = """
            (() => {
              const parse = c => c.match(/[\\d.]+/g).map(Number);
              const light = c => { const [r, g, b] = c.slice(0, 3).map(v => { v /= 255;
                return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });
                return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
              const ground = e => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor);
                if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; };
              const bad = new Set();
              // Titles in drawings are shown by the browser, on a ground of its own.
              for (const e of document.querySelectorAll('body *:not(title)')) {
                if (![...e.childNodes].some(n => n.nodeType == 3 && n.data.trim()) || e.offsetHeight === 0) continue;
                const style = getComputedStyle(e);
                const text = light(parse(e.closest('svg') ? style.fill : style.color)), back = light(ground(e));
                const contrast = (Math.max(text, back) + 0.05) / (Math.min(text, back) + 0.05);
                if (contrast < 4.5) bad.add(e.tagName + '.' + e.className + ' ' + contrast.toFixed(2));
              }
              return [...bad];
            })()""";

    /** For those who want to see: {@code -Dlookbook.screenshots=FOLDER}. */
    private static void keep(String name, byte[] picture) throws IOException {
        String place = System.getProperty("lookbook.screenshots", "");
        if (!place.isEmpty()) {
            Files.write(Files.createDirectories(Path.of(place)).resolve(name), picture);
        }
    }

    @Test
    void partsHaveNamesForThoseWhoListen() {
        assertThat(browser.evaluate(
                                "[...document.querySelectorAll('svg[role=img]')].every(s => s.querySelector('title').textContent.trim())")
                        .asBoolean())
                .isTrue();
        assertThat(browser.evaluate("[...document.images].every(i => i.alt)").asBoolean())
                .isTrue();
        assertThat(browser.evaluate("[...document.querySelectorAll('h1, h2, h3')].map(h => h.tagName).join(' ')")
                        .asString())
                .startsWith("H1 H2 H2 H3")
                .doesNotContain("H1 H3");
        assertThat(List.of(browser.evaluate("document.documentElement.lang").asString()))
                .containsExactly("en");
    }
}
