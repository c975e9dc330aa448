package dev.lookbook.coco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ReadLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every error says where it is, what was expected and what was found. */
class CocoReaderLocationTest {
    private static final String GOOD =
            "{\"id\": 1, \"image_id\": 7, \"category_id\": 1, \"bbox\": [1, 2, 3, 4], \"area\": 12, \"iscrowd\": 0}";

    @TempDir
    Path folder;

    /** Reads everything, with the second annotation this one; the mark ‸ is where the error is, and is taken out. */
    private void assertAnnotation(String annotation, String pointer, String problem) throws IOException {
        assertFile(Coco.withAnnotations(GOOD + ", " + annotation), "/annotations/1" + pointer, problem);
    }

    private void assertFile(String marked, String pointer, String problem) throws IOException {
        assertThat(marked).contains("‸");
        long offset = marked.substring(0, marked.indexOf('‸')).getBytes(StandardCharsets.UTF_8).length;
        Path file = Coco.file(folder, marked.replace("‸", ""));
        DatasetException error = catchThrowableOfType(DatasetException.class, () -> readAll(file));
        assertThat(error)
                .hasMessage(file + (pointer.isEmpty() ? "" : " at " + pointer) + " (byte " + offset + "): " + problem);
        assertThat(error.location().byteOffset()).isEqualTo(offset);
    }

    private static void readAll(Path file) throws IOException {
        try (CocoReader reader = CocoReader.open(file)) {
            reader.forEach(record -> {});
        }
    }

    @Test
    void nanIsReported() throws IOException {
        assertAnnotation(
                "{\"id\": 2, \"image_id\": 7, \"category_id\": 1, \"area\": ‸NaN}",
                "/area",
                "expected a number but found NaN");
    }

    @Test
    void infinityInAnUnknownMemberIsReported() throws IOException {
        assertAnnotation(
                "{\"id\": 2, \"image_id\": 7, \"category_id\": 1, \"depth\": [‸-Infinity]}",
                "/depth/0",
                "expected a number but found -Infinity");
    }

    @Test
    void membersThatAreThereTwiceAreReported() throws IOException {
        assertAnnotation(
                "{\"id\": 2, \"image_id\": 7, \"category_id\": 1, ‸\"id\": 3}",
                "/id",
                "expected each member once but found \"id\" twice");
        assertFile(
                "{\"images\": [], ‸\"images\": []}", "/images", "expected each member once but found \"images\" twice");
    }

    @Test
    void elementsThatAreNotRecordsAreReported() throws IOException {
        assertAnnotation("‸\"none\"", "", "expected an object but found the string \"none\"");
        assertFile("{\"images\": [‸3]}", "/images/0", "expected an object but found 3");
    }

    @Test
    void offsetsCountBytesNotCharacters() throws IOException {
        assertFile(
                "{\"info\": \"\u00e9t\u00e9 \ud83d\udc57\", \"images\": [{\"id\": 1, \"file_name\": ‸NaN}]}",
                "/images/0/file_name",
                "expected a number but found NaN");
    }

    @Test
    void emptyFileIsReported() throws IOException {
        Path file = Coco.file(folder, "");
        assertThatThrownBy(() -> readAll(file))
                .isInstanceOf(DatasetException.class)
                .hasMessage(file + " (byte 0): expected JSON but the input is empty");
    }

    @Test
    void whatIsNeitherAnObjectNorAnArrayIsReported() throws IOException {
        String expected = "expected an object with \"images\" and \"annotations\" or an array of results but found ";
        assertFile("‸5", "", expected + "5");
        assertFile(" ‸\"images\"", "", expected + "a string");
    }

    @Test
    void elementsOfAResultFileAreReportedAtTheirPointers() throws IOException {
        Path file = Coco.file(folder, "[{\"image_id\": 1}, 5]");
        try (CocoReader reader = CocoReader.open(file)) {
            assertThatThrownBy(() -> reader.annotations().skip(1).count())
                    .isInstanceOf(DatasetException.class)
                    .hasMessage(file + " at /1 (byte 18): expected an object but found 5");
        }
    }

    @Test
    void structureThatIsNotThatOfAFileIsReported() throws IOException {
        String record = "{\"id\": 1, \"file_name\": \"a.jpg\"}";
        assertFile(
                "{\"images\": [" + record + " ‸" + record + "]}",
                "/images/0",
                "expected \",\" or the end of the array but found an object");
        assertFile("{\"images\": [" + record + ", ‸]}", "/images/1", "expected a value but found the end of an array");
        assertFile("{\"images\": [‸, " + record + "]}", "/images/0", "expected a value but found \",\"");
        assertFile("{\"images\": [] ‸nothing}", "", "expected \",\" or the end of the object but found nothing");
        assertFile("{\"images\" ‸[]}", "/images", "expected \":\" but found an array");
        assertFile("{\"images\": []‸]", "", "expected \",\" or the end of the object but found the end of an array");
        assertFile("{‸images: []}", "", "expected a member's name but found images");
        assertFile("{\"images\": [], ‸}", "", "expected a member's name but found the end of an object");
        assertFile("{\"images\": ‸}", "/images", "expected a value but found the end of an object");
    }

    @Test
    void bracketsThatDoNotMatchAreReported() throws IOException {
        assertAnnotation("{\"a\": [1‸}}", "", "expected the end of an array but found the end of an object");
        assertAnnotation("{\"a\": 1‸]", "", "expected the end of an object but found the end of an array");
        assertAnnotation(
                "{\"a\": " + "[".repeat(80) + "1" + "]".repeat(80) + "‸]",
                "",
                "expected the end of an object but found the end of an array");
    }

    @Test
    void objectWithoutSectionsIsReported() throws IOException {
        Path file = Coco.file(folder, "{\"source\": \"shop\"}");
        assertThatThrownBy(() -> readAll(file))
                .isInstanceOf(DatasetException.class)
                .hasMessage(file + ": expected a COCO file with \"images\" and \"annotations\" but found neither");
    }

    @Test
    void byteOrderMarkIsReported() throws IOException {
        Path file = Coco.file(folder, "\ufeff{}");
        assertThatThrownBy(() -> readAll(file))
                .isInstanceOf(DatasetException.class)
                .hasMessage(file + " (byte 0): expected JSON in UTF-8 but found a byte order mark (bytes ef bb);"
                        + " save the file as UTF-8 without a byte order mark");
    }

    @Test
    void truncatedFileIsReportedWhereItEnds() throws IOException {
        String whole = Coco.withAnnotations(GOOD);
        Path file = Coco.file(folder, whole.substring(0, whole.indexOf("\"area\"")));
        assertThatThrownBy(() -> readAll(file))
                .isInstanceOf(DatasetException.class)
                .hasMessage(file + " at /annotations/0 (byte " + Files.size(file)
                        + "): expected more JSON but the input ends here (an object or an array is not closed);"
                        + " it may have been cut short");
    }

    @Test
    void fileCutShortAnywhereIsReported() throws IOException {
        String whole = Coco.withAnnotations(GOOD);
        for (int length = 1; length < whole.length(); length++) {
            Path file = Coco.file(folder, whole.substring(0, length));
            assertThatThrownBy(() -> CocoReader.open(file))
                    .isInstanceOf(DatasetException.class)
                    .hasMessageContaining(" (byte " + length + "): expected more JSON but the input ends here (");
        }
    }

    @Test
    void textAfterTheFileIsReported() throws IOException {
        assertFile("{\"images\": []} ‸{}", "", "expected the end of the document but found an object");
    }

    @Test
    void recordsThatAreTooLargeAreReported() throws IOException {
        Path file = Coco.file(folder, Coco.withAnnotations(GOOD));
        ReadLimits limits = ReadLimits.defaults().withMaxRecordBytes(64);
        assertThatThrownBy(() -> {
                    try (CocoReader reader = CocoReader.builder().limits(limits).open(file)) {
                        reader.forEach(record -> {});
                    }
                })
                .isInstanceOf(DatasetException.class)
                .hasMessage(file + " at /annotations/0 (byte 62): expected a record of at most 64 bytes but found "
                        + GOOD.length() + "; raise maxRecordBytes");
    }

    @Test
    void sectionsThatAreTooLargeAreReported() throws IOException {
        Path file = Coco.file(folder, "{\"images\": [], \"info\": \"" + "x".repeat(100) + "\"}");
        ReadLimits limits = ReadLimits.defaults().withMaxRecordBytes(64);
        assertThatThrownBy(() -> CocoReader.builder().limits(limits).open(file))
                .isInstanceOf(DatasetException.class)
                .hasMessage(file + " at /info (byte 23): expected a section of at most 64 bytes but found 102;"
                        + " raise maxRecordBytes");
    }

    @Test
    void nothingButOpenBracketsIsReported() throws IOException {
        Path file = Coco.file(folder, "[".repeat(3_000_000));
        assertThatThrownBy(() -> CocoReader.open(file))
                .isInstanceOf(DatasetException.class)
                .hasMessage(file + " at /0 (byte 3000000): expected more JSON but the input ends here"
                        + " (an object or an array is not closed); it may have been cut short");
    }

    @Test
    void nestingBeyondTheLimitIsReported() throws IOException {
        Path file = Coco.file(folder, "{\"images\": [], \"info\": " + "[".repeat(100_000) + "]".repeat(100_000) + '}');
        assertThatThrownBy(() -> CocoReader.open(file))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("expected JSON within the limits but found more");
    }
}
