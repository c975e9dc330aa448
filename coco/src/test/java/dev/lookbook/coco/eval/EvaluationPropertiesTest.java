package dev.lookbook.coco.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any ground truth and any results. */
class EvaluationPropertiesTest {
    private static final String IMAGES = "{\"id\": 0}, {\"id\": 1}, {\"id\": 2}";

    /** A box of a category in an image. */
    record Box(int image, int category, int x, int y, int width, int height) {
        String members() {
            return "\"image_id\": " + image + ", \"category_id\": " + category + ", \"bbox\": [" + x + ", " + y + ", "
                    + width + ", " + height + "]";
        }

        /** Far from all others, so that nothing but its own detection finds it. */
        Box apart(int index) {
            return new Box(image, category, x + 1000 * index, y, width, height);
        }
    }

    @Provide
    Arbitrary<List<Box>> boxes() {
        Arbitrary<Integer> place = Arbitraries.integers().between(0, 40);
        Arbitrary<Integer> side = Arbitraries.integers().between(1, 120);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(1, 2),
                        place,
                        place,
                        side,
                        side)
                .as(Box::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property(tries = 25)
    void whatIsFoundExactlyHasAPrecisionOfOne(@ForAll("boxes") List<Box> boxes) {
        List<Box> apart = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            apart.add(boxes.get(i).apart(i));
        }

        EvaluationResult result = Evaluations.boxes(truth(apart), results(found(apart)));

        assertThat(result.averagePrecision()).isCloseTo(1, within(1e-12));
        assertThat(result.statistic("AR100")).isEqualTo(1);
    }

    @Property(tries = 25)
    void theOrderOfResultsDoesNotMatter(
            @ForAll("boxes") List<Box> truth, @ForAll("boxes") List<Box> found, @ForAll long seed) {
        List<String> results = found(found);
        EvaluationResult inOrder = Evaluations.boxes(truth(truth), results(results));
        Collections.shuffle(results, new Random(seed));

        EvaluationResult shuffled = Evaluations.boxes(truth(truth), results(results));

        assertThat(shuffled.statistics()).isEqualTo(inOrder.statistics());
    }

    @Property(tries = 25)
    void whereNothingOverlapsADetectionLessNeverRaisesARecall(@ForAll("boxes") List<Box> boxes, @ForAll long seed) {
        List<Box> apart = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            apart.add(boxes.get(i).apart(i));
        }
        List<String> results = found(apart);
        EvaluationResult all = Evaluations.boxes(truth(apart), results(results));
        results.remove(new Random(seed).nextInt(results.size()));

        EvaluationResult fewer = Evaluations.boxes(truth(apart), results(results));

        assertNoMoreRecall(fewer, all);
    }

    @Property(tries = 25)
    void withoutTheLeastConfidentDetectionNoRecallIsGreater(
            @ForAll("boxes") List<Box> truth, @ForAll("boxes") List<Box> found) {
        List<String> results = found(found);
        EvaluationResult all = Evaluations.boxes(truth(truth), results(results));
        results.remove(results.size() - 1);

        EvaluationResult fewer = Evaluations.boxes(truth(truth), results(results));

        assertNoMoreRecall(fewer, all);
    }

    private static void assertNoMoreRecall(EvaluationResult fewer, EvaluationResult all) {
        for (int t = 0; t < all.iouThresholds().size(); t++) {
            for (int k = 0; k < all.categories().size(); k++) {
                for (int a = 0; a < all.areas().size(); a++) {
                    int most = all.maxDetections().size() - 1;
                    assertThat(fewer.recall(t, k, a, most)).isLessThanOrEqualTo(all.recall(t, k, a, most));
                }
            }
        }
    }

    private static String truth(List<Box> boxes) {
        List<String> annotations = new ArrayList<>();
        for (Box box : boxes) {
            annotations.add("{\"id\": " + (annotations.size() + 1) + ", " + box.members() + ", \"area\": "
                    + box.width * box.height + ", \"iscrowd\": 0}");
        }
        return Evaluations.truthOf(IMAGES, annotations.toArray(String[]::new));
    }

    /** Results whose scores all differ, the most confident first. */
    private static List<String> found(List<Box> boxes) {
        List<String> results = new ArrayList<>();
        for (Box box : boxes) {
            results.add("{" + box.members() + ", \"score\": " + (1 - results.size() / 100.0) + "}");
        }
        return results;
    }

    private static String results(List<String> results) {
        return Evaluations.results(results.toArray(String[]::new));
    }
}
