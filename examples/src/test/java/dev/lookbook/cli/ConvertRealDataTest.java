package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line makes of real data, against what the dataset's authors' and AWS's own scripts make of it. */
class ConvertRealDataTest {
    @TempDir
    Path folder;

    @Test
    void deepFashion2ToCocoUpstreamIsWhatTheAuthorsConverterWrites() throws IOException {
        Path data = Cli.realData().resolve("deepfashion2");
        Path out = folder.resolve("out.json");

        Cli cli = Cli.run(
                "convert",
                "--from",
                "deepfashion2",
                "--to",
                "coco",
                "--coco-profile",
                "upstream",
                data.resolve("validation"),
                out);

        assertThat(cli.err()).contains("60 images, 78 items");
        assertThat(cli.exit()).isZero();
        assertThat(out).hasSameBinaryContentAs(data.resolve("coco/upstream-000001-000060.json"));
    }

    @Test
    void deepFashion2ToCocoRichAndBackGivesTheSameBytes() throws IOException {
        Path split = Cli.realData().resolve("deepfashion2/validation");
        Path coco = folder.resolve("rich.json");
        Path back = folder.resolve("back");

        assertThat(Cli.run("convert", "--from", "deepfashion2", "--to", "coco", split, coco)
                        .exit())
                .isZero();
        Cli cli = Cli.run("convert", "--from", "coco", "--to", "deepfashion2", coco, back);

        assertThat(cli.exit()).isZero();
        assertThat(cli.err()).doesNotContain("warning");
        assertSameFiles(split.resolve("annos"), back.resolve("annos"));
    }

    @Test
    void cocoToManifestIsWhatAwsScriptWrites() throws IOException {
        Path golden = Cli.realData().resolve("manifest/coco-script-golden");
        Path out = folder.resolve("out.manifest");

        Cli cli = Cli.run(
                "convert",
                "--from",
                "coco",
                "--to",
                "manifest",
                "--s3-prefix",
                "s3://custom-labels-bucket/images/",
                "--job-name",
                "my job",
                "--class-ids",
                "category",
                golden.resolve("in.coco.json"),
                out);

        assertThat(cli.exit()).isZero();
        assertThat(cli.err()).contains("error    unknown-category x 1");
        assertThat(Files.readAllLines(out)).isEqualTo(Files.readAllLines(golden.resolve("out.aws-script.manifest")));
    }

    @Test
    void upstreamAndBackSaysWhatWasLostAndKeepsTheRest() throws IOException {
        Path data = Cli.realData().resolve("deepfashion2");
        Path back = folder.resolve("back");

        Cli cli = Cli.run(
                "convert",
                "--from",
                "coco",
                "--to",
                "deepfashion2",
                data.resolve("coco/upstream-000001-000060.json"),
                back);

        assertThat(cli.exit()).isZero();
        assertThat(cli.err())
                .contains(
                        "missing-source x 60",
                        "missing-occlusion x 78",
                        "missing-zoom-in x 78",
                        "missing-viewpoint x 78");
        for (Path file : files(data.resolve("validation/annos"))) {
            assertThat(withoutLosses(back.resolve("annos").resolve(file.getFileName())))
                    .isEqualTo(withoutLosses(file));
        }
    }

    private static String withoutLosses(Path file) throws IOException {
        return Files.readString(file)
                .replaceAll("\"(viewpoint|zoom_in|occlusion)\": [0-9]", "\"$1\": ?")
                .replaceAll("\"source\": \"[a-z]+\"", "\"source\": ?");
    }

    private static void assertSameFiles(Path expected, Path actual) throws IOException {
        assertThat(files(actual)).hasSameSizeAs(files(expected));
        for (Path file : files(expected)) {
            assertThat(actual.resolve(file.getFileName())).hasSameBinaryContentAs(file);
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }
}
