package dev.lookbook.cli;

import dev.lookbook.report.DatasetReport;
import dev.lookbook.report.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells of a dataset in one HTML file. */
@Command(
        name = "report",
        description = {
            "Writes one HTML file about a dataset: what it holds, what is wrong with it, and some of its pictures.",
            "Several INs are its splits, such as train and validation. The file needs no network and no script."
        },
        exitCodeList = {
            "0:done, whatever was found",
            "1:done, but records could not be read",
            "2:the input or the arguments can't be used; nothing was written"
        },
        sortOptions = false)
final class ReportCommand implements Callable<Integer> {
    private static final int MOST_PICTURES = 500;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "REPORT.html",
            required = true,
            description = "The file to write.")
    Path output = Path.of("");

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            description = "What the report is called (default: its INs' names).")
    @Nullable
    String title;

    @Option(
            names = {"--format", "--from"},
            paramLabel = "F",
            description = "deepfashion2, coco, manifest or csv (default: what each IN tells).")
    @Nullable
    Format format;

    @Option(
            names = "--conversion",
            paramLabel = "FILE.json",
            description = "What convert --report has written; its issues are among the findings. May be given again.")
    List<Path> conversions = List.of();

    @Option(
            names = "--evaluation",
            paramLabel = "FILE.json",
            description = "What evaluate --report has written. May be given again.")
    List<Path> evaluations = List.of();

    @Option(
            names = "--pictures",
            paramLabel = "N",
            defaultValue = "60",
            description = "How many pictures the contact sheet has, at most " + MOST_PICTURES
                    + " (default: ${DEFAULT-VALUE}).")
    int pictures;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "0",
            description = "Another seed, other pictures (default: ${DEFAULT-VALUE}).")
    long seed;

    @Mixin
    ReadingOptions options = new ReadingOptions();

    @Parameters(paramLabel = "IN", arity = "1..*", description = "Files, folders or archives.")
    List<String> in = List.of();

    @Override
    public Integer call() throws IOException {
        if (pictures < 0 || pictures > MOST_PICTURES) {
            throw new IllegalArgumentException(
                    "--pictures: expected a number from 0 to " + MOST_PICTURES + " but found " + pictures);
        }
        options.requireThreads();
        requireApart();
        List<ReportInput> inputs = ReportInput.of(in, format);
        List<Path> archives = inputs.stream()
                .flatMap(input -> OpeningOptions.archives(input.format(), input.path()).stream())
                .toList();
        options.opening.fit(archives, options.images);
        DatasetReport.Builder report = DatasetReport.builder(
                title != null ? title : inputs.stream().map(ReportInput::name).collect(Collectors.joining(", ")));
        ReportJob job = new ReportJob(options, report, new PictureSample(pictures, seed));
        // First what is small, and may be no report at all.
        for (Path evaluation : evaluations) {
            report.addEvaluation(ReportedEvaluation.read(evaluation));
        }
        for (Path conversion : conversions) {
            for (Finding finding : ReportedFindings.read(conversion)) {
                job.add(finding);
            }
        }
        job.read(inputs);
        job.draw();
        report.build().write(output);
        System.err.println(OneLine.of("wrote    " + output + ", " + size(Files.size(output))));
        if (job.skipped() > 0) {
            System.err.println(
                    Counted.of(job.skipped(), "record") + " could not be read; the report's findings say why");
        }
        return job.skipped() == 0 ? 0 : Lookbook.DONE_WITH_FINDINGS;
    }

    /** {@code 6.2 MB}, {@code 22 kB}. */
    private static String size(long bytes) {
        return bytes < 1_000_000
                ? Math.max(1, Math.round(bytes / 1e3)) + " kB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    private void requireApart() throws IOException {
        List<String> inputs =
                new ArrayList<>(Apart.names(in, options.images, options.imageSizes, options.opening.password.file));
        conversions.forEach(file -> inputs.add(file.toString()));
        evaluations.forEach(file -> inputs.add(file.toString()));
        new Apart(inputs).take("--output", "the report", output);
    }
}
