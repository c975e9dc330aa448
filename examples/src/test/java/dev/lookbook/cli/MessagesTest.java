package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of arguments that make no sense: one line, without the names of classes, before anything is written. */
class MessagesTest {
    @TempDir
    Path folder;

    private Path split = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void makeASplit() throws IOException {
        split = TinySplit.in(folder.resolve("split")).folder();
        out = Files.createDirectory(folder.resolve("out")).resolve("coco.json");
    }

    static Stream<Arguments> senselessOptions() {
        return Stream.of(
                Arguments.of("--merge", "sling", "--merge: expected pairs such as \"sling=vest\" but found \"sling\""),
                Arguments.of("--merge", "", "--merge: expected pairs such as \"sling=vest\" but found \"\""),
                Arguments.of(
                        "--rename", "a=b=c", "--rename: expected pairs such as \"sling=vest\" but found \"a=b=c\""),
                Arguments.of(
                        "--group",
                        "video",
                        "Invalid value for option '--group': expected pair-id or image but found \"video\";"
                                + " see lookbook convert --help"),
                Arguments.of(
                        "--creation-date",
                        "yesterday",
                        "--creation-date: expected a time such as 2026-01-02T03:04:05 but found \"yesterday\""),
                Arguments.of(
                        "--s3-prefix",
                        "s3://bucket",
                        "--s3-prefix: expected a bucket and a slash, such as s3://bucket/folder/, but found"
                                + " \"s3://bucket\", which would run into the file names"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("senselessOptions")
    void anOptionThatMakesNoSenseIsRefused(String option, String value, String message) {
        assertRefused(message, option, value, split, out);
    }

    @Test
    void aFolderInsteadOfATableOfSizesIsNamed() {
        assertRefused(
                folder + ": expected a CSV file with sizes but it is a folder", "--image-sizes", folder, split, out);
    }

    @ParameterizedTest
    @MethodSource("formatsOfOneFile")
    void aFolderInsteadOfAFileIsNamed(String format) {
        assertRefused(
                split + ": expected a file in the format " + format + " but it is a folder",
                "--from",
                format,
                split,
                out);
    }

    static Stream<String> formatsOfOneFile() {
        return Stream.of("coco", "manifest");
    }

    @Test
    void aReportThatWouldReplaceTheOutputIsRefused() {
        assertRefused(
                "--report: expected a file of its own but " + out + " is read or written already; name another",
                "--report",
                out,
                split,
                out);
        Path train = folder.resolve("out/coco.train.json");
        assertRefused(
                "--report: expected a file of its own but " + train + " is read or written already; name another",
                "--train",
                "0.5",
                "--report",
                train,
                split,
                out);
    }

    @Test
    void aReportThatCannotBeWrittenIsSaidBeforeTheWork() throws IOException {
        assertRefused(
                folder + ": expected a file's name for the report but it is a folder", "--report", folder, split, out);
        Path file = Files.createFile(folder.resolve("file"));
        Path report = file.resolve("report.json");
        assertRefused(
                report + ": expected a place where the report can be written but " + file
                        + " is not a folder to write in",
                "--report",
                report,
                split,
                out);
    }

    @Test
    void aReportsMissingFolderIsMadeLikeTheOutputs() {
        Path report = folder.resolve("new/folder/report.json");

        assertThat(Cli.run("convert", "--report", report, split, out).exit()).isZero();

        assertThat(report).isRegularFile();
    }

    @Test
    void namesOfTheDataAreShownAndNotSentToATerminal() throws IOException {
        Path coco = Files.writeString(folder.resolve("in.json"), """
                {"images": [{"id": 1, "file_name": "a.jpg"}], "annotations": [{"id": 1, "image_id": 1, "category_id": 1,
                "bbox": [1, 2, 3, 4]}], "categories": [{"id": 1, "name": "v\\u001b[31m\\nest"}]}""");

        assertThat(Cli.run("convert", "--to", "coco", coco, out).err()).contains("1  v\\u001b[31m\\u000aest (1)");
        Cli unknown = Cli.run("convert", "--drop", "vest", coco, out);
        assertThat(unknown.err())
                .contains("\"v\\u001b[31m\\u000aest\" but found \"vest\"")
                .hasLineCount(1);
    }

    @Test
    void everySkippedRecordIsTold() throws IOException {
        Files.writeString(split.resolve("annos/000001.json"), "{");
        Files.writeString(split.resolve("annos/000003.json"), "[]");

        Cli cli = Cli.run("convert", "--on-error", "skip", split, out);

        assertThat(cli.err().lines().limit(2))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("skipped  annos/000001.json (byte "),
                        second -> assertThat(second).startsWith("skipped  annos/000003.json (byte 0): expected "));
        assertThat(cli.err()).contains("skip-record x 2");
        assertThat(cli.exit()).isEqualTo(1);
    }

    private void assertRefused(String message, Object... options) {
        Object[] args = Stream.concat(Stream.of("convert"), Stream.of(options)).toArray();

        Cli cli = Cli.run(args);

        assertThat(cli.err()).isEqualTo("lookbook: " + message + System.lineSeparator());
        assertThat(cli.exit()).isEqualTo(2);
        assertThat(out.getParent()).isEmptyDirectory();
    }
}
