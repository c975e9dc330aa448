package dev.lookbook.rekognition.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.RekognitionException;

class AuthorizationTest {
    private static final FakeRekognition SERVICE = FakeRekognition.start();

    @AfterAll
    static void close() {
        SERVICE.close();
    }

    private static void refused(RekognitionClient client, String error) {
        assertThatThrownBy(() -> client.describeProjects(request -> {}))
                .isInstanceOfSatisfying(
                        RekognitionException.class,
                        e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo(error));
    }

    @Test
    void aStrangersKeyIsNotKnown() {
        try (RekognitionClient stranger = RekognitionClient.builder()
                .endpointOverride(SERVICE.endpoint())
                .region(AwsClients.REGION)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("STRANGER", "secret")))
                .build()) {
            refused(stranger, "UnrecognizedClientException");
        }
    }

    @Test
    void aSignatureForAnotherRegionIsRefused() {
        try (RekognitionClient elsewhere = RekognitionClient.builder()
                .endpointOverride(SERVICE.endpoint())
                .region(Region.EU_WEST_1)
                .credentialsProvider(AwsClients.credentials())
                .build()) {
            refused(elsewhere, "InvalidSignatureException");
        }
    }

    @Test
    void anExpiredTokenIsRefusedUntilThereIsAnother() {
        try (RekognitionClient temporary = RekognitionClient.builder()
                .endpointOverride(SERVICE.endpoint())
                .region(AwsClients.REGION)
                .credentialsProvider(AwsClients.sessionCredentials("token"))
                .build()) {
            SERVICE.tokenExpired(true);
            refused(temporary, "ExpiredTokenException");
            SERVICE.tokenExpired(false);
            assertThat(temporary.describeProjects(request -> {}).projectDescriptions())
                    .isEmpty();
        }
    }

    @Test
    void anUnsignedRequestIsRefusedAndRecorded() throws IOException, InterruptedException {
        SERVICE.forgetRequests();
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(SERVICE.endpoint())
                                .header("X-Amz-Target", "RekognitionService.DescribeProjects")
                                .header("Content-Type", "application/x-amz-json-1.1")
                                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body())
                .isEqualTo("{\"__type\": \"MissingAuthenticationTokenException\", "
                        + "\"message\": \"Missing Authentication Token\"}");
        assertThat(SERVICE.requests()).singleElement().satisfies(request -> {
            assertThat(request.operation()).isEqualTo("DescribeProjects");
            assertThat(request.authorized()).isFalse();
            assertThat(request.error()).contains("MissingAuthenticationTokenException");
        });
    }
}
