package dev.lookbook.cli;

import dev.lookbook.coco.CocoReader;
import dev.lookbook.convert.Issue.Severity;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.model.AnnotatedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads everything and says what is not as the format is defined. */
@Command(
        name = "check",
        description = {
            "Says what in a dataset is not as its format is defined, worst first; nothing is changed.",
            "COCO files are checked against every rule of docs/coco-rules.md, splits of DeepFashion2 against every rule of"
                    + " docs/deepfashion2-rules.md, manifests against every rule of Rekognition Custom Labels that can be checked here"
                    + " (docs/preflight.md). With --fix, a mended copy is written."
        },
        exitCodeList = {"0:no errors", "1:findings of severity error", "2:the input or the arguments can't be used"},
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {
    @Option(
            names = {"--format", "--from"},
            paramLabel = "F",
            description = "deepfashion2, coco, manifest or csv (default: what IN tells).")
    @Nullable
    Format format;

    @Option(
            names = "--max",
            paramLabel = "N",
            defaultValue = "3",
            description = "Findings shown of each code; all are counted (default: ${DEFAULT-VALUE}).")
    int max = 3;

    @Mixin
    PreflightOptions preflight = new PreflightOptions();

    @Mixin
    SplitCheckOptions splitCheck = new SplitCheckOptions();

    @Mixin
    DatasetOptions options = new DatasetOptions();

    @Parameters(paramLabel = "IN", description = "A file, folder or archive; - is standard input.")
    String in = "";

    @Override
    public Integer call() throws IOException {
        if (max < 1) {
            throw new IllegalArgumentException("--max: expected at least 1 but found " + max);
        }
        options.requireSense(in);
        preflight.requireSense();
        splitCheck.requireSense(preflight.fix != null);
        try (Spooled input = Spooled.of(in)) {
            Format known = format == null ? Format.of(input.path()) : format;
            options.opening.fit(OpeningOptions.archives(known, input.path()), options.images);
            boolean programs = options.json || options.report != null;
            int kept = programs ? Math.max(max, Check.KEPT) : max;
            if (known != Format.DEEPFASHION2) {
                splitCheck.requireNone();
            }
            if (known == Format.MANIFEST) {
                return new Preflight(preflight, options, kept).run(input, max);
            }
            if (known == Format.DEEPFASHION2) {
                preflight.requireOnlyFix();
                return new SplitCheck(preflight.fix, splitCheck.fixes(), options, kept).run(input.path(), max);
            }
            preflight.requireNone();
            Check check = new Check(known.word(), input.path().toString(), kept, Check::sectionOf);
            if (known == Format.COCO) {
                coco(input.path(), check);
            } else {
                records(input.path(), known, check);
            }
            Result.print(options, check.text(max), check::writeTo);
            return check.count(Severity.ERROR) == 0 ? 0 : Lookbook.DONE_WITH_FINDINGS;
        }
    }

    private static void coco(Path in, Check check) throws IOException {
        Format.COCO.requireKind(in);
        try (CocoReader reader =
                CocoReader.builder().onProgress(Terminal.progress()).open(in)) {
            check.records((long) reader.imageCount() + reader.annotationCount());
            reader.check(check::add);
        }
    }

    /** What reading says of each record, and seeing it as an image. */
    private void records(Path in, Format known, Check check) throws IOException {
        ErrorPolicy skip = ErrorPolicy.skip(check::unreadable);
        try (DatasetInput input = new DatasetInput(in, known, options, skip);
                Stream<AnnotatedImage> images = input.images(check::add, false)) {
            images.forEachOrdered(image -> check.records(1));
        }
    }
}
