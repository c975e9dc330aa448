package dev.lookbook.rekognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.rekognition.fake.AwsClients;
import dev.lookbook.rekognition.fake.FakeRekognition;
import dev.lookbook.rekognition.fake.S3Server;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.rekognition.model.RekognitionException;

/** Whose credentials are taken. Those of the environment, which system properties stand for here, went before a named profile. */
class AwsConnectionTest {
    @TempDir
    Path folder;

    private final Map<String, Optional<String>> before = new HashMap<>();

    @BeforeEach
    void credentialsOfSomebodyElseAreInTheEnvironment() throws IOException {
        Path credentials = Files.writeString(
                folder.resolve("credentials"),
                "[garments]\naws_access_key_id = " + AwsClients.ACCESS_KEY + "\naws_secret_access_key = "
                        + AwsClients.SECRET_KEY + "\n[empty]\noutput = json\n");
        set("aws.accessKeyId", "AKIDSOMEBODYELSE");
        set("aws.secretAccessKey", "made-up");
        set("aws.sharedCredentialsFile", credentials.toString());
        set("aws.configFile", folder.resolve("none").toString());
    }

    private void set(String property, String value) {
        before.put(property, Optional.ofNullable(System.getProperty(property)));
        System.setProperty(property, value);
    }

    @AfterEach
    void restore() {
        before.forEach((name, value) ->
                value.ifPresentOrElse(text -> System.setProperty(name, text), () -> System.clearProperty(name)));
    }

    private static AwsConnection.Builder to(URI endpoint) {
        return AwsConnection.builder().region("us-east-1").endpoint(endpoint);
    }

    @Test
    void aNamedProfileGoesBeforeTheEnvironment() {
        try (FakeRekognition service = FakeRekognition.start()) {
            try (AwsConnection named =
                    to(service.endpoint()).profile("garments").open()) {
                assertThat(named.customLabels().build().projects()).isEmpty();
            }
            try (AwsConnection unnamed = to(service.endpoint()).open()) {
                CustomLabels customLabels = unnamed.customLabels().build();
                assertThatThrownBy(() -> customLabels.projects().toList())
                        .isInstanceOf(RekognitionException.class)
                        .satisfies(e -> assertThat(AwsProblem.of(e))
                                .contains("UnrecognizedClientException: The security token included in the request is"
                                        + " invalid.; see that the credentials are those of this account, and that the"
                                        + " region is the right one"));
            }
        }
    }

    @Test
    void aProfileThatIsNotThereIsNamed() {
        AwsConnection.Builder builder = AwsConnection.builder().profile("garmets");

        assertThatThrownBy(builder::open)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected the name of a profile in ~/.aws but found \"garmets\"; there are"
                        + " [empty, garments]");
    }

    @Test
    void aProfileWithoutCredentialsIsSaidInALine() {
        try (AwsConnection connection =
                to(URI.create("http://127.0.0.1:1")).profile("empty").open()) {
            CustomLabels customLabels = connection.customLabels().build();

            assertThatThrownBy(() -> customLabels.projects().toList())
                    .satisfies(e -> assertThat(AwsProblem.of(e))
                            .contains(
                                    "expected credentials in the profile that was named but found none; name another, or"
                                            + " sign in"));
        }
    }

    @Test
    void whatIsNoAddressOfAServerIsRefused() {
        for (String wrong : new String[] {"nonsense", "localhost:9000", "ftp://localhost", "http:///bucket"}) {
            assertThatThrownBy(() -> AwsConnection.builder().endpoint(URI.create(wrong)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("expected the address of a server, such as http://localhost:9000, but found \"" + wrong
                            + '"');
            assertThatThrownBy(() -> AwsConnection.builder().s3Endpoint(URI.create(wrong)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anObjectIsMissingWhenTheBucketSaysSo() {
        try (S3Server s3 = S3Server.start();
                AwsConnection connection = to(s3.endpoint()).profile("garments").open();
                AwsConnection stranger = to(s3.endpoint()).open()) {
            s3.createBucket(Shop.BUCKET);
            s3.put(Shop.BUCKET, "there", new byte[] {1});

            assertThat(connection.isMissing(new S3Location(Shop.BUCKET, "there")))
                    .isFalse();
            assertThat(connection.isMissing(new S3Location(Shop.BUCKET, "gone")))
                    .isTrue();
            assertThat(connection.isMissing(new S3Location("no-such-bucket", "gone")))
                    .isTrue();
            assertThat(stranger.isMissing(new S3Location(Shop.BUCKET, "gone")))
                    .as("who may not ask is not told")
                    .isFalse();
        }
    }
}
