package dev.lookbook.rekognition.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.rekognition.model.ThrottlingException;
import software.amazon.awssdk.services.s3.S3Client;

class FaultsTest {
    private static final String BUCKET = "faulty";
    private static final S3Server S3 = S3Server.start();

    @BeforeAll
    static void makeBucket() {
        S3.createBucket(BUCKET);
    }

    @AfterAll
    static void close() {
        S3.close();
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) 'x');
        return bytes;
    }

    private static void put(S3Client client, String key, int size) {
        client.putObject(object -> object.bucket(BUCKET).key(key), RequestBody.fromBytes(bytes(size)));
    }

    @Test
    void withoutFaultsEverythingGoesThrough() {
        try (Faults faults = Faults.before(S3.endpoint());
                S3Client client = AwsClients.s3Once(faults.endpoint())) {
            put(client, "through/large", 3_000_000);
            put(client, "through/empty", 0);

            assertThat(client.getObjectAsBytes(object -> object.bucket(BUCKET).key("through/large"))
                            .asByteArray())
                    .isEqualTo(bytes(3_000_000));
            assertThat(client.headObject(object -> object.bucket(BUCKET).key("through/large"))
                            .contentLength())
                    .isEqualTo(3_000_000);
            client.deleteObject(object -> object.bucket(BUCKET).key("through/empty"));
            assertThat(client.listObjectsV2(request -> request.bucket(BUCKET).prefix("through/"))
                            .keyCount())
                    .isEqualTo(1);
            assertThat(faults.count()).isEqualTo(6).isEqualTo(faults.count(Fault.NONE));
        }
    }

    @Test
    void everyThirdRequestIsAnswered503AndTheClientTriesAgain() {
        try (Faults faults = Faults.before(S3.endpoint()).every(3, Fault.UNAVAILABLE);
                S3Client client = AwsClients.s3AtOnce(faults.endpoint())) {
            for (int i = 0; i < 10; i++) {
                put(client, "unavailable/" + i, 100);
            }

            assertThat(S3.keys(BUCKET))
                    .filteredOn(key -> key.startsWith("unavailable/"))
                    .hasSize(10);
            assertThat(faults.count()).isEqualTo(14);
            assertThat(faults.count(Fault.UNAVAILABLE)).isEqualTo(4);
        }
    }

    @Test
    void aThrottledUploadSaysSlowDown() {
        try (Faults faults = Faults.before(S3.endpoint()).every(1, Fault.THROTTLED);
                S3Client client = AwsClients.s3Once(faults.endpoint())) {
            assertThatThrownBy(() -> put(client, "slow", 2_000_000))
                    .isInstanceOfSatisfying(AwsServiceException.class, e -> {
                        assertThat(e.statusCode()).isEqualTo(503);
                        assertThat(e.awsErrorDetails().errorCode()).isEqualTo("SlowDown");
                        assertThat(e.isThrottlingException()).isTrue();
                    });
            faults.every(1, Fault.EXPIRED_TOKEN);
            assertThatThrownBy(() -> put(client, "expired", 1))
                    .isInstanceOfSatisfying(
                            AwsServiceException.class,
                            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ExpiredToken"));
        }
    }

    @Test
    void aRequestThatIsDroppedInItsMiddleLeavesNothing() {
        try (Faults faults = Faults.before(S3.endpoint()).every(1, Fault.DROPPED_REQUEST);
                S3Client client = AwsClients.s3Once(faults.endpoint())) {
            assertThatThrownBy(() -> put(client, "dropped/request", 4_000_000)).isInstanceOf(SdkClientException.class);

            assertThat(S3.bytes(BUCKET, "dropped/request")).isEmpty();
            assertThat(faults.count(Fault.DROPPED_REQUEST)).isEqualTo(1);
        }
    }

    @Test
    void anAnswerThatIsDroppedInItsMiddleWasDoneAllTheSame() {
        try (Faults faults = Faults.before(S3.endpoint()).every(1, Fault.DROPPED_RESPONSE);
                S3Client client = AwsClients.s3Once(faults.endpoint())) {
            assertThatThrownBy(() -> put(client, "dropped/response", 1_000)).isInstanceOf(SdkClientException.class);
            assertThat(S3.bytes(BUCKET, "dropped/response").orElseThrow()).hasSize(1_000);
            assertThatThrownBy(() -> client.getObjectAsBytes(
                            object -> object.bucket(BUCKET).key("dropped/response")))
                    .isInstanceOf(SdkClientException.class);
        }
    }

    @Test
    void requestsWait() {
        try (Faults faults = Faults.before(S3.endpoint()).delay(Duration.ofMillis(30));
                S3Client client = AwsClients.s3Once(faults.endpoint())) {
            long start = System.nanoTime();
            for (int i = 0; i < 4; i++) {
                put(client, "late/" + i, 1);
            }

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(120));
            assertThat(faults.peak()).isEqualTo(1);
        }
    }

    @Test
    void theServicesOwnThrottlingComesOutOfTheClient() {
        try (FakeRekognition service = FakeRekognition.start();
                Faults faults = Faults.before(service.endpoint())
                        .plan((number, method, target) ->
                                number == 1 ? Fault.THROTTLED : number == 2 ? Fault.THROUGHPUT_EXCEEDED : Fault.NONE);
                RekognitionClient client = AwsClients.rekognitionOnce(faults.endpoint())) {
            assertThatThrownBy(() -> client.describeProjects(request -> {})).isInstanceOf(ThrottlingException.class);
            assertThatThrownBy(() -> client.describeProjects(request -> {}))
                    .isInstanceOf(ProvisionedThroughputExceededException.class);
            client.describeProjects(request -> {});

            assertThat(service.count("DescribeProjects")).isEqualTo(1);
            assertThat(faults.met()).extracting(Faults.Met::target).containsOnly("/");
        }
    }
}
