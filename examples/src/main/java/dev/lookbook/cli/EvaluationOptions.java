package dev.lookbook.cli;

import dev.lookbook.coco.eval.CocoEvaluation;
import dev.lookbook.coco.eval.EvaluationType;
import dev.lookbook.convert.ConversionReport;
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
            split = ",",
            description = "How exactly each keypoint can be placed, one number for each (default: those of COCO's 17).")
    @Nullable
    Double[] sigmas;

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
            double[] given = Stream.of(sigmas).mapToDouble(one -> one).toArray();
            named("--sigmas", () -> builder.sigmas(given));
        }
        return builder.build();
    }

    private static void named(String option, Runnable setting) {
        try {
            setting.run();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
        }
    }
}
