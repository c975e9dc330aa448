package dev.lookbook.rekognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What is said of errors: one sentence, without the numbers that only the SDK's developers need. */
class AwsProblemTest {

    @Test
    void whichServiceHasFailedIsSaid() {
        assertThat(AwsProblem.of(S3Exception.builder()
                        .statusCode(400)
                        .awsErrorDetails(
                                AwsErrorDetails.builder().serviceName("S3").build())
                        .build()))
                .contains("S3 has failed with status 400");
    }

    @Test
    void aServerThatIsNotThereMayBeThatOfAnotherRegion() {
        assertThat(AwsProblem.of(SdkClientException.create(
                        "Received an UnknownHostException when attempting to interact with a service. See cause for more.",
                        new UnknownHostException("rekognition.eu-wset-1.amazonaws.com"))))
                .contains("there is no server \"rekognition.eu-wset-1.amazonaws.com\" to be found; see that the region"
                        + " is the right one, and that there is a network");
    }

    @Test
    void whatTheSdkAddsIsLeftOut() {
        assertThat(AwsProblem.withoutAdded("it could not be stopped: Not you. (Service: Rekognition, Status Code: 400,"
                        + " Request ID: 1-2) (SDK Attempt Count: 3); stop it by hand"))
                .isEqualTo("it could not be stopped: Not you.; stop it by hand");
        assertThat(AwsProblem.of(SdkClientException.create("Connection refused (SDK Attempt Count: 4)")))
                .contains("Connection refused");
    }
}
