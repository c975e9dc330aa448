package dev.lookbook.deepfashion2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.deepfashion2.internal.UsualOrder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with an annotation file is said with the file, the place, what was expected and what was found. */
class AnnotationErrorsTest {

    private static String messageOf(byte[] bytes) {
        return Texts.message(() -> Texts.parse(bytes));
    }

    private static String messageOf(String text) {
        return messageOf(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("members")
    void everyMemberOfAnItemIsRequired(String name) {
        String text = Texts.imageWith('"' + name + '"', "\"x-" + name + '"');
        assertThat(messageOf(text))
                .isEqualTo("annos/000001.json at /item1 (byte 42): expected a member \"" + name + "\" but found none");
    }

    static Stream<String> members() {
        return UsualOrder.ITEM.stream();
    }

    @ParameterizedTest
    @MethodSource("wrongTypes")
    void aMemberOfAnotherTypeIsReportedAtItsPointer(String part, String instead, String message) {
        assertThat(messageOf(Texts.imageWith(part, instead))).isEqualTo("annos/000001.json at " + message);
    }

    static Stream<Arguments> wrongTypes() {
        return Stream.of(
                Arguments.of(
                        "[[1.5, 2.0, 3, 4]]",
                        "{}",
                        "/item1/segmentation (byte 59): expected an array but found an object"),
                Arguments.of(
                        "[[1.5, 2.0, 3, 4]]",
                        "[1.5, 2.0]",
                        "/item1/segmentation/0 (byte 60): expected an array of numbers but found 1.5"),
                Arguments.of(
                        "[[1.5, 2.0, 3, 4]]",
                        "[[1, 2], [1, 2, 3]]",
                        "/item1/segmentation/1 (byte 68): expected x and y for each point of a polygon but found 3"
                                + " numbers"),
                Arguments.of(
                        "[[1.5, 2.0, 3, 4]]",
                        "[[1.5, NaN]]",
                        "/item1/segmentation/0/1 (byte 66): expected a number but found NaN"),
                Arguments.of(
                        "[[1.5, 2.0, 3, 4]]",
                        "[[1.5, 1e400]]",
                        "/item1/segmentation/0/1 (byte 66): expected a number within a double's range but found 1e400"),
                Arguments.of(
                        "\"scale\": 2",
                        "\"scale\": \"2\"",
                        "/item1/scale (byte 88): expected an integer but found the string \"2\""),
                Arguments.of(
                        "\"scale\": 2", "\"scale\": 2.0", "/item1/scale (byte 88): expected an integer but found 2.0"),
                Arguments.of(
                        "\"scale\": 2",
                        "\"scale\": null",
                        "/item1/scale (byte 88): expected an integer but found null"),
                Arguments.of(
                        "\"viewpoint\": 2",
                        "\"viewpoint\": 9223372036854775808",
                        "/item1/viewpoint (byte 104): expected an integer of at most 63 bits but found"
                                + " 9223372036854775808"),
                Arguments.of(
                        "\"zoom_in\": 1",
                        "\"zoom_in\": true",
                        "/item1/zoom_in (byte 118): expected an integer but found true"),
                Arguments.of(
                        "\"style\": 1",
                        "\"style\": [1]",
                        "/item1/style (byte 217): expected an integer but found an array"),
                Arguments.of(
                        Texts.LANDMARKS,
                        "[1, 2]",
                        "/item1/landmarks (byte 134): expected 24 numbers for \"skirt\" but found 2"),
                Arguments.of(
                        Texts.LANDMARKS, "[null]", "/item1/landmarks/0 (byte 135): expected a number but found null"),
                Arguments.of(
                        "[1, 2, 30, 40]",
                        "[1, 2, 30]",
                        "/item1/bounding_box (byte 236): expected a box of 4 numbers but found 3"),
                Arguments.of(
                        "[1, 2, 30, 40]",
                        "[31, 2, 30, 40]",
                        "/item1/bounding_box (byte 236): expected a box [x1, y1, x2, y2] with x1 <= x2 and y1 <= y2 but"
                                + " found [31, 2, 30, 40]"),
                Arguments.of(
                        "\"occlusion\": 1",
                        "\"occlusion\": {}",
                        "/item1/occlusion (byte 283): expected an integer but found an object"),
                Arguments.of(
                        "\"category_name\": \"skirt\"",
                        "\"category_name\": 9",
                        "/item1/category_name (byte 303): expected a string but found 9"),
                Arguments.of(
                        "\"occlusion\": 1",
                        "\"scale\": 1",
                        "/item1/scale (byte 270): expected each member once but found \"scale\" twice"));
    }

    @Test
    void anUnknownCategoryIsReportedWithTheOnesThereAre() {
        assertThat(messageOf(Texts.imageWith("\"category_id\": 9", "\"category_id\": 14")))
                .isEqualTo(
                        "annos/000001.json at /item1/category_id (byte 267): expected one of 1 \"short sleeve top\", "
                                + "2 \"long sleeve top\", 3 \"short sleeve outwear\", 4 \"long sleeve outwear\", 5 \"vest\", "
                                + "6 \"sling\", 7 \"shorts\", 8 \"trousers\", 9 \"skirt\", 10 \"short sleeve dress\", "
                                + "11 \"long sleeve dress\", 12 \"vest dress\", 13 \"sling dress\" but found 14");
    }

    @Test
    void landmarksThatComeAfterTheirCategoryAreCheckedToo() {
        String item = Texts.SKIRT
                .replace("\"landmarks\": " + Texts.LANDMARKS + ", ", "")
                .replace("\"category_id\": 9", "\"category_id\": 1, \"landmarks\": " + Texts.LANDMARKS);
        assertThat(messageOf(Texts.image(item)))
                .isEqualTo(
                        "annos/000001.json at /item1/landmarks (byte 196): expected 75 numbers for \"short sleeve top\""
                                + " but found 24");
    }

    @Test
    void anImageNeedsASourceAndAPairId() {
        assertThat(messageOf("{\"pair_id\": 1}"))
                .isEqualTo("annos/000001.json (byte 0): expected a member \"source\" but found none");
        assertThat(messageOf("{\"source\": \"shop\"}"))
                .isEqualTo("annos/000001.json (byte 0): expected a member \"pair_id\" but found none");
        assertThat(messageOf("{\"source\": 1}"))
                .isEqualTo("annos/000001.json at /source (byte 11): expected a string but found 1");
        assertThat(messageOf("{\"pair_id\": \"1\"}"))
                .isEqualTo("annos/000001.json at /pair_id (byte 12): expected an integer but found the string \"1\"");
        assertThat(messageOf("{\"source\": \"shop\", \"pair_id\": 7, \"item1\": " + Texts.SKIRT + ", \"item1\": {}}"))
                .isEqualTo(
                        "annos/000001.json at /item1 (byte 313): expected each member once but found \"item1\" twice");
    }

    @Test
    void whatIsNoJsonObjectIsReported() {
        assertThat(messageOf("")).isEqualTo("annos/000001.json (byte 0): expected JSON but the input is empty");
        assertThat(messageOf("[]")).isEqualTo("annos/000001.json (byte 0): expected an object but found an array");
        assertThat(messageOf("\ufeff{}"))
                .isEqualTo(
                        "annos/000001.json (byte 0): expected JSON in UTF-8 but found a byte order mark (bytes ef bb);"
                                + " save the file as UTF-8 without a byte order mark");
        assertThat(messageOf(Texts.image() + " {}"))
                .isEqualTo("annos/000001.json (byte 313): expected the end of the document but found an object");
    }

    @Test
    void aFileThatWasCutShortIsReportedWhereItEnds() {
        String text = Texts.image();
        assertThat(messageOf(text.substring(0, 180)))
                .isEqualTo(
                        "annos/000001.json at /item1/landmarks/15 (byte 180): expected more JSON but the input ends here"
                                + " (Unexpected end-of-input within/between Array entries); it may have been cut short");
        assertThat(messageOf(text.substring(0, text.length() - 1)))
                .isEqualTo("annos/000001.json at /item1 (byte 311): expected more JSON but the input ends here"
                        + " (Unexpected end-of-input: expected close marker for Object); it may have been cut short");
    }

    @Test
    void bytesThatAreNoUtf8AreReported() {
        byte[] bytes = Texts.image().getBytes(StandardCharsets.UTF_8);
        bytes[12] = (byte) 0xff;
        assertThat(messageOf(bytes))
                .isEqualTo("annos/000001.json at /source (byte 13): expected JSON but found something else"
                        + " (Invalid UTF-8 start byte 0xff)");
    }

    @Test
    void nestingBeyondTheLimitIsReported() {
        assertThat(messageOf("{\"x\": " + "[".repeat(100)))
                .isEqualTo("annos/000001.json at /x" + "/0".repeat(63)
                        + " (byte 70): expected JSON within the limits but found more"
                        + " (Document nesting depth (65) exceeds the maximum allowed (64))");
    }
}
