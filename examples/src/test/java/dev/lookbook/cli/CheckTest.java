package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
    private static final String COCO =
            "{\"info\": {}, \"licenses\": [], \"images\": [{\"id\": 1, \"file_name\": \"a.jpg\","
                    + " \"width\": 9, \"height\": 9}], \"annotations\": [{\"id\": 1, \"image_id\": 1, \"category_id\": 1, \"bbox\": [1, 2,"
                    + " 3, 4], \"area\": 12, \"iscrowd\": 0, \"segmentation\": [[1, 2, 4, 2, 4, 6]]}], \"categories\": [{\"id\": 1,"
                    + " \"name\": \"vest\"}]}";

    @TempDir
    Path folder;

    private Path coco(String json) throws IOException {
        return Files.writeString(folder.resolve("a.json"), json);
    }

    @Test
    void fileThatKeepsEveryRulePasses() throws IOException {
        Path file = coco(COCO);
        Cli result = Cli.run("check", file.toString());
        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .isEqualToNormalizingNewlines("coco: 2 records, 0 errors, 0 warnings, 0 notes in " + file + "\n");
    }

    @Test
    void findingsComeWorstFirstWithTheirPlaces() throws IOException {
        String json =
                COCO.replace("\"iscrowd\": 0", "\"iscrowd\": false").replace("\"image_id\": 1", "\"image_id\": 9");
        Path file = coco(json);
        Cli result = Cli.run("check", file.toString());
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out())
                .isEqualToNormalizingNewlines("coco: 2 records, 1 error, 1 warning, 0 notes in " + file
                        + "\nerror    unknown-image x 1\n         /annotations/0/image_id (byte "
                        + json.indexOf("9, \"category_id")
                        + "): expected the id of an image but found 9, which no image has\nwarning  invalid-iscrowd x 1\n"
                        + "         /annotations/0/iscrowd (byte " + json.indexOf("false")
                        + "): expected 0 or 1 but found false\n");
    }

    @Test
    void programsGetJson() throws IOException {
        Path file = coco(COCO.replace("\"area\": 12", "\"area\": -1"));
        Path report = folder.resolve("report.json");
        Cli result = Cli.run("check", "--json", "--report", report.toString(), file.toString());
        assertThat(result.exit()).isZero();
        assertThat(result.out().strip())
                .startsWith(
                        "{\"command\":\"check\",\"format\":\"coco\",\"records\":2,\"valid\":2,\"verdict\":\"pass\",\"findings\":"
                                + "[{\"code\":\"invalid-area\",\"severity\":\"warning\",\"scope\":\"annotation\",")
                .endsWith("\"counts\":{\"invalid-area\":1}}")
                .isEqualTo(Files.readString(report).strip());
    }

    @Test
    void aDeepFashion2SplitIsReadToTheEnd() throws IOException {
        TinySplit split = TinySplit.in(folder).annotation(2, "{\"x\": }");
        Cli result = Cli.run("check", split.folder());
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).contains("error    unreadable-file x 1", "000002.json at /x (byte 6): ");
    }

    @Test
    void outputThatCannotBeWrittenIsAnError() throws IOException {
        Path file = coco(COCO);
        PrintStream before = System.out;
        try (OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        }) {
            System.setOut(new PrintStream(full));
            assertThat(Lookbook.run("check", file.toString())).isEqualTo(2);
        } finally {
            System.setOut(before);
        }
    }

    @Test
    void resultFileIsNoDatasetToConvert() throws IOException {
        Path file = coco("[{\"image_id\": 1, \"category_id\": 1, \"bbox\": [1, 2, 3, 4], \"score\": 0.5}]");
        Cli result = Cli.run("convert", file, folder.resolve("out.manifest"));
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).hasLineCount(1).contains("it is a result file");
        Path copy = folder.resolve("copy.json");
        assertThat(Cli.run("convert", file, copy).exit()).isZero();
        assertThat(copy).hasSameTextualContentAs(file);
    }

    @Test
    void missingFileIsOneLine() {
        Cli result = Cli.run("check", folder.resolve("none.json").toString());
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).hasLineCount(1).contains("none.json: expected a file or folder but there is none");
    }

    @Test
    void repairedCopySaysWhatWasFilledIn() throws IOException {
        Path file = coco(COCO.replace(", \"area\": 12", "").replace("\"bbox\": [1, 2, 3, 4], ", ""));
        Path out = folder.resolve("out.json");
        Cli result = Cli.run("convert", "--coco-mode", "repair", file.toString(), out.toString());
        assertThat(result.exit()).isZero();
        assertThat(result.err()).contains("repair-bbox x 1", "repair-area x 1");
        assertThat(Files.readString(out)).contains("\"bbox\": [1, 2, 3, 4]").contains("\"area\": 6.0");
    }

    @Test
    void strictConversionRefusesWhatBreaksARule() throws IOException {
        Path file = coco(COCO.replace("\"licenses\": [], ", ""));
        Path out = folder.resolve("out.json");
        Cli result = Cli.run("convert", "--coco-mode", "strict", file.toString(), out.toString());
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).hasLineCount(1).contains("[missing-licenses]");
        assertThat(out).doesNotExist();
    }

    @Test
    void imagesAreSortedAndNumbered() throws IOException {
        Path file = coco(
                "{\"images\": [{\"id\": 9, \"file_name\": \"b.jpg\"}, {\"id\": 4, \"file_name\": \"a.jpg\"}],"
                        + " \"annotations\": [{\"id\": 7, \"image_id\": 9}, {\"id\": 5, \"image_id\": 4}, {\"id\": 1, \"image_id\": 0}]}");
        Path out = folder.resolve("out.json");
        Cli sorted = Cli.run("sort", file.toString(), out.toString());
        assertThat(sorted.exit()).isZero();
        assertThat(sorted.err()).contains("2 images, 3 items");
        assertThat(out)
                .hasContent(
                        "{\"images\": [{\"id\": 4, \"file_name\": \"a.jpg\"}, {\"id\": 9, \"file_name\": \"b.jpg\"}],"
                                + " \"annotations\": [{\"id\": 5, \"image_id\": 4}, {\"id\": 7, \"image_id\": 9}, {\"id\": 1,"
                                + " \"image_id\": 0}]}");
        Cli numbered = Cli.run("sort", "--by", "name", "--renumber", file.toString(), out.toString());
        assertThat(numbered.err()).contains("unknown-image x 1");
        assertThat(out)
                .hasContent(
                        "{\"images\": [{\"id\": 1, \"file_name\": \"a.jpg\"}, {\"id\": 2, \"file_name\": \"b.jpg\"}],"
                                + " \"annotations\": [{\"id\": 1, \"image_id\": 1}, {\"id\": 2, \"image_id\": 2}]}");
    }
}
