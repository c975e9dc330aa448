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

/** Measures results against ground truth. */
@Command(
        name = "evaluate",
        description = {
            "Measures COCO results against ground truth, in the numbers of pycocotools, and retrieval as DeepFashion2's authors"
                    + " do.",
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
            description = "What is compared: bbox, segm, keypoints or retrieval (default: ${DEFAULT-VALUE}).")
    EvaluationKind kind = EvaluationKind.BBOX;

    @Mixin
    EvaluationOptions options = new EvaluationOptions();

    @Mixin
    RetrievalOptions retrieval = new RetrievalOptions();

    @Option(names = "--json", description = "Prints JSON instead of text.")
    boolean json;

    @Option(names = "--report", paramLabel = "FILE.json", description = "Writes the JSON to a file too.")
    @Nullable
    Path report;

    @Parameters(
            paramLabel = "TRUTH",
            description = "A COCO file; of retrieval, queries or a split; - is standard input.")
    String truth = "";

    @Parameters(paramLabel = "RESULTS", description = "The results, a bare list; - is standard input.")
    String results = "";

    @Override
    public Integer call() throws IOException {
        requireSense();
        try (Spooled truthFile = Spooled.of(truth);
                Spooled resultFile = Spooled.of(results)) {
            if (kind.coco().isPresent()) {
                coco(kind.coco().get(), truthFile.path(), resultFile.path());
            } else {
                RetrievalReport found = retrieval.evaluate(truthFile.path(), resultFile.path());
                System.err.print(found.notes());
                Result.print(json, report, found.text(), found::json);
            }
        }
        return 0;
    }

    private void coco(EvaluationType type, Path truthFile, Path resultFile) throws IOException {
        long start = System.nanoTime();
        ConversionReport issues = new ConversionReport();
        CocoEvaluation evaluation = options.evaluation(type, issues);
        try (CocoReader truthReader =
                        CocoReader.builder().onProgress(Terminal.progress()).open(truthFile);
                CocoReader resultReader =
                        CocoReader.builder().onProgress(Terminal.progress()).open(resultFile)) {
            EvaluationResult result = evaluation.evaluate(truthReader, resultReader);
            EvaluationReport found = new EvaluationReport(result, issues, (System.nanoTime() - start) / 1e9);
            System.err.print(found.issueText());
            Result.print(json, report, found.text(), found::json);
        }
    }

    private void requireSense() throws IOException {
        if (truth.equals("-") && results.equals("-")) {
            throw new IllegalArgumentException("expected one file on standard input but found - twice; name a file");
        }
        boolean ofRetrieval = kind == EvaluationKind.RETRIEVAL;
        if (ofRetrieval ? options.areSet() : retrieval.areSet()) {
            throw new IllegalArgumentException(
                    ofRetrieval
                            ? "--max-detections, --sigmas and --match-annotation-0 change nothing with --type retrieval;"
                                    + " leave them out"
                            : "--gallery, --min-answers, --password-file and --split change nothing without --type retrieval; add it, or leave them"
                                    + " out");
        }
        if (!ofRetrieval || retrieval.gallery != null) {
            requireFile(truth, ofRetrieval ? "a file of queries, as --gallery is given," : "a COCO file");
        }
        requireFile(results, ofRetrieval ? "a file of results" : "a COCO file");
        if (report != null) {
            ReportFile.requireApart(report, inputs(), List.of());
        }
    }

    private List<String> inputs() {
        return retrieval.gallery == null
                ? List.of(truth, results)
                : List.of(truth, results, retrieval.gallery.toString());
    }

    private static void requireFile(String input, String what) throws IOException {
        if (!input.equals("-") && Files.isDirectory(Path.of(input))) {
            throw new IOException(input + ": expected " + what + " but it is a folder");
        }
    }
}
