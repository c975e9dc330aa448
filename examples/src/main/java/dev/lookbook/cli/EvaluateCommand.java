package dev.lookbook.cli;

import dev.lookbook.coco.CocoReader;
import dev.lookbook.coco.eval.CocoEvaluation;
import dev.lookbook.coco.eval.EvaluationResult;
import dev.lookbook.coco.eval.EvaluationType;
import dev.lookbook.convert.ConversionReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures COCO results against ground truth. */
@Command(
        name = "evaluate",
        description = {
            "Measures COCO results against ground truth, in the numbers of pycocotools.",
            "The summary and the average precision of each category go to standard output; -1 is no ground truth. What"
                    + " was worked out or left out is told on standard error."
        },
        sortOptions = false)
final class EvaluateCommand implements Callable<Integer> {
    @Option(
            names = "--type",
            paramLabel = "T",
            converter = EvaluationTypeWord.class,
            defaultValue = "bbox",
            description = "What is compared: bbox, segm or keypoints (default: ${DEFAULT-VALUE}).")
    EvaluationType type = EvaluationType.BBOX;

    @Mixin
    EvaluationOptions options = new EvaluationOptions();

    @Option(names = "--json", description = "Prints JSON instead of text.")
    boolean json;

    @Option(names = "--report", paramLabel = "FILE.json", description = "Writes the JSON to a file too.")
    @Nullable
    Path report;

    @Parameters(paramLabel = "TRUTH", description = "A COCO file; - is standard input.")
    String truth = "";

    @Parameters(paramLabel = "RESULTS", description = "Its results, a bare list; - is standard input.")
    String results = "";

    @Override
    public Integer call() throws IOException {
        requireSense();
        long start = System.nanoTime();
        ConversionReport issues = new ConversionReport();
        CocoEvaluation evaluation = options.evaluation(type, issues);
        try (Spooled truthFile = Spooled.of(truth);
                Spooled resultFile = Spooled.of(results);
                CocoReader truthReader = CocoReader.open(truthFile.path());
                CocoReader resultReader = CocoReader.open(resultFile.path())) {
            EvaluationResult result = evaluation.evaluate(truthReader, resultReader);
            EvaluationReport found = new EvaluationReport(result, issues, (System.nanoTime() - start) / 1e9);
            System.err.print(found.issueText());
            Result.print(json, report, found.text(), found::json);
        }
        return 0;
    }

    private void requireSense() throws IOException {
        if (truth.equals("-") && results.equals("-")) {
            throw new IllegalArgumentException("expected one file on standard input but found - twice; name a file");
        }
        for (String input : List.of(truth, results)) {
            if (!input.equals("-") && Files.isDirectory(Path.of(input))) {
                throw new IOException(input + ": expected a COCO file but it is a folder");
            }
        }
        if (report != null) {
            ReportFile.requireApart(report, List.of(truth, results));
        }
    }
}
