package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.examples.synthetic.SyntheticSplit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where detections go: in the place of nothing that is read, and of no old output for nothing. */
class DetectOutputTest {
    private static final int PICTURES = 12;

    @TempDir
    Path folder;

    private final FakeAws aws = new FakeAws(Path.of("none"), Duration.ZERO);
    private Path split = Path.of("");
    private String model = "";

    @BeforeEach
    void trainAModel() throws IOException {
        split = folder.resolve("split");
        SyntheticSplit.write(split, PICTURES, 7);
        GarmentsInS3.put(aws);
        model = GarmentsInS3.trained(aws);
    }

    @AfterEach
    void nothingIsLeftRunning() {
        List<String> running = aws.service().running();
        aws.close();
        assertThat(running).isEmpty();
    }

    private void assertNothingWasStarted() {
        assertThat(aws.service().count("StartProjectVersion")).isZero();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no such device")
    void aDeviceIsNotReplaced() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("null"), Path.of("/dev/null"));

        Cli cli = aws.run("detect", "--model", model, "-o", link, split);

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err())
                .isEqualToIgnoringNewLines(
                        "lookbook: " + link + ": expected a file's name but it is a device or the like");
        assertThat(link).isSymbolicLink();
        Files.delete(link);
        assertNothingWasStarted();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no such permissions there")
    void theFileIsForTheSameEyesAsAnyOther() throws IOException {
        Path out = folder.resolve("new/folder/out.jsonl");

        Cli cli = aws.run("detect", "--model", model, "-o", out, split);

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(Files.getPosixFilePermissions(out))
                .isEqualTo(Files.getPosixFilePermissions(Files.createFile(folder.resolve("other"))));
        assertThat(out.getParent()).isDirectoryNotContaining(file -> !file.equals(out));
    }

    @Test
    void whatIsReadIsNotOverwritten() throws IOException {
        Path picture = Files.copy(split.resolve("image/000001.jpg"), folder.resolve("pic.jpg"));
        byte[] before = Files.readAllBytes(picture);
        assertOwnPlace("--output", picture, "-o", picture, picture);
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        Path inside = Files.copy(picture, pictures.resolve("pic.jpg"));
        assertOwnPlace("--output", inside, "-o", inside, pictures);
        assertOwnPlace("--report", inside, "--report", inside, pictures);
        assertThat(picture).hasBinaryContent(before);
        assertThat(inside).hasBinaryContent(before);

        Path truth = folder.resolve("truth.json");
        assertThat(Cli.run("convert", "--to", "coco", split, truth).exit()).isZero();
        assertOwnPlace("--output", truth, "--to", "coco", "--truth", truth, "-o", truth, split);
        assertThat(truth).content().contains("annotations");
        Path out = folder.resolve("out.json");
        assertOwnPlace("--report", out, "--report", out, "-o", out, split);
        assertNothingWasStarted();
    }

    private void assertOwnPlace(String option, Path file, Object... options) {
        List<Object> words = new ArrayList<>(List.of("detect", "--model", model));
        words.addAll(List.of(options));

        Cli cli = aws.run(words.toArray());

        assertThat(cli.err())
                .isEqualToIgnoringNewLines("lookbook: " + option + ": expected a file of its own but " + file
                        + " is read or written already; name another");
        assertThat(cli.exit()).isEqualTo(2);
    }

    @Test
    void anOldOutputStaysWhenNoPictureCouldBeLookedAt() throws IOException {
        Path out = Files.writeString(folder.resolve("out.json"), "old");
        Path report = folder.resolve("report.json");
        for (String format : List.of("json", "coco", "manifest")) {
            aws.service().refuseNext("DetectCustomLabels", "InvalidImageFormatException", PICTURES);

            Cli cli = aws.run("detect", "--model", model, "--to", format, "-o", out, "--report", report, split);

            assertThat(cli.exit()).as(cli.err()).isEqualTo(1);
            assertThat(cli.err()).contains("no picture could be looked at, so that " + out + " was not written");
            assertThat(out).hasContent("old");
            assertThat(report).content().contains("\"outputs\":[]");
        }
    }

    @Test
    void noFurtherPictureIsShownWhenNobodyReadsStandardOutput() {
        List<Object> words = aws.words("detect", "--model", model, "--parallel", 1);
        for (int i = 0; i < 50; i++) {
            words.add(split);
        }
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int exit;
        try {
            System.setOut(new PrintStream(new Pipe(), true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
            exit = Lookbook.run(words.stream().map(Object::toString).toArray(String[]::new));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }

        assertThat(exit).isEqualTo(2);
        assertThat(told.toString(StandardCharsets.UTF_8))
                .containsOnlyOnce("lookbook: standard output: expected to write all of it but could not");
        // One at a time, and no more before the reader than a small share.
        assertThat(aws.service().count("DetectCustomLabels")).isLessThan(100);
        assertThat(aws.service().count("StopProjectVersion")).isEqualTo(1);
    }

    /** Breaks after a while, as that to {@code head -1} does. */
    private static final class Pipe extends OutputStream {
        private final AtomicInteger written = new AtomicInteger();

        @Override
        public void write(int b) throws IOException {
            if (written.incrementAndGet() > 300) {
                throw new IOException("Broken pipe");
            }
        }
    }
}
