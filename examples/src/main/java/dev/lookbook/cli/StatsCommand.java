package dev.lookbook.cli;

import dev.lookbook.convert.ConversionReport;
import dev.lookbook.dataset.DatasetStatistics;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.model.AnnotatedImage;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Counts what is in a dataset. */
@Command(
        name = "stats",
        description = {
            "Counts what is in a dataset: images, items by category, sizes, landmarks, masks.",
            "F is deepfashion2, coco, manifest or csv, and may be left out where IN tells. The result goes to standard output."
        },
        sortOptions = false)
final class StatsCommand implements Callable<Integer> {
    @Option(
            names = {"--format", "--from"},
            paramLabel = "F",
            description = "The format to read.")
    @Nullable
    Format format;

    @Option(
            names = "--on-error",
            defaultValue = "stop",
            description = "stop at a bad record, or skip it (default: ${DEFAULT-VALUE}).")
    ConvertOptions.OnError onError = ConvertOptions.OnError.STOP;

    @Mixin
    DatasetOptions options = new DatasetOptions();

    @Parameters(paramLabel = "IN", description = "A file, folder or archive; - is standard input.")
    String in = "";

    @Override
    public Integer call() throws IOException {
        options.requireSense(in);
        ConversionReport report = new ConversionReport();
        ErrorPolicy policy = onError == ConvertOptions.OnError.SKIP
                ? ErrorPolicy.skip(error -> skip(error, report))
                : ErrorPolicy.stop();
        try (Spooled spooled = Spooled.of(in)) {
            Format known = format == null ? Format.of(spooled.path()) : format;
            options.opening.fit(OpeningOptions.archives(known, spooled.path()), options.images);
            DatasetStatistics statistics;
            try (DatasetInput input = new DatasetInput(spooled.path(), known, options, policy)) {
                input.requireImages(in);
                statistics = DatasetStatistics.of(input.categories());
                try (Stream<AnnotatedImage> images = input.images(report, true)) {
                    images.forEachOrdered(statistics::add);
                }
            }
            StringBuilder odd = new StringBuilder();
            Summary.issues(odd, report);
            System.err.print(odd);
            Result.print(
                    options,
                    new StatsText(known.word(), statistics).text(),
                    json -> new StatsJson(json).write(known.word(), statistics, report));
        }
        return report.skipped() == 0 ? 0 : Lookbook.DONE_WITH_FINDINGS;
    }

    private static void skip(DatasetException error, ConversionReport report) {
        report.skip(error);
        System.err.println(OneLine.of("skipped  " + error.getMessage()));
    }
}
