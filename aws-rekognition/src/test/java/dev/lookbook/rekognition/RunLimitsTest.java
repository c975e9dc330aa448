package dev.lookbook.rekognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.rekognition.fake.AwsClients;
import dev.lookbook.rekognition.fake.FakeRekognition;
import dev.lookbook.rekognition.fake.Fault;
import dev.lookbook.rekognition.fake.Faults;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.rekognition.RekognitionClient;

class RunLimitsTest {
    private static final BigDecimal FOUR = new BigDecimal("4.00");

    private final Shop.Bucket bucket = new Shop.Bucket();
    private final FakeRekognition service = FakeRekognition.builder().s3(bucket).start();
    private final FastClock clock = new FastClock();
    private final CustomLabels customLabels =
            Shop.builder(service.client()).clock(clock).build();

    @AfterEach
    void nothingIsLeftRunning() {
        assertThat(service.running()).isEmpty();
        service.close();
    }

    private RunningModel start(RunLimits limits) throws InterruptedException {
        return customLabels.start(
                Shop.model(customLabels, bucket, "garments"),
                RunOptions.units(1).withMaxUnits(2).withLimits(limits));
    }

    private void pass(Duration time) {
        clock.pass(time);
    }

    private void awaitStop(RunningModel model) throws InterruptedException {
        Waiting.until(() -> service.status(model.arn()).equals("STOPPED"));
    }

    @Test
    void aModelIsStoppedAfterItsLongestTimeAndSaysSo() throws Exception {
        try (RunningModel model = start(RunLimits.none().withMaxTime(Duration.ofHours(3)))) {
            pass(Duration.ofHours(2));
            assertThat(model.detect("a.jpg", Shop.JPEG).detections()).hasSize(1);
            pass(Duration.ofHours(1));
            awaitStop(model);
            assertThatThrownBy(() -> model.detect("a.jpg", Shop.JPEG))
                    .isInstanceOf(ModelStoppedException.class)
                    .hasMessage("the model cannot be asked any more, because it was stopped after its longest time of"
                            + " PT3H: " + model.arn());
        }
        assertThat(service.count("StopProjectVersion")).isEqualTo(1);
    }

    @Test
    void aModelIsStoppedWhenItHasCostEnough() throws Exception {
        // Two units at 4.00 cost 12 in 90 minutes.
        RunLimits limits = RunLimits.none().withPrice(FOUR).withMaxCost(new BigDecimal("12"));
        RunningModel model = start(limits);
        try (model) {
            pass(Duration.ofMinutes(89));
            assertThat(model.costSoFar().orElseThrow()).isLessThan(new BigDecimal("12"));
            assertThat(model.detect("a.jpg", Shop.JPEG).detections()).hasSize(1);
            pass(Duration.ofMinutes(1));
            awaitStop(model);
            assertThatThrownBy(() -> model.detect("a.jpg", Shop.JPEG))
                    .isInstanceOf(ModelStoppedException.class)
                    .hasMessageContaining("because it was stopped when it had cost 12: ");
            assertThat(model.costSoFar().orElseThrow()).isEqualByComparingTo("12");
        }
        pass(Duration.ofDays(1));
        assertThat(model.costSoFar().orElseThrow()).isEqualByComparingTo("12");
    }

    @Test
    void aModelThatNobodyAsksIsStopped() throws Exception {
        try (RunningModel model = start(RunLimits.none().withMaxIdle(Duration.ofMinutes(20)))) {
            pass(Duration.ofMinutes(20));
            awaitStop(model);
            assertThatThrownBy(() -> model.detect("a.jpg", Shop.JPEG))
                    .isInstanceOf(ModelStoppedException.class)
                    .hasMessageContaining("because it was stopped after nothing was asked of it for PT20M: ");
        }
    }

    @Test
    void aModelThatIsAskedIsNotIdle() throws Exception {
        try (RunningModel model = start(RunLimits.none().withMaxIdle(Duration.ofMinutes(20)))) {
            for (int i = 0; i < 20; i++) {
                pass(Duration.ofMinutes(19));
                model.detect("a.jpg", Shop.JPEG);
            }
            assertThat(service.status(model.arn())).isEqualTo("RUNNING");
        }
    }

    @Test
    void aLimitStopsTheModelEvenWhenStoppingFailsManyTimes() throws Exception {
        service.refuseNext("StopProjectVersion", "AccessDeniedException", 10);
        try (RunningModel model = start(RunLimits.none().withMaxTime(Duration.ofHours(1)))) {
            pass(Duration.ofHours(1));
            awaitStop(model);
        }
        assertThat(service.count("StopProjectVersion")).isEqualTo(11);
    }

    @Test
    void limitsAreKeptThoughTheAnswerToTheStartGotLost() throws Exception {
        String arn = Shop.model(customLabels, bucket, "garments");
        try (Faults faults = Faults.before(service.endpoint());
                RekognitionClient client = AwsClients.rekognition(faults.endpoint())) {
            faults.plan((number, method, target) -> number == 3 ? Fault.DROPPED_RESPONSE : Fault.NONE);
            CustomLabels labels = Shop.builder(client).clock(clock).build();
            RunLimits limits = RunLimits.none().withMaxTime(Duration.ofHours(1));
            try (RunningModel model = labels.start(arn, RunOptions.units(1).withLimits(limits))) {
                assertThat(service.running()).containsExactly(arn);
                pass(Duration.ofHours(1));
                awaitStop(model);
            }
        }
    }

    @Test
    void limitsAreKeptThoughEveryFifthRequestFails() throws Exception {
        String arn = Shop.model(customLabels, bucket, "garments");
        for (Fault fault : List.of(Fault.UNAVAILABLE, Fault.THROTTLED, Fault.DROPPED_RESPONSE)) {
            try (Faults faults = Faults.before(service.endpoint()).every(5, fault);
                    RekognitionClient once = AwsClients.rekognitionOnce(faults.endpoint())) {
                CustomLabels labels = Shop.persistent(once).clock(clock).build();
                RunLimits limits = RunLimits.none().withMaxTime(Duration.ofHours(1));
                try (RunningModel model = labels.start(arn, RunOptions.units(1).withLimits(limits))) {
                    for (int i = 0; i < 10; i++) {
                        model.detect("a.jpg", Shop.JPEG);
                    }
                    pass(Duration.ofHours(1));
                    awaitStop(model);
                }
            }
        }
    }

    @Test
    void aModelThatIsStartingIsNotIdle() throws Exception {
        try (FakeRekognition slow = FakeRekognition.builder()
                .s3(bucket)
                .startTakes(Duration.ofHours(1))
                .start()) {
            AtomicInteger looks = new AtomicInteger();
            CustomLabels labels = Shop.builder(slow.client())
                    .clock(clock)
                    .listener(progress -> {
                        if (progress.status().equals("STARTING")) {
                            pass(Duration.ofMinutes(21));
                            if (looks.incrementAndGet() > 40) {
                                slow.settle();
                            }
                        }
                    })
                    .build();
            RunLimits limits = RunLimits.none().withMaxIdle(Duration.ofMinutes(20));
            try (RunningModel model = labels.start(
                    Shop.model(labels, bucket, "garments"), RunOptions.units(1).withLimits(limits))) {
                assertThat(model.detect("a.jpg", Shop.JPEG).detections()).hasSize(1);
            }
            assertThat(slow.count("StopProjectVersion")).isEqualTo(1);
        }
    }

    @Test
    void aModelThatAnswersNothingIsIdleThoughItIsAsked() throws Exception {
        String arn = Shop.model(customLabels, bucket, "garments");
        try (RekognitionClient once = AwsClients.rekognitionOnce(service.endpoint())) {
            CustomLabels labels = Shop.builder(once)
                    .attempts(Integer.MAX_VALUE)
                    .clock(clock)
                    .sleeper(duration -> {
                        pass(Duration.ofMinutes(1));
                        Thread.sleep(1);
                    })
                    .build();
            RunLimits limits = RunLimits.none().withMaxIdle(Duration.ofMinutes(20));
            try (RunningModel model = labels.start(arn, RunOptions.units(1).withLimits(limits))) {
                service.refuseNext("DetectCustomLabels", "ThrottlingException", 1_000_000);
                assertThatThrownBy(() -> model.detect("a.jpg", Shop.JPEG))
                        .isInstanceOf(ModelStoppedException.class)
                        .hasMessageContaining("because it was stopped after it had answered nothing for PT20M: ");
            }
        }
    }

    @Test
    void aModelOfSomebodyElseIsNotAskedBeyondALimitAndGoesOnRunning() throws Exception {
        try (RunningModel owner = start(RunLimits.none())) {
            // Two units at 4.00 cost 12 in 90 minutes.
            RunLimits limits = RunLimits.none()
                    .withPrice(FOUR)
                    .withMaxCost(new BigDecimal("12"))
                    .withMaxIdle(Duration.ofMinutes(1));
            try (RunningModel model = customLabels.attach(owner.arn(), limits)) {
                assertThat(model.units()).isEqualTo(2);
                pass(Duration.ofMinutes(89));
                assertThat(model.detect("a.jpg", Shop.JPEG).detections()).hasSize(1);
                pass(Duration.ofMinutes(1));
                assertThat(model.costSoFar().orElseThrow()).isEqualByComparingTo("12");
                assertThatThrownBy(() -> model.detect("a.jpg", Shop.JPEG))
                        .isInstanceOf(ModelStoppedException.class)
                        .hasMessage(
                                "the model cannot be asked any more, because it was let go when it had cost 12, and goes"
                                        + " on running, because somebody else has started it: " + owner.arn());
            }
            assertThat(service.running()).containsExactly(owner.arn());
            assertThat(owner.detect("a.jpg", Shop.JPEG).detections()).hasSize(1);
        }
    }

    @Test
    void costsAreTimeTimesUnitsTimesPrice() throws Exception {
        RunLimits limits = RunLimits.none().withPrice(FOUR).withMaxCost(new BigDecimal("25"));
        assertThat(limits.costOf(Duration.ofMinutes(90), 3))
                .hasValueSatisfying(cost -> assertThat(cost).isEqualByComparingTo("18"));
        assertThat(RunLimits.none().costOf(Duration.ofHours(1), 1)).isEmpty();
        try (RunningModel model = start(RunLimits.none())) {
            assertThat(model.costSoFar()).isEmpty();
            pass(Duration.ofMinutes(7));
            assertThat(model.runningTime()).isEqualTo(Duration.ofMinutes(7));
        }
    }

    @Test
    void limitsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> RunLimits.none().withMaxCost(BigDecimal.TEN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "expected a price with a maximal cost of 10, for AWS's prices are not known here; call withPrice"
                                + " first");
        assertThatThrownBy(() -> RunLimits.none().withMaxTime(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a positive limit but found PT0S");
        assertThatThrownBy(() -> RunLimits.none().withPrice(BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a positive amount but found 0");
        assertThatThrownBy(() -> RunOptions.units(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected at least 1 inference unit, and at most as many or more, but found 0 to 0");
    }
}
