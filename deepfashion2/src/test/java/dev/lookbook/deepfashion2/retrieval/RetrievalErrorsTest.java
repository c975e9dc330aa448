package dev.lookbook.deepfashion2.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a file is said with its place, and nothing else escapes. */
class RetrievalErrorsTest {
    private static final String QUERY =
            "{\"style\": 1, \"pair_id\": 2, \"query_image_id\": 3, \"bbox\": [1, 2, 3, 4], \"cls\": 5}";
    private static final String RESULT = "{\"query_image_id\": 1, \"query_bbox\": [1.5, 2, 3, 4], \"query_cls\": 1,"
            + " \"query_score\": 0.897, \"gallery_image_id\": [7, 8], \"gallery_bbox\": [[1, 2, 3, 4], [5, 6, 7, 8]]}";

    @TempDir
    Path folder = Path.of("");

    private void assertQueries(String text, String problem) throws IOException {
        Path file = Files.writeString(folder.resolve("query.json"), text);
        assertThatThrownBy(() -> {
                    try (var reader = RetrievalReader.openQueries(file)) {
                        reader.forEach(query -> {});
                    }
                })
                .isInstanceOf(DatasetException.class)
                .hasMessage(file + problem);
    }

    private void assertResults(String text, String problem) throws IOException {
        Path file = Files.writeString(folder.resolve("results.json"), text);
        assertThatThrownBy(() -> {
                    try (var reader = RetrievalReader.openResults(file)) {
                        reader.forEach(query -> {});
                    }
                })
                .isInstanceOf(DatasetException.class)
                .hasMessage(file + problem);
    }

    @Test
    void whatIsNoListOfRecordsIsRefused() throws IOException {
        assertQueries("", " (byte 0): expected JSON but the input is empty");
        assertQueries("{\"images\": []}", " (byte 0): expected an array but found an object");
        assertQueries("[1]", " at /0 (byte 1): expected an object but found 1");
        assertQueries("[" + QUERY + "] []", " (byte 82): expected the end of the document but found an array");
    }

    @Test
    void everyMemberIsRequired() throws IOException {
        for (String name : QueryFormat.ORDER) {
            assertQueries(
                    "[" + QUERY + ", " + QUERY.replace("\"" + name + '"', "\"x\"") + "]",
                    " at /1 (byte 82): expected a member \"" + name + "\" but found none");
        }
        for (String name : ResultFormat.ORDER) {
            assertResults(
                    "[" + RESULT.replace("\"" + name + '"', "\"x\"") + "]",
                    " at /0 (byte 1): expected a member \"" + name + "\" but found none");
        }
    }

    @Test
    void numbersAndBoxesMustBeOnes() throws IOException {
        assertQueries(
                "[" + QUERY.replace("\"style\": 1", "\"style\": \"1\"") + "]",
                " at /0/style (byte 11): expected an integer but found the string \"1\"");
        assertQueries(
                "[" + QUERY.replace("[1, 2, 3, 4]", "[1, 2, 3]") + "]",
                " at /0/bbox (byte 57): expected a box of 4 numbers but found 3");
        // What comes of corner and size in the place of corners.
        assertResults(
                "[" + RESULT.replace("[5, 6, 7, 8]", "[50, 6, 7, 8]") + "]",
                " at /0/gallery_bbox/1 (byte 150): expected a box [x1, y1, x2, y2] with x1 <= x2 and y1 <= y2 but found"
                        + " [50, 6, 7, 8]");
        assertResults(
                "[" + RESULT.replace("0.897", "NaN") + "]",
                " at /0/query_score (byte 84): expected a number but found NaN");
    }

    @Test
    void eachRetrievedImageHasABox() throws IOException {
        assertResults(
                "[" + RESULT.replace("[7, 8]", "[7, 8, 9]") + "]",
                " at /0/gallery_bbox (byte 138): expected a box for each of the 3 images of \"gallery_image_id\" but"
                        + " found 2");
    }

    @Test
    void anErrorEndsTheReading() throws IOException {
        Path file = Files.writeString(folder.resolve("query.json"), "[" + QUERY + ", {}, " + QUERY + "]");
        try (RetrievalReader<RetrievalQuery> reader = RetrievalReader.openQueries(file)) {
            Iterator<RetrievalQuery> queries = reader.iterator();
            assertThat(queries.next().cls()).isEqualTo(5);
            assertThatThrownBy(queries::hasNext).isInstanceOf(DatasetException.class);
            assertThat(queries.hasNext()).isFalse();
        }
    }

    @Test
    void aFileIsReadOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("query.json"), "[]");
        try (RetrievalReader<RetrievalQuery> reader = RetrievalReader.openQueries(file)) {
            assertThat(reader.stream()).isEmpty();
            assertThatThrownBy(reader::iterator)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(file + " has been read already; open it again to read it again");
        }
        assertThatThrownBy(() -> RetrievalReader.openGallery(folder.resolve("missing.json")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aRecordHasALimit() throws IOException {
        Path file = Files.writeString(folder.resolve("query.json"), "[" + QUERY + ", " + QUERY + "]");
        ReadLimits limits = ReadLimits.defaults().withMaxRecordBytes(QUERY.length());
        try (var reader = RetrievalReader.builder().limits(limits).openQueries(file)) {
            assertThat(reader.stream()).hasSize(2);
        }
        try (var reader = RetrievalReader.builder()
                .limits(limits.withMaxRecordBytes(QUERY.length() - 1))
                .openQueries(file)) {
            assertThatThrownBy(() -> reader.stream().toList())
                    .hasMessage(file + " at /0 (byte 1): expected at most 78 bytes of a record but found more; raise"
                            + " maxRecordBytes");
        }
        // It is refused before all of it is in memory.
        Path endless = Files.writeString(
                folder.resolve("endless.json"),
                "[" + RESULT.replace("[7, 8]", "[" + "7, ".repeat(200_000)).replace("]}", ""));
        try (var reader = RetrievalReader.builder().limits(limits).openResults(endless)) {
            assertThatThrownBy(() -> reader.stream().toList())
                    .hasMessage(
                            endless + ": expected at most 79 bytes of a record but found more; raise maxRecordBytes");
        }
    }

    @Test
    void filesMayBeCompressed() throws IOException {
        Path file = folder.resolve("query.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(("[" + QUERY + "]").getBytes(StandardCharsets.US_ASCII));
        }
        Path copy = folder.resolve("copy.json.gz");
        try (var reader = RetrievalReader.openQueries(file);
                var writer = RetrievalWriter.createQueries(copy)) {
            for (RetrievalQuery query : reader) {
                writer.write(query);
            }
            writer.finish();
        }
        try (var reader = RetrievalReader.openQueries(copy)) {
            assertThat(reader.stream()).hasSize(1);
        }
        byte[] cut = Arrays.copyOf(Files.readAllBytes(file), 60);
        Files.write(copy, cut);
        assertThatThrownBy(() -> {
                    try (var reader = RetrievalReader.openQueries(copy)) {
                        reader.forEach(query -> {});
                    }
                })
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("the gzip file ends early");
    }

    @Test
    void aWriterThatIsNotFinishedLeavesTheOldFile() throws IOException {
        Path file = Files.writeString(folder.resolve("query.json"), "old");
        try (var writer = RetrievalWriter.createQueries(file)) {
            writer.write(RetrievalFiles.read(
                            RetrievalReader::openQueries, ("[" + QUERY + "]").getBytes(StandardCharsets.US_ASCII))
                    .get(0));
        }
        assertThat(file).hasContent("old");
        RetrievalWriter<RetrievalQuery> writer = RetrievalWriter.createQueries(file);
        writer.finish();
        writer.finish();
        writer.close();
        assertThat(file).hasContent("[]");
    }

    @Test
    void whatHasAPlaceIsNotAmongTheOthers() {
        assertThatThrownBy(() -> GalleryItem.builder()
                        .galleryImageId(1)
                        .style(1)
                        .pairId(1)
                        .bbox((BoundingBox.Xyxy) BoundingBox.ofXyxy(1, 2, 3, 4))
                        .extras(Attributes.of("style", Value.NULL))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected \"style\" once but found it in extras too");
    }
}
