package dev.lookbook.coco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.DatasetException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule: strict readers refuse what breaks it, with code and place; lenient ones tell of it and go on. */
class CocoRuleTest {
    private static final String INFO = "\"info\": {\"year\": 2020}, \"licenses\": [], ";
    private static final String IMAGE = "{\"id\": 7, \"file_name\": \"a.jpg\", \"width\": 100, \"height\": 50}";
    private static final String CATEGORY = "{\"id\": 1, \"name\": \"vest\", \"keypoints\": [\"a\", \"b\"]}";
    private static final String ANNOTATION = "{\"id\": 1, \"image_id\": 7, \"category_id\": 1, \"bbox\": [1, 2, 3, 4],"
            + " \"area\": 12, \"iscrowd\": 0, \"segmentation\": [[1, 2, 4, 2, 4, 6]]}";

    @TempDir
    Path folder;

    /** A file in which ‸ marks where one rule is broken. */
    record Case(CocoRule rule, String json, String pointer, String problem) {
        @Override
        public String toString() {
            return rule.code() + " at " + pointer + ": " + problem;
        }
    }

    private static String file(String images, String annotations, String categories) {
        return "{" + INFO + "\"images\": [" + images + "], \"annotations\": [" + annotations + "], \"categories\": ["
                + categories + "]}";
    }

    private static Case file(CocoRule rule, String json, String pointer, String problem) {
        return new Case(rule, json, pointer, problem);
    }

    private static Case image(CocoRule rule, String image, String member, String problem) {
        return new Case(rule, file(IMAGE + ", " + image, ANNOTATION, CATEGORY), "/images/1" + member, problem);
    }

    private static Case category(CocoRule rule, String category, String member, String problem) {
        return new Case(rule, file(IMAGE, ANNOTATION, CATEGORY + ", " + category), "/categories/1" + member, problem);
    }

    /** An annotation with other members than usual, or without some. */
    private static Case annotation(CocoRule rule, String annotation, String member, String problem) {
        return new Case(rule, file(IMAGE, annotation, CATEGORY), "/annotations/0" + member, problem);
    }

    private static String with(String member, String value) {
        String pattern = "\"" + member + "\": (\\[\\[[^\\]]*\\]\\]|\\[[^\\]]*\\]|[^,}]*)";
        String changed = ANNOTATION.replaceFirst(
                pattern, "\"" + member + "\": ‸" + value.replace("\\", "\\\\").replace("$", "\\$"));
        return changed.equals(ANNOTATION)
                ? ANNOTATION.substring(0, ANNOTATION.length() - 1) + ", \"" + member + "\": ‸" + value + "}"
                : changed;
    }

    private static String without(String member) {
        String pattern = "(, )?\"" + member + "\": (\\[\\[[^\\]]*\\]\\]|\\[[^\\]]*\\]|[^,}]*)(, (?=\"image_id))?";
        return "‸" + ANNOTATION.replaceFirst(pattern, "");
    }

    private static String withKeypoints(String keypoints) {
        return ANNOTATION.substring(0, ANNOTATION.length() - 1) + ", \"keypoints\": " + keypoints + "}";
    }

    static Stream<Case> cases() {
        String good = "\"images\": [], \"annotations\": [], \"categories\": []}";
        return Stream.of(
                file(
                        CocoRule.MISSING_INFO,
                        "{\"licenses\": [], " + good,
                        "",
                        "expected a section \"info\" but found none"),
                file(
                        CocoRule.INVALID_INFO,
                        "{\"licenses\": [], \"info\": ‸\"mine\", " + good,
                        "/info",
                        "expected an object but found the string \"mine\""),
                file(
                        CocoRule.INVALID_INFO,
                        "{\"licenses\": [], \"info\": {\"year\": ‸\"2020\"}, " + good,
                        "/info/year",
                        "expected an integer but found the string \"2020\""),
                file(
                        CocoRule.MISSING_LICENSES,
                        "{\"info\": {}, " + good,
                        "",
                        "expected a section \"licenses\" but found none"),
                file(
                        CocoRule.MISSING_IMAGES,
                        "{" + INFO + "\"annotations\": [], \"categories\": []}",
                        "",
                        "expected a section \"images\" but found none"),
                file(
                        CocoRule.SECTION_ORDER,
                        "{" + INFO + "\"annotations\": ‸[], \"images\": [], \"categories\": []}",
                        "/annotations",
                        "expected the section \"images\" before \"annotations\" but found it after them"),
                file(
                        CocoRule.UNKNOWN_SECTION,
                        "{" + INFO + "\"license\": ‸[], " + good,
                        "/license",
                        "expected a section that COCO knows but found \"license\""),
                file(
                        CocoRule.INVALID_SECTION,
                        "{\"info\": {}, \"licenses\": ‸null, " + good,
                        "/licenses",
                        "expected an array but found null"),
                file(
                        CocoRule.MISSING_CATEGORIES,
                        "{" + INFO + "\"images\": [" + IMAGE + "], \"annotations\": [" + ANNOTATION + "]}",
                        "",
                        "expected a section \"categories\" but found none"),
                image(CocoRule.INVALID_RECORD, "‸7", "", "expected an object but found 7"),
                image(
                        CocoRule.MISSING_ID,
                        "‸{\"file_name\": \"b.jpg\", \"width\": 1, \"height\": 1}",
                        "",
                        "expected a member \"id\" but found none"),
                image(
                        CocoRule.INVALID_ID,
                        "{\"id\": ‸\"b7\", \"file_name\": \"b.jpg\", \"width\": 1, \"height\": 1}",
                        "/id",
                        "expected an integer but found the string \"b7\""),
                image(
                        CocoRule.INVALID_ID,
                        "{\"id\": ‸8.0, \"file_name\": \"b.jpg\", \"width\": 1, \"height\": 1}",
                        "/id",
                        "expected an integer but found 8.0"),
                image(
                        CocoRule.ZERO_ID,
                        "{\"id\": ‸0, \"file_name\": \"b.jpg\", \"width\": 1, \"height\": 1}",
                        "/id",
                        "expected an id of at least 1 but found 0"),
                image(
                        CocoRule.DUPLICATE_ID,
                        "{\"id\": ‸7, \"file_name\": \"b.jpg\", \"width\": 1, \"height\": 1}",
                        "/id",
                        "expected each image id once but found 7 again; its annotations go with the first"),
                image(
                        CocoRule.MISSING_NAME,
                        "‸{\"id\": 8, \"width\": 1, \"height\": 1}",
                        "",
                        "expected a member \"file_name\" but found none"),
                image(
                        CocoRule.INVALID_NAME,
                        "{\"id\": 8, \"file_name\": ‸5, \"width\": 1, \"height\": 1}",
                        "/file_name",
                        "expected a string but found 5"),
                image(
                        CocoRule.FOLDER_IN_FILE_NAME,
                        "{\"id\": 8, \"file_name\": ‸\"val/b.jpg\", \"width\": 1, \"height\": 1}",
                        "/file_name",
                        "expected a file name without folders but found \"val/b.jpg\""),
                image(
                        CocoRule.MISSING_SIZE,
                        "‸{\"id\": 8, \"file_name\": \"b.jpg\", \"height\": 1}",
                        "",
                        "expected a member \"width\" but found none"),
                image(
                        CocoRule.INVALID_SIZE,
                        "{\"id\": 8, \"file_name\": \"b.jpg\", \"width\": 1, \"height\": ‸-1}",
                        "/height",
                        "expected at least 1 pixel but found -1"),
                image(
                        CocoRule.INVALID_SIZE,
                        "{\"id\": 8, \"file_name\": \"b.jpg\", \"width\": ‸\"640\", \"height\": 1}",
                        "/width",
                        "expected an integer but found the string \"640\""),
                image(
                        CocoRule.INVALID_DATE_CAPTURED,
                        "{\"id\": 8, \"file_name\": \"b.jpg\", \"width\": 1, \"height\": 1, \"date_captured\": ‸0}",
                        "/date_captured",
                        "expected a string but found 0"),
                image(
                        CocoRule.UNKNOWN_MEMBER,
                        "{\"id\": 8, \"file_name\": \"b.jpg\", \"width\": 1, \"height\": 1, \"frame/id\": ‸0}",
                        "/frame~1id",
                        "expected a member that COCO knows but found \"frame/id\""),
                category(CocoRule.INVALID_RECORD, "‸null", "", "expected an object but found null"),
                category(CocoRule.MISSING_ID, "‸{\"name\": \"skirt\"}", "", "expected a member \"id\" but found none"),
                category(
                        CocoRule.DUPLICATE_ID,
                        "{\"id\": ‸1, \"name\": \"skirt\"}",
                        "/id",
                        "expected each category id once but found 1 again"),
                category(
                        CocoRule.DUPLICATE_NAME,
                        "{\"id\": 2, \"name\": ‸\"vest\"}",
                        "/name",
                        "expected each category name once but found \"vest\" again"),
                category(CocoRule.MISSING_NAME, "‸{\"id\": 2}", "", "expected a member \"name\" but found none"),
                annotation(CocoRule.MISSING_ID, without("id"), "", "expected a member \"id\" but found none"),
                annotation(
                        CocoRule.INVALID_ID,
                        ANNOTATION.replace("\"id\": 1", "\"id\": ‸\"one\""),
                        "/id",
                        "expected an integer but found the string \"one\""),
                annotation(
                        CocoRule.DUPLICATE_ID,
                        ANNOTATION + ", " + ANNOTATION.replace("\"id\": 1", "\"id\": ‸1"),
                        "/../1/id",
                        "expected each annotation id once but found 1 again"),
                annotation(
                        CocoRule.ZERO_ID,
                        ANNOTATION.replace("\"id\": 1", "\"id\": ‸0"),
                        "/id",
                        "expected an id of at least 1 but found 0"),
                annotation(
                        CocoRule.MISSING_IMAGE_ID,
                        without("image_id"),
                        "",
                        "expected a member \"image_id\" but found none"),
                annotation(
                        CocoRule.INVALID_IMAGE_ID,
                        with("image_id", "\"7\""),
                        "/image_id",
                        "expected an integer but found the string \"7\""),
                annotation(
                        CocoRule.UNKNOWN_IMAGE,
                        with("image_id", "99"),
                        "/image_id",
                        "expected the id of an image but found 99, which no image has"),
                annotation(
                        CocoRule.MISSING_CATEGORY_ID,
                        without("category_id"),
                        "",
                        "expected a member \"category_id\" but found none"),
                annotation(
                        CocoRule.INVALID_CATEGORY_ID,
                        with("category_id", "\"vest\""),
                        "/category_id",
                        "expected an integer but found the string \"vest\""),
                annotation(
                        CocoRule.UNKNOWN_CATEGORY,
                        with("category_id", "5"),
                        "/category_id",
                        "expected the id of a category but found 5"),
                annotation(CocoRule.MISSING_BBOX, without("bbox"), "", "expected a member \"bbox\" but found none"),
                annotation(
                        CocoRule.MISSING_BBOX,
                        with("bbox", "null"),
                        "/bbox",
                        "expected a member \"bbox\" but found null"),
                annotation(
                        CocoRule.MISSING_BBOX,
                        with("bbox", "[]"),
                        "/bbox",
                        "expected a member \"bbox\" but found an empty array"),
                annotation(
                        CocoRule.INVALID_BBOX,
                        with("bbox", "[1, 2, -3, 4]"),
                        "/bbox",
                        "expected a box [x, y, width, height] of four numbers with a size of at least 0 but found [1, 2, -3,"
                                + " 4]"),
                annotation(
                        CocoRule.INVALID_BBOX,
                        with("bbox", "{\"x\": 1}"),
                        "/bbox",
                        "expected a box [x, y, width, height] of four numbers with a size of at least 0 but found an"
                                + " object"),
                annotation(
                        CocoRule.EMPTY_BBOX,
                        with("bbox", "[1, 2, 0, 4]"),
                        "/bbox",
                        "expected a box with width and height but found [1, 2, 0, 4]"),
                annotation(
                        CocoRule.BBOX_OUTSIDE_IMAGE,
                        with("bbox", "[-1, 2, 3, 4]"),
                        "/bbox",
                        "expected a box [x, y, width, height] within the image of 100 x 50 pixels but found [-1, 2, 3, 4]"),
                annotation(
                        CocoRule.BBOX_OUTSIDE_IMAGE,
                        with("bbox", "[1, 2, 3, 48.5]"),
                        "/bbox",
                        "expected a box [x, y, width, height] within the image of 100 x 50 pixels but found"
                                + " [1, 2, 3, 48.5]"),
                annotation(CocoRule.MISSING_AREA, without("area"), "", "expected a member \"area\" but found none"),
                annotation(CocoRule.INVALID_AREA, with("area", "true"), "/area", "expected a number but found true"),
                annotation(
                        CocoRule.INVALID_AREA,
                        with("area", "-2.5"),
                        "/area",
                        "expected an area of at least 0 but found -2.5"),
                annotation(
                        CocoRule.MISSING_ISCROWD,
                        without("iscrowd"),
                        "",
                        "expected a member \"iscrowd\" but found none"),
                annotation(
                        CocoRule.INVALID_ISCROWD,
                        with("iscrowd", "false"),
                        "/iscrowd",
                        "expected 0 or 1 but found false"),
                annotation(CocoRule.INVALID_ISCROWD, with("iscrowd", "2"), "/iscrowd", "expected 0 or 1 but found 2"),
                annotation(
                        CocoRule.MISSING_SEGMENTATION,
                        without("segmentation"),
                        "",
                        "expected a member \"segmentation\" but found none"),
                annotation(
                        CocoRule.EMPTY_SEGMENTATION,
                        with("segmentation", "[]"),
                        "/segmentation",
                        "expected at least one polygon but found none"),
                annotation(
                        CocoRule.INVALID_SEGMENTATION,
                        with("segmentation", "[1, 2, 4, 2, 4, 6]"),
                        "/segmentation",
                        "expected a list of polygons or a run-length encoded mask but found [1, 2, 4, 2, 4, 6]"),
                annotation(
                        CocoRule.INVALID_SEGMENTATION,
                        with("segmentation", "[[[1, 2], [4, 2], [4, 6]]]"),
                        "/segmentation",
                        "expected a list of polygons or a run-length encoded mask but found an array"),
                annotation(
                        CocoRule.INVALID_SEGMENTATION,
                        with("segmentation", "{\"counts\": [1, 99999], \"size\": [50, 100]}"),
                        "/segmentation",
                        "expected a list of polygons or a run-length encoded mask but found an object"),
                annotation(
                        CocoRule.SHORT_POLYGON,
                        with("segmentation", "[[1, 2, 4, 2, 4, 6], [1, 2, 3, 4]]")
                                .replace("‸[[1, 2, 4, 2, 4, 6], ", "[[1, 2, 4, 2, 4, 6], ‸"),
                        "/segmentation/1",
                        "expected a polygon of at least 3 points but found 2"),
                annotation(
                        CocoRule.MASK_SIZE,
                        with("segmentation", "{\"counts\": [1, 2], \"size\": [100, 50]}")
                                .replace("‸", "")
                                .replace("[100, 50]", "‸[100, 50]"),
                        "/segmentation/size",
                        "expected a mask of the image's size, 100 x 50 pixels, but found one of 50 x 100"),
                annotation(
                        CocoRule.INVALID_KEYPOINTS,
                        withKeypoints("‸[1, 2]"),
                        "/keypoints",
                        "expected x, y and visibility of each keypoint but found [1, 2]"),
                annotation(
                        CocoRule.INVALID_KEYPOINTS,
                        withKeypoints("[1, 2, ‸3, 0, 0, 0], \"num_keypoints\": 1"),
                        "/keypoints/2",
                        "expected a visibility of 0, 1 or 2 but found 3"),
                annotation(
                        CocoRule.FRACTIONAL_KEYPOINTS,
                        withKeypoints("[1, ‸2.0, 2, 0, 0, 0], \"num_keypoints\": 1"),
                        "/keypoints/1",
                        "expected an integer but found 2.0"),
                annotation(
                        CocoRule.KEYPOINT_COUNT,
                        withKeypoints("‸[1, 2, 2], \"num_keypoints\": 1"),
                        "/keypoints",
                        "expected the 2 keypoints of \"vest\" but found 1"),
                annotation(
                        CocoRule.MISSING_NUM_KEYPOINTS,
                        "‸" + withKeypoints("[1, 2, 2, 0, 0, 0]"),
                        "",
                        "expected a member \"num_keypoints\" but found none"),
                annotation(
                        CocoRule.INVALID_NUM_KEYPOINTS,
                        withKeypoints("[1, 2, 2, 0, 0, 0], \"num_keypoints\": ‸2"),
                        "/num_keypoints",
                        "expected the number of labelled keypoints, 1, but found 2"),
                annotation(
                        CocoRule.UNKNOWN_MEMBER,
                        with("is_crowd", "[0]"),
                        "/is_crowd",
                        "expected a member that COCO knows but found \"is_crowd\""),
                annotation(
                        CocoRule.UNKNOWN_MEMBER,
                        with("style", "1"),
                        "/style",
                        "expected a member that COCO knows but found \"style\""),
                annotation(
                        CocoRule.MISSING_FILE_NAME,
                        "‸{\"image_id\": 7, \"segments_info\": []}",
                        "",
                        "expected a member \"file_name\" but found none"),
                annotation(
                        CocoRule.INVALID_SEGMENTS,
                        "{\"image_id\": 7, \"file_name\": \"a.png\", \"segments_info\": ‸[1]}",
                        "/segments_info",
                        "expected a list of objects but found [1]"),
                annotation(
                        CocoRule.INVALID_CAPTION,
                        "{\"id\": 1, \"image_id\": 7, \"caption\": ‸5}",
                        "/caption",
                        "expected a string but found 5"),
                file(
                        CocoRule.MISSING_SCORE,
                        "[‸{\"image_id\": 7, \"category_id\": 1, \"bbox\": [1, 2, 3, 4]}]",
                        "/0",
                        "expected a member \"score\" but found none"),
                file(
                        CocoRule.INVALID_SCORE,
                        "[{\"image_id\": 7, \"category_id\": 1, \"bbox\": [1, 2, 3, 4], \"score\": ‸\"high\"}]",
                        "/0/score",
                        "expected a number but found the string \"high\""));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void strictReadersRefuseWhatBreaksARuleWhereItIs(Case broken) throws IOException {
        Path file = write(broken);
        DatasetException error = catchThrowableOfType(
                DatasetException.class,
                () -> CocoReader.builder().mode(CocoMode.STRICT).open(file));
        assertThat(error)
                .hasMessage(file + place(broken) + ": " + broken.problem() + " ["
                        + broken.rule().code() + "]");
        assertThat(error.code()).contains(broken.rule().code());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void lenientReadersTellOfItAndGoOn(Case broken) throws IOException {
        Path file = write(broken);
        List<Issue> issues = new ArrayList<>();
        try (CocoReader reader = CocoReader.open(file)) {
            reader.check(issues::add);
        }
        assertThat(issues).hasSize(1);
        assertThat(issues.get(0).code()).isEqualTo(broken.rule().code());
        assertThat(issues.get(0).severity()).isEqualTo(broken.rule().severity());
        assertThat(issues.get(0).location()).hasToString(file + place(broken));
        assertThat(issues.get(0).message()).isEqualTo(broken.problem());
    }

    @Test
    void thereIsACaseForEveryRule() {
        Set<CocoRule> tested =
                cases().map(Case::rule).collect(Collectors.toCollection(() -> EnumSet.noneOf(CocoRule.class)));
        assertThat(tested).containsExactlyInAnyOrder(CocoRule.values());
    }

    @Test
    void fileThatKeepsAllRulesIsReadStrictly() throws IOException {
        Path file = Coco.file(folder, file(IMAGE, ANNOTATION, CATEGORY));
        try (CocoReader reader =
                CocoReader.builder().mode(CocoMode.STRICT).onIssue(issue -> {}).open(file)) {
            assertThat(reader.stream()).hasSize(1);
        }
    }

    private Path write(Case broken) throws IOException {
        return Coco.file(folder, broken.json().replace("‸", ""));
    }

    private static String place(Case broken) {
        int mark = broken.json().indexOf('‸');
        String pointer = broken.pointer().replaceFirst("/[^/]*/\\.\\.", "");
        return (pointer.isEmpty() ? "" : " at " + pointer)
                + (mark < 0
                        ? ""
                        : " (byte " + broken.json().substring(0, mark).getBytes(StandardCharsets.UTF_8).length + ")");
    }
}
