package dev.lookbook.cli;

import dev.lookbook.rekognition.AwsConnection;
import dev.lookbook.rekognition.AwsProblem;
import dev.lookbook.rekognition.CustomLabels;
import dev.lookbook.rekognition.NotStoppedException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Connects to AWS and asks it things, for the commands that do; no other command loads its classes. */
final class Aws {
    private static final double FIRST_WAIT = 2;
    private static final double NANOS = 1e9;

    private Aws() {}

    /** Something that asks AWS. */
    @FunctionalInterface
    interface Work {
        int run() throws IOException, InterruptedException;
    }

    /** Does some work, and puts what AWS has to say against it into words. */
    static int run(Work work) throws IOException {
        try {
            return work.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AwsRefusal("interrupted", e);
        } catch (NotStoppedException e) {
            System.err.println("lookbook: " + words(e));
            return Lookbook.DONE_WITH_FINDINGS;
        } catch (IOException e) {
            tellSuppressed(e);
            throw e;
        } catch (RuntimeException e) {
            tellSuppressed(e);
            Optional<String> words = AwsProblem.of(e);
            throw words.isPresent() ? new AwsRefusal(words.get(), e) : e;
        }
    }

    /** A model that could not be stopped after something else had gone wrong; the SDK suppresses earlier attempts. */
    private static void tellSuppressed(Throwable e) {
        for (Throwable suppressed : e.getSuppressed()) {
            if (suppressed instanceof NotStoppedException notStopped) {
                System.err.println("lookbook: " + words(notStopped));
            }
        }
    }

    private static String words(NotStoppedException e) {
        return OneLine.of(AwsProblem.of(e).orElseThrow());
    }

    static AwsConnection.Builder connection(AwsOptions options) {
        if (!(options.poll > 0 && options.poll * NANOS < Long.MAX_VALUE)) {
            throw new IllegalArgumentException("--poll: expected some seconds but found " + options.poll);
        }
        AwsConnection.Builder builder = AwsConnection.builder();
        if (options.region != null) {
            builder.region(options.region);
        }
        if (options.profile != null) {
            builder.profile(options.profile);
        }
        if (options.endpoint != null) {
            URI endpoint = options.endpoint;
            named("--endpoint-url", () -> builder.endpoint(endpoint));
        }
        if (options.s3Endpoint != null) {
            URI endpoint = options.s3Endpoint;
            named("--s3-endpoint-url", () -> builder.s3Endpoint(endpoint));
        }
        return builder;
    }

    /** Takes the value of an option, and names the option when it makes no sense. */
    static <T> T named(String option, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
        }
    }

    /** A connection to the region of a model, unless the options say otherwise. */
    static AwsConnection toRegionOf(String arn, AwsOptions options) {
        AwsConnection.Builder builder = connection(options);
        if (options.region == null) {
            builder.regionOf(arn);
        }
        return builder.open();
    }

    /** Custom Labels, whose states are told people as they change. */
    static CustomLabels customLabels(AwsConnection aws, AwsOptions options) {
        return aws.customLabels()
                .polling(seconds(Math.min(FIRST_WAIT, options.poll)), seconds(options.poll))
                .listener(new WaitLines())
                .build();
    }

    private static Duration seconds(double value) {
        return Duration.ofNanos((long) (value * NANOS));
    }
}
