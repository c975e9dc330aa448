package dev.lookbook.coco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.convert.Converter;
import dev.lookbook.io.DatasetException;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CocoWriterTest {
    @TempDir
    Path folder;

    private static CocoImage image(String fileName) {
        return CocoImage.builder().fileName(fileName).build();
    }

    private static CocoAnnotation annotation() {
        return CocoAnnotation.builder().imageId(0).categoryId(1L).build();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(path -> path.getFileName().toString()).toList();
        }
    }

    @Test
    void textsThatWereMadeBeforeAreNumberedWhenTheyAreWritten() throws IOException {
        CocoHeader header = CocoHeader.empty();
        List<CocoText> texts = Stream.of("a.jpg", "b.jpg")
                .map(name -> CocoText.of(new CocoRecord(image(name), List.of(annotation())), header))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CocoWriter writer = CocoWriter.builder().create(out)) {
            writer.write(texts.get(1));
            writer.write(texts.get(0));
            CocoText result = CocoText.of(texts.get(0).record, CocoHeader.results());
            assertThatThrownBy(() -> writer.write(result))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("expected a text that was made with the header of this file");
            writer.finish();
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("[{\"file_name\": \"b.jpg\", \"id\": 1}, {\"file_name\": \"a.jpg\", \"id\": 2}]")
                .contains("\"id\": 1, \"image_id\": 1}, ")
                .contains("\"id\": 2, \"image_id\": 2}]");
    }

    @Test
    void recordsWithoutIdsAreNumbered() throws IOException {
        String json = Coco.write(
                CocoHeader.empty(),
                List.of(
                        new CocoRecord(image("a.jpg"), List.of(annotation(), annotation())),
                        new CocoRecord(
                                ImmutableCocoImage.copyOf(image("b.jpg")).withId(7L),
                                List.of(ImmutableCocoAnnotation.copyOf(annotation())
                                        .withId(40L))),
                        new CocoRecord(image("c.jpg"), List.of(annotation()))));
        assertThat(json)
                .isEqualTo("{\"info\": {}, \"licenses\": [], \"images\": [{\"file_name\": \"a.jpg\", \"id\": 1},"
                        + " {\"file_name\": \"b.jpg\", \"id\": 7}, {\"file_name\": \"c.jpg\", \"id\": 8}],"
                        + " \"annotations\": [{\"category_id\": 1, \"id\": 1, \"image_id\": 1}, {\"category_id\": 1,"
                        + " \"id\": 2, \"image_id\": 1}, {\"category_id\": 1, \"id\": 40, \"image_id\": 7},"
                        + " {\"category_id\": 1, \"id\": 41, \"image_id\": 8}], \"categories\": []}");
    }

    @Test
    void imagesAndAnnotationsComeInAnyOrder() throws IOException {
        Path file = folder.resolve("out.json");
        try (CocoWriter writer = CocoWriter.create(file)) {
            writer.write(annotation());
            writer.write(image("a.jpg"));
            writer.write(annotation());
            writer.write(image("b.jpg"));
            writer.finish();
        }
        assertThat(file)
                .hasContent("{\"info\": {}, \"licenses\": [], \"images\": [{\"file_name\": \"a.jpg\", \"id\": 1},"
                        + " {\"file_name\": \"b.jpg\", \"id\": 2}], \"annotations\": [{\"category_id\": 1, \"id\": 1,"
                        + " \"image_id\": 0}, {\"category_id\": 1, \"id\": 2, \"image_id\": 0}], \"categories\": []}");
        assertThat(files()).containsExactly("out.json");
    }

    @Test
    void sectionsComeInTheHeadersOrder() throws IOException {
        Attributes sections = Attributes.builder()
                .put("x", Value.of(1))
                .put("info", Value.of(""))
                .build();
        CocoHeader header = new CocoHeader(sections, List.of("annotations", "info", "gone", "images"));
        assertThat(Coco.write(header, List.of()))
                .isEqualTo("{\"annotations\": [], \"info\": \"\", \"images\": [], \"x\": 1}");
        assertThat(Coco.write(new CocoHeader(Attributes.of(), List.of("images")), List.of()))
                .isEqualTo("{\"images\": []}");
        assertThat(Coco.write(
                        new CocoHeader(Attributes.of(), List.of("images")),
                        List.of(new CocoRecord(image("a.jpg"), List.of(annotation())))))
                .isEqualTo(
                        "{\"images\": [{\"file_name\": \"a.jpg\", \"id\": 1}], \"annotations\": [{\"category_id\": 1,"
                                + " \"id\": 1, \"image_id\": 1}]}");
    }

    @Test
    void closingWithoutFinishingLeavesTheOldFile() throws IOException {
        Path file = Files.writeString(folder.resolve("out.json"), "old");
        try (CocoWriter writer = CocoWriter.create(file)) {
            writer.write(image("a.jpg"));
        }
        assertThat(file).hasContent("old");
        assertThat(files()).containsExactly("out.json");
    }

    @Test
    void streamGetsNothingBeforeTheEnd() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CocoWriter writer = CocoWriter.builder().create(out)) {
            writer.write(image("a.jpg"));
            assertThat(out.size()).isZero();
        }
        assertThat(out.size()).isZero();
    }

    /** The second image used to get the id of the third, and with it the third's annotations. */
    @Test
    void idsThatWereReadStayWhenRecordsAreWrittenToo() throws IOException {
        Path file = Coco.file(
                folder,
                "{\"images\": [{\"id\": 1, \"file_name\": \"000001.jpg\"}, {\"id\": 1, \"file_name\": \"000001.jpg\"}, {\"id\": 2,"
                        + " \"file_name\": \"b.jpg\"}], \"annotations\": [{\"id\": 1, \"image_id\": \"1\"}, {\"id\": 2, \"image_id\": 2.0},"
                        + " {\"id\": 3, \"image_id\": 2}]}");
        Path copy = folder.resolve("copy.json");
        try (CocoReader reader = CocoReader.open(file);
                CocoWriter writer = CocoWriter.builder().header(reader.header()).create(copy)) {
            reader.stream().forEach(writer::write);
            writer.finish();
        }
        assertThat(copy).hasSameTextualContentAs(file);
    }

    @Test
    void idThatAnEarlierImageWasGivenIsRefused() throws IOException {
        try (CocoWriter writer = CocoWriter.create(folder.resolve("out.json"))) {
            writer.write(image("a.jpg"));
            assertThatThrownBy(() -> writer.write(
                            ImmutableCocoImage.copyOf(image("b.jpg")).withId(1L)))
                    .isInstanceOf(DatasetException.class)
                    .hasMessageEndingWith(
                            ": expected an id that no earlier image was given, but 1 comes again with \"b.jpg\"; give"
                                    + " all images ids, or none");
        }
    }

    @Test
    void fileWhoseNameEndsInGzIsCompressed() throws IOException {
        Path file = folder.resolve("out.json.gz");
        try (CocoWriter writer = CocoWriter.create(file)) {
            writer.write(image("a.jpg"));
            writer.finish();
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("{\"info\": {}")
                    .endsWith("\"categories\": []}");
        }
        try (CocoReader reader = CocoReader.open(file)) {
            assertThat(reader.images()).hasSize(1);
        }
        assertThat(files()).containsExactly("out.json.gz");
    }

    @Test
    void idsAreWrittenAsTheyAre() throws IOException {
        Path file = Coco.file(
                folder,
                "{\"images\": [{\"id\": 1, \"file_name\": \"a.jpg\"}, {\"id\": 1, \"file_name\": \"b.jpg\"}, {\"id\":"
                        + " \"x\", \"file_name\": \"c.jpg\"}, {\"file_name\": \"d.jpg\"}, {}], \"annotations\": [{\"image_id\":"
                        + " \"x\", \"id\": null}, {\"image_id\": 1, \"category_id\": -0}, {\"x\": 1}, {}]}");
        Path copy = folder.resolve("copy.json");
        Coco.copy(file, copy);
        assertThat(copy).hasSameTextualContentAs(file);
    }

    /** Two folders with the same names, or a name that is a number somebody else got, used to end in an error. */
    @Test
    void anIdThatIsTheNumberInTheNameGivesWayWhenItIsTaken() throws IOException {
        Path file = folder.resolve("out.json");
        Converter<AnnotatedImage, CocoRecord> converter =
                CocoConverters.fromAnnotatedImage(CocoProfile.UPSTREAM, CocoSamples.CATEGORIES);
        try (CocoWriter writer = CocoWriter.create(file)) {
            for (String name : List.of("a.jpg", "000001.jpg", "val/000007.jpg", "train/000007.jpg", "b.jpg")) {
                AnnotatedImage image = AnnotatedImage.builder().fileName(name).build();
                writer.write(converter.convert(image, issue -> {}));
            }
            writer.finish();
        }
        try (CocoReader reader = CocoReader.open(file)) {
            assertThat(reader.images().map(image -> image.id().orElseThrow())).containsExactly(1L, 2L, 7L, 8L, 9L);
        }
    }

    @Test
    void nothingIsWrittenAfterTheEnd() throws IOException {
        try (CocoWriter writer = CocoWriter.create(folder.resolve("out.json"))) {
            writer.finish();
            writer.finish();
            assertThatThrownBy(() -> writer.write(image("a.jpg")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("this writer is finished; create another one to write more");
        }
    }

    @Test
    void textIsAsPythonWritesIt() throws IOException {
        String json = Coco.write(
                CocoHeader.empty(), List.of(new CocoRecord(image("\u00e9\ud83d\udc57\"\u0000.jpg"), List.of())));
        assertThat(json).contains("\"file_name\": \"\\u00e9\\ud83d\\udc57\\\"\\u0000.jpg\"");
        assertThat(json.getBytes(StandardCharsets.UTF_8)).hasSize(json.length());
    }
}
