package dev.lookbook.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.io.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A listener is told how far a pass is, not too often, and of its end. */
class ProgressMeterTest {
    private final List<Progress> told = new ArrayList<>();

    @Test
    void recordsAreToldEveryNowAndThenAndAtTheEnd() {
        ProgressMeter meter = ProgressMeter.ofRecords(told::add, "a.json", 150);
        for (int i = 0; i < 150; i++) {
            meter.record();
        }
        meter.done();
        meter.done();

        assertThat(told).extracting(Progress::records).containsExactly(64L, 128L, 150L);
        assertThat(told).extracting(Progress::isDone).containsExactly(false, false, true);
        assertThat(told).allSatisfy(progress -> {
            assertThat(progress.source()).isEqualTo("a.json");
            assertThat(progress.totalRecords()).hasValue(150);
            assertThat(progress.bytes()).isEmpty();
        });
        assertThat(told.get(0).share()).hasValue(64 / 150.0);
        assertThat(told.get(2).share()).hasValue(1);
    }

    @Test
    void bytesAreToldEverySixteenMegabytes() {
        ProgressMeter meter = ProgressMeter.ofBytes(told::add, "a.json", OptionalLong.of(50_000_000));
        for (long bytes = 0; bytes <= 50_000_000; bytes += 1_000_000) {
            meter.bytes(bytes);
        }
        meter.done();

        assertThat(told)
                .extracting(progress -> progress.bytes().orElseThrow())
                .containsExactly(17_000_000L, 34_000_000L, 50_000_000L);
        assertThat(told.get(0).share()).hasValue(0.34);
    }

    @Test
    void ofUnknownLengthThereIsNoShareButAtTheEnd() {
        ProgressMeter meter = ProgressMeter.ofBytes(told::add, "-", OptionalLong.empty());
        for (int i = 1; i <= 64; i++) {
            meter.record(10L * i);
        }
        meter.done();

        assertThat(told.get(0).bytes()).hasValue(640);
        assertThat(told.get(0).share()).isEmpty();
        assertThat(told.get(1).share()).hasValue(1);
    }

    @Test
    void emptyInputIsDoneAtOnce() {
        ProgressMeter.ofRecords(told::add, "empty", 0).done();

        assertThat(told).singleElement().extracting(Progress::share).isEqualTo(OptionalDouble.of(1));
    }

    @Test
    void aShareIsNeverMoreThanAll(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a"), "12345", StandardCharsets.UTF_8);

        assertThat(ProgressMeter.length(file)).hasValue(5);
        assertThat(ProgressMeter.length(folder)).isEmpty();
        assertThat(new Progress("a", 0, OptionalLong.empty(), OptionalLong.of(9), OptionalLong.of(5), false).share())
                .hasValue(1);
        assertThat(new Progress("a", 0, OptionalLong.of(0), OptionalLong.empty(), OptionalLong.empty(), false).share())
                .hasValue(0);
    }
}
