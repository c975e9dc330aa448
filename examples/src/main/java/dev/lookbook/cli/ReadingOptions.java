package dev.lookbook.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that look at datasets and change nothing: how to read them. */
class ReadingOptions {
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

    /** Refuses what makes no sense before the work. */
    void requireThreads() {
        if (threads < 1) {
            throw new IllegalArgumentException("--threads: expected at least 1 but found " + threads);
        }
    }
}
