package dev.lookbook.cli;

import dev.lookbook.rekognition.AwsConnection;
import dev.lookbook.rekognition.AwsProblem;
import dev.lookbook.rekognition.CustomLabels;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

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
        } catch (IOException e) {
            tellSuppressed(e);
            throw e;
        } catch (RuntimeException e) {
            tellSuppressed(e);
            Optional<String> words = AwsProblem.of(e);
            throw words.isPresent() ? new AwsRefusal(words.get(), e) : e;
        }
    }

    /** A model that could not be stopped after something else had gone wrong. */
    private static void tellSuppressed(Throwable e) {
        for (Throwable suppressed : e.getSuppressed()) {
            AwsProblem.of(suppressed).ifPresent(words -> System.err.println("lookbook: " + OneLine.of(words)));
        }
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
            builder.endpoint(options.endpoint);
        }
        if (options.s3Endpoint != null) {
            builder.s3Endpoint(options.s3Endpoint);
        }
        return builder;
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
