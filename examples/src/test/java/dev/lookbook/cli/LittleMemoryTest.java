package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input that does not fit into memory ends in one line and exit code 2, not in a stack trace and the code for findings. */
class LittleMemoryTest {
    @TempDir
    Path folder;

    @Test
    void aLineThatDoesNotFitIsAnErrorOfTheData() throws Exception {
        Path manifest = folder.resolve("in.manifest");
        write(manifest, "", "x", 40_000_000);

        assertRefused(manifest, "in.manifest (byte 0, line 1): expected a line of at most 8388608 bytes");
    }

    @Test
    void anEntryThatDoesNotFitIsAnErrorOfTheData() throws Exception {
        Path zip = folder.resolve("in.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.setLevel(0);
            out.putNextEntry(new ZipEntry("annos/000001.json"));
            repeat(out, " ", 60_000_000);
        }

        assertRefused(zip, "annos/000001.json: expected at most 8388608 bytes but found more");
    }

    @Test
    void moreRecordsThanCanBeIndexedAreAnErrorOfTheData() throws Exception {
        Path coco = folder.resolve("in.json");
        write(coco, "{\"images\": [", "1,", 8_000_000);

        assertRefused(coco, "in.json: expected as many records as can be indexed in 64 MB of memory");
    }

    @Test
    void aRepairTellsOfMoreChangesThanFit() throws Exception {
        int lines = 20_000;
        String box = "{\"left\": -5, \"top\": 20, \"width\": 100, \"height\": 100, \"class_id\": 0}";
        String boxes = String.join(", ", Collections.nCopies(4, box));
        String surely = String.join(", ", Collections.nCopies(4, "{\"confidence\": 1}"));
        Path manifest = folder.resolve("in.manifest");
        try (BufferedWriter out = Files.newBufferedWriter(manifest)) {
            for (int i = 0; i < lines; i++) {
                out.write(
                        "{\"source-ref\": \"s3://bucket/" + i + ".jpg\", \"bounding-box\": {\"annotations\": [" + boxes
                                + "], \"image_size\": [{\"width\": 640, \"height\": 480, \"depth\": 3}]}, \"bounding-box-metadata\":"
                                + " {\"objects\": [" + surely + "], \"class-map\": {\"0\": \"vest\"}, \"type\":"
                                + " \"groundtruth/object-detection\", \"human-annotated\": \"yes\", \"creation-date\":"
                                + " \"2026-01-02T03:04:05\", \"job-name\": \"job\"}}\n");
            }
        }
        Path report = folder.resolve("report.json");

        Cli cli = ChildJvm.start(
                        folder.resolve("err"),
                        "-Xmx32m",
                        "check",
                        "--json",
                        "--report",
                        report,
                        "--fix",
                        folder.resolve("out.manifest"),
                        manifest)
                .end();

        assertThat(cli.err()).isEmpty();
        assertThat(cli.exit()).isEqualTo(1);
        assertThat(Files.readString(report).split("fix-clip-box", -1)).hasSize(4 * lines + 1);
    }

    private void assertRefused(Path in, String problem) throws IOException, InterruptedException {
        Path out = folder.resolve("out.json");

        Cli cli = ChildJvm.start(folder.resolve("err"), "-Xmx64m", "convert", "--coco-profile", "rich", in, out)
                .end();

        assertThat(cli.err()).startsWith("lookbook: ").contains(problem).hasLineCount(1);
        assertThat(cli.exit()).isEqualTo(2);
        assertThat(out).doesNotExist();
    }

    private static void write(Path file, String start, String piece, int times) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(start.getBytes(StandardCharsets.UTF_8));
            repeat(out, piece, times);
        }
    }

    private static void repeat(OutputStream out, String piece, int times) throws IOException {
        byte[] thousand = piece.repeat(1000).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < times / 1000; i++) {
            out.write(thousand);
        }
    }
}
