package dev.lookbook.cli;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where AWS is and who asks, in the words of AWS's own command line. */
final class AwsOptions {
    @Option(
            names = "--region",
            paramLabel = "REGION",
            description = "The region (default: that of the model, or what the environment or ~/.aws says).")
    @Nullable
    String region;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description =
                    "The profile in ~/.aws whose credentials are taken, whatever the environment has (default: the"
                            + " credentials that AWS's SDK finds).")
    @Nullable
    String profile;

    @Option(
            names = "--endpoint-url",
            paramLabel = "URL",
            description = "Another server than AWS's, for S3 too unless that is elsewhere.")
    @Nullable
    URI endpoint;

    @Option(names = "--s3-endpoint-url", paramLabel = "URL", description = "Another S3 server than AWS's.")
    @Nullable
    URI s3Endpoint;

    @Option(
            names = "--poll",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long to wait at most before the service is asked again (default: ${DEFAULT-VALUE}).")
    double poll = 60;
}
