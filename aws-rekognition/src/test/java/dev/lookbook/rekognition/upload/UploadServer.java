package dev.lookbook.rekognition.upload;

import dev.lookbook.io.Pictures;
import dev.lookbook.rekognition.fake.AwsClients;
import dev.lookbook.rekognition.fake.Faults;
import dev.lookbook.rekognition.fake.S3Server;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** An S3 server that counts requests and has faults, and uploads to it. */
final class UploadServer implements AutoCloseable {
    /** Shared and never closed, because that takes two seconds each time; its threads do not keep the JVM from ending. */
    private static final SdkAsyncHttpClient HTTP =
            NettyNioAsyncHttpClient.builder().maxConcurrency(100).build();

    private final S3Server server = S3Server.start();
    private final Faults faults = Faults.before(server.endpoint());
    private final S3AsyncClient client = client(
            faults.endpoint(),
            DefaultRetryStrategy.standardStrategyBuilder()
                    .backoffStrategy(BackoffStrategy.retryImmediately())
                    .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                    // Otherwise many faults at once use up what the client has for retries.
                    .circuitBreakerEnabled(false)
                    .build());
    private final S3AsyncClient onceClient = client(faults.endpoint(), DefaultRetryStrategy.doNotRetry());

    private UploadServer() {}

    static UploadServer start() {
        UploadServer server = new UploadServer();
        server.server.createBucket(SmallDataset.BUCKET);
        return server;
    }

    static S3AsyncClient client(URI endpoint, RetryStrategy retries) {
        return S3AsyncClient.builder()
                .httpClient(HTTP)
                .endpointOverride(endpoint)
                .region(AwsClients.REGION)
                .credentialsProvider(AwsClients.credentials())
                .forcePathStyle(true)
                .multipartEnabled(true)
                .overrideConfiguration(override -> override.retryStrategy(retries))
                .build();
    }

    S3Server s3() {
        return server;
    }

    Faults faults() {
        return faults;
    }

    /** A client that tries again at once, three times in all. */
    S3AsyncClient client() {
        return client;
    }

    /** A client that tries once. */
    S3AsyncClient onceClient() {
        return onceClient;
    }

    UploadResult upload(SmallDataset dataset) throws IOException, InterruptedException {
        return upload(dataset, options -> options);
    }

    UploadResult upload(SmallDataset dataset, UnaryOperator<DatasetUpload.Builder> options)
            throws IOException, InterruptedException {
        return upload(client, dataset, options);
    }

    static UploadResult upload(S3AsyncClient client, SmallDataset dataset, UnaryOperator<DatasetUpload.Builder> options)
            throws IOException, InterruptedException {
        try (Pictures pictures = Pictures.open(dataset.pictures())) {
            return options.apply(DatasetUpload.builder(client, pictures)
                            .manifestTo("s3://" + SmallDataset.BUCKET + "/manifests/")
                            .retryAfter(Duration.ofMillis(1)))
                    .build()
                    .upload(dataset.manifest());
        }
    }

    /** The keys that were sent since a request, each as often as it was, in the order of their coming. */
    List<String> putsSince(int request) {
        return keys("PUT", request);
    }

    /** The keys that somebody asked for since a request. */
    List<String> headsSince(int request) {
        return keys("HEAD", request);
    }

    private List<String> keys(String method, int request) {
        return faults.met().stream()
                .skip(request)
                .filter(met -> met.method().equals(method))
                .map(met -> key(met.target()))
                .toList();
    }

    static String key(String target) {
        return target.replaceFirst("\\?.*", "").replaceFirst("^/" + SmallDataset.BUCKET + "/", "");
    }

    @Override
    public void close() {
        client.close();
        onceClient.close();
        faults.close();
        server.close();
    }
}
