package dev.lookbook.rekognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.rekognition.fake.FakeRekognition;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunLimitsTest {
    private static final BigDecimal FOUR = new BigDecimal("4.00");
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final Shop.Bucket bucket = new Shop.Bucket();
    private final FakeRekognition service = FakeRekognition.builder().s3(bucket).start();
    private final CustomLabels customLabels = Shop.customLabels(service);

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

    private void awaitStop(RunningModel model) throws InterruptedException {
        long begin = System.nanoTime();
        while (!service.status(model.arn()).equals("STOPPED")) {
            assertThat(System.nanoTime() - begin).as("a limit stops the model").isLessThan(PATIENCE);
            Thread.sleep(1);
        }
    }

    @Test
    void aModelIsStoppedAfterItsLongestTimeAndSaysSo() throws Exception {
        try (RunningModel model = start(RunLimits.none().withMaxTime(Duration.ofMillis(80)))) {
            awaitStop(model);
            assertThatThrownBy(() -> model.detect("a.jpg", Shop.JPEG))
                    .isInstanceOf(ModelStoppedException.class)
                    .hasMessage("the model cannot be asked any more, because it was stopped after its longest time of"
                            + " PT0.08S: " + model.arn());
        }
        assertThat(service.count("StopProjectVersion")).isEqualTo(1);
    }

    @Test
    void aModelIsStoppedWhenItHasCostEnough() throws Exception {
        // Two units at 4.00 cost 0.0002 in 90 milliseconds.
        RunLimits limits = RunLimits.none().withPrice(FOUR).withMaxCost(new BigDecimal("0.0002"));
        try (RunningModel model = start(limits)) {
            awaitStop(model);
            assertThatThrownBy(() -> model.detect("a.jpg", Shop.JPEG))
                    .isInstanceOf(ModelStoppedException.class)
                    .hasMessageContaining("because it was stopped when it had cost 0.0002: ");
            assertThat(model.costSoFar().orElseThrow()).isGreaterThanOrEqualTo(new BigDecimal("0.0002"));
            model.close();
            assertThat(model.costSoFar()).isEqualTo(model.costSoFar());
        }
    }

    @Test
    void aModelThatNobodyAsksIsStopped() throws Exception {
        try (RunningModel model = start(RunLimits.none().withMaxIdle(Duration.ofMillis(60)))) {
            awaitStop(model);
            assertThatThrownBy(() -> model.detect("a.jpg", Shop.JPEG))
                    .isInstanceOf(ModelStoppedException.class)
                    .hasMessageContaining("because it was stopped after nothing was asked of it for PT0.06S: ");
        }
    }

    @Test
    void aModelThatIsAskedIsNotIdle() throws Exception {
        try (RunningModel model = start(RunLimits.none().withMaxIdle(Duration.ofSeconds(5)))) {
            for (int i = 0; i < 20; i++) {
                model.detect("a.jpg", Shop.JPEG);
            }
            assertThat(service.status(model.arn())).isEqualTo("RUNNING");
        }
    }

    @Test
    void aLimitStopsTheModelEvenWhenStoppingFailsManyTimes() throws Exception {
        service.refuseNext("StopProjectVersion", "AccessDeniedException", 10);
        try (RunningModel model = start(RunLimits.none().withMaxTime(Duration.ofMillis(30)))) {
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
            assertThat(model.runningTime()).isPositive();
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
