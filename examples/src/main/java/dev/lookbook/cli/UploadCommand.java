package dev.lookbook.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Uploads the pictures of manifests, and the manifests. */
@Command(
        name = "upload",
        description = {
            "Uploads pictures to where manifests say that they are, and then the manifests.",
            "What Custom Labels would refuse is refused before anything is sent. An upload that was interrupted goes on where"
                    + " it stopped when it is begun again: a journal beside TRAIN knows what has arrived. Standard output has"
                    + " the manifests' addresses, a line each; all else is told on standard error."
        },
        exitCodeList = {
            "0:everything is there",
            "1:something did not arrive; begin again, and it is tried again",
            "2:the input or the arguments can't be used, or nothing could be sent",
            "130:interrupted; what has arrived stays"
        },
        sortOptions = false)
final class UploadCommand implements Callable<Integer> {
    @Option(
            names = "--images",
            paramLabel = "PATH",
            required = true,
            description = "Folder or archive with the pictures; none that is a compressed tar.")
    Path images = Path.of("");

    @Option(
            names = "--to",
            paramLabel = "s3://BUCKET/FOLDER/",
            description = "Where the manifests go (default: manifests/ in the pictures' bucket).")
    @Nullable
    String to;

    @Option(
            names = "--manifest-key",
            paramLabel = "KEY",
            description = "The same in the pictures' bucket; with a slash at its end it is a folder.")
    @Nullable
    String manifestKey;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            defaultValue = "32",
            description = "Pictures under way at once (default: ${DEFAULT-VALUE}).")
    int parallel = 32;

    @Option(names = "--force", description = "Uploads what Custom Labels would refuse, too.")
    boolean force;

    @Option(names = "--verify", description = "Asks S3 for what the journal has, too.")
    boolean verify;

    @Option(
            names = "--journal",
            paramLabel = "FILE",
            description = "What has arrived (default: TRAIN.upload-journal beside it).")
    @Nullable
    Path journal;

    @Option(names = "--dry-run", description = "Says what would be done and what that would cost; S3 is asked nothing.")
    boolean dryRun;

    @Option(
            names = "--price-per-1000-puts",
            paramLabel = "PRICE",
            description =
                    "With --dry-run: what a thousand PUT, POST and LIST requests cost you; no price is known here.")
    @Nullable
    BigDecimal putPrice;

    @Option(
            names = "--price-gb-month",
            paramLabel = "PRICE",
            description = "With --dry-run: what it costs you to keep 2^30 bytes for a month.")
    @Nullable
    BigDecimal storagePrice;

    @Mixin
    PasswordOption password = new PasswordOption();

    @Mixin
    AwsOptions aws = new AwsOptions();

    @Option(names = "--json", description = "Prints JSON instead of the manifests' addresses.")
    boolean json;

    @Option(names = "--report", paramLabel = "FILE.json", description = "Writes the JSON to a file too.")
    @Nullable
    Path report;

    @Parameters(
            arity = "1..2",
            paramLabel = "TRAIN [TEST]",
            hideParamSyntax = true,
            description = "The manifests; their source-refs say where the pictures go.")
    List<Path> manifests = List.of();

    @Override
    public Integer call() throws IOException {
        if (to != null && manifestKey != null) {
            throw new IllegalArgumentException(
                    "--to and --manifest-key both say where the manifests go; leave out one");
        }
        if (parallel < 1) {
            throw new IllegalArgumentException("--parallel: expected at least 1 picture at once but found " + parallel);
        }
        requirePrice("--price-per-1000-puts", putPrice);
        requirePrice("--price-gb-month", storagePrice);
        for (Path manifest : manifests) {
            Format.MANIFEST.requireKind(manifest);
        }
        if (report != null) {
            List<String> read = manifests.stream().map(Path::toString).toList();
            ReportFile.requireApart(report, Apart.names(read, images, password.file), Apart.names(List.of(), journal));
        }
        password.fit(List.of(), images);
        return new UploadJob(this).run();
    }

    private void requirePrice(String option, @Nullable BigDecimal price) {
        if (price != null && !dryRun) {
            throw new IllegalArgumentException(option + ": expected --dry-run too, which alone estimates costs");
        }
        if (price != null && price.signum() <= 0) {
            throw new IllegalArgumentException(option + ": expected a price but found " + price);
        }
    }
}
