package dev.lookbook.rekognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lookbook.rekognition.fake.AwsClients;
import dev.lookbook.rekognition.fake.FakeRekognition;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.RekognitionException;

/** What keeps a model from being stopped, and what does not. */
class StoppingTest {
    private final Shop.Bucket bucket = new Shop.Bucket();
    private final FakeRekognition service =
            FakeRekognition.builder().s3(bucket).stopTakes(Duration.ofHours(1)).start();
    private final CustomLabels customLabels = Shop.settling(service, service.client());
    private final FastClock clock = new FastClock();
    private String arn = "";

    @BeforeEach
    void train() throws InterruptedException {
        arn = Shop.model(customLabels, bucket, "garments");
    }

    @AfterEach
    void nothingIsLeftRunning() {
        assertThat(service.running()).isEmpty();
        service.close();
    }

    /** As fast as usual, in hours that pass at once. */
    private CustomLabels inHours() {
        return CustomLabels.builder(service.client())
                .attempts(4)
                .clock(clock)
                .sleeper(clock)
                .listener(progress -> service.settle())
                .build();
    }

    @Test
    void closingTriesForAsLongAsItIsSaidTo() throws Exception {
        RunningModel model = inHours().start(arn, 1);
        // The waits grow to a minute, so that this is some twenty minutes of them.
        service.refuseNext("StopProjectVersion", "AccessDeniedException", 25);
        model.close();

        assertThat(service.count("StopProjectVersion")).isEqualTo(26);
        assertThat(model.runningTime()).isBetween(Duration.ofMinutes(15), Duration.ofMinutes(30));
    }

    @Test
    void aModelThatIsNotStoppedInTimeIsSaidWithTheCause() throws Exception {
        RunningModel model = inHours().start(arn, RunOptions.units(1).withStopWait(Duration.ofMinutes(10)));
        service.refuseNext("StopProjectVersion", "AccessDeniedException", 100_000);

        NotStoppedException e = catchThrowableOfType(NotStoppedException.class, model::close);
        assertThat(e)
                .hasMessageStartingWith(
                        "the model may still be running, and then costs money by the hour, because it was not"
                                + " stopped within PT10M: AccessDeniedException: The test wants this to fail: AccessDeniedException")
                .hasMessageEndingWith("; stop it by hand: " + e.howToStop())
                .hasCauseInstanceOf(RekognitionException.class);

        service.refuseNoMore("StopProjectVersion");
        model.close();
        assertThat(service.status(arn)).isEqualTo("STOPPED");
    }

    @Test
    void whatCouldNotBeStoppedIsTriedAgainInTheBackground() throws Exception {
        CustomLabels labels = Shop.builder(service.client())
                .clock(clock)
                .sleeper(clock)
                .listener(progress -> service.settle())
                .build();
        RunningModel model = labels.start(arn, RunOptions.units(1).withStopWait(Duration.ofMillis(100)));
        service.refuseNext("StopProjectVersion", "AccessDeniedException", 100_000);
        assertThatThrownBy(model::close).isInstanceOf(NotStoppedException.class);

        service.refuseNoMore("StopProjectVersion");
        Waiting.until(() -> service.status(arn).equals("STOPPED"));
    }

    @Test
    void whatIsTriedInTheBackgroundCanBeGivenUp() throws Exception {
        AtomicBoolean slow = new AtomicBoolean();
        CountDownLatch sleeps = new CountDownLatch(1);
        CustomLabels labels = Shop.builder(service.client())
                .clock(clock)
                .sleeper(duration -> {
                    clock.sleep(duration);
                    if (slow.get()) {
                        sleeps.countDown();
                        Thread.sleep(Duration.ofHours(1).toMillis());
                    }
                })
                .listener(progress -> service.settle())
                .build();
        RunningModel model = labels.start(arn, RunOptions.units(1).withStopWait(Duration.ofMillis(100)));
        service.refuseNext("StopProjectVersion", "AccessDeniedException", 100_000);
        assertThatThrownBy(model::close).isInstanceOf(NotStoppedException.class);
        slow.set(true);
        sleeps.await();

        model.leaveRunning();

        service.refuseNoMore("StopProjectVersion");
        customLabels.stop(arn);
    }

    @Test
    void aListenerThatThrowsDoesNotKeepAModelRunning() throws Exception {
        Queue<Throwable> told = new ConcurrentLinkedQueue<>();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> told.add(e));
        AtomicBoolean broken = new AtomicBoolean();
        CustomLabels labels = Shop.builder(service.client())
                .listener(progress -> {
                    service.settle();
                    if (broken.get()) {
                        throw new IllegalStateException("a listener");
                    }
                })
                .build();
        try {
            RunningModel model = labels.start(arn, 1);
            broken.set(true);
            model.close();
            assertThat(service.status(arn)).isEqualTo("STOPPED");
            assertThat(told).isNotEmpty().allMatch(e -> Objects.equals(e.getMessage(), "a listener"));

            assertThatThrownBy(() -> labels.start(arn, 1))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("a listener")
                    .hasNoSuppressedExceptions();
            assertThat(service.running()).isEmpty();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @Test
    void aClientThatWasClosedTooEarlyIsSaid() throws Exception {
        RunningModel model;
        try (RekognitionClient client = AwsClients.rekognition(service.endpoint())) {
            model = Shop.settling(service, client).start(arn, 1);
        }
        assertThatThrownBy(model::close)
                .isInstanceOf(NotStoppedException.class)
                .hasMessageContaining(
                        "because it could not be asked to stop: Connection pool shut down; stop it by hand")
                .hasCauseInstanceOf(IllegalStateException.class);

        model.leaveRunning();
        customLabels.stop(arn);
    }

    @Test
    void allAreAskedToStopBeforeAnyIsWaitedFor() throws Exception {
        String second = Shop.model(customLabels, bucket, "second");
        customLabels.start(arn, 1).leaveRunning();
        customLabels.start(second, 1).leaveRunning();
        CustomLabels labels = CustomLabels.builder(service.client())
                .clock(clock)
                .sleeper(duration -> {
                    // Neither has stopped before both were asked to.
                    if (service.running().isEmpty()) {
                        service.settle();
                    }
                    clock.sleep(duration.dividedBy(100));
                })
                .build();

        assertThat(labels.stopAll()).hasSize(2).allMatch(StopOutcome::isStopped);
    }

    @Test
    void aProjectThatCannotBeListedDoesNotKeepOthersModelsRunning() throws Exception {
        String second = Shop.model(customLabels, bucket, "second");
        String project = customLabels.project("garments").orElseThrow().arn();
        customLabels.start(arn, 1).leaveRunning();
        customLabels.start(second, 1).leaveRunning();
        service.refuseNext("DescribeProjectVersions", "AccessDeniedException", 1);

        List<StopOutcome> outcomes = customLabels.stopAll();
        assertThat(outcomes).extracting(StopOutcome::arn).containsExactly(second, project);
        assertThat(outcomes).extracting(StopOutcome::isStopped).containsExactly(true, false);
        assertThat(outcomes.get(1).failure().orElseThrow())
                .hasMessageStartingWith("models of the project may still be running, and then cost money by the hour,"
                        + " because they could not be listed: " + project
                        + ": AccessDeniedException: The test wants this to fail: AccessDeniedException")
                .hasCauseInstanceOf(RekognitionException.class);
        assertThat(service.running()).containsExactly(arn);

        service.refuseNext("DescribeProjectVersions", "ThrottlingException", 1);
        assertThat(customLabels.stopAll()).hasSize(1).allMatch(StopOutcome::isStopped);
    }

    @Test
    void aModelThatNobodyKnowsIsNotSaidToHaveStopped() throws Exception {
        String elsewhere = "arn:aws:rekognition:eu-west-1:111122223333:project/nowhere/version/1/1690474772815";
        assertThatThrownBy(() -> customLabels.stop(elsewhere))
                .isInstanceOf(CustomLabelsException.class)
                .isNotInstanceOf(NotStoppedException.class)
                .hasMessage(
                        "there is no project \"nowhere\" in the account and region of the client, us-east-1; the model"
                                + " would be in region eu-west-1: " + elsewhere);
        String typo = arn.replace("/version/1/", "/version/2/");
        String project = customLabels.project("garments").orElseThrow().arn();
        customLabels.start(arn, 1).leaveRunning();

        List<StopOutcome> outcomes = customLabels.stop(List.of(typo, arn));
        assertThat(outcomes).extracting(StopOutcome::arn).containsExactly(typo, arn);
        assertThat(outcomes.get(0).failure().orElseThrow())
                .hasMessage("there is no model of this name in project \"garments\" (" + project + "): " + typo);
        assertThat(outcomes.get(1).isStopped()).isTrue();
        assertThat(service.status(arn)).isEqualTo("STOPPED");
    }
}
