package dev.lookbook.cli;

import dev.lookbook.convert.Issue.Severity;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.io.ImageSizes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads everything and says what is not as the format is defined. */
@Command(
        name = "check",
        description = {
            "Says what in a dataset is not as its format is defined, worst first; nothing is changed.",
            "COCO files are checked against every rule of docs/coco-rules.md; of the other formats it says what cannot be read and what"
                    + " is odd in the records."
        },
        exitCodeList = {"0:no errors", "1:findings of severity error", "2:the input or the arguments can't be used"},
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {
    @Option(
            names = {"--format", "--from"},
            paramLabel = "F",
            description = "deepfashion2, coco or manifest (default: what IN tells).")
    @Nullable
    Format format;

    @Option(
            names = "--max",
            paramLabel = "N",
            defaultValue = "3",
            description = "Findings shown of each code; all are counted (default: ${DEFAULT-VALUE}).")
    int max = 3;

    @Option(names = "--json", description = "Print JSON instead of text.")
    boolean json;

    @Option(names = "--report", paramLabel = "FILE.json", description = "Write the JSON to a file too.")
    @Nullable
    Path report;

    @Parameters(paramLabel = "IN", description = "A file, folder or archive; - is standard input.")
    String in = "";

    @Override
    public Integer call() throws IOException {
        if (max < 1) {
            throw new IllegalArgumentException("--max: expected at least 1 but found " + max);
        }
        try (Spooled input = Spooled.of(in)) {
            Format source = format == null ? Format.of(input.path()) : format;
            Check check = new Check(source.word(), json || report != null ? Math.max(max, Check.KEPT) : max);
            run(input.path(), source, check);
            if (report != null) {
                Check.write(check.json(), report);
            }
            System.out.print(json ? check.json() : check.text(max));
            return check.count(Severity.ERROR) == 0 ? 0 : Lookbook.DONE_WITH_FINDINGS;
        }
    }

    private static void run(Path in, Format format, Check check) throws IOException {
        ErrorPolicy skip = ErrorPolicy.skip(check::unreadable);
        ImageSizes none = fileName -> Optional.empty();
        switch (format) {
            case COCO -> CheckRun.coco(in, check);
            case DEEPFASHION2 -> CheckRun.records(new DeepFashion2Input(in, skip, 1, Optional.empty()), check);
            case MANIFEST -> CheckRun.records(new ManifestInput(in, skip, Optional.empty(), "", none), check);
        }
    }
}
