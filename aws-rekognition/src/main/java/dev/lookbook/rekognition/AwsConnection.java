package dev.lookbook.rekognition;

import dev.lookbook.io.Pictures;
import dev.lookbook.rekognition.upload.DatasetUpload;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.TreeSet;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * Clients of AWS for those who need no say in them, such as a command line: with the credentials and the region that the SDK
 * finds by itself, in the environment, in {@code ~/.aws} or on the machine, or with the credentials of a {@linkplain
 * Builder#profile profile}. Who has clients of their own uses {@link CustomLabels#using} and {@link DatasetUpload#builder}
 * instead.
 *
 * <p>A client is made when it is first needed. Thread-safe; close it when nothing needs it any more, and models that were
 * started with it before.
 *
 * <pre>{@code
 * try (AwsConnection aws = AwsConnection.builder().region("eu-west-1").open()) {
 *     aws.customLabels().build().projects().forEach(System.out::println);
 * }
 * }</pre>
 */
public final class AwsConnection implements AutoCloseable {
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final Builder options;
    private final AwsCredentialsProvider credentials;
    private final Deque<SdkAutoCloseable> opened = new ArrayDeque<>();
    private Optional<RekognitionClient> rekognition = Optional.empty();
    private Optional<S3Client> s3 = Optional.empty();
    private Optional<S3AsyncClient> uploads = Optional.empty();

    private AwsConnection(Builder options) {
        this.options = options;
        credentials = options.profile.isPresent()
                ? opened(ofProfile(options.profile.get()))
                : opened(DefaultCredentialsProvider.builder().build());
    }

    /** Of the profile alone: the SDK's usual provider would take those of the environment before it. */
    private static ProfileCredentialsProvider ofProfile(String name) {
        ProfileFile file = ProfileFile.defaultProfileFile();
        if (file.profile(name).isEmpty()) {
            throw new IllegalArgumentException("expected the name of a profile in ~/.aws but found \"" + name
                    + "\"; there are " + new TreeSet<>(file.profiles().keySet()));
        }
        return ProfileCredentialsProvider.builder()
                .profileFile(file)
                .profileName(name)
                .build();
    }

    /** Starts to say what to connect to. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The region of something that is there already.
     *
     * @param arn the service's name of a project, dataset or model
     * @throws IllegalArgumentException when it is no such name
     */
    public static String regionOf(String arn) {
        return Arn.parse(arn).region();
    }

    /** Starts to say how Custom Labels is waited for. */
    public synchronized CustomLabels.Builder customLabels() {
        RekognitionClient client = rekognition.orElseGet(() ->
                opened(configured(RekognitionClient.builder(), options.endpoint).build()));
        rekognition = Optional.of(client);
        return CustomLabels.builder(client);
    }

    /** Starts to say how pictures are uploaded. */
    public synchronized DatasetUpload.Builder upload(Pictures pictures) {
        S3AsyncClient client = uploads.orElseGet(() -> opened(configured(S3AsyncClient.builder(), options.s3Endpoint())
                .forcePathStyle(options.s3Endpoint().isPresent())
                .multipartEnabled(true)
                .httpClientBuilder(NettyNioAsyncHttpClient.builder().maxConcurrency(options.connections))
                .build()));
        uploads = Optional.of(client);
        return DatasetUpload.builder(client, pictures);
    }

    /** Reads objects, such as what a training leaves in its bucket. */
    public S3Objects objects() {
        return S3Objects.using(s3());
    }

    /**
     * Whether there is surely no such object. Who may not ask that is not told, for the service may read objects that the
     * caller may not.
     */
    public boolean isMissing(S3Location location) {
        try {
            s3().headObject(request -> request.bucket(location.bucket()).key(location.key()));
            return false;
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                return true;
            }
            if (e.statusCode() == FORBIDDEN) {
                return false;
            }
            throw e;
        }
    }

    private synchronized S3Client s3() {
        S3Client client = s3.orElseGet(() -> opened(configured(S3Client.builder(), options.s3Endpoint())
                .forcePathStyle(options.s3Endpoint().isPresent())
                .build()));
        s3 = Optional.of(client);
        return client;
    }

    private <B extends AwsClientBuilder<B, C>, C> B configured(B builder, Optional<URI> endpoint) {
        builder.credentialsProvider(credentials);
        options.region.map(Region::of).ifPresent(builder::region);
        endpoint.ifPresent(builder::endpointOverride);
        options.profile.ifPresent(name -> builder.overrideConfiguration(override -> override.defaultProfileName(name)));
        return builder;
    }

    private <C extends SdkAutoCloseable> C opened(C closed) {
        opened.push(closed);
        return closed;
    }

    /** Closes the clients. */
    @Override
    public synchronized void close() {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
    }

    /** Names what it connects to, and nothing of the credentials. */
    @Override
    public String toString() {
        return "AwsConnection[" + options.region.orElse("the region of the environment")
                + options.endpoint.map(endpoint -> ", " + endpoint).orElse("") + ']';
    }

    /** What to connect to. Not thread-safe. */
    public static final class Builder {
        private static final int CONNECTIONS = 50;

        private Optional<String> region = Optional.empty();
        private Optional<String> profile = Optional.empty();
        private Optional<URI> endpoint = Optional.empty();
        private Optional<URI> s3Endpoint = Optional.empty();
        private int connections = CONNECTIONS;

        private Builder() {}

        /** The region, {@code eu-west-1}; by default the one that the SDK finds. */
        public Builder region(String value) {
            region = Optional.of(value);
            return this;
        }

        /**
         * The region of something that is there already.
         *
         * @param arn the service's name of a project, dataset or model
         * @throws IllegalArgumentException when it is no such name
         */
        public Builder regionOf(String arn) {
            return region(AwsConnection.regionOf(arn));
        }

        /**
         * The profile in {@code ~/.aws} whose credentials are taken, whatever the environment has; by default those that the
         * SDK finds.
         */
        public Builder profile(String value) {
            profile = Optional.of(value);
            return this;
        }

        /**
         * Another server than AWS's, for Custom Labels, and for S3 unless that is said to be elsewhere.
         *
         * @throws IllegalArgumentException when it is no address of a server
         */
        public Builder endpoint(URI value) {
            endpoint = Optional.of(requireServer(value));
            return this;
        }

        /**
         * Another S3 server than AWS's; buckets are part of the path there, and not of the server's name.
         *
         * @throws IllegalArgumentException when it is no address of a server
         */
        public Builder s3Endpoint(URI value) {
            s3Endpoint = Optional.of(requireServer(value));
            return this;
        }

        private static URI requireServer(URI value) {
            boolean known = "http".equalsIgnoreCase(value.getScheme()) || "https".equalsIgnoreCase(value.getScheme());
            if (!known || value.getHost() == null) {
                throw new IllegalArgumentException(
                        "expected the address of a server, such as http://localhost:9000, but found \"" + value + '"');
            }
            return value;
        }

        /** How many connections there are for uploads at most; 50 by default. */
        public Builder connections(int value) {
            connections = Math.max(CONNECTIONS, value);
            return this;
        }

        private Optional<URI> s3Endpoint() {
            return s3Endpoint.or(() -> endpoint);
        }

        /**
         * The connection. Nothing is asked of anybody yet.
         *
         * @throws IllegalArgumentException when there is no profile of the name; the message has the names that there are
         */
        public AwsConnection open() {
            Builder copy = new Builder();
            copy.region = region;
            copy.profile = profile;
            copy.endpoint = endpoint;
            copy.s3Endpoint = s3Endpoint;
            copy.connections = connections;
            return new AwsConnection(copy);
        }
    }
}
