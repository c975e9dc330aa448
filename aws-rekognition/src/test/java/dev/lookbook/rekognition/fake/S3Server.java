package dev.lookbook.rekognition.fake;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * An S3 server in this process that keeps its objects in memory until it is closed. It checks signatures, knows multipart
 * uploads, and keeps no checksums; parts of an object cannot be downloaded by their number. Thread-safe.
 *
 * <pre>{@code
 * try (S3Server s3 = S3Server.start(); FakeRekognition rekognition = FakeRekognition.builder().s3(s3.files()).start()) {
 *     s3.createBucket("pictures");
 *     S3Client client = s3.client();
 * }
 * }</pre>
 */
public final class S3Server implements AutoCloseable {
    private final S3Proxy proxy;
    private final URI endpoint;
    private final S3Client client;
    private final Lazy<S3AsyncClient> asyncClient;
    private final ClientFiles files;

    private S3Server(S3Proxy proxy) {
        this.proxy = proxy;
        endpoint = URI.create("http://127.0.0.1:" + proxy.getPort());
        client = AwsClients.s3(endpoint);
        asyncClient = new Lazy<>(endpoint, AwsClients::s3Async);
        files = new ClientFiles(client);
    }

    /** Starts a server without buckets. */
    public static S3Server start() {
        S3Proxy proxy = S3Proxy.builder()
                .blobStore(BlobStores.create("transient-nio2", new Properties()))
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, AwsClients.ACCESS_KEY, AwsClients.SECRET_KEY)
                .ignoreUnknownHeaders(true)
                .build();
        try {
            proxy.start();
        } catch (Exception e) {
            throw new IllegalStateException("the S3 server does not start", e);
        }
        return new S3Server(proxy);
    }

    /** Where it listens. */
    public URI endpoint() {
        return endpoint;
    }

    /** A client; it is closed with the server. */
    public S3Client client() {
        return client;
    }

    /** A client that uploads in parts; it is closed with the server. */
    public S3AsyncClient asyncClient() {
        return asyncClient.get();
    }

    /** Makes a bucket. */
    public void createBucket(String bucket) {
        files.createBucket(bucket);
    }

    /** The keys of a bucket, in their order. */
    public List<String> keys(String bucket) {
        return files.keys(bucket);
    }

    /** The bytes of an object; none when there is no such bucket or object. */
    public Optional<byte[]> bytes(String bucket, String key) {
        return files.get(bucket, key);
    }

    /** Keeps an object. */
    public void put(String bucket, String key, byte[] bytes) {
        files.put(bucket, key, bytes);
    }

    /** The objects as the fake service gets at them; without faults, whatever stands before this server. */
    public S3Files files() {
        return files;
    }

    @Override
    public void close() {
        client.close();
        asyncClient.close();
        try {
            proxy.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the S3 server does not stop", e);
        }
    }
}
