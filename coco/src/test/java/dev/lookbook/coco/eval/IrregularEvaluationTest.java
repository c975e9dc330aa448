package dev.lookbook.coco.eval;

import static dev.lookbook.coco.eval.Evaluations.boxes;
import static dev.lookbook.coco.eval.Evaluations.evaluate;
import static dev.lookbook.coco.eval.Evaluations.found;
import static dev.lookbook.coco.eval.Evaluations.results;
import static dev.lookbook.coco.eval.Evaluations.truth;
import static dev.lookbook.coco.eval.Evaluations.vest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.DatasetException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is refused, with its place, and what is worked out or left out, telling whoever listens. */
class IrregularEvaluationTest {
    private static final String VEST = vest(1, 0, 0, 10, 10);
    private static final String FOUND = found(0.9, 0, 0, 10, 10);

    private final List<Issue> issues = new ArrayList<>();

    @Test
    void aResultOfAnImageThatThereIsNotIsRefused() {
        assertRefused(
                EvaluationType.BBOX,
                truth(VEST),
                results(FOUND, FOUND.replace("\"image_id\": 7", "\"image_id\": 9")),
                "results.json at /1 (byte 74): expected \"image_id\" to be the id of an image of the ground truth but"
                        + " found 9");
    }

    @Test
    void aResultWithoutAnImageOrAScoreIsRefused() {
        assertRefused(
                EvaluationType.BBOX,
                truth(VEST),
                results("{\"category_id\": 1}"),
                "results.json at /0 (byte 1): expected a result with the id of an image as \"image_id\" but found none");
        assertRefused(
                EvaluationType.BBOX,
                truth(VEST),
                results(FOUND.replace("score", "confidence")),
                "results.json at /0 (byte 1): expected a result with a number as \"score\" but found none");
    }

    @Test
    void aResultWithoutWhatIsComparedIsRefused() {
        String nothing = "{\"image_id\": 7, \"category_id\": 1, \"score\": 0.5, \"bbox\": []}";
        assertRefused(
                EvaluationType.BBOX,
                truth(VEST),
                results(nothing),
                "results.json at /0 (byte 1): expected a result with \"bbox\", \"segmentation\" or \"keypoints\" but found"
                        + " none");
        assertRefused(
                EvaluationType.SEGM,
                truth(VEST),
                results(nothing.replace("\"bbox\": []", "\"keypoints\": [1, 2, 2]")),
                "results.json at /0 (byte 1): expected a result with \"segmentation\" or \"bbox\" but found none");
        assertRefused(
                EvaluationType.KEYPOINTS,
                truth(VEST),
                results(FOUND),
                "results.json at /0 (byte 1): expected a result with \"keypoints\" but found none");
        assertRefused(
                EvaluationType.BBOX,
                truth(VEST),
                results(found(0.9, 0, 0, -10, 10)),
                "results.json at /0 (byte 1): expected \"bbox\" to be a box [x, y, width, height] with a size of at least 0"
                        + " but found something else");
    }

    @Test
    void filesOfTheOtherKindAreRefused() {
        assertRefused(
                EvaluationType.BBOX,
                results(FOUND),
                results(FOUND),
                "truth.json: expected ground truth, an object with \"images\", but found a list of results");
        assertRefused(
                EvaluationType.BBOX,
                truth(VEST),
                truth(VEST),
                "results.json: expected a list of results but found an object with \"images\" or \"annotations\"");
    }

    @Test
    void groundTruthWithoutWhatIsComparedIsRefused() {
        assertRefused(
                EvaluationType.SEGM,
                truth(VEST),
                results(FOUND),
                "truth.json at /annotations/0 (byte 69): expected an annotation with a \"segmentation\" but found none");
        assertRefused(
                EvaluationType.BBOX,
                truth("{\"id\": 1, \"image_id\": 7, \"category_id\": 1, \"iscrowd\": 0}"),
                results(FOUND),
                "truth.json at /annotations/0 (byte 69): expected an annotation with an \"area\", or something to work it"
                        + " out from, but found none");
        assertRefused(
                EvaluationType.BBOX,
                truth("{\"id\": 1, \"image_id\": 7, \"category_id\": 1, \"iscrowd\": 0, \"area\": 5}"),
                results(FOUND),
                "truth.json at /annotations/0 (byte 69): expected an annotation with a \"bbox\", or something to work it"
                        + " out from, but found none");
        assertRefused(
                EvaluationType.BBOX,
                truth(VEST.replace("\"area\": 100", "\"area\": \"100\"")),
                results(FOUND),
                "truth.json at /annotations/0 (byte 69): expected \"area\" to be a number but found something else");
    }

    @Test
    void polygonsNeedTheSizeOfTheImage() {
        String polygon = VEST.replace("\"iscrowd\"", "\"segmentation\": [[0, 0, 10, 0, 10, 10]], \"iscrowd\"");
        assertRefused(
                EvaluationType.SEGM,
                truth(polygon).replace("\"width\": 400", "\"width\": -1"),
                results(FOUND),
                "truth.json at /annotations/0 (byte 68): expected an image with width and height, to draw what is in it,"
                        + " but it has none");
    }

    @Test
    void keypointsAreAsManyAsTheSigmas() {
        String keypoints = ", \"keypoints\": [1, 2, 2], \"num_keypoints\": 1}";
        assertRefused(
                EvaluationType.KEYPOINTS,
                truth(VEST.replace("}", keypoints)),
                results(FOUND.replace("}", keypoints)),
                "results.json at /0 (byte 1): expected 17 keypoints, as many as there are sigmas, but found 1");
    }

    @Test
    void whatIsMissingIsWorkedOut() {
        String bare =
                "{\"id\": 1, \"image_id\": 7, \"category_id\": 1, \"segmentation\": [[0, 0, 10, 0, 10, 10, 0, 10]]}";

        assertThat(listening(EvaluationType.BBOX, truth(bare), results(FOUND)).averagePrecision())
                .isCloseTo(1, within(1e-12));

        assertThat(issues)
                .extracting(Issue::code, Issue::message)
                .containsExactly(
                        tuple("repair-iscrowd", "the member \"iscrowd\" is missing and is taken to be 0"),
                        tuple("repair-bbox", "the member \"bbox\" is missing and is taken to be [0, 0, 10, 10]"),
                        tuple("repair-area", "the member \"area\" is missing and is taken to be 100.0"));
    }

    @Test
    void categoriesThatTheGroundTruthDoesNotDefineAreLeftOut() {
        String other = vest(2, 50, 50, 10, 10).replace("\"category_id\": 1", "\"category_id\": 5");
        String found = found(1, 90, 90, 10, 10).replace("\"category_id\": 1", "\"category_id\": \"x\"");

        assertThat(listening(EvaluationType.BBOX, truth(VEST, other), results(FOUND, found))
                        .averagePrecision())
                .isCloseTo(1, within(1e-12));

        assertThat(issues)
                .extracting(Issue::code, Issue::message)
                .containsExactly(
                        tuple(
                                "unknown-category",
                                "expected the id of a category of the ground truth but found \"x\", which is not evaluated"),
                        tuple(
                                "unknown-category",
                                "expected the id of a category of the ground truth but found 5, which is not evaluated"));
    }

    @Test
    void masksOfAnotherSizeMatchNothingAndAreToldOf() {
        String truth = VEST.replace(
                "\"iscrowd\"", "\"segmentation\": {\"size\": [10, 10], \"counts\": [0, 100]}, \"iscrowd\"");
        String found = FOUND.replace("}", ", \"segmentation\": {\"size\": [20, 10], \"counts\": [0, 100]}}");

        assertThat(listening(EvaluationType.SEGM, truth(truth), results(found)).averagePrecision())
                .isZero();

        assertThat(issues)
                .extracting(Issue::toString)
                .singleElement()
                .asString()
                .contains(
                        "mask-size",
                        "expected a mask of 10 x 10 pixels, as the ground truth's, but found one of 10 x 20, which matches"
                                + " nothing");
    }

    @Test
    void annotationZeroIsToldOf() {
        listening(EvaluationType.BBOX, truth(vest(0, 0, 0, 10, 10)), results(FOUND));

        assertThat(issues).extracting(Issue::code).containsExactly("zero-id");
    }

    @Test
    void optionsThatMakeNoSenseAreRefused() {
        CocoEvaluation.Builder builder = CocoEvaluation.builder();

        assertThatThrownBy(() -> builder.iouThresholds(0.5, 0.5))
                .hasMessage("expected ascending overlaps from 0 to 1 but found [0.5, 0.5]");
        assertThatThrownBy(() -> builder.iouThresholds(Double.NaN))
                .hasMessage("expected ascending overlaps from 0 to 1 but found [NaN]");
        assertThatThrownBy(() -> builder.maxDetections(0, 10))
                .hasMessage("expected ascending numbers of detections of at least 1 but found [0, 10]");
        assertThatThrownBy(builder::sigmas).hasMessage("expected sigmas of more than 0 but found []");
        EvaluationResult result = boxes(truth(VEST), results(FOUND));
        assertThatThrownBy(() -> result.averagePrecision(9)).hasMessage("expected the id of a category but found 9");
        assertThatThrownBy(() -> result.statistic("mAP"))
                .hasMessage("expected one of AP, AP50, AP75, APsmall, APmedium, APlarge, AR1, AR10, AR100, ARsmall,"
                        + " ARmedium, ARlarge but found mAP");
        assertThatThrownBy(() -> result.recall(0, 2, 0, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> result.precision(0, 101, 0, 0, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private EvaluationResult listening(EvaluationType type, String truth, String results) {
        return evaluate(CocoEvaluation.builder().type(type).onIssue(issues::add), truth, results);
    }

    private static void assertRefused(EvaluationType type, String truth, String results, String message) {
        assertThatThrownBy(() -> evaluate(CocoEvaluation.builder().type(type), truth, results))
                .isInstanceOfSatisfying(DatasetException.class, e -> {
                    String text = String.valueOf(e.getMessage());
                    assertThat(text.substring(text.lastIndexOf('/', text.indexOf(".json")) + 1))
                            .isEqualTo(message);
                });
    }
}
