package dev.lookbook.examples;

import dev.lookbook.coco.CocoReader;
import dev.lookbook.coco.eval.CocoEvaluation;
import dev.lookbook.coco.eval.EvaluationResult;
import dev.lookbook.coco.eval.EvaluationType;
import dev.lookbook.model.Category;
import java.io.IOException;
import java.nio.file.Path;

/** Says how good the boxes of a COCO result file are, in all and for each category. */
public final class EvaluateDetections {
    private EvaluateDetections() {}

    /** Takes the path of the ground truth, a COCO file, and that of the results. */
    public static void main(String[] args) throws IOException {
        Usage.require(args, EvaluateDetections.class, "TRUTH.json RESULTS.json");
        // region evaluate
        try (CocoReader truth = CocoReader.open(Path.of(args[0]));
                CocoReader results = CocoReader.open(Path.of(args[1]))) {
            EvaluationResult result = CocoEvaluation.of(EvaluationType.BBOX).evaluate(truth, results);
            System.out.print(result);
            for (Category category : result.categories()) {
                System.out.printf("%.3f %s%n", result.averagePrecision(category.id()), category.name());
            }
        }
        // endregion
    }
}
