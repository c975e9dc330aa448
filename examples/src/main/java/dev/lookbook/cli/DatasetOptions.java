package dev.lookbook.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that look at datasets and change nothing: how to read them, and where the result goes. */
final class DatasetOptions {
    @Option(
            names = "--images",
            paramLabel = "PATH",
            description =
                    "Folder or archive with the pictures, for sizes that are not stated (default: beside a split's"
                            + " annotations).")
    @Nullable
    Path images;

    @Option(
            names = "--image-sizes",
            paramLabel = "FILE.csv",
            description = "Sizes as file_name,width,height instead of reading headers.")
    @Nullable
    Path imageSizes;

    @Option(
            names = "--s3-prefix",
            paramLabel = "s3://bucket/folder/",
            defaultValue = "",
            description = "What is taken away from the front of a manifest's or CSV file's URIs.")
    String s3Prefix = "";

    @Mixin
    LabelOptions labels = new LabelOptions();

    @Mixin
    CsvOptions csv = new CsvOptions();

    @Mixin
    OpeningOptions opening = new OpeningOptions();

    @Option(names = "--threads", paramLabel = "N", description = "Threads that read (default: the machine's cores).")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--json", description = "Prints JSON instead of text.")
    boolean json;

    @Option(names = "--report", paramLabel = "FILE.json", description = "Writes the JSON to a file too.")
    @Nullable
    Path report;

    /** Refuses what makes no sense before the work. */
    void requireSense(String... inputs) throws java.io.IOException {
        if (threads < 1) {
            throw new IllegalArgumentException("--threads: expected at least 1 but found " + threads);
        }
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
