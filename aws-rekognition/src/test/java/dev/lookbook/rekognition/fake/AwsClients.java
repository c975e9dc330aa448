package dev.lookbook.rekognition.fake;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.rekognition.RekognitionAsyncClient;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Clients for servers on this machine. Their credentials are made up and belong to nobody; the endpoint may be a server's or
 * that of {@link Faults} before it. Whoever gets a client closes it.
 */
public final class AwsClients {
    /** The access key that the servers know. */
    public static final String ACCESS_KEY = "AKIDLOOKBOOKTEST";

    /** The secret key that goes with it. */
    public static final String SECRET_KEY = "made-up/for+tests/of/nobody/at/all";

    /** The region of the made-up account. */
    public static final Region REGION = Region.US_EAST_1;

    private AwsClients() {}

    /** The credentials that the servers know. */
    public static StaticCredentialsProvider credentials() {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY));
    }

    /** The same with a session token, as temporary credentials have one. */
    public static StaticCredentialsProvider sessionCredentials(String token) {
        return StaticCredentialsProvider.create(AwsSessionCredentials.create(ACCESS_KEY, SECRET_KEY, token));
    }

    /** A client of the fake service. */
    public static RekognitionClient rekognition(URI endpoint) {
        return RekognitionClient.builder()
                .endpointOverride(endpoint)
                .region(REGION)
                .credentialsProvider(credentials())
                .build();
    }

    /** A client of the fake service that answers later. */
    public static RekognitionAsyncClient rekognitionAsync(URI endpoint) {
        return RekognitionAsyncClient.builder()
                .endpointOverride(endpoint)
                .region(REGION)
                .credentialsProvider(credentials())
                .build();
    }

    /** A client of an S3 server. */
    public static S3Client s3(URI endpoint) {
        return S3Client.builder()
                .endpointOverride(endpoint)
                .region(REGION)
                .credentialsProvider(credentials())
                .forcePathStyle(true)
                .build();
    }

    /** A client of an S3 server that answers later, and uploads large objects in parts without native code. */
    public static S3AsyncClient s3Async(URI endpoint) {
        return S3AsyncClient.builder()
                .endpointOverride(endpoint)
                .region(REGION)
                .credentialsProvider(credentials())
                .forcePathStyle(true)
                .multipartEnabled(true)
                .build();
    }

    /** A client of the fake service that tries each request once. */
    public static RekognitionClient rekognitionOnce(URI endpoint) {
        return RekognitionClient.builder()
                .endpointOverride(endpoint)
                .region(REGION)
                .credentialsProvider(credentials())
                .overrideConfiguration(retries(DefaultRetryStrategy.doNotRetry()))
                .build();
    }

    /** A client of an S3 server that tries each request once. */
    public static S3Client s3Once(URI endpoint) {
        return s3(endpoint, DefaultRetryStrategy.doNotRetry());
    }

    /** A client of an S3 server that tries again at once, and gives up after three times. */
    public static S3Client s3AtOnce(URI endpoint) {
        return s3(
                endpoint,
                DefaultRetryStrategy.standardStrategyBuilder()
                        .backoffStrategy(BackoffStrategy.retryImmediately())
                        .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                        .build());
    }

    private static S3Client s3(URI endpoint, RetryStrategy strategy) {
        return S3Client.builder()
                .endpointOverride(endpoint)
                .region(REGION)
                .credentialsProvider(credentials())
                .forcePathStyle(true)
                .overrideConfiguration(retries(strategy))
                .build();
    }

    private static ClientOverrideConfiguration retries(RetryStrategy strategy) {
        return ClientOverrideConfiguration.builder().retryStrategy(strategy).build();
    }
}
