package dev.lookbook.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints what an account has to allow. */
@Command(
        name = "policy",
        description = {
            "Prints the least that has to be allowed for upload, train, detect and models: what IAM has to allow the caller,"
                    + " and what buckets have to allow the service itself where it does not use the caller's rights.",
            "Standard output is a JSON object: \"caller\" is a policy document, \"buckets\" has one for each bucket by its"
                    + " name. AWS is asked nothing."
        },
        exitCodeList = {"0:done", "2:the arguments can't be used"},
        sortOptions = false)
final class PolicyCommand implements Callable<Integer> {
    @Option(names = "--account", paramLabel = "ID", required = true, description = "The account, 12 digits.")
    String account = "";

    @Option(names = "--region", paramLabel = "REGION", required = true, description = "The region.")
    String region = "";

    @Option(names = "--bucket", paramLabel = "NAME", required = true, description = "The bucket of the pictures.")
    String bucket = "";

    @Option(
            names = "--manifest-bucket",
            paramLabel = "NAME",
            description = "The bucket of the manifests (default: that of the pictures).")
    @Nullable
    String manifestBucket;

    @Option(
            names = "--output-bucket",
            paramLabel = "NAME",
            description = "The bucket of the trainings' results (default: that of the pictures).")
    @Nullable
    String outputBucket;

    @Option(names = "--project", paramLabel = "NAME", description = "The only project (default: all of the account).")
    @Nullable
    String project;

    @Option(
            names = "--copy-to",
            paramLabel = "NAME",
            description = "With --project: another project that models may be copied to.")
    @Nullable
    String copyTo;

    @Option(
            names = "--source-key",
            paramLabel = "ARN",
            description = "The key of KMS that pictures are encrypted with.")
    @Nullable
    String sourceKey;

    @Option(names = "--training-key", paramLabel = "ARN", description = "The key of KMS that trainings encrypt with.")
    @Nullable
    String trainingKey;

    @Override
    public Integer call() {
        if (copyTo != null && project == null) {
            throw new IllegalArgumentException(
                    "--copy-to: expected --project too; without it, models may be copied to all projects");
        }
        System.out.print(PolicyText.of(this));
        return 0;
    }
}
