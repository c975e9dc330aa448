package dev.lookbook.rekognition.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Value;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.RekognitionException;

class RequestRulesTest {
    private static final FakeRekognition SERVICE = FakeRekognition.start();
    private static final String VERSION = "arn:aws:rekognition:us-east-1:123456789012:project/a/version/b/1";

    private final RekognitionClient client = SERVICE.client();

    @AfterAll
    static void close() {
        SERVICE.close();
    }

    @Test
    void ourRulesAreThoseOfTheOfficialModel() {
        Optional<ServiceModel> model = ServiceModel.find().map(ServiceModel::of);
        assumeTrue(model.isPresent(), "set -Dlookbook.data to compare with the official model of the service");

        RequestRules.all()
                .forEach((operation, rules) -> assertThat(rules)
                        .as(operation)
                        .isEqualTo(model.orElseThrow().input(operation)));
    }

    private static Shape.Structure rules(String operation) {
        return Objects.requireNonNull(RequestRules.all().get(operation));
    }

    private static void refused(Runnable request, String message) {
        assertThatThrownBy(request::run).isInstanceOfSatisfying(RekognitionException.class, e -> {
            assertThat(e.statusCode()).isEqualTo(400);
            assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
            assertThat(e.awsErrorDetails().errorMessage()).isEqualTo(message);
        });
    }

    @Test
    void aNameOfOtherCharactersIsRefused() {
        refused(
                () -> client.createProject(request -> request.projectName("bad name!")),
                "1 validation error detected: Value at 'projectName' failed to satisfy constraint: "
                        + "Member must satisfy regular expression pattern: [a-zA-Z0-9_.\\-]+");
        refused(
                () -> client.createProject(request -> request.projectName("a".repeat(256))),
                "1 validation error detected: Value at 'projectName' failed to satisfy constraint: "
                        + "Member must have length less than or equal to 255");
    }

    @Test
    void aMissingMemberIsRefused() {
        refused(
                () -> client.createProject(request -> {}),
                "1 validation error detected: Value at 'projectName' failed to satisfy constraint: "
                        + "Member must not be null");
    }

    @Test
    void tooManyBytesAreRefused() {
        refused(
                () -> client.detectCustomLabels(request -> request.projectVersionArn(VERSION)
                        .image(image -> image.bytes(SdkBytes.fromByteArray(new byte[5_242_881])))),
                "1 validation error detected: Value at 'image.bytes' failed to satisfy constraint: "
                        + "Member must have length less than or equal to 5242880");
    }

    @Test
    void numbersAndListsOutOfTheirRangesAreRefused() {
        refused(
                () -> client.detectCustomLabels(request ->
                        request.projectVersionArn(VERSION).minConfidence(101f).image(image -> image.bytes(Calls.JPEG))),
                "1 validation error detected: Value at 'minConfidence' failed to satisfy constraint: "
                        + "Member must have value less than or equal to 100.0");
        refused(
                () -> client.startProjectVersion(
                        request -> request.projectVersionArn(VERSION).minInferenceUnits(0)),
                "1 validation error detected: Value at 'minInferenceUnits' failed to satisfy constraint: "
                        + "Member must have value greater than or equal to 1.0");
        refused(
                () -> client.distributeDatasetEntries(request -> request.datasets(List.of())),
                "1 validation error detected: Value at 'datasets' failed to satisfy constraint: "
                        + "Member must have length greater than or equal to 2");
    }

    @Test
    void aWordOutOfItsSetIsRefused() {
        refused(
                () -> client.createProject(request -> request.projectName("a").autoUpdate("PERHAPS")),
                "1 validation error detected: Value at 'autoUpdate' failed to satisfy constraint: "
                        + "Member must satisfy enum value set: [DISABLED, ENABLED]");
    }

    @Test
    void unknownMembersAndOtherTypesAreFound() {
        Shape.Structure detect = rules("DetectCustomLabels");
        Attributes request = Attributes.builder()
                .put("ProjectVersionArn", Value.of(1))
                .put("Image", Json.object("Bytes", "no Base64!"))
                .put("MaxResults", Decimal.of(1.5))
                .put("Colour", Value.of(true))
                .build();

        assertThat(ShapeCheck.problems(detect, request))
                .containsExactly(
                        "Value at 'projectVersionArn' failed to satisfy constraint: Member must be a string",
                        "Value at 'image.bytes' failed to satisfy constraint: Member must be Base64",
                        "Value at 'maxResults' failed to satisfy constraint: Member must be an integer",
                        "Value at 'colour' failed to satisfy constraint: Member is unknown");
    }

    @Test
    void mapsAreLookedIntoToo() {
        assertThat(ShapeCheck.problems(
                        rules("TagResource"),
                        Attributes.builder()
                                .put("ResourceArn", Value.of(VERSION))
                                .put("Tags", Json.object("aws:mine", "x".repeat(257)))
                                .build()))
                .containsExactly(
                        "Value at 'tags.key' failed to satisfy constraint: Member must satisfy regular expression "
                                + "pattern: ^(?!aws:)[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*$",
                        "Value at 'tags.value' failed to satisfy constraint: "
                                + "Member must have length less than or equal to 256");
    }
}
