package dev.lookbook.rekognition.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.rekognition.fake.Detector.Detected;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.Asset;
import software.amazon.awssdk.services.rekognition.model.CustomLabel;
import software.amazon.awssdk.services.rekognition.model.DetectCustomLabelsResponse;
import software.amazon.awssdk.services.rekognition.model.ImageTooLargeException;
import software.amazon.awssdk.services.rekognition.model.InvalidImageFormatException;
import software.amazon.awssdk.services.rekognition.model.InvalidParameterException;
import software.amazon.awssdk.services.rekognition.model.InvalidPolicyRevisionIdException;
import software.amazon.awssdk.services.rekognition.model.InvalidS3ObjectException;
import software.amazon.awssdk.services.rekognition.model.LimitExceededException;
import software.amazon.awssdk.services.rekognition.model.ProjectVersionDescription;
import software.amazon.awssdk.services.rekognition.model.ProjectVersionStatus;
import software.amazon.awssdk.services.rekognition.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.rekognition.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.rekognition.model.ResourceInUseException;
import software.amazon.awssdk.services.rekognition.model.ResourceNotFoundException;

class FakeVersionTest {
    private final MemoryFiles s3 = new MemoryFiles();
    private final FakeRekognition service = FakeRekognition.builder()
            .s3(s3)
            .detector((version, picture) -> List.of(
                    Detected.of("skirt", 40, 0.1, 0.1, 0.2, 0.2),
                    Detected.of("shirt", 60, 0.1, 0.1, 0.2, 0.2),
                    Detected.of("vest", 90, 0.1, 0.1, 0.2, 0.2)))
            .detectTakes(Duration.ofMillis(20))
            .start();
    private final Calls calls = new Calls(service.client());

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void twoModelsRunAtTheSameTimeAndNoThird() {
        String project = calls.projectWithData("garments");
        for (String name : List.of("one", "two")) {
            calls.start(calls.train(project, name));
        }
        String third = calls.train(project, "three");

        assertThatThrownBy(() -> calls.start(third)).isInstanceOf(LimitExceededException.class);
        assertThat(service.running()).hasSize(2);
        assertThatThrownBy(() -> service.client()
                        .startProjectVersion(request -> request.projectVersionArn(third)
                                .minInferenceUnits(2)
                                .maxInferenceUnits(1)))
                .isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> service.client()
                        .startProjectVersion(
                                request -> request.projectVersionArn(third).minInferenceUnits(6)))
                .isInstanceOf(LimitExceededException.class);
        assertThatThrownBy(() -> calls.train(project, "one")).isInstanceOf(ResourceInUseException.class);
        assertThat(service
                        .client()
                        .describeProjectVersionsPaginator(
                                request -> request.projectArn(project).maxResults(2))
                        .projectVersionDescriptions()
                        .stream()
                        .map(ProjectVersionDescription::projectVersionArn)
                        .map(arn -> arn.split("/", -1)[3]))
                .containsExactly("three", "two", "one");
    }

    @Test
    void detectionsAreSortedAndLimited() {
        String version = running();

        assertThat(calls.detect(version).customLabels())
                .extracting(CustomLabel::name)
                .containsExactly("vest", "shirt");
        assertThat(service.client()
                        .detectCustomLabels(request -> request.projectVersionArn(version)
                                .image(image -> image.bytes(Calls.JPEG))
                                .minConfidence(10f)
                                .maxResults(2))
                        .customLabels())
                .extracting(CustomLabel::name)
                .containsExactly("vest", "shirt");
        assertThat(service.requests("DetectCustomLabels"))
                .allSatisfy(
                        request -> assertThat(request.body().attributes("Image").integer("Bytes"))
                                .isPresent());
    }

    private String running() {
        String version = calls.train(calls.projectWithData("garments"), "one");
        calls.start(version);
        return version;
    }

    @Test
    void picturesAreLookedAtSideBySide() {
        String version = running();
        List<CompletableFuture<DetectCustomLabelsResponse>> answers = IntStream.range(0, 40)
                .mapToObj(i -> service.asyncClient()
                        .detectCustomLabels(
                                request -> request.projectVersionArn(version).image(image -> image.bytes(Calls.JPEG))))
                .toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().customLabels()).hasSize(2));
        assertThat(service.peak()).isGreaterThan(1);
    }

    @Test
    void picturesThatTheServiceDoesNotTakeAreRefused() {
        String version = running();
        assertThatThrownBy(() -> detect(version, SdkBytes.fromUtf8String("GIF89a")))
                .isInstanceOf(InvalidImageFormatException.class);
        assertThatThrownBy(() -> detect(version, SdkBytes.fromByteArray(new byte[5_000_000])))
                .isInstanceOf(ImageTooLargeException.class);
        assertThatThrownBy(() -> service.client()
                        .detectCustomLabels(request -> request.projectVersionArn(version)
                                .image(image -> image.s3Object(
                                        object -> object.bucket(Calls.BUCKET).name("missing.jpg")))))
                .isInstanceOf(InvalidS3ObjectException.class);
        assertThatThrownBy(() -> service.client()
                        .detectCustomLabels(
                                request -> request.projectVersionArn(version).image(image -> {})))
                .isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> calls.detect(version + "0")).isInstanceOf(ResourceNotFoundException.class);
        s3.put(Calls.BUCKET, "there.jpg", Calls.JPEG.asByteArray());
        assertThat(service.client()
                        .detectCustomLabels(request -> request.projectVersionArn(version)
                                .image(image -> image.s3Object(
                                        object -> object.bucket(Calls.BUCKET).name("there.jpg"))))
                        .customLabels())
                .hasSize(2);
    }

    private void detect(String version, SdkBytes picture) {
        service.client()
                .detectCustomLabels(
                        request -> request.projectVersionArn(version).image(image -> image.bytes(picture)));
    }

    @Test
    void theNextRequestsAreRefusedAsTheTestWants() {
        String project = calls.project("garments");
        service.refuseNext("DescribeProjectVersions", "ProvisionedThroughputExceededException", 1);

        try (RekognitionClient once = AwsClients.rekognitionOnce(service.endpoint())) {
            assertThatThrownBy(() -> once.describeProjectVersions(request -> request.projectArn(project)))
                    .isInstanceOf(ProvisionedThroughputExceededException.class);
            assertThat(once.describeProjectVersions(request -> request.projectArn(project))
                            .projectVersionDescriptions())
                    .isEmpty();
        }
    }

    @Test
    void aTrainingFailsAsTheManifestsDeserve() {
        s3.put(Calls.BUCKET, "train.manifest", Manifests.of("s3://" + Calls.BUCKET + "/a/", 10));
        s3.put(
                Calls.BUCKET,
                "bad.manifest",
                Lines.join(List.of(Json.write(Manifests.unsupported("s3://" + Calls.BUCKET + "/b.jpg")))));
        String project = calls.project("external");

        external(project, "good", "train.manifest", "train.manifest");
        external(project, "bad", "train.manifest", "bad.manifest");
        external(project, "missing", "train.manifest", "missing.manifest");
        assertThat(calls.version(project, "bad").status()).isEqualTo(ProjectVersionStatus.TRAINING_FAILED);
        assertThat(calls.version(project, "bad").statusMessage())
                .isEqualTo("The manifest file contains too many invalid rows.");
        assertThat(calls.version(project, "bad").manifestSummary()).isNotNull();
        assertThat(calls.version(project, "missing").statusMessage())
                .isEqualTo("The manifest file extension or contents are invalid.");
        assertThat(calls.version(project, "missing").manifestSummary()).isNull();
    }

    private void external(String project, String name, String train, String test) {
        service.client()
                .createProjectVersion(request -> request.projectArn(project)
                        .versionName(name)
                        .outputConfig(output -> output.s3Bucket(Calls.BUCKET))
                        .trainingData(data -> data.assets(asset(train)))
                        .testingData(data -> data.assets(asset(test))));
    }

    private static Asset asset(String key) {
        return Asset.builder()
                .groundTruthManifest(manifest ->
                        manifest.s3Object(object -> object.bucket(Calls.BUCKET).name(key)))
                .build();
    }

    @Test
    void aBucketThatTakesNothingFailsTheTraining() {
        try (FakeRekognition poor = FakeRekognition.start()) {
            Calls poorCalls = new Calls(poor.client());
            String project = poorCalls.projectWithData("garments");
            poorCalls.train(project, "one");

            assertThat(poorCalls.version(project, "one").statusMessage())
                    .isEqualTo("Unable to write to output S3 bucket.");
        }
    }

    @Test
    void aModelIsCopiedToAnotherProject() {
        String project = calls.projectWithData("garments");
        String version = calls.train(project, "one");
        String other = calls.project("other");
        String copy = service.client()
                .copyProjectVersion(request -> request.sourceProjectArn(project)
                        .sourceProjectVersionArn(version)
                        .destinationProjectArn(other)
                        .versionName("copy")
                        .outputConfig(output -> output.s3Bucket(Calls.BUCKET)))
                .projectVersionArn();

        ProjectVersionDescription description = calls.version(other, "copy");
        assertThat(description.status()).isEqualTo(ProjectVersionStatus.COPYING_COMPLETED);
        assertThat(description.sourceProjectVersionArn()).isEqualTo(version);
        calls.start(copy);
        assertThat(service.running()).containsExactly(copy);
    }

    @Test
    void policiesAndTagsAreKept() {
        String project = calls.project("garments");
        String revision = service.client()
                .putProjectPolicy(request ->
                        request.projectArn(project).policyName("copy").policyDocument("{}"))
                .policyRevisionId();
        assertThatThrownBy(() -> service.client()
                        .putProjectPolicy(request ->
                                request.projectArn(project).policyName("copy").policyDocument("{}")))
                .isInstanceOf(ResourceAlreadyExistsException.class);
        assertThatThrownBy(() -> service.client()
                        .deleteProjectPolicy(request ->
                                request.projectArn(project).policyName("copy").policyRevisionId("abc")))
                .isInstanceOf(InvalidPolicyRevisionIdException.class);
        assertThat(service.client()
                        .listProjectPolicies(request -> request.projectArn(project))
                        .projectPolicies())
                .singleElement()
                .satisfies(policy -> assertThat(policy.policyRevisionId()).isEqualTo(revision));

        service.client()
                .tagResource(request -> request.resourceArn(project).tags(Map.of("team", "vision", "cost", "low")));
        service.client().untagResource(request -> request.resourceArn(project).tagKeys("cost"));
        assertThat(service.client()
                        .listTagsForResource(request -> request.resourceArn(project))
                        .tags())
                .containsOnlyKeys("team");
    }
}
