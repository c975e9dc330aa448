package dev.lookbook.rekognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.rekognition.fake.FakeRekognition;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.rekognition.model.ResourceInUseException;

class HousekeepingTest {
    private final Shop.Bucket bucket = new Shop.Bucket();
    private final FakeRekognition service = FakeRekognition.builder()
            .s3(bucket)
            .deleteTakes(Duration.ofHours(1))
            .stopTakes(Duration.ofHours(1))
            .start();
    private final CustomLabels customLabels = Shop.settling(service, service.client());

    @AfterEach
    void nothingIsLeftRunning() {
        assertThat(service.running()).isEmpty();
        service.close();
    }

    @Test
    void aProjectIsDeletedInTheOrderThatTheServiceWants() throws Exception {
        String model = Shop.model(customLabels, bucket, "garments");
        Project project = customLabels.project("garments").orElseThrow();
        String second = customLabels
                .train(TrainingRequest.of(project.arn(), "2", Shop.OUTPUT))
                .await()
                .arn();
        service.client()
                .startProjectVersion(
                        request -> request.projectVersionArn(second).minInferenceUnits(1));

        Deletion deletion = customLabels.deletion(project.arn());
        assertThat(deletion.steps())
                .extracting(Object::toString)
                .containsExactly(
                        "stop model " + second,
                        "delete model " + second,
                        "delete model " + model,
                        "delete dataset "
                                + project.dataset(DatasetType.TRAIN)
                                        .orElseThrow()
                                        .arn(),
                        "delete dataset "
                                + project.dataset(DatasetType.TEST)
                                        .orElseThrow()
                                        .arn(),
                        "delete project " + project.arn());
        assertThat(customLabels.versions(project.arn())).hasSize(2);

        deletion.run();
        assertThat(customLabels.projects()).isEmpty();
        // Once more, as after an interrupt: what is gone is no error.
        deletion.run();

        // The same names mean something else now.
        assertThatThrownBy(() -> customLabels.version(model)).hasMessageContaining("there is no project \"garments\"");
        String again = Shop.model(customLabels, bucket, "garments");
        assertThat(customLabels.version(again).status()).isEqualTo(ModelStatus.TRAINING_COMPLETED);
    }

    @Test
    void aModelThatIsTrainedKeepsItsProjectFromBeingDeleted() throws Exception {
        try (FakeRekognition slow = FakeRekognition.builder()
                .s3(bucket)
                .trainingTakes(Duration.ofHours(1))
                .start()) {
            CustomLabels labels = Shop.customLabels(slow);
            Project project = Shop.project(labels, bucket, "slow");
            Training training = labels.train(TrainingRequest.of(project.arn(), "1", Shop.OUTPUT));

            assertThatThrownBy(() -> labels.deletion(project.arn()).run())
                    .isInstanceOf(CustomLabelsException.class)
                    .hasMessage(
                            "the service is at work on models or datasets of the project, which cannot be ended; wait for "
                                    + training.arn());
            assertThat(slow.count("DeleteDataset")).isZero();
        }
    }

    @Test
    void whatIsBeingStoppedOrDeletedAlreadyIsWaitedFor() throws Exception {
        String deleted = Shop.model(customLabels, bucket, "garments");
        Project project = customLabels.project("garments").orElseThrow();
        String stopping = customLabels
                .train(TrainingRequest.of(project.arn(), "2", Shop.OUTPUT))
                .await()
                .arn();
        service.client()
                .startProjectVersion(
                        request -> request.projectVersionArn(stopping).minInferenceUnits(1));
        service.client().stopProjectVersion(request -> request.projectVersionArn(stopping));
        service.client().deleteProjectVersion(request -> request.projectVersionArn(deleted));

        Deletion deletion = customLabels.deletion(project.arn());
        assertThat(deletion.steps()).extracting(Object::toString).startsWith("stop model " + stopping);
        deletion.run();
        assertThat(customLabels.projects()).isEmpty();
    }

    @Test
    void aProjectIsLookedAtAgainBeforeAnythingIsDeleted() throws Exception {
        String model = Shop.model(customLabels, bucket, "garments");
        Project project = customLabels.project("garments").orElseThrow();
        Deletion before = customLabels.deletion(project.arn());
        String second = customLabels
                .train(TrainingRequest.of(project.arn(), "2", Shop.OUTPUT))
                .await()
                .arn();
        assertThatThrownBy(before::run)
                .isInstanceOf(CustomLabelsException.class)
                .hasMessage(
                        "the project has more than was to be deleted; see what a new deletion would do, too: delete model "
                                + second);
        assertThat(customLabels.versions(project.arn())).hasSize(2);

        Deletion deletion = customLabels.deletion(project.arn());
        service.client()
                .startProjectVersion(request -> request.projectVersionArn(model).minInferenceUnits(1));
        deletion.run();
        assertThat(customLabels.projects()).isEmpty();
        assertThat(service.count("StopProjectVersion")).isEqualTo(1);
    }

    @Test
    void aDatasetThatTheServiceIsAtWorkOnKeepsAllFromBeingDeleted() throws Exception {
        try (FakeRekognition slow = FakeRekognition.builder()
                .s3(bucket)
                .datasetTakes(Duration.ofHours(1))
                .start()) {
            CustomLabels labels = Shop.settling(slow, slow.client());
            String model = Shop.model(labels, bucket, "slow");
            Project project = labels.project("slow").orElseThrow();
            String train = project.dataset(DatasetType.TRAIN).orElseThrow().arn();
            SdkBytes line = SdkBytes.fromUtf8String(Shop.manifest("b/", 1));
            slow.client()
                    .updateDatasetEntries(
                            request -> request.datasetArn(train).changes(changes -> changes.groundTruth(line)));

            assertThatThrownBy(() -> labels.deletion(project.arn()).run())
                    .isInstanceOf(CustomLabelsException.class)
                    .hasMessageEndingWith("; wait for " + train);
            assertThat(labels.version(model).status()).isEqualTo(ModelStatus.TRAINING_COMPLETED);
        }
    }

    @Test
    void singleThingsAreDeletedToo() throws Exception {
        String model = Shop.model(customLabels, bucket, "garments");
        try (RunningModel running = customLabels.start(model, 1)) {
            assertThatThrownBy(() -> customLabels.deleteVersion(running.arn()))
                    .isInstanceOf(ResourceInUseException.class);
        }
        customLabels.deleteVersion(model);
        Project project = customLabels.project("garments").orElseThrow();
        assertThatThrownBy(() -> customLabels.version(model))
                .isInstanceOf(CustomLabelsException.class)
                .hasMessage("there is no model of this name in project \"garments\" (" + project.arn() + "): " + model);
        assertThatThrownBy(() -> customLabels.deleteVersion(model))
                .isInstanceOf(CustomLabelsException.class)
                .hasMessage("there is no such thing in the account and region of the client, us-east-1: " + model);

        for (Dataset dataset : project.datasets()) {
            customLabels.deleteDataset(dataset.arn());
        }
        assertThat(customLabels.project("garments").orElseThrow().datasets()).isEmpty();
        assertThat(customLabels.deletion(project.arn()).steps())
                .isEqualTo(List.of(new Deletion.Step(Deletion.Action.DELETE_PROJECT, project.arn())));
    }

    @Test
    void stoppingAModelThatDoesNotRunLeavesItAsItIs() throws Exception {
        String model = Shop.model(customLabels, bucket, "garments");
        customLabels.stop(model);

        assertThat(service.status(model)).isEqualTo("TRAINING_COMPLETED");
    }
}
