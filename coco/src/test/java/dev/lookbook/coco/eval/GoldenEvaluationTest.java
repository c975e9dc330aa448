package dev.lookbook.coco.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lookbook.coco.CocoReader;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.json.JsonSource;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Category;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Numbers that pycocotools 2.0.11 gave for real files: every one is ours, to the last digit but for means of thousands of
 * numbers, whose last digit is not the same in all versions of numpy.
 */
class GoldenEvaluationTest {
    private static final Offset<Double> LAST_DIGIT = within(1e-15);

    @TestFactory
    List<DynamicTest> equalToPycocotools() throws IOException {
        String data = System.getProperty("lookbook.data", "");
        assumeTrue(!data.isEmpty(), "no real data: set -Dlookbook.data=FOLDER to run this");
        Path folder = Path.of(data, "coco");
        List<DynamicTest> tests = new ArrayList<>();
        byte[] json = Files.readAllBytes(folder.resolve("golden/eval_stats.json"));
        try (JsonSource source = JsonSource.of(json, Location.of("golden"), ReadLimits.defaults())) {
            for (Value entry : ((Value.Sequence) source.value()).values()) {
                Attributes golden = (Attributes) entry;
                tests.add(DynamicTest.dynamicTest(
                        golden.text("name").orElseThrow(), () -> assertReproduced(golden, folder)));
            }
        }
        assertThat(tests).hasSize(8);
        return tests;
    }

    private static void assertReproduced(Attributes golden, Path folder) throws IOException {
        EvaluationType type =
                EvaluationType.valueOf(golden.text("type").orElseThrow().toUpperCase(Locale.ROOT));
        EvaluationResult result;
        try (CocoReader truth = CocoReader.open(folder.resolve(golden.text("gt").orElseThrow()));
                CocoReader results =
                        CocoReader.open(folder.resolve(golden.text("dt").orElseThrow()))) {
            result = CocoEvaluation.of(type).evaluate(truth, results);
        }

        List<Double> expected = doubles(golden.get("stats").orElseThrow());
        assertThat(result.statistics()).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(result.statistics().get(i).value()).isCloseTo(expected.get(i), LAST_DIGIT);
        }
        assertThat(result.categories().stream().map(Category::id).map(String::valueOf))
                .containsExactlyInAnyOrderElementsOf(
                        golden.attributes("per_category_AP").asMap().keySet());
        golden.attributes("per_category_AP")
                .forEach((id, precision) -> assertThat(result.averagePrecision(Long.parseLong(id)))
                        .as("category " + id)
                        .isEqualTo(((Decimal) precision).doubleValue()));
        assertShapesAndSums(result, golden);
    }

    private static void assertShapesAndSums(EvaluationResult result, Attributes golden) {
        int ious = result.iouThresholds().size();
        int categories = result.categories().size();
        int areas = result.areas().size();
        int maxes = result.maxDetections().size();
        int recalls = result.recallThresholds().size();
        assertThat(List.of(ious, recalls, categories, areas, maxes))
                .hasToString(doubles(golden.get("precision_shape").orElseThrow()).stream()
                        .map(Double::intValue)
                        .toList()
                        .toString());
        List<Double> precisions = new ArrayList<>();
        List<Double> greatest = new ArrayList<>();
        for (int t = 0; t < ious; t++) {
            for (int r = -1; r < recalls; r++) {
                for (int k = 0; k < categories; k++) {
                    for (int cell = 0; cell < areas * maxes; cell++) {
                        (r < 0 ? greatest : precisions)
                                .add(
                                        r < 0
                                                ? result.recall(t, k, cell / maxes, cell % maxes)
                                                : result.precision(t, r, k, cell / maxes, cell % maxes));
                    }
                }
            }
        }
        assertThat(sum(precisions)).isEqualTo(number(golden, "precision_sum"));
        assertThat(sum(greatest)).isCloseTo(number(golden, "recall_sum"), within(1e-12));
    }

    private static double sum(List<Double> values) {
        return NumpySum.sum(values.stream().mapToDouble(value -> value).toArray(), values.size());
    }

    private static double number(Attributes golden, String name) {
        return golden.get(name, Decimal.class).orElseThrow().doubleValue();
    }

    private static List<Double> doubles(Value list) {
        return ((Value.Sequence) list)
                .values().stream().map(value -> ((Decimal) value).doubleValue()).toList();
    }
}
