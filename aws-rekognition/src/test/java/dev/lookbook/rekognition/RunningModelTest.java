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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.LimitExceededException;
import software.amazon.awssdk.services.rekognition.model.RekognitionException;
import software.amazon.awssdk.services.rekognition.model.ResourceInUseException;
import software.amazon.awssdk.services.rekognition.model.ResourceNotReadyException;

class RunningModelTest {
    private final Shop.Bucket bucket = new Shop.Bucket();
    private final FakeRekognition service = FakeRekognition.builder()
            .s3(bucket)
            .startTakes(Duration.ofHours(1))
            .stopTakes(Duration.ofHours(1))
            .start();
    private final CustomLabels customLabels = Shop.settling(service, service.client());

    @AfterEach
    void nothingIsLeftRunning() {
        service.tokenExpired(false);
        assertThat(service.running()).isEmpty();
        service.close();
    }

    private String trained(String name) throws InterruptedException {
        return Shop.model(customLabels, bucket, name);
    }

    @Test
    void aModelRunsUntilItIsClosed() throws Exception {
        String arn = trained("garments");
        try (RunningModel model = customLabels.start(arn, 2)) {
            assertThat(model.arn()).isEqualTo(arn);
            assertThat(model.isOwned()).isTrue();
            assertThat(service.status(arn)).isEqualTo("RUNNING");
            assertThat(customLabels.version(arn).minInferenceUnits()).hasValue(2);
            assertThat(model.detect("a.jpg", Shop.JPEG).detections()).hasSize(1);
            assertThat(model).hasToString("RunningModel[" + arn + "]");
        }

        assertThat(service.status(arn)).isEqualTo("STOPPED");
        assertThat(service.count("StopProjectVersion")).isEqualTo(1);
    }

    @Test
    void aBlockThatEndsWithAnExceptionStopsTheModel() throws Exception {
        String arn = trained("garments");

        assertThatThrownBy(() -> {
                    try (RunningModel model = customLabels.start(arn, 1)) {
                        throw new IllegalStateException("on the way with " + model.arn());
                    }
                })
                .isInstanceOf(IllegalStateException.class);
        assertThat(service.status(arn)).isEqualTo("STOPPED");
    }

    @Test
    void closingTwiceStopsOnceAndNothingIsDetectedAfterwards() throws Exception {
        RunningModel model = customLabels.start(trained("garments"), 1);
        model.close();
        model.close();

        assertThat(service.count("StopProjectVersion")).isEqualTo(1);
        assertThatThrownBy(() -> model.detect("a.jpg", Shop.JPEG))
                .isInstanceOf(ModelStoppedException.class)
                .hasMessage("the model cannot be asked any more, because it was closed: " + model.arn());
        assertThat(service.count("DetectCustomLabels")).isZero();
    }

    @Test
    void aModelThatRunsIsNotStartedAgainButCanBeAttachedTo() throws Exception {
        String arn = trained("garments");
        try (RunningModel model = customLabels.start(arn, 1)) {
            assertThatThrownBy(() -> customLabels.start(arn, 1))
                    .isInstanceOf(CustomLabelsException.class)
                    .hasMessageStartingWith(
                            "the model was started already, by somebody who has to stop it; attach to it to"
                                    + " use it, or stop it first: " + arn + " is RUNNING");
            try (RunningModel attached = customLabels.attach(arn)) {
                assertThat(attached.isOwned()).isFalse();
                assertThat(attached.detect("a.jpg", Shop.JPEG).detections()).hasSize(1);
            }
            assertThat(model.detect("a.jpg", Shop.JPEG).detections()).hasSize(1);
        }
        assertThat(service.count("StartProjectVersion")).isEqualTo(1);
        assertThatThrownBy(() -> customLabels.attach(arn))
                .isInstanceOf(CustomLabelsException.class)
                .hasMessageStartingWith("the model does not run: " + arn + " is STOPPED");
    }

    @Test
    void aModelThatDoesNotStartIsSaidToHaveFailed() throws Exception {
        String arn = trained("garments");
        service.failNextStart("There are no machines.");

        CustomLabelsException e = catchThrowableOfType(CustomLabelsException.class, () -> customLabels.start(arn, 1));
        assertThat(e).hasMessage("the model did not start: " + arn + " is FAILED (\"There are no machines.\")");
        assertThat(e.status()).contains("FAILED");
        assertThat(e.statusMessage()).contains("There are no machines.");
        assertThat(e.getSuppressed()).isEmpty();

        customLabels.start(arn, 1).close();
    }

    @Test
    void aThirdModelIsRefusedInTheServicesOwnWords() throws Exception {
        try (RunningModel one = customLabels.start(trained("one"), 1);
                RunningModel two = customLabels.start(trained("two"), 1)) {
            String third = trained("three");
            assertThatThrownBy(() -> customLabels.start(third, 1)).isInstanceOf(LimitExceededException.class);
            assertThat(service.running()).containsExactlyInAnyOrder(one.arn(), two.arn());
        }
    }

    @Test
    void aModelThatSomebodyElseWasQuickerToStartIsNotStopped() throws Exception {
        String arn = trained("garments");
        service.refuseNext("StartProjectVersion", "ResourceInUseException", 1);

        assertThatThrownBy(() -> customLabels.start(arn, 1))
                .isInstanceOf(ResourceInUseException.class)
                .hasNoSuppressedExceptions();
        assertThat(service.count("StopProjectVersion")).isZero();
    }

    @Test
    void aModelThatIsNotTrainedYetCannotBeStarted() throws Exception {
        try (FakeRekognition slow = FakeRekognition.builder()
                .s3(bucket)
                .trainingTakes(Duration.ofHours(1))
                .start()) {
            CustomLabels labels = Shop.customLabels(slow);
            Project project = Shop.project(labels, bucket, "slow");
            String arn = labels.train(TrainingRequest.of(project.arn(), "1", Shop.OUTPUT))
                    .arn();
            assertThatThrownBy(() -> labels.start(arn, 1))
                    .isInstanceOf(CustomLabelsException.class)
                    .hasMessageStartingWith("the model cannot be started: " + arn + " is TRAINING_IN_PROGRESS");
        }
    }

    @Test
    void anInterruptWhileTheModelStartsStopsIt() throws Exception {
        String arn = trained("garments");
        Thread starter = Thread.currentThread();
        CustomLabels interrupted = Shop.builder(service.client())
                .listener(progress -> {
                    if (Thread.currentThread().equals(starter)) {
                        starter.interrupt();
                    } else {
                        service.settle();
                    }
                })
                .build();

        assertThatThrownBy(() -> interrupted.start(arn, 1)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
        assertThat(service.status(arn)).isEqualTo("STOPPED");
    }

    @Test
    void anInterruptWhileTheModelIsClosedIsHandedOnAfterwards() throws Exception {
        RunningModel model = customLabels.start(trained("garments"), 1);
        Thread.currentThread().interrupt();
        model.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(service.status(model.arn())).isEqualTo("STOPPED");
    }

    @Test
    void stoppingIsTriedAgainAndInTheEndItIsSaidHowToDoItByHand() throws Exception {
        FastClock clock = new FastClock();
        RunningModel model = CustomLabels.builder(service.client())
                .clock(clock)
                .sleeper(clock)
                .listener(progress -> service.settle())
                .build()
                .start(trained("garments"), 1);
        service.tokenExpired(true);

        NotStoppedException e = catchThrowableOfType(NotStoppedException.class, model::close);
        assertThat(e.howToStop())
                .isEqualTo(
                        "aws rekognition stop-project-version --region us-east-1 --project-version-arn " + model.arn());
        assertThat(e)
                .hasMessageStartingWith(
                        "the model may still be running, and then costs money by the hour, because it was not"
                                + " stopped within PT30M: ")
                .hasMessageContaining("token")
                .hasMessageEndingWith("; stop it by hand: " + e.howToStop());
        assertThat(e.getMessage()).doesNotContain(AwsClients.ACCESS_KEY, AwsClients.SECRET_KEY);
        assertThat(e.getCause()).isInstanceOf(RekognitionException.class);

        service.tokenExpired(false);
        model.close();
        assertThat(service.status(model.arn())).isEqualTo("STOPPED");
    }

    @Test
    void aStopThatIsRefusedAFewTimesIsTriedAgain() throws Exception {
        RunningModel model = customLabels.start(trained("garments"), 1);
        service.refuseNext("StopProjectVersion", "AccessDeniedException", 3);
        model.close();

        assertThat(service.count("StopProjectVersion")).isEqualTo(4);
    }

    @Test
    void anAnswerToTheStartThatGetsLostLeavesNothingRunning() throws Exception {
        String arn = trained("garments");
        for (Fault fault : List.of(Fault.DROPPED_RESPONSE, Fault.DROPPED_REQUEST, Fault.UNAVAILABLE)) {
            try (Faults faults = Faults.before(service.endpoint());
                    RekognitionClient once = AwsClients.rekognitionOnce(faults.endpoint())) {
                CustomLabels labels = Shop.settling(service, once);
                // Two requests find the project and the model, the third starts it.
                faults.plan((number, method, target) -> number == 3 ? fault : Fault.NONE);
                assertThatThrownBy(() -> labels.start(arn, 1)).as(fault.name()).hasNoSuppressedExceptions();
                assertThat(faults.count(fault)).isEqualTo(1);
                assertThat(service.running()).as(fault.name()).isEmpty();
            }
        }
    }

    @Test
    void aClientThatTriesAgainAfterALostAnswerHasStartedTheModel() throws Exception {
        String arn = trained("garments");
        try (Faults faults = Faults.before(service.endpoint());
                RekognitionClient client = AwsClients.rekognition(faults.endpoint())) {
            faults.plan((number, method, target) -> number == 3 ? Fault.DROPPED_RESPONSE : Fault.NONE);
            try (RunningModel model = Shop.settling(service, client).start(arn, 1)) {
                assertThat(model.detect("a.jpg", Shop.JPEG).detections()).hasSize(1);
            }
            assertThat(service.status(arn)).isEqualTo("STOPPED");
        }
    }

    @Test
    void everyFifthRequestMayFailOnTheWay() throws Exception {
        String arn = trained("garments");
        for (Fault fault :
                List.of(Fault.UNAVAILABLE, Fault.THROTTLED, Fault.THROUGHPUT_EXCEEDED, Fault.DROPPED_RESPONSE)) {
            try (Faults faults = Faults.before(service.endpoint()).every(5, fault);
                    RekognitionClient once = AwsClients.rekognitionOnce(faults.endpoint())) {
                CustomLabels labels = Shop.settling(service, once);
                try (RunningModel model = labels.start(arn, 1)) {
                    for (int i = 0; i < 20; i++) {
                        assertThat(model.detect("a.jpg", Shop.JPEG).detections())
                                .hasSize(1);
                    }
                }
                assertThat(faults.count(fault)).isGreaterThan(3);
            }
            assertThat(service.status(arn)).as(fault.name()).isEqualTo("STOPPED");
        }
    }

    @Test
    void aModelThatSomebodyElseHasStoppedSaysSo() throws Exception {
        try (RunningModel model = customLabels.start(trained("garments"), 1)) {
            customLabels.stop(model.arn());
            assertThatThrownBy(() -> model.detect("a.jpg", Shop.JPEG))
                    .isInstanceOf(ModelStoppedException.class)
                    .hasMessage("the model cannot be asked any more, because it does not run, so that somebody else has"
                            + " stopped it: " + model.arn())
                    .hasCauseInstanceOf(ResourceNotReadyException.class);
        }
    }

    @Test
    void allModelsThatRunAreStoppedOrThoseThatSomebodyChooses() throws Exception {
        RunningModel one = customLabels.start(trained("one"), 1);
        String two = trained("two");
        service.client()
                .startProjectVersion(request -> request.projectVersionArn(two).minInferenceUnits(1));
        trained("idle");

        assertThat(customLabels.running().map(ModelVersion::projectName)).containsExactlyInAnyOrder("one", "two");
        assertThat(customLabels.stopAll(version -> version.projectName().equals("two")))
                .singleElement()
                .satisfies(outcome -> {
                    assertThat(outcome.arn()).isEqualTo(two);
                    assertThat(outcome.isStopped()).isTrue();
                });
        assertThat(service.running()).containsExactly(one.arn());

        service.refuseNext("StopProjectVersion", "AccessDeniedException", 4);
        assertThat(customLabels.stopAll())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.failure()).isPresent());
        assertThat(customLabels.stopAll()).hasSize(1).allMatch(StopOutcome::isStopped);
        assertThat(customLabels.stopAll()).isEmpty();

        // Somebody else has stopped it; closing finds that there is nothing to do.
        one.close();
        assertThatThrownBy(() -> one.detect("a.jpg", Shop.JPEG)).isInstanceOf(ModelStoppedException.class);
    }

    @Test
    void namesThatNobodyKnowsAreSaid() {
        String arn = "arn:aws:rekognition:us-east-1:111122223333:project/nowhere/version/1/1690474772815";
        assertThatThrownBy(() -> customLabels.start(arn, 1))
                .isInstanceOf(CustomLabelsException.class)
                .hasMessage(
                        "there is no project \"nowhere\" in the account and region of the client, us-east-1; the model"
                                + " would be in region us-east-1: " + arn);
        List<String> wrong = new ArrayList<>(List.of("garments", "arn:aws:s3:::bucket", ""));
        for (String text : wrong) {
            assertThatThrownBy(() -> customLabels.start(text, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith("but found \"" + text + "\"");
        }
    }
}
