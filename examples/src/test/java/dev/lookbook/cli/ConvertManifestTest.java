package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From manifest to manifest: a copy, unless options ask for something else. */
class ConvertManifestTest {
    private static final String FIRST = label("first", "2020-01-01T00:00:00");
    private static final String ADJUSTED = label("adjusted", "2020-01-02T00:00:00");

    @TempDir
    Path folder;

    private static String label(String name, String date) {
        return "\"" + name + "\": {\"annotations\": [{\"left\": 1, \"top\": 2, \"width\": 3, \"height\": 4,"
                + " \"class_id\": 5}], \"image_size\": [{\"width\": 640, \"depth\": 3, \"height\": 480}]}, \"" + name
                + "-metadata\": {\"job-name\": \"" + name
                + "\", \"class-map\": {\"5\": \"vest\"}, \"human-annotated\": \"yes\","
                + " \"objects\": [{\"confidence\": 1}], \"creation-date\": \"" + date
                + "\", \"type\": \"groundtruth/object-detection\"}";
    }

    private static String line(String... labels) {
        return "{\"source-ref\": \"s3://b/1.jpg\", " + String.join(", ", labels) + "}\n";
    }

    private String converted(String line, Object... options) throws IOException {
        Path in = Files.writeString(folder.resolve("in.manifest"), line);
        Path out = folder.resolve("out.manifest");
        Object[] arguments = new Object[options.length + 3];
        arguments[0] = "convert";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[options.length + 1] = in;
        arguments[options.length + 2] = out;
        Cli result = Cli.run(arguments);
        assertThat(result.exit()).as(result.err()).isZero();
        return Files.readString(out);
    }

    @Test
    void withoutOptionsItIsACopy() throws IOException {
        assertThat(converted(line(FIRST, ADJUSTED))).isEqualTo(line(FIRST, ADJUSTED));
    }

    @Test
    void theEndOfAChainGetsAManifestOfItsOwn() throws IOException {
        assertThat(converted(line(FIRST, ADJUSTED), "--labels", "newest")).isEqualTo(line(ADJUSTED));
        assertThat(converted(line(FIRST, ADJUSTED), "--label-attribute", "first"))
                .isEqualTo(line(FIRST));
    }

    @Test
    void aChosenLabelCanGetAnotherName() throws IOException {
        assertThat(converted(line(FIRST, ADJUSTED), "--labels", "newest", "--label-attribute", "mine"))
                .isEqualTo(line(ADJUSTED.replace("\"adjusted\":", "\"mine\":")
                        .replace("\"adjusted-metadata\"", "\"mine-metadata\"")));
    }

    @Test
    void jobAndDateAreChangedAndNothingElse() throws IOException {
        assertThat(converted(line(FIRST), "--job-name", "mine", "--creation-date", "2026-01-02T03:04:05"))
                .isEqualTo(line(FIRST.replace("\"job-name\": \"first\"", "\"job-name\": \"mine\"")
                        .replace("2020-01-01T00:00:00", "2026-01-02T03:04:05")));
    }

    @Test
    void classIdsAreMadeDenseWhenAsked() throws IOException {
        assertThat(converted(line(FIRST), "--class-ids", "dense"))
                .contains("\"class_id\": 0", "\"class-map\": {\"0\": \"vest\"}");
    }

    @Test
    void boxesBecomeImageLevelLabelsWhenAsked() throws IOException {
        assertThat(converted(line(FIRST), "--label-kind", "image-level"))
                .isEqualTo(line(
                        "\"image-label5\": 5, \"image-label5-metadata\": {\"class-name\": \"vest\", \"confidence\": 1,"
                                + " \"type\": \"groundtruth/image-classification\", \"job-name\": \"first\", \"human-annotated\":"
                                + " \"yes\", \"creation-date\": \"2020-01-01T00:00:00\"}"));
    }

    @Test
    void aPrefixThatUrisDoNotHaveIsRefused() throws IOException {
        Path in = Files.writeString(folder.resolve("in.manifest"), line(FIRST));

        Cli result = Cli.run("convert", "--s3-prefix", "s3://new/", in, folder.resolve("out.manifest"));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("expected a file name to follow the S3 prefix \"s3://new/\"");
    }

    @Test
    void predictionsThatNoLineHasAreRefused() throws IOException {
        Path in = Files.writeString(folder.resolve("in.manifest"), line(FIRST));

        Cli result = Cli.run("convert", "--labels", "predictions", in, folder.resolve("out.manifest"));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("in one line at least but found \"first\"");
        assertThat(folder.resolve("out.manifest")).doesNotExist();
    }
}
