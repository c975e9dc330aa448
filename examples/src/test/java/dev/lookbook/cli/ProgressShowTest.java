package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.io.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How far a command is, is told in lines now and then, or in a bar that leaves nothing behind. */
class ProgressShowTest {
    private final AtomicLong clock = new AtomicLong();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void aShortRunPrintsNoLine() {
        ProgressShow lines = lines();
        lines.onProgress(images("a.zip", 64, 1000));
        after(9_900);
        lines.onProgress(images("a.zip", 900, 1000));
        lines.onProgress(done("a.zip", 1000));

        assertThat(printed()).isEmpty();
    }

    @Test
    void aLongRunPrintsALineEveryTenSeconds() {
        ProgressShow lines = lines();
        for (int second = 0; second <= 30; second++) {
            lines.onProgress(images("a.zip", 1000L * second, 40_000));
            after(1000);
        }

        assertThat(printed().lines())
                .containsExactly(
                        "a.zip: 25 %, 10,000 of 40,000, 1,000/s, 0:00:30 left",
                        "a.zip: 50 %, 20,000 of 40,000, 1,000/s, 0:00:20 left",
                        "a.zip: 75 %, 30,000 of 40,000, 1,000/s, 0:00:10 left");
    }

    @Test
    void ofTwoDatasetsThatAreReadSideBySideOneIsShown() {
        ProgressShow lines = lines();
        for (int second = 0; second <= 20; second++) {
            lines.onProgress(images("a.zip", second, 100));
            lines.onProgress(images("b.zip", second, 100));
            after(1000);
        }
        lines.onProgress(done("a.zip", 100));
        after(10_000);
        lines.onProgress(images("b.zip", 64, 100));

        assertThat(printed().lines())
                .containsExactly(
                        "a.zip: 10 %, 10 of 100, 1/s, 0:01:30 left",
                        "a.zip: 20 %, 20 of 100, 1/s, 0:01:20 left", "b.zip: 64 %, 64 of 100");
    }

    @Test
    void whatWasGivenUpIsNotShownForEver() {
        ProgressShow lines = lines();
        lines.onProgress(images("a.zip", 64, 100));
        after(20_000);
        lines.onProgress(images("b.zip", 10, 100));

        assertThat(printed().lines()).containsExactly("b.zip: 10 %, 10 of 100");
    }

    @Test
    void aSecondPassHasItsOwnRate() {
        ProgressShow lines = lines();
        lines.onProgress(images("a.zip", 64, 100));
        lines.onProgress(done("a.zip", 100));
        after(20_000);
        lines.onProgress(images("a.zip", 0, 100));
        after(10_000);
        lines.onProgress(images("a.zip", 50, 100));

        assertThat(printed().lines())
                .containsExactly("a.zip: 0 %, 0 of 100", "a.zip: 50 %, 50 of 100, 5/s, 0:00:10 left");
    }

    @Test
    void bytesAndWhatHasNoEndAreToldToo() {
        assertThat(ProgressLine.of(bytes(0, 250_000_000, OptionalLong.of(1_000_000_000)), Duration.ofSeconds(5)))
                .isEqualTo("25 %, 250.0 of 1,000.0 MB, 50.0 MB/s, 0:00:15 left");
        assertThat(ProgressLine.of(bytes(640, 250, OptionalLong.of(1000)), Duration.ofSeconds(2)))
                .isEqualTo("25 %, 640 records, 320/s, 0:00:06 left");
        assertThat(ProgressLine.of(bytes(640, 250, OptionalLong.empty()), Duration.ofSeconds(2)))
                .isEqualTo("640 records, 320/s");
        assertThat(ProgressLine.of(bytes(0, 250_000, OptionalLong.empty()), Duration.ZERO))
                .isEqualTo("0.3 MB");
    }

    @Test
    void aNameCannotSendAnythingToATerminal() {
        ProgressShow lines = lines();
        after(10_000);
        lines.onProgress(images("\u001b[2Ja.zip", 64, 100));

        assertThat(printed().lines()).containsExactly("\\u001b[2Ja.zip: 64 %, 64 of 100");
    }

    @Test
    void aBarIsDrawnOverAndWiped() {
        ProgressBar bar = new ProgressBar(out);
        bar.show(images("a.zip", 50, 100), Duration.ofSeconds(10));
        bar.show(images("a.zip", 99, 100), Duration.ZERO);
        bar.wipe();
        bar.wipe();

        String first = "[##########..........] 50 %, 50 of 100, 5/s, 0:00:10 left";
        String second = "[###################.] 99 %, 99 of 100";
        assertThat(bytes)
                .hasToString("\r" + first + "\r" + second + " ".repeat(first.length() - second.length()) + "\r"
                        + " ".repeat(second.length()) + "\r");
    }

    @Test
    void aBarStaysOutOfTheMidstOfALine() {
        ProgressBar bar = new ProgressBar(out);
        bar.makeWay('{');
        bar.show(images("a.zip", 50, 100), Duration.ZERO);
        assertThat(printed()).isEmpty();

        bar.makeWay('\n');
        bar.show(images("a.zip", 50, 100), Duration.ZERO);
        bar.makeWay('{');
        assertThat(printed()).endsWith("50 %, 50 of 100\r" + " ".repeat(38) + "\r");
    }

    @Test
    void whatWasInterruptedLeavesNothingOfTheBarAndOfTheKeys() {
        ProgressBar bar = new ProgressBar(out);
        bar.show(images("a.zip", 50, 100), Duration.ZERO);
        String shown = printed();
        bar.end();
        bar.show(images("a.zip", 51, 100), Duration.ZERO);

        assertThat(printed()).isEqualTo(shown + '\r' + " ".repeat(shown.length() - 1 + "^C".length()) + '\r');
    }

    @Test
    void aBarIsNotShownForWhatIsDoneAtOnce() {
        ProgressShow show = new ProgressShow(new ProgressBar(out), ProgressBar.INTERVAL, clock::get);
        show.onProgress(images("a.zip", 64, 100));
        after(100);
        show.onProgress(done("a.zip", 100));
        assertThat(printed()).isEmpty();

        show.onProgress(images("a.zip", 64, 100));
        after(200);
        show.onProgress(images("a.zip", 64, 100));
        assertThat(printed()).contains("64 %");
    }

    private ProgressShow lines() {
        return new ProgressShow(new ProgressLines(out), ProgressLines.INTERVAL, clock::get);
    }

    private void after(long millis) {
        clock.addAndGet(Duration.ofMillis(millis).toNanos());
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Progress images(String source, long images, long all) {
        return new Progress(source, images, OptionalLong.of(all), OptionalLong.empty(), OptionalLong.empty(), false);
    }

    private static Progress done(String source, long images) {
        return new Progress(source, images, OptionalLong.of(images), OptionalLong.empty(), OptionalLong.empty(), true);
    }

    private static Progress bytes(long records, long bytes, OptionalLong all) {
        return new Progress("a.json", records, OptionalLong.empty(), OptionalLong.of(bytes), all, false);
    }
}
