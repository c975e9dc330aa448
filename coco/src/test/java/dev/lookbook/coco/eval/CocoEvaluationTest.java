package dev.lookbook.coco.eval;

import static dev.lookbook.coco.eval.Evaluations.SIZE;
import static dev.lookbook.coco.eval.Evaluations.boxes;
import static dev.lookbook.coco.eval.Evaluations.evaluate;
import static dev.lookbook.coco.eval.Evaluations.found;
import static dev.lookbook.coco.eval.Evaluations.results;
import static dev.lookbook.coco.eval.Evaluations.truth;
import static dev.lookbook.coco.eval.Evaluations.truthOf;
import static dev.lookbook.coco.eval.Evaluations.vest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookbook.model.Category;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Average precision and recall that can be worked out by hand. */
class CocoEvaluationTest {
    @Test
    void precisionIsTheGreatestWithAtLeastEachOf101Recalls() {
        EvaluationResult result = boxes(
                truth(vest(1, 0, 0, 10, 10), vest(2, 20, 0, 10, 10)),
                results(found(0.7, 20, 0, 10, 10), found(0.8, 50, 50, 10, 10), found(0.9, 0, 0, 10, 10)));

        // Up to a recall of 0.5 one of one is right, beyond it two of three.
        double expected = (51 + 50 * 2 / 3.0) / 101;
        assertClose(result.averagePrecision(), expected);
        assertClose(result.averagePrecision(1), expected);
        assertClose(result.statistic("AP50"), expected);
        assertClose(result.statistic("APsmall"), expected);
        assertClose(result.precision(0, 50, 0, 0, 2), 1);
        assertClose(result.precision(9, 51, 0, 0, 2), 2 / 3.0);
        assertThat(result.recall(0, 0, 0, 0)).isEqualTo(0.5);
        assertThat(result.statistic("AR1")).isEqualTo(0.5);
        assertThat(result.statistic("AR100")).isEqualTo(1);
    }

    @Test
    void whatHasNoGroundTruthIsMinusOne() {
        EvaluationResult result =
                boxes(truth(vest(1, 0, 0, 10, 10)), results(found(0.9, 0, 0, 10, 10), found(0.8, 0, 0, 200, 200)));

        assertThat(result.categories()).extracting(Category::id).containsExactly(1L, 2L);
        assertThat(result.averagePrecision(2)).isEqualTo(-1);
        assertThat(result.statistic("APmedium")).isEqualTo(-1);
        assertThat(result.statistic("ARlarge")).isEqualTo(-1);
        assertThat(result.precision(0, 0, 1, 0, 0)).isEqualTo(-1);
        assertThat(result.recall(0, 1, 0, 0)).isEqualTo(-1);
        assertClose(result.averagePrecision(), 1);
    }

    @Test
    void aDetectionOfAnotherSizeThatMatchesNothingDoesNotCount() {
        EvaluationResult result =
                boxes(truth(vest(1, 0, 0, 10, 10)), results(found(0.9, 0, 0, 200, 200), found(0.8, 0, 0, 10, 10)));

        assertClose(result.averagePrecision(), 0.5);
        assertClose(result.statistic("APsmall"), 1);
    }

    @Test
    void nothingFoundIsZeroAndNothingToFindIsMinusOne() {
        EvaluationResult nothingFound = boxes(truth(vest(1, 0, 0, 10, 10)), "[]");
        EvaluationResult nothingToFind = boxes(truth(), results(found(0.9, 0, 0, 10, 10)));
        EvaluationResult nothing = boxes("{\"images\": []}", "[]");

        assertThat(nothingFound.averagePrecision()).isZero();
        assertThat(nothingFound.statistic("AR100")).isZero();
        assertThat(nothingToFind.statistics()).extracting(Statistic::value).containsOnly(-1.0);
        assertThat(nothing.statistics()).extracting(Statistic::value).containsOnly(-1.0);
    }

    @Test
    void anyNumberOfDetectionsMayBeInACrowd() {
        String crowd = vest(2, 100, 0, 100, 100).replace("\"iscrowd\": 0", "\"iscrowd\": 1");
        EvaluationResult result = boxes(
                truth(vest(1, 0, 0, 10, 10), crowd),
                results(
                        found(0.9, 110, 10, 10, 10),
                        found(0.8, 130, 10, 20, 20),
                        found(0.7, 0, 0, 10, 10),
                        found(0.6, 250, 250, 10, 10)));

        assertClose(result.averagePrecision(), 1);
        assertThat(result.statistic("AR100")).isEqualTo(1);
    }

    @Test
    void aCrowdMayBeSaidByABoolean() {
        String crowd = vest(2, 100, 0, 100, 100).replace("\"iscrowd\": 0", "\"iscrowd\": true");

        assertClose(
                boxes(truth(vest(1, 0, 0, 10, 10), crowd), results(found(0.7, 0, 0, 10, 10)))
                        .averagePrecision(),
                1);
    }

    @Test
    void ofDetectionsAlikeThoseOfTheLowerImageIdComeFirst() {
        String images = "{\"id\": 8, " + SIZE + "}, {\"id\": 7, " + SIZE + "}";
        String right = found(0.5, 0, 0, 10, 10);
        String wrong = found(0.5, 90, 90, 10, 10).replace("\"image_id\": 7", "\"image_id\": 8");

        assertClose(
                boxes(truthOf(images, vest(1, 0, 0, 10, 10)), results(wrong, right))
                        .averagePrecision(),
                1);
        String rightIn8 = right.replace("\"image_id\": 7", "\"image_id\": 8");
        String wrongIn7 = wrong.replace("\"image_id\": 8", "\"image_id\": 7");
        String vestIn8 = vest(1, 0, 0, 10, 10).replace("\"image_id\": 7", "\"image_id\": 8");
        assertClose(boxes(truthOf(images, vestIn8), results(rightIn8, wrongIn7)).averagePrecision(), 0.5);
    }

    @Test
    void minusZeroIsAScoreLikeZero() {
        String wrong = found(-0.0, 90, 90, 10, 10);

        assertThat(wrong).contains("-0.0");
        assertClose(
                boxes(truth(vest(1, 0, 0, 10, 10)), results(wrong, found(0, 0, 0, 10, 10)))
                        .averagePrecision(),
                0.5);
    }

    @Test
    void annotationZeroIsNeverFoundUnlessAskedFor() {
        String truth = truth(vest(0, 0, 0, 10, 10));
        String results = results(found(0.9, 0, 0, 10, 10));

        assertThat(boxes(truth, results).averagePrecision()).isZero();
        assertClose(
                evaluate(CocoEvaluation.builder().annotationZeroQuirk(false), truth, results)
                        .averagePrecision(),
                1);
    }

    @Test
    void idsMayBeStrings() {
        String truth = truthOf("{\"id\": \"a\"}, {\"id\": \"7\"}", vest(1, 0, 0, 10, 10), vest(2, 0, 0, 10, 10))
                .replaceFirst("\"image_id\": 7", "\"image_id\": \"a\"");
        String inA = found(0.9, 0, 0, 10, 10).replace("\"image_id\": 7", "\"image_id\": \"a\"");
        String in7 = found(0.9, 0, 0, 10, 10).replace("\"category_id\": 1", "\"category_id\": 1.0");

        assertClose(boxes(truth, results(inA, in7)).averagePrecision(), 1);
    }

    @Test
    void theBoxOfAResultIsItsMaskForMasks() {
        String vest = vest(1, 10, 20, 30, 40)
                .replace("\"iscrowd\"", "\"segmentation\": [[10, 20, 40, 20, 40, 60, 10, 60]], \"iscrowd\"");

        assertClose(
                evaluate(
                                CocoEvaluation.builder().type(EvaluationType.SEGM),
                                truth(vest),
                                results(found(0.9, 10, 20, 30, 40)))
                        .averagePrecision(),
                1);
    }

    @Test
    void keypointsAreAsFarAsTheirSigmasSay() {
        String keypoints = ", \"keypoints\": [100, 100, 2, 5, 5, 0], \"num_keypoints\": 1}";
        String vest = vest(1, 0, 0, 10, 10).replace("}", keypoints);
        String found =
                "{\"image_id\": 7, \"category_id\": 1, \"keypoints\": [107, 100, 1, 300, 300, 1], \"score\": 0.9}";

        EvaluationResult result = evaluate(
                CocoEvaluation.builder().type(EvaluationType.KEYPOINTS).sigmas(0.5, 0.5), truth(vest), results(found));

        // exp(-7 * 7 / 1 / 100 / 2) is 0.783: six of ten thresholds are reached.
        assertClose(result.averagePrecision(), 0.6);
        assertThat(result.statistics())
                .extracting(Statistic::name)
                .containsExactly(
                        "AP", "AP50", "AP75", "APmedium", "APlarge", "AR", "AR50", "AR75", "ARmedium", "ARlarge");
        assertThat(result.maxDetections()).containsExactly(20);
    }

    @Test
    void anObjectWithoutLabelledKeypointsDoesNotCount() {
        String vest = vest(1, 0, 0, 10, 10).replace("}", ", \"keypoints\": [0, 0, 0], \"num_keypoints\": 0}");
        String found = "{\"image_id\": 7, \"category_id\": 1, \"keypoints\": [5, 5, 1], \"score\": 0.9}";

        assertThat(evaluate(
                                CocoEvaluation.builder()
                                        .type(EvaluationType.KEYPOINTS)
                                        .sigmas(0.5),
                                truth(vest),
                                results(found))
                        .averagePrecision())
                .isEqualTo(-1);
    }

    @Test
    void otherThresholdsAndNumbersOfDetectionsCanBeAskedFor() {
        EvaluationResult result = evaluate(
                CocoEvaluation.builder().iouThresholds(0.3, 0.75).maxDetections(1, 2),
                truth(vest(1, 0, 0, 10, 10), vest(2, 50, 0, 10, 10)),
                results(found(0.9, 90, 90, 10, 10), found(0.8, 0, 0, 10, 5), found(0.7, 50, 0, 10, 10)));

        // The third detection is one too many; half the box is found, which is enough for 0.3 only.
        assertThat(result.iouThresholds()).containsExactly(0.3, 0.75);
        assertThat(result.statistic("AP50")).isEqualTo(-1);
        assertThat(result.statistic("AR1")).isZero();
        assertThat(result.statistic("AR2")).isEqualTo(0.25);
        assertClose(result.averagePrecision(), 51 * 0.5 / 101 / 2);
        assertThat(result.statistics().get(0))
                .hasToString(" Average Precision  (AP) @[ IoU=0.30:0.75 | area=   all | maxDets=  2 ] = 0.126");
    }

    @Test
    void theSummaryIsTheTableOfPycocotools() {
        EvaluationResult result = boxes(truth(vest(1, 0, 0, 10, 10)), "[]");

        assertThat(result.summary()).hasLineCount(12).isEqualTo(result.toString());
        assertThat(List.of(result.summary().split("\n")))
                .startsWith(
                        " Average Precision  (AP) @[ IoU=0.50:0.95 | area=   all | maxDets=100 ] = 0.000",
                        " Average Precision  (AP) @[ IoU=0.50      | area=   all | maxDets=100 ] = 0.000",
                        " Average Precision  (AP) @[ IoU=0.75      | area=   all | maxDets=100 ] = 0.000",
                        " Average Precision  (AP) @[ IoU=0.50:0.95 | area= small | maxDets=100 ] = 0.000",
                        " Average Precision  (AP) @[ IoU=0.50:0.95 | area=medium | maxDets=100 ] = -1.000")
                .endsWith(" Average Recall     (AR) @[ IoU=0.50:0.95 | area= large | maxDets=100 ] = -1.000");
    }

    private static void assertClose(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-12));
    }
}
