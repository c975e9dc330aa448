package dev.lookbook.rekognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lookbook.rekognition.fake.AwsClients;
import dev.lookbook.rekognition.fake.FakeRekognition;
import dev.lookbook.rekognition.fake.Fault;
import dev.lookbook.rekognition.fake.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.InvalidParameterException;
import software.amazon.awssdk.services.rekognition.model.RekognitionException;

class TrainingTest {
    private final Shop.Bucket bucket = new Shop.Bucket();
    private final FakeRekognition service = FakeRekognition.builder()
            .s3(bucket)
            .trainingTakes(Duration.ofHours(16))
            .f1(0.8)
            .start();
    private final CustomLabels customLabels = customLabels(service.client());

    /** Whoever looks at a training ends it, so that it takes no time. */
    private CustomLabels customLabels(RekognitionClient client) {
        return CustomLabels.builder(client)
                .polling(Duration.ofMillis(1), Duration.ofMillis(5))
                .attempts(4)
                .listener(progress -> {
                    if (progress.status().equals("TRAINING_IN_PROGRESS")) {
                        service.settle();
                    }
                })
                .build();
    }

    @AfterEach
    void close() {
        service.close();
    }

    private TrainingRequest garments() throws InterruptedException {
        return TrainingRequest.of(Shop.project(customLabels, bucket, "garments").arn(), "1", Shop.OUTPUT);
    }

    @Test
    void aTrainingIsWaitedForAndItsResultsAreRead() throws Exception {
        List<WaitProgress> told = new ArrayList<>();
        Training training = customLabels.train(
                garments().withDescription("as in the article").withTags(Map.of("team", "vision")));
        ModelVersion model = training.await(progress -> {
            told.add(progress);
            service.settle();
        });

        assertThat(model.arn()).isEqualTo(training.arn());
        assertThat(model.status()).isEqualTo(ModelStatus.TRAINING_COMPLETED);
        assertThat(model.name()).isEqualTo("1");
        assertThat(model.projectName()).isEqualTo("garments");
        assertThat(model.f1Score()).hasValue(0.8);
        assertThat(model.billableTraining()).contains(Duration.ofHours(16));
        assertThat(model.description()).contains("as in the article");
        assertThat(model.trainingValidation()).hasSize(1);
        assertThat(model.testingValidation()).hasSize(1);
        assertThat(model.evaluationSnapshots()).hasSize(1);
        assertThat(told)
                .extracting(WaitProgress::status)
                .contains("TRAINING_IN_PROGRESS")
                .endsWith("TRAINING_COMPLETED");

        TrainingResults results = training.results(bucket);
        assertThat(results.version()).isEqualTo(model);
        assertThat(results.evaluation()
                        .orElseThrow()
                        .metrics()
                        .f1Score()
                        .orElseThrow()
                        .doubleValue())
                .isEqualTo(0.8);
        assertThat(results.manifests().orElseThrow().training().orElseThrow().validJsonLines())
                .hasValue(20);
        assertThat(service.requests("CreateProjectVersion")
                        .get(0)
                        .body()
                        .attributes("Tags")
                        .text("team"))
                .contains("vision");
    }

    @Test
    void aTrainingThatWasBegunElsewhereIsFoundByItsArn() throws Exception {
        String arn = customLabels.train(garments()).arn();
        CustomLabels another = customLabels(service.client());

        assertThat(another.training(arn).version().status()).isEqualTo(ModelStatus.TRAINING_IN_PROGRESS);
        assertThat(another.training(arn).await().status()).isEqualTo(ModelStatus.TRAINING_COMPLETED);
        assertThat(another.training(arn)).hasToString("Training[" + arn + "]");
    }

    @Test
    void aTrainingThatFailsSaysWhyAndWhereTheServiceSaysMore() throws Exception {
        S3Location train = bucket.put("train.manifest", Shop.manifest("a/", 10));
        S3Location bad = bucket.put(
                "bad.manifest",
                Shop.line("s3://" + Shop.BUCKET + "/b.jpg", "shirt", 1).replace("object-detection", "x"));
        String project = customLabels.createProject("external").arn();
        Training training = customLabels.train(
                TrainingRequest.of(project, "bad", Shop.OUTPUT).withManifests(train, bad));

        TrainingFailedException e = catchThrowableOfType(TrainingFailedException.class, training::await);
        S3Location summary = e.manifestSummary().orElseThrow();
        assertThat(e)
                .hasMessage("the training has failed, see " + summary + ": " + training.arn()
                        + " is TRAINING_FAILED (\"The manifest file contains too many invalid rows.\")");
        assertThat(e.rules()).extracting(Enum::name).containsExactly("ERROR_TOO_MANY_INVALID_ROWS_IN_MANIFEST");
        TrainingResults results = training.results(bucket);
        assertThat(results.evaluation()).isEmpty();
        assertThat(results.manifests().orElseThrow().testing().orElseThrow().invalidJsonLines())
                .hasValue(1);

        Training unread = customLabels.train(TrainingRequest.of(project, "missing", Shop.OUTPUT)
                .withManifest(new S3Location(Shop.BUCKET, "missing.manifest")));
        assertThatThrownBy(unread::await)
                .isInstanceOf(TrainingFailedException.class)
                .hasMessageStartingWith("the training has failed: " + unread.arn());
        assertThat(unread.results(bucket).manifests()).isEmpty();
    }

    @Test
    void theServiceSplitsAManifestThatIsAlone() throws Exception {
        S3Location train = bucket.put("train.manifest", Shop.manifest("a/", 20));
        String project = customLabels.createProject("external").arn();
        Training training =
                customLabels.train(TrainingRequest.of(project, "1", Shop.OUTPUT).withManifest(train));

        training.await();
        assertThat(training.results(bucket)
                        .manifests()
                        .orElseThrow()
                        .training()
                        .orElseThrow()
                        .validJsonLines())
                .hasValue(16);
    }

    @Test
    void anInterruptEndsTheWaitingAndTheTrainingGoesOn() throws Exception {
        Training training = customLabels.train(garments());
        Thread waiting = Thread.currentThread();

        assertThatThrownBy(() -> training.await(progress -> waiting.interrupt()))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
        assertThat(training.await().status()).isEqualTo(ModelStatus.TRAINING_COMPLETED);
        assertThat(service.count("CreateProjectVersion")).isEqualTo(1);
        assertThat(service.count("DeleteProjectVersion")).isZero();
    }

    @Test
    void aWaitOutlivesFaultsOnTheWayButNotAnExpiredToken() throws Exception {
        Training training = customLabels.train(garments());
        try (Faults faults = Faults.before(service.endpoint());
                RekognitionClient once = AwsClients.rekognitionOnce(faults.endpoint())) {
            Training faulty = customLabels(once).training(training.arn());
            List<WaitProgress> told = new ArrayList<>();
            faults.every(2, Fault.UNAVAILABLE);
            ModelVersion model = faulty.await(progress -> {
                told.add(progress);
                if (told.size() > 4) {
                    service.settle();
                }
            });
            assertThat(model.status()).isEqualTo(ModelStatus.TRAINING_COMPLETED);
            assertThat(told).anySatisfy(progress -> {
                assertThat(progress.status()).isEmpty();
                assertThat(progress.message().orElseThrow()).startsWith("ServiceUnavailable");
            });

            faults.plan((number, method, target) -> Fault.EXPIRED_TOKEN);
            assertThatThrownBy(faulty::await)
                    .isInstanceOf(RekognitionException.class)
                    .hasMessageContaining("A fault that the test wants");
            faults.plan((number, method, target) -> Fault.THROTTLED);
            assertThatThrownBy(faulty::await).isInstanceOf(RekognitionException.class);
        }
    }

    @Test
    void aWaitOutlivesTheTimeOutsOfTheClient() throws Exception {
        Training training = customLabels.train(garments());
        try (Faults faults = Faults.before(service.endpoint()).holdAfter(0);
                RekognitionClient impatient = RekognitionClient.builder()
                        .endpointOverride(faults.endpoint())
                        .region(AwsClients.REGION)
                        .credentialsProvider(AwsClients.credentials())
                        .overrideConfiguration(override -> override.apiCallTimeout(Duration.ofMillis(200)))
                        .build()) {
            List<WaitProgress> told = new ArrayList<>();
            ModelVersion model = Shop.builder(impatient)
                    .attempts(Integer.MAX_VALUE)
                    .build()
                    .training(training.arn())
                    .await(progress -> {
                        told.add(progress);
                        faults.letGo();
                        service.settle();
                    });
            assertThat(model.status()).isEqualTo(ModelStatus.TRAINING_COMPLETED);
            assertThat(told.get(0).message().orElseThrow()).contains("execution did not complete");
        }
    }

    @Test
    void aModelThatIsBeingDeletedIsNotTrained() throws Exception {
        try (FakeRekognition slow = FakeRekognition.builder()
                .s3(bucket)
                .deleteTakes(Duration.ofHours(1))
                .start()) {
            CustomLabels labels = Shop.customLabels(slow);
            String arn = Shop.model(labels, bucket, "garments");
            slow.client().deleteProjectVersion(request -> request.projectVersionArn(arn));
            assertThatThrownBy(() -> labels.training(arn).await())
                    .isInstanceOf(CustomLabelsException.class)
                    .hasMessageStartingWith("the model is being deleted: " + arn + " is DELETING");
        }
    }

    @Test
    void aLostAnswerDoesNotTrainTwice() throws Exception {
        TrainingRequest request = garments();
        try (Faults faults = Faults.before(service.endpoint());
                RekognitionClient once = AwsClients.rekognitionOnce(faults.endpoint())) {
            faults.plan((number, method, target) -> number == 2 ? Fault.DROPPED_RESPONSE : Fault.NONE);
            Training training = customLabels(once).train(request);

            assertThat(training.await().status()).isEqualTo(ModelStatus.TRAINING_COMPLETED);
            assertThat(service.count("CreateProjectVersion")).isEqualTo(1);
        }
        assertThatThrownBy(() -> customLabels.train(request))
                .isInstanceOf(CustomLabelsException.class)
                .hasMessageStartingWith("the project has a model of this name already: arn:aws:rekognition:");
    }

    @Test
    void aProjectWithoutDataIsNotTrained() throws Exception {
        String project = customLabels.createProject("empty").arn();
        assertThatThrownBy(() -> customLabels.train(TrainingRequest.of(project, "1", Shop.OUTPUT)))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void aModelIsCopiedAndRuns() throws Exception {
        String trained = customLabels.train(garments()).await().arn();
        String other = customLabels.createProject("other").arn();
        ModelVersion copy = customLabels.copyVersion(trained, other, "copy", Shop.OUTPUT);

        assertThat(copy.status()).isEqualTo(ModelStatus.COPYING_COMPLETED);
        assertThat(copy.copiedFrom()).contains(trained);
        assertThat(customLabels.versions(other)).containsExactly(copy);
        customLabels.start(copy.arn(), 1).close();
        assertThat(service.running()).isEmpty();
    }

    @Test
    void statusesThatNobodyKnowsSurvive() {
        assertThat(new ModelStatus("DREAMING").costsMoney()).isFalse();
        assertThat(new ModelStatus("DREAMING")).hasToString("DREAMING");
        assertThat(new DatasetStatus("MOVE_IN_PROGRESS").isBusy()).isTrue();
    }
}
