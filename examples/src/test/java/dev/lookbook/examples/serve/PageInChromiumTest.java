package dev.lookbook.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.testing.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page in a real browser, as people use it: with the mouse, with the keyboard, with what is no picture. With {@code
 * -Dlookbook.screenshots=FOLDER}, it leaves pictures of itself there.
 */
class PageInChromiumTest {
    private static final String PROBLEM = "document.querySelector('#problem:not([hidden])')";
    private static final String OUTLINES = "document.querySelectorAll('#outlines .garment path').length";

    @TempDir
    Path folder;

    private final StandInModel model = new StandInModel();
    private final Served served = new Served(model, Limits.defaults().withMaxBytes(2_000_000));
    private @Nullable Chromium opened;
    private Path picture = Path.of("");

    @BeforeEach
    void open() throws Exception {
        opened = Chromium.start();
        picture = Files.write(folder.resolve("shirt.jpg"), model.examples().get(0));
        browser().viewport(1400, 900);
        browser().open(served.server().uri());
    }

    private Chromium browser() {
        return Objects.requireNonNull(opened);
    }

    @AfterEach
    void close() throws IOException {
        served.close();
        if (opened != null) {
            opened.close();
        }
    }

    private void show(String name) throws IOException {
        String to = System.getProperty("lookbook.screenshots", "");
        if (to.isEmpty()) {
            return;
        }
        for (int width : new int[] {390, 1400}) {
            for (boolean dark : new boolean[] {false, true}) {
                browser().viewport(width, 900);
                browser().colorScheme(dark ? "dark" : "light");
                browser().evaluate("new Promise(done => setTimeout(done, 300))");
                Files.write(
                        Files.createDirectories(Path.of(to))
                                .resolve(name + '-' + width + (dark ? "-dark" : "") + ".png"),
                        browser().screenshot(true));
            }
        }
        browser().viewport(1400, 900);
        browser().colorScheme("light");
    }

    private void dropAndSee() {
        browser().drop(picture, "#drop");
        browser().until(OUTLINES + " > 0");
    }

    @Test
    void aPictureThatIsDroppedIsOutlined() throws IOException {
        show("empty");
        assertThat(browser()
                        .evaluate("document.querySelector('#stand-in').hidden")
                        .asBoolean())
                .isFalse();

        dropAndSee();

        assertThat(browser()
                        .evaluate("document.querySelectorAll('#garments li').length")
                        .asInt())
                .isEqualTo(browser()
                        .evaluate("document.querySelectorAll('#outlines .garment').length")
                        .asInt())
                .isPositive();
        // The outlines lie over the picture, and reach into it.
        assertThat(browser().evaluate("""
                        (() => {
                          const picture = document.querySelector('#picture').getBoundingClientRect();
                          const outline = document.querySelector('#outlines path').getBoundingClientRect();
                          return outline.width > 20 && outline.left >= picture.left - 4 && outline.right <= picture.right + 4
                              && outline.top >= picture.top - 4 && outline.bottom <= picture.bottom + 4;
                        })()""").asBoolean()).isTrue();
        assertThat(browser()
                        .evaluate("document.querySelector('#picture').naturalWidth")
                        .asInt())
                .isPositive();
        show("result");
    }

    @Test
    void theSliderHidesWhatIsLessSure() {
        dropAndSee();

        browser()
                .evaluate(
                        "(s => { s.value = 100; s.dispatchEvent(new Event('input')); })(document.querySelector('#confidence'))");

        assertThat(browser().evaluate(OUTLINES).asInt()).isZero();
        assertThat(browser()
                        .evaluate("document.querySelector('#none').textContent")
                        .asString())
                .contains("move the slider");
        browser()
                .evaluate(
                        "(s => { s.value = 0; s.dispatchEvent(new Event('input')); })(document.querySelector('#confidence'))");
        assertThat(browser().evaluate(OUTLINES).asInt()).isPositive();
    }

    @Test
    void aGarmentThatIsChosenStandsOut() throws IOException {
        byte[] several = model.examples().stream()
                .filter(example -> model.detect(PostedPicture.of("a", example, Long.MAX_VALUE), issue -> {})
                                .items()
                                .size()
                        > 1)
                .findFirst()
                .orElseThrow();
        Path two = Files.write(folder.resolve("two.jpg"), several);
        browser().drop(two, "#drop");
        browser().until("document.querySelectorAll('#garments button').length > 1");

        browser().evaluate("document.querySelector('#garments button').focus()");
        browser().press("Enter", 13);

        browser().until("document.querySelectorAll('#outlines .faded').length > 0");
        assertThat(browser()
                        .evaluate("document.activeElement.getAttribute('aria-pressed')")
                        .asString())
                .isEqualTo("true");
        show("chosen");
    }

    @Test
    void whatIsNoPictureIsToldOf() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.jpg"), "These are my notes, and no picture.");

        browser().drop(text, "#drop");

        browser().until(PROBLEM);
        assertThat(browser().evaluate(PROBLEM + ".textContent").asString())
                .contains("This is no picture that can be read", "expected a JPEG or PNG picture but found");
        show("error");
        dropAndSee();
        assertThat(browser().evaluate(PROBLEM).isNull()).isTrue();
    }

    @Test
    void whatIsTooLargeIsNotEvenSent() throws IOException {
        Path large = Files.write(folder.resolve("large.jpg"), new byte[3_000_000]);

        browser().drop(large, "#drop");

        browser().until(PROBLEM);
        assertThat(browser().evaluate(PROBLEM + ".textContent").asString()).contains("too large", "2.9 MB");
        assertThat(served.log()).noneMatch(line -> line.contains("POST"));
    }

    @Test
    void theFilePickerAndThePasteboardDoTheSame() {
        browser().setFiles("#file", picture);
        browser().until(OUTLINES + " > 0");

        browser().open(served.server().uri());
        browser().evaluate("""
                fetch('examples/1.jpg').then(r => r.blob()).then(blob => {
                  const data = new DataTransfer();
                  data.items.add(new File([blob], 'pasted.jpg'));
                  dispatchEvent(new ClipboardEvent('paste', {clipboardData: data}));
                })""");
        browser().until(OUTLINES + " > 0");
    }

    @Test
    void theKeyboardReachesAnExample() {
        browser().until("document.querySelectorAll('#examples img').length === 4");
        browser().press("Tab", 9);
        assertThat(browser().evaluate("document.activeElement.id").asString()).isEqualTo("file");
        browser().press("Tab", 9);
        browser().press("Enter", 13);

        browser().until(OUTLINES + " > 0");
    }

    @Test
    void nothingOfThePageIsHeldBackByItsPolicy() throws IOException {
        browser()
                .evaluate(
                        "addEventListener('securitypolicyviolation', e => { window.violated = e.violatedDirective; })");
        dropAndSee();
        assertThat(browser().evaluate("String(window.violated)").asString()).isEqualTo("undefined");
        assertThat(browser().complaints()).isEmpty();
        assertThat(browser().requests())
                .allMatch(address -> address.startsWith("blob:")
                        || address.startsWith(served.server().uri().toString()));
        // The tags have their colours, which a policy would keep from style attributes.
        assertThat(browser()
                        .evaluate("getComputedStyle(document.querySelector('.tag')).backgroundColor")
                        .asString())
                .startsWith("rgb(")
                .isNotEqualTo("rgba(0, 0, 0, 0)");
    }
}
