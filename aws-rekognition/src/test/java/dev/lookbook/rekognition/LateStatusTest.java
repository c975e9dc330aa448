package dev.lookbook.rekognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lookbook.rekognition.fake.AwsClients;
import dev.lookbook.rekognition.fake.FakeRekognition;
import dev.lookbook.rekognition.fake.Fault;
import dev.lookbook.rekognition.fake.Faults;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.rekognition.RekognitionClient;

/** The service shows a change of status a few looks after it was made; a model that seems not to run may be about to. */
class LateStatusTest {
    private static final int LOOKS = 4;

    private final Shop.Bucket bucket = new Shop.Bucket();
    private final FakeRekognition service =
            FakeRekognition.builder().s3(bucket).startTakes(Duration.ofHours(1)).start();
    private String arn = "";

    @BeforeEach
    void train() throws InterruptedException {
        arn = Shop.model(Shop.customLabels(service), bucket, "garments");
        service.changesAreSeenAfter(LOOKS);
    }

    @AfterEach
    void nothingIsLeftRunning() {
        assertThat(service.running()).isEmpty();
        service.close();
    }

    /** Interrupts the starter as soon as it waits; whoever sees that the model starts ends that. */
    private Consumer<WaitProgress> interrupting(Thread starter) {
        return progress -> {
            if (Thread.currentThread().equals(starter)) {
                starter.interrupt();
            } else if (progress.status().equals("STARTING")) {
                service.settle();
            }
        };
    }

    @Test
    void aStartThatIsSeenLateIsWaitedFor() throws Exception {
        try (RunningModel model = Shop.settling(service, service.client()).start(arn, 1)) {
            assertThat(service.running()).containsExactly(model.arn());
        }
    }

    @Test
    void aStartThatWasAcceptedIsStoppedThoughItIsNotSeenYet() {
        CustomLabels labels = Shop.builder(service.client())
                .listener(interrupting(Thread.currentThread()))
                .build();

        assertThatThrownBy(() -> labels.start(arn, 1))
                .isInstanceOf(InterruptedException.class)
                .hasNoSuppressedExceptions();
        assertThat(service.status(arn)).isEqualTo("STOPPED");
    }

    @Test
    void aStartWhoseAnswerGotLostIsStoppedThoughItIsNotSeenYet() throws Exception {
        try (Faults faults = Faults.before(service.endpoint());
                RekognitionClient once = AwsClients.rekognitionOnce(faults.endpoint())) {
            faults.plan((number, method, target) -> number == 3 ? Fault.DROPPED_RESPONSE : Fault.NONE);
            CustomLabels labels =
                    Shop.builder(once).listener(interrupting(new Thread())).build();

            assertThatThrownBy(() -> labels.start(arn, 1))
                    .isInstanceOf(SdkException.class)
                    .hasNoSuppressedExceptions();
            assertThat(service.status(arn)).isEqualTo("STOPPED");
        }
    }

    @Test
    void aStartThatIsNeverSeenIsSaidAndGoesOnBeingStopped() throws Exception {
        service.changesAreSeenAfter(Integer.MAX_VALUE);
        FastClock clock = new FastClock();
        CustomLabels labels = Shop.builder(service.client())
                .clock(clock)
                .sleeper(clock)
                .listener(interrupting(Thread.currentThread()))
                .build();

        Throwable e = catchThrowable(() -> labels.start(arn, RunOptions.units(1).withStopWait(Duration.ofMillis(100))));
        assertThat(e).isInstanceOf(InterruptedException.class);
        assertThat(e.getSuppressed())
                .singleElement()
                .isInstanceOfSatisfying(
                        NotStoppedException.class,
                        not -> assertThat(not)
                                .hasMessageContaining("because it was not stopped within PT0.1S; stop it by hand: "));
        assertThat(service.running()).containsExactly(arn);

        service.changesAreSeenAfter(0);
        Waiting.until(() -> service.status(arn).equals("STOPPED"));
    }

    @Test
    void aTrainingAndACopyAreWaitedForThoughTheyAreNotListedYet() throws Exception {
        CustomLabels labels = Shop.customLabels(service);
        Project project = labels.project("garments").orElseThrow();
        Training training = labels.train(TrainingRequest.of(project.arn(), "2", Shop.OUTPUT));
        assertThat(labels.versions(project.arn())).hasSize(1);
        assertThat(training.await().status()).isEqualTo(ModelStatus.TRAINING_COMPLETED);

        String other = labels.createProject("other").arn();
        assertThat(labels.copyVersion(arn, other, "copy", Shop.OUTPUT).status())
                .isEqualTo(ModelStatus.COPYING_COMPLETED);
        assertThatThrownBy(() -> labels.training(arn.replace("/version/1/", "/version/3/"))
                        .await())
                .isInstanceOf(CustomLabelsException.class)
                .hasMessageStartingWith("there is no model of this name in project \"garments\"");
    }
}
