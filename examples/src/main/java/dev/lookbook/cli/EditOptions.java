package dev.lookbook.cli;

import dev.lookbook.coco.CocoReader;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.io.Location;
import dev.lookbook.manifest.LabelChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What filter, merge, split and sample have in common: these options, a report and the exit code. */
final class EditOptions {
    @Option(
            names = "--format",
            paramLabel = "F",
            description = "deepfashion2, coco or manifest, where IN does not tell.")
    @Nullable
    Format format;

    @Option(
            names = "--on-error",
            defaultValue = "stop",
            description = "stop at a bad record, or skip it (default: ${DEFAULT-VALUE}).")
    ConvertOptions.OnError onError = ConvertOptions.OnError.STOP;

    @Mixin
    OpeningOptions opening = new OpeningOptions();

    @Option(names = "--threads", paramLabel = "N", description = "Threads that read (default: the machine's cores).")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--report",
            paramLabel = "FILE.json",
            description = "Writes the report as JSON too; people read it on standard error.")
    @Nullable
    Path report;

    /** What a command does once its options are known to make sense. */
    @FunctionalInterface
    interface Work {
        void run(Path in, Format format, ErrorPolicy onError, ConversionReport report) throws IOException;
    }

    /** Does a command's work on one input and reports on it; returns the exit code. */
    int run(String command, String in, List<String> outputs, Work work) throws IOException {
        requireSense(List.of(in), outputs);
        try (Spooled input = Spooled.of(in)) {
            Path path = input.path();
            Format source = formatOf(path);
            opening.fit(OpeningOptions.archives(source, path));
            return run(command, source, outputs, (onBad, counts) -> work.run(path, source, onBad, counts));
        }
    }

    /** What a command does with a COCO file. */
    @FunctionalInterface
    interface CocoWork {
        void run(CocoReader reader, ConversionReport report) throws IOException;
    }

    /** Does the work of a command that knows COCO only. */
    int runOnCoco(String command, String in, String out, CocoWork work) throws IOException {
        return run(command, in, List.of(out), (path, known, onBad, counts) -> {
            if (known != Format.COCO) {
                throw new IllegalArgumentException("expected a COCO file but " + path + " is " + known.word()
                        + "; convert it to COCO first, which loses nothing");
            }
            try (CocoReader reader = CocoReader.builder()
                    .onError(onBad)
                    .onProgress(Terminal.progress())
                    .open(path)) {
                work.run(reader, counts);
            }
        });
    }

    /** What a command does with inputs that it has opened. */
    @FunctionalInterface
    interface OpenWork {
        void run(ErrorPolicy onError, ConversionReport report) throws IOException;
    }

    int run(String command, Format source, List<String> outputs, OpenWork work) throws IOException {
        long start = System.nanoTime();
        ConversionReport counts = new ConversionReport();
        work.run(policy(counts), counts);
        double seconds = (System.nanoTime() - start) / 1e9;
        Summary summary = new Summary(command, source.word(), source.word(), counts, outputs, seconds);
        System.err.print(summary.text());
        if (report != null) {
            summary.writeJson(report);
        }
        return counts.skipped() == 0 ? 0 : Lookbook.DONE_WITH_FINDINGS;
    }

    void requireSense(List<String> inputs, List<String> outputs) throws IOException {
        if (threads < 1) {
            throw new IllegalArgumentException("--threads: expected at least 1 but found " + threads);
        }
        List<String> read = Apart.names(inputs, opening.password.file);
        Apart.requireOtherArchives(read, outputs);
        if (report != null) {
            ReportFile.requireApart(report, read, outputs);
        }
    }

    /** The format that was named, or the one that the input seems to have. */
    Format formatOf(Path in) throws IOException {
        Format source = format == null ? Format.of(in) : format;
        if (source != Format.DEEPFASHION2 && Files.isDirectory(in)) {
            throw new IOException(in + ": expected a file in the format " + source.word() + " but it is a folder");
        }
        return source;
    }

    /** Opens a dataset whose records are to be copied. */
    Input<?> open(Path in, Format source, ErrorPolicy policy) throws IOException {
        return switch (source) {
            case DEEPFASHION2 -> new DeepFashion2Input(in, policy, threads, opening, Optional.empty());
            case COCO -> new CocoInput(in, policy, fileName -> Optional.empty());
            case MANIFEST -> new ManifestInput(in, policy, LabelChoice.only(), "", fileName -> Optional.empty());
            case CSV -> throw onlyConverted(in);
        };
    }

    static IllegalArgumentException onlyConverted(Path in) {
        return new IllegalArgumentException(
                "expected COCO, DeepFashion2 or a manifest but " + in + " is csv; convert it to a manifest first");
    }

    /** Records are read more than once; each bad one is told of once. */
    private ErrorPolicy policy(ConversionReport counts) {
        if (onError == ConvertOptions.OnError.STOP) {
            return ErrorPolicy.stop();
        }
        Set<Location> told = new HashSet<>();
        return ErrorPolicy.skip(error -> {
            if (told.add(error.location())) {
                skip(error, counts);
            }
        });
    }

    /** The report counts and gives an example; whoever repairs the data needs them all. */
    static void skip(DatasetException error, ConversionReport counts) {
        counts.skip(error);
        System.err.println(OneLine.of("skipped  " + error.getMessage()));
    }
}
