package dev.lookbook.cli;

import dev.lookbook.convert.ConversionReport;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.manifest.ManifestOptions.ClassIds;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a dataset in one format and writes it in another, or in the same with other categories or in two parts. */
@Command(
        name = "convert",
        description = {
            "Reads a dataset in one format and writes it in another.",
            "F is deepfashion2, coco, manifest or, to be read only, csv, and may be left out where IN or OUT tells. To the same format without"
                    + " mapping options it copies, value by value."
        },
        sortOptions = false)
final class ConvertCommand implements Callable<Integer> {
    @Option(names = "--from", paramLabel = "F", description = "The format to read.")
    @Nullable
    Format from;

    @Option(names = "--to", paramLabel = "F", description = "The format to write.")
    @Nullable
    Format to;

    @Mixin
    ConvertOptions options = new ConvertOptions();

    @Mixin
    CategoryOptions mapping = new CategoryOptions();

    @Parameters(paramLabel = "IN", description = "A file, folder or archive; - is standard input.")
    String in = "";

    @Parameters(paramLabel = "OUT", description = "A file or folder; - is standard output.")
    String out = "";

    @Override
    public Integer call() throws IOException {
        requireSense();
        long start = System.nanoTime();
        ConversionReport report = new ConversionReport();
        ErrorPolicy onError = options.onError == ConvertOptions.OnError.SKIP
                ? ErrorPolicy.skip(error -> EditOptions.skip(error, report))
                : ErrorPolicy.stop();
        try (Spooled input = Spooled.of(in)) {
            Format source = from == null ? Format.of(input.path()) : from;
            Format target = to == null ? Format.ofOutput(out) : to;
            requireTarget(target);
            options.polygons.requireSense(target, options.cocoResults);
            options.coco.requireSense(source, target, Optional.ofNullable(options.cocoProfile), options.cocoResults);
            options.opening.fit(OpeningOptions.archives(source, input.path()), options.images);
            List<String> outputs;
            try (ConvertJob job = new ConvertJob(input.path(), source, options)) {
                outputs = job.run(target, out, mapping.mapper(), onError, report);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            Summary summary = new Summary("convert", source.word(), target.word(), report, outputs, seconds);
            System.err.print(summary.text());
            if (options.report != null) {
                summary.writeJson(options.report);
            }
        }
        return report.skipped() == 0 ? 0 : Lookbook.DONE_WITH_FINDINGS;
    }

    private void requireTarget(Format target) {
        target.requireWritten();
        if (options.cocoResults && target != Format.COCO) {
            throw new IllegalArgumentException("--coco-results: expected --to coco but found " + target.word());
        }
    }

    private void requireSense() throws IOException {
        if (options.train != null && !(options.train > 0 && options.train < 1)) {
            throw new IllegalArgumentException(
                    "--train: expected a share between 0 and 1, such as 0.8, but found " + options.train);
        }
        if (options.train == null && !options.stratify.isEmpty()) {
            throw new IllegalArgumentException("--stratify: expected --train too, which says how to divide the images");
        }
        if (options.train != null && out.equals("-")) {
            throw new IllegalArgumentException("--train: two files can't be one stream; name a file instead of -");
        }
        if (options.threads < 1) {
            throw new IllegalArgumentException("--threads: expected at least 1 but found " + options.threads);
        }
        if (options.cocoResults && options.onError == ConvertOptions.OnError.SKIP) {
            throw new IllegalArgumentException(
                    "--coco-results: expected --on-error stop, for results know their images by"
                            + " number, and a skipped one would shift all others");
        }
        options.manifestOptions(Optional.empty(), ClassIds.DENSE);
        if (options.imageSizes != null && Files.isDirectory(options.imageSizes)) {
            throw new IOException(options.imageSizes + ": expected a CSV file with sizes but it is a folder");
        }
        List<String> inputs =
                Apart.names(List.of(in), options.images, options.imageSizes, options.opening.password.file);
        List<String> outputs = options.train == null ? List.of(out) : Destinations.trainAndTest(out);
        Apart.requireOtherArchives(inputs, outputs);
        if (options.report != null) {
            ReportFile.requireApart(options.report, inputs, outputs);
        }
    }
}
