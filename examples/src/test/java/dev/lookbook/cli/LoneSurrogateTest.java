package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Half a surrogate pair, which JSON can escape and UTF-8 cannot have, comes out of the JSON as it went in. */
class LoneSurrogateTest {
    @TempDir
    Path folder;

    private Path manifest() throws IOException {
        return Files.writeString(
                folder.resolve("a.manifest"),
                "{\"source-ref\": \"s3://bucket/a.jpg\", \"bounding-box\": {\"annotations\": [{\"left\": 1, \"top\": 20,"
                        + " \"width\": 100, \"height\": 100, \"class_id\": 0}], \"image_size\": [{\"width\": 640,"
                        + " \"height\": 480, \"depth\": 3}]}, \"bounding-box-metadata\": {\"objects\": [{\"confidence\": 1}],"
                        + " \"class-map\": {\"0\": \"a\\ud800\"}, \"type\": \"groundtruth/object-detection\","
                        + " \"human-annotated\": \"yes\", \"creation-date\": \"2026-01-02T03:04:05\", \"job-name\": \"job\"}}\n");
    }

    @Test
    void inTheReportAndOnStandardOutput() throws IOException {
        Path report = folder.resolve("report.json");

        Cli cli = Cli.run("check", "--json", "--report", report, manifest());

        assertThat(cli.err()).isEmpty();
        assertThat(cli.out()).contains("\"name\":\"a\\ud800\"");
        assertThat(Files.readString(report)).isEqualTo(cli.out());
    }

    @Test
    void inTheReportOfAConversion() throws IOException {
        Path report = folder.resolve("report.json");

        Cli cli = Cli.run("convert", "--report", report, manifest(), folder.resolve("out.json"));

        assertThat(cli.exit()).isZero();
        assertThat(Files.readString(report)).contains("\"name\":\"a\\ud800\"");
    }

    @Test
    void pairsStayWhereverTheyAreAndHalvesAreEscaped() throws IOException {
        String pairs = "\ud83d\udc57".repeat(5000);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        JsonText.write(out, json -> {
            json.writeStringProperty("even", pairs);
            json.writeStringProperty("odd", 'x' + pairs);
            json.writeStringProperty("halves", "\udc57\ud83d\ud83d\udc57\ud83d");
        });

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"even\":\"" + pairs + "\",\"odd\":\"x" + pairs
                        + "\",\"halves\":\"\\udc57\\ud83d\ud83d\udc57\\ud83d\"}\n");
    }
}
