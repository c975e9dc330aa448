package dev.lookbook.cli;

import dev.lookbook.convert.ConversionReport;
import dev.lookbook.deepfashion2.DeepFashion2Reader;
import dev.lookbook.deepfashion2.pairs.PairIndex;
import dev.lookbook.io.ErrorPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says which items of a split show the same garment. */
@Command(
        name = "pairs",
        description = {
            "Counts the pairs of consumers' and shops' items in a DeepFashion2 split, and writes them.",
            "Items of one pair id and one style above 0 are one garment. The counts go to standard output; docs/pairs.md says"
                    + " what each means."
        },
        sortOptions = false)
final class PairsCommand implements Callable<Integer> {
    @Mixin
    PairFiles files = new PairFiles();

    @Option(
            names = "--on-error",
            defaultValue = "stop",
            description = "stop at a bad record, or skip it (default: ${DEFAULT-VALUE}).")
    ConvertOptions.OnError onError = ConvertOptions.OnError.STOP;

    @Option(names = "--threads", paramLabel = "N", description = "Threads that read (default: the machine's cores).")
    int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    OpeningOptions opening = new OpeningOptions();

    @Option(names = "--json", description = "Prints JSON instead of text.")
    boolean json;

    @Option(names = "--report", paramLabel = "FILE.json", description = "Writes the JSON to a file too.")
    @Nullable
    Path report;

    @Parameters(paramLabel = "SPLIT", description = "A split's folder or archive; - is standard input.")
    String in = "";

    @Override
    public Integer call() throws IOException {
        requireSense();
        ConversionReport skipped = new ConversionReport();
        ErrorPolicy policy = onError == ConvertOptions.OnError.SKIP
                ? ErrorPolicy.skip(error -> {
                    skipped.skip(error);
                    System.err.println(OneLine.of("skipped  " + error.getMessage()));
                })
                : ErrorPolicy.stop();
        PairIndex index;
        try (Spooled input = Spooled.of(in)) {
            opening.fit(List.of(input.path()));
            index = index(input.path(), policy);
        }
        List<String> outputs = files.write(index);
        PairsReport found = new PairsReport(index, skipped.skipped(), outputs);
        Result.print(json, report, found.text(), found::json);
        return skipped.skipped() == 0 ? 0 : Lookbook.DONE_WITH_FINDINGS;
    }

    private PairIndex index(Path split, ErrorPolicy policy) throws IOException {
        try (DeepFashion2Reader reader = opening.open(
                DeepFashion2Reader.builder()
                        .onError(policy)
                        .onProgress(Terminal.progress())
                        .threads(threads),
                split)) {
            return PairIndex.of(reader);
        }
    }

    private void requireSense() throws IOException {
        if (threads < 1) {
            throw new IllegalArgumentException("--threads: expected at least 1 but found " + threads);
        }
        Apart apart = new Apart(Apart.names(List.of(in), opening.password.file));
        files.requireApart(apart);
        if (report != null) {
            apart.take("--report", "the report", report);
        }
    }
}
