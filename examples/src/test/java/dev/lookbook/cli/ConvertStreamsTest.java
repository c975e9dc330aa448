package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Standard input, standard output, and what goes where. */
class ConvertStreamsTest {
    @TempDir
    Path folder;

    private Path coco = Path.of("");
    private TinySplit split = new TinySplit(Path.of(""));

    @BeforeEach
    void makeACocoFile() throws IOException {
        split = TinySplit.in(folder.resolve("split"));
        coco = folder.resolve("in.json");
        Cli.run("convert", split.folder(), coco);
    }

    @Test
    void dashesReadStandardInputAndWriteStandardOutputWithNothingButData() throws IOException {
        Path manifest = folder.resolve("out.manifest");
        Object[] options = {"--from", "coco", "--to", "manifest", "--creation-date", "2026-01-02T03:04:05"};
        Cli.run("convert", options[0], options[1], options[2], options[3], options[4], options[5], coco, manifest);

        Cli cli = Cli.runWith(
                Files.readString(coco),
                "convert",
                options[0],
                options[1],
                options[2],
                options[3],
                options[4],
                options[5],
                "-",
                "-");

        assertThat(cli.exit()).isZero();
        assertThat(cli.out()).isEqualTo(Files.readString(manifest));
        assertThat(cli.err()).contains("3 images");
    }

    @Test
    void formatsAreToldFromTheInputAndFromTheOutputsName() throws IOException {
        assertThat(Cli.run("convert", coco, folder.resolve("out.manifest")).err())
                .contains("coco -> manifest");
        assertThat(Cli.run("convert", folder.resolve("out.manifest"), folder.resolve("out.json"))
                        .err())
                .contains("manifest -> coco");
        assertThat(Cli.run("convert", coco, folder.resolve("back")).err()).contains("coco -> deepfashion2");
        assertThat(folder.resolve("back/annos/000001.json")).hasSameBinaryContentAs(split.annotation(1));
    }

    @Test
    void aCopyToTheSameFormatIsExact() throws IOException {
        String odd = """
                {"categories": [], "x": {"y": [1.0, 1, 1e3, null]}, "annotations": [{"image_id": 2, "id": 9, \
                "category_id": 1, "bbox": [1, 2.50, 3, 4.0]}], "images": [{"file_name": "a.jpg", "id": 2}]}""";
        Path in = Files.writeString(folder.resolve("odd.json"), odd);
        Path out = folder.resolve("copy.json");

        assertThat(Cli.run("convert", "--from", "coco", "--to", "coco", in, out).exit())
                .isZero();
        assertThat(out).hasContent(odd);
    }

    @Test
    void aReportForProgramsHasTheKeysThatScriptsRelyOn() throws IOException {
        Path report = folder.resolve("report.json");

        Cli.run("convert", "--report", report, coco, folder.resolve("out.manifest"));

        assertThat(Files.readString(report))
                .startsWith(
                        "{\"command\":\"convert\",\"from\":\"coco\",\"to\":\"manifest\",\"images\":3,\"items\":3,"
                                + "\"skipped\":0,\"categories\":[{\"id\":5,\"name\":\"vest\",\"items\":3}],\"issues\":[{\"code\":")
                .contains(
                        "\"severity\":\"info\",\"count\":3,\"example\":{\"source\":\"", "\"pointer\":\"/annotations/0")
                .contains("\"outputs\":[\"" + folder.resolve("out.manifest"), "\"seconds\":");
    }

    @Test
    void unknownOptionsAreRefusedInOneLine() {
        Cli cli = Cli.run("convert", "--colour", "red", coco, folder.resolve("out.manifest"));

        assertThat(cli.err()).startsWith("lookbook: ").contains("--colour").hasLineCount(1);
        assertThat(cli.exit()).isEqualTo(2);
    }

    @Test
    void aManifestsImagesLoseTheirPrefixOnTheWayToCoco() throws IOException {
        Path manifest = folder.resolve("out.manifest");
        Path out = folder.resolve("out.json");
        Cli.run("convert", "--s3-prefix", "s3://b/i/", coco, manifest);

        assertThat(Cli.run("convert", "--s3-prefix", "s3://b/i/", manifest, out).exit())
                .isZero();
        assertThat(Files.readString(out)).contains("\"file_name\": \"000001.jpg\"");
    }

    @Test
    void aManifestOfTwoLabelsIsCopiedWithoutAskingWhichIsMeant() throws IOException {
        Path manifest = folder.resolve("one.manifest");
        Cli.run("convert", "--label-attribute", "one", coco, manifest);
        String one = Files.readString(manifest).lines().findFirst().orElseThrow();
        String labels = one.substring(one.indexOf("\"one\""), one.length() - 1);
        String two = one.substring(0, one.length() - 1) + ", " + labels.replace("\"one", "\"two") + "}\n";
        Path in = Files.writeString(folder.resolve("two.manifest"), two);
        Path out = folder.resolve("copy.manifest");

        Cli cli = Cli.run("convert", in, out);

        assertThat(cli.exit()).isZero();
        assertThat(out).hasContent(two);
        assertThat(Cli.run("convert", in, folder.resolve("out.json")).err()).contains("\"one\", \"two\"");
    }

    @Test
    void anArchiveIsKnownByItsFirstBytes() throws IOException {
        Path zip = folder.resolve("split.zip");
        Cli.run("convert", split.folder(), zip);
        Path nameless = Files.move(zip, folder.resolve("download"));

        assertThat(Cli.run("convert", nameless, folder.resolve("back")).err()).contains("deepfashion2 -> deepfashion2");
    }
}
