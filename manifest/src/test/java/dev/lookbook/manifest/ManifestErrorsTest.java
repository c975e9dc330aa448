package dev.lookbook.manifest;

import static dev.lookbook.manifest.Manifests.LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.io.DatasetException;
import dev.lookbook.model.Categories;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What has no meaning is refused with its line, pointer and byte. Each bad line is the third, behind a good and a blank one. */
class ManifestErrorsTest {
    private static final String BEFORE = "{}\n\n";

    @Test
    void lineThatIsNotJson() {
        refused("hello", " (byte 4, line 3): expected JSON but found something else (Unrecognized token 'hello')");
    }

    @Test
    void lineThatIsAnArray() {
        refused("[{}]", " (byte 4, line 3): expected an object but found an array");
    }

    @Test
    void lineWithTwoObjects() {
        refused("{} {}", " (byte 7, line 3): expected the end of the document but found an object");
    }

    @Test
    void lineThatWasCutShort() {
        refused(
                LINE.substring(0, 20),
                " at /source-ref (byte 24, line 3): expected more JSON but the input ends here (Unexpected end-of-input in"
                        + " VALUE_STRING); it may have been cut short");
    }

    /** A cut right behind the quote that begins a name in the metadata was none that the look ahead had thought of. */
    @Test
    void lineThatWasCutShortAnywhere() {
        for (int length = 1; length < LINE.length(); length++) {
            String cut = LINE.substring(0, length);
            assertThatThrownBy(() -> Manifests.read(cut))
                    .as(cut)
                    .isInstanceOf(DatasetException.class)
                    .hasMessageStartingWith("train.manifest");
        }
    }

    @Test
    void memberThatIsThereTwice() {
        refused("{\"a\": 1, \"a\": 2}", " at /a (byte 13, line 3): expected each member once but found \"a\" twice");
    }

    @Test
    void coordinateThatIsText() throws IOException {
        irregularInLine(
                "\"left\": 1,",
                "\"left\": \"1\",",
                " at /bounding-box/annotations/0/left (byte 77, line 3): expected a number but found the string \"1\"");
    }

    @Test
    void coordinateThatIsNaN() {
        refusedInLine(
                "\"left\": 1,",
                "\"left\": NaN,",
                " at /bounding-box/annotations/0/left (byte 77, line 3): expected a number but found NaN");
    }

    @Test
    void coordinateBeyondDoubles() {
        refusedInLine(
                "\"left\": 1,",
                "\"left\": 1e400,",
                " at /bounding-box/annotations/0/left (byte 77, line 3): expected a number within a double's range but found"
                        + " 1e400");
    }

    @Test
    void negativeWidth() throws IOException {
        irregularInLine(
                "\"width\": 30,",
                "\"width\": -30,",
                " at /bounding-box/annotations/0 (byte 68, line 3): expected a box [x, y, width, height] with a size of at"
                        + " least 0 but found [1, 2.50, -30, 40]");
    }

    @Test
    void missingClassId() throws IOException {
        irregularInLine(
                ", \"class_id\": 0",
                "",
                " at /bounding-box/annotations/0 (byte 68, line 3): expected a box with left, top, width, height, class_id"
                        + " but it has no class_id");
    }

    @Test
    void missingCoordinates() throws IOException {
        irregularInLine(
                "\"left\": 1, \"top\": 2.50, ",
                "",
                " at /bounding-box/annotations/0 (byte 68, line 3): expected a box with left, top, width, height, class_id"
                        + " but it has no left, top");
    }

    @Test
    void classIdThatIsText() throws IOException {
        irregularInLine(
                "\"class_id\": 0",
                "\"class_id\": \"0\"",
                " at /bounding-box/annotations/0/class_id (byte 132, line 3): expected an integer but found the string \"0\"");
    }

    @Test
    void classIdThatIsNoInteger() throws IOException {
        irregularInLine(
                "\"class_id\": 0",
                "\"class_id\": 0.0",
                " at /bounding-box/annotations/0/class_id (byte 132, line 3): expected an integer but found 0.0");
    }

    @Test
    void classIdOfTooManyBits() throws IOException {
        irregularInLine(
                "\"class_id\": 0",
                "\"class_id\": 9223372036854775808",
                " at /bounding-box/annotations/0/class_id (byte 132, line 3): expected an integer of at most 63 bits but"
                        + " found 9223372036854775808");
    }

    @Test
    void annotationsThatAreNoArray() throws IOException {
        irregular(
                "{\"a\": {\"annotations\": {}}, \"a-metadata\": {\"type\": \"groundtruth/object-detection\"}}",
                " at /a/annotations (byte 26, line 3): expected an array but found an object");
    }

    @Test
    void annotationThatIsNoObject() throws IOException {
        irregular(
                "{\"a\": {\"annotations\": [7]}, \"a-metadata\": {\"type\": \"groundtruth/object-detection\"}}",
                " at /a/annotations/0 (byte 27, line 3): expected an object but found 7");
    }

    @Test
    void detectionThatIsNoObject() throws IOException {
        irregular(
                "{\"a\": 3, \"a-metadata\": {\"type\": \"groundtruth/object-detection\"}}",
                " at /a (byte 10, line 3): expected an object but found 3");
    }

    @Test
    void tooDeepNesting() {
        refused(
                "{\"a\": " + "[".repeat(70) + "]".repeat(70) + "}",
                " at /a" + "/0".repeat(63)
                        + " (byte 74, line 3): expected JSON within the limits but found more (Document nesting depth (65)"
                        + " exceeds the maximum allowed (64))");
    }

    @Test
    void bytesThatAreNotUtf8() {
        byte[] file = "{\"a\": \"?\"}".getBytes(StandardCharsets.UTF_8);
        file[7] = (byte) 0xe9;
        refused(
                file,
                " at /a (byte 9, line 1): expected JSON but found something else (Invalid UTF-8 middle byte 0x22)");
    }

    @Test
    void byteOrderMark() {
        refused(
                ("\ufeff" + LINE).getBytes(StandardCharsets.UTF_8),
                " (byte 0, line 1): expected JSON in UTF-8 but found a byte order mark (bytes ef bb); save the file as UTF-8"
                        + " without a byte order mark");
    }

    @Test
    void utf16() {
        refused(
                "{}".getBytes(StandardCharsets.UTF_16LE),
                " (byte 0, line 1): expected JSON in UTF-8 but found UTF-16 or UTF-32 (bytes 7b 00); save the file as UTF-8"
                        + " without a byte order mark");
    }

    @Test
    void emptyFile() {
        refused(new byte[0], ": expected at least one line with a JSON object but the file is empty");
    }

    @Test
    void fileOfBlankLines() {
        refused(
                "\n \r\n\n".getBytes(StandardCharsets.UTF_8),
                ": expected at least one line with a JSON object but the file is empty");
    }

    private static void irregularInLine(String good, String bad, String message) throws IOException {
        irregular(LINE.replace(good, bad), message);
    }

    /** A label that is not of its type's form survives as it is, and is refused once somebody wants its boxes. */
    private static void irregular(String line, String message) throws IOException {
        ManifestEntry entry = Manifests.read(BEFORE + line + "\n{}\n").get(1);

        assertThat(Manifests.lineOf(entry)).isEqualTo(line);
        assertThat(entry.detections()).isEmpty();
        assertThatThrownBy(() -> ManifestConverters.toAnnotatedImage(Categories.of(), LabelChoice.only())
                        .convert(
                                ManifestEntry.builder()
                                        .from(entry)
                                        .sourceRef("s3://b/1.jpg")
                                        .build(),
                                issue -> {}))
                .isInstanceOf(DatasetException.class)
                .hasMessage("train.manifest" + message);
    }

    private static void refusedInLine(String good, String bad, String message) {
        refused(LINE.replace(good, bad), message);
    }

    private static void refused(String line, String message) {
        refused((BEFORE + line + "\n{}\n").getBytes(StandardCharsets.UTF_8), message);
    }

    private static void refused(byte[] file, String message) {
        assertThatThrownBy(() -> Manifests.read(file))
                .isInstanceOf(DatasetException.class)
                .hasMessage("train.manifest" + message);
    }
}
