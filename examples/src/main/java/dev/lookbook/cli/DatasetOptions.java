package dev.lookbook.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of commands that look at datasets and change nothing: how to read them, and where the result goes. */
final class DatasetOptions extends ReadingOptions {
    @Option(names = "--json", description = "Prints JSON instead of text.")
    boolean json;

    @Option(names = "--report", paramLabel = "FILE.json", description = "Writes the JSON to a file too.")
    @Nullable
    Path report;

    /** Refuses what makes no sense before the work. */
    void requireSense(String... inputs) throws java.io.IOException {
        requireThreads();
        if (report != null) {
            ReportFile.requireApart(
                    report, Apart.names(List.of(inputs), images, imageSizes, opening.password.file), List.of());
        }
    }

    /** Refuses what says how to see a manifest as images, where it is checked as it is, with all its labels. */
    void requireNoReading() {
        if (!s3Prefix.isEmpty() || labels.areNamed()) {
            throw new IllegalArgumentException("--s3-prefix, --label-attribute and --labels change nothing here, for a"
                    + " manifest is checked with all its labels, as it is; leave them out");
        }
    }
}
