package dev.lookbook.rekognition.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.transfer.s3.S3TransferManager;

class S3ServerTest {
    private static final String BUCKET = "pictures";
    private static final S3Server S3 = S3Server.start();

    @BeforeAll
    static void makeBucket() {
        S3.createBucket(BUCKET);
    }

    @AfterAll
    static void close() {
        S3.close();
    }

    @Test
    void whatIsPutIsThere() {
        S3.put(BUCKET, "a b/ü.txt", new byte[] {1, 2, 3});

        assertThat(S3.keys(BUCKET)).contains("a b/ü.txt");
        assertThat(S3.bytes(BUCKET, "a b/ü.txt").orElseThrow()).containsExactly(1, 2, 3);
        assertThat(S3.bytes(BUCKET, "missing")).isEmpty();
        assertThat(S3.bytes("no-such-bucket", "missing")).isEmpty();
        assertThatThrownBy(() -> S3.put("no-such-bucket", "key", new byte[0])).isInstanceOf(S3Exception.class);
    }

    @Test
    void anotherSecretKeyIsNotBelieved() {
        try (S3Client stranger = S3Client.builder()
                .endpointOverride(S3.endpoint())
                .region(AwsClients.REGION)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(AwsClients.ACCESS_KEY, "another secret")))
                .forcePathStyle(true)
                .build()) {
            assertThatThrownBy(() -> stranger.listObjectsV2(request -> request.bucket(BUCKET)))
                    .isInstanceOfSatisfying(
                            S3Exception.class,
                            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("SignatureDoesNotMatch"));
        }
    }

    @Test
    void aLargeFileIsUploadedInParts(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("large.bin"), new byte[20_000_000]);
        try (S3TransferManager transfers =
                S3TransferManager.builder().s3Client(S3.asyncClient()).build()) {
            transfers
                    .uploadFile(upload -> upload.source(file)
                            .putObjectRequest(object -> object.bucket(BUCKET).key("large.bin")))
                    .completionFuture()
                    .join();
        }

        assertThat(S3.bytes(BUCKET, "large.bin").orElseThrow()).hasSize(20_000_000);
        assertThat(S3.client()
                        .headObject(object -> object.bucket(BUCKET).key("large.bin"))
                        .eTag())
                .contains("-");
    }

    @Test
    void nobodyElseCanConnect() throws SocketException {
        try (FakeRekognition service = FakeRekognition.start();
                Faults faults = Faults.before(service.endpoint())) {
            Optional<InetAddress> other = Reach.otherAddress();
            assumeTrue(other.isPresent(), "this machine has only the loopback interface");

            assertThat(Reach.connects(other.get(), S3.endpoint())).isFalse();
            assertThat(Reach.connects(other.get(), service.endpoint())).isFalse();
            assertThat(Reach.connects(other.get(), faults.endpoint())).isFalse();
        }
    }
}
