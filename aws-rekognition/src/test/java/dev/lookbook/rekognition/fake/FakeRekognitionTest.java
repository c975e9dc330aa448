package dev.lookbook.rekognition.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.io.ReadLimits;
import dev.lookbook.manifest.check.ManifestValidation;
import dev.lookbook.manifest.result.EvaluationSummary;
import dev.lookbook.manifest.result.ManifestSummary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.rekognition.model.CustomLabel;
import software.amazon.awssdk.services.rekognition.model.DatasetStatus;
import software.amazon.awssdk.services.rekognition.model.DatasetType;
import software.amazon.awssdk.services.rekognition.model.ProjectVersionDescription;
import software.amazon.awssdk.services.rekognition.model.ProjectVersionStatus;
import software.amazon.awssdk.services.rekognition.model.ResourceInUseException;
import software.amazon.awssdk.services.rekognition.model.ResourceNotReadyException;
import software.amazon.awssdk.services.rekognition.model.S3Object;
import software.amazon.awssdk.services.rekognition.waiters.RekognitionWaiter;

class FakeRekognitionTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final MemoryFiles s3 = new MemoryFiles();
    private final FakeRekognition service = FakeRekognition.builder()
            .s3(s3)
            .datasetTakes(LONG)
            .trainingTakes(LONG)
            .startTakes(LONG)
            .stopTakes(LONG)
            .deleteTakes(LONG)
            .start();
    private final Calls calls = new Calls(service.client());

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void aModelIsTrainedStartedAskedStoppedAndDeleted() {
        s3.put(Calls.BUCKET, "train.manifest", Manifests.of("s3://" + Calls.BUCKET + "/a/", 20));
        s3.put(Calls.BUCKET, "test.manifest", Manifests.of("s3://" + Calls.BUCKET + "/b/", 5));
        String project = calls.project("garments");
        String train = calls.dataset(project, DatasetType.TRAIN, "train.manifest");
        String test = calls.dataset(project, DatasetType.TEST, "test.manifest");
        assertThat(calls.describe(train).status()).isEqualTo(DatasetStatus.CREATE_IN_PROGRESS);
        assertThatThrownBy(() -> service.client().listDatasetEntries(request -> request.datasetArn(train)))
                .isInstanceOf(ResourceNotReadyException.class);
        service.settle();
        assertThat(calls.describe(train).status()).isEqualTo(DatasetStatus.CREATE_COMPLETE);
        assertThat(calls.describe(train).datasetStats().totalEntries()).isEqualTo(20);
        assertThat(calls.describe(train).datasetStats().totalLabels()).isEqualTo(2);

        String version = calls.train(project, "one");
        assertThat(calls.version(project, "one").status()).isEqualTo(ProjectVersionStatus.TRAINING_IN_PROGRESS);
        assertThatThrownBy(() -> calls.start(version)).isInstanceOf(ResourceInUseException.class);
        service.settle();
        assertThat(calls.version(project, "one").status()).isEqualTo(ProjectVersionStatus.TRAINING_COMPLETED);
        assertThat(service.running()).isEmpty();

        calls.start(version);
        assertThat(service.running()).containsExactly(version);
        assertThatThrownBy(() -> calls.detect(version)).isInstanceOf(ResourceNotReadyException.class);
        assertThatThrownBy(() -> calls.stop(version)).isInstanceOf(ResourceInUseException.class);
        service.settle();
        assertThat(calls.detect(version).customLabels())
                .extracting(CustomLabel::name)
                .containsExactly("short_sleeved_shirt");

        assertThatThrownBy(() -> calls.start(version)).isInstanceOf(ResourceInUseException.class);
        calls.stop(version);
        assertThat(service.status(version)).isEqualTo("STOPPING");
        service.settle();
        assertThat(service.status(version)).isEqualTo("STOPPED");

        assertThatThrownBy(() -> service.client().deleteProject(request -> request.projectArn(project)))
                .isInstanceOf(ResourceInUseException.class);
        service.client().deleteProjectVersion(request -> request.projectVersionArn(version));
        service.client().deleteDataset(request -> request.datasetArn(train));
        service.client().deleteDataset(request -> request.datasetArn(test));
        service.settle();
        service.client().deleteProject(request -> request.projectArn(project));
        service.settle();
        assertThat(service.client().describeProjects(request -> {}).projectDescriptions())
                .isEmpty();
        assertThat(service.count("StopProjectVersion")).isEqualTo(2);
        assertThat(service.requests("StopProjectVersion"))
                .extracting(RecordedRequest::status)
                .containsExactly(400, 200);
    }

    @Test
    void aTrainingLeavesItsResultsInTheBucket() throws IOException {
        String project = calls.project("garments");
        for (DatasetType type : new DatasetType[] {DatasetType.TRAIN, DatasetType.TEST}) {
            String dataset = calls.emptyDataset(project, type);
            service.settle();
            calls.update(dataset, Manifests.of("s3://" + Calls.BUCKET + "/" + type + "/", 10));
            service.settle();
        }
        String version = calls.train(project, "one");
        service.settle();

        ProjectVersionDescription description = calls.version(project, "one");
        assertThat(description.evaluationResult().f1Score()).isEqualTo(0.9f);
        assertThat(description.billableTrainingTimeInSeconds()).isEqualTo(3600);
        EvaluationSummary evaluation = EvaluationSummary.read(
                object(description.evaluationResult().summary().s3Object()), "summary", ReadLimits.defaults());
        assertThat(evaluation.metrics().f1Score().orElseThrow().text()).isEqualTo("0.9");
        assertThat(evaluation.details().orElseThrow().labels()).containsExactlyInAnyOrder("shirt", "trousers");
        assertThat(evaluation.details().orElseThrow().projectVersionArn()).contains(version);
        ManifestSummary summary = ManifestSummary.read(
                object(description.manifestSummary().s3Object()), "summary", ReadLimits.defaults());
        assertThat(summary.training().orElseThrow().validJsonLines()).hasValue(10);
        assertThat(description
                        .testingDataResult()
                        .validation()
                        .assets()
                        .get(0)
                        .groundTruthManifest()
                        .s3Object()
                        .name())
                .startsWith("out/")
                .endsWith(ManifestValidation.TESTING);
    }

    private ByteArrayInputStream object(S3Object object) {
        return new ByteArrayInputStream(s3.get(object.bucket(), object.name()).orElseThrow());
    }

    @Test
    void theClientsOwnWaitersWaitForTheModel() {
        try (FakeRekognition quick = FakeRekognition.builder()
                        .s3(s3)
                        .trainingTakes(Duration.ofMillis(30))
                        .startTakes(Duration.ofMillis(30))
                        .start();
                RekognitionWaiter waiter = RekognitionWaiter.builder()
                        .client(quick.client())
                        .overrideConfiguration(WaiterOverrideConfiguration.builder()
                                .backoffStrategyV2(BackoffStrategy.fixedDelay(Duration.ofMillis(10)))
                                .build())
                        .build()) {
            Calls quickCalls = new Calls(quick.client());
            String project = quickCalls.projectWithData("garments");
            String version = quickCalls.train(project, "one");
            waiter.waitUntilProjectVersionTrainingCompleted(
                    request -> request.projectArn(project).versionNames("one"));
            quickCalls.start(version);
            waiter.waitUntilProjectVersionRunning(
                    request -> request.projectArn(project).versionNames("one"));

            assertThat(quick.status(version)).isEqualTo("RUNNING");
        }
    }

    @Test
    void whatIsToFailFailsOnce() {
        try (FakeRekognition quick = FakeRekognition.builder().s3(s3).start()) {
            Calls quickCalls = new Calls(quick.client());
            String project = quickCalls.projectWithData("garments");
            quick.failNextTraining("Amazon Rekognition experienced a service issue.");
            quickCalls.train(project, "one");
            String version = quickCalls.train(project, "two");
            quick.failNextStart("There is no capacity.");
            quickCalls.start(version);

            assertThat(quickCalls.version(project, "one").status()).isEqualTo(ProjectVersionStatus.TRAINING_FAILED);
            assertThat(quickCalls.version(project, "one").statusMessage())
                    .isEqualTo("Amazon Rekognition experienced a service issue.");
            assertThat(quickCalls.version(project, "one").billableTrainingTimeInSeconds())
                    .isNull();
            assertThat(quickCalls.version(project, "two").status()).isEqualTo(ProjectVersionStatus.FAILED);
            quickCalls.start(version);
            assertThat(quick.status(version)).isEqualTo("RUNNING");
        }
    }
}
