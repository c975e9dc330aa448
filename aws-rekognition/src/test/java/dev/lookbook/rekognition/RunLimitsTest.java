package dev.lookbook.rekognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.rekognition.fake.FakeRekognition;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunLimitsTest {
    private static final BigDecimal FOUR = new BigDecimal("4.00");
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final Shop.Bucket bucket = new Shop.Bucket();
    private final FakeRekognition service = FakeRekognition.builder().s3(bucket).start();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-31T10:00:00Z"));
    private final CustomLabels customLabels = CustomLabels.builder(service.client())
            .polling(Duration.ofMillis(1), Duration.ofMillis(5))
            .attempts(4)
            .clock(new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now.get();
                }
            })
            .build();

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
        now.set(now.get().plus(time));
    }

    private void awaitStop(RunningModel model) throws InterruptedException {
        long begin = System.nanoTime();
        while (!service.status(model.arn()).equals("STOPPED")) {
            assertThat(System.nanoTime() - begin).as("a limit stops the model").isLessThan(PATIENCE);
            Thread.sleep(1);
        }
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
