package dev.lookbook.cli;

import dev.lookbook.coco.eval.CocoEvaluation;
import dev.lookbook.coco.eval.EvaluationType;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.deepfashion2.DeepFashion2Landmark;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code evaluate} that change the numbers. */
final class EvaluationOptions {
    @Option(
            names = "--max-detections",
            paramLabel = "N",
            split = ",",
            description = "How many detections of an image and a category count (default: 1,10,100; keypoints: 20).")
    @Nullable
    Integer[] maxDetections;

    @Option(
            names = "--sigmas",
            paramLabel = "S",
            description = {
                "How exactly each keypoint can be placed: a number for each, with commas between, or deepfashion2 for its 294"
                        + " landmarks (default: those of COCO's 17)."
            })
    @Nullable
    String sigmas;

    @Option(
            names = "--match-annotation-0",
            description = "Lets annotation 0 be found like any other; pycocotools does not.")
    boolean matchAnnotationZero;

    boolean areSet() {
        return maxDetections != null || sigmas != null || matchAnnotationZero;
    }

    CocoEvaluation evaluation(EvaluationType type, ConversionReport issues) {
        CocoEvaluation.Builder builder = CocoEvaluation.builder()
                .type(type)
                .annotationZeroQuirk(!matchAnnotationZero)
                .onIssue(issues);
        if (maxDetections != null) {
            int[] given = Stream.of(maxDetections).mapToInt(one -> one).toArray();
            named("--max-detections", () -> builder.maxDetections(given));
        }
        if (sigmas != null) {
            String given = sigmas;
            named("--sigmas", () -> builder.sigmas(sigmas(given)));
        }
        return builder.build();
    }

    private static double[] sigmas(String words) {
        if (words.equalsIgnoreCase("deepfashion2")) {
            return DeepFashion2Landmark.sigmas();
        }
        return Stream.of(words.split(",", -1))
                .mapToDouble(EvaluationOptions::number)
                .toArray();
    }

    private static double number(String word) {
        try {
            return Double.parseDouble(word.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "expected numbers such as 0.025,0.035, or deepfashion2, but found \"" + word + '"', e);
        }
    }

    private static void named(String option, Runnable setting) {
        try {
            setting.run();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
        }
    }
}
