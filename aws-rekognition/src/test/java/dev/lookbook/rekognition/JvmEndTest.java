package dev.lookbook.rekognition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.rekognition.fake.FakeRekognition;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a model when the JVM that has started it ends. */
class JvmEndTest {
    private static final int PATIENCE_SECONDS = 60;

    private final Shop.Bucket bucket = new Shop.Bucket();
    private final FakeRekognition service =
            FakeRekognition.builder().s3(bucket).startTakes(Duration.ofHours(1)).start();
    private final CustomLabels customLabels = Shop.settling(service, service.client());
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

    private Process child(String what) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ModelHolder.class.getName(),
                        service.endpoint().toString(),
                        arn,
                        what)
                .redirectErrorStream(true)
                .start();
    }

    private static int end(Process child) throws InterruptedException {
        assertThat(child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return child.exitValue();
    }

    /** Reads what the child tells until it tells this. */
    private static void await(Process child, String line) throws IOException {
        BufferedReader lines = child.inputReader(StandardCharsets.UTF_8);
        List<String> told = new ArrayList<>();
        while (!told.contains(line)) {
            told.add(Objects.requireNonNull(lines.readLine(), told::toString));
        }
    }

    private void awaitRunning(Process child) throws IOException {
        await(child, "STARTING");
        service.settle();
        await(child, "running " + arn);
        assertThat(service.running()).containsExactly(arn);
    }

    @Test
    void aProgramThatExitsWhileTheModelStartsStopsIt() throws Exception {
        Process child = child("exit-early");
        await(child, "STARTING");
        await(child, "STARTING at exit");
        service.settle();

        assertThat(end(child)).isEqualTo(3);
        assertThat(service.count("StartProjectVersion")).isEqualTo(1);
        assertThat(service.running()).isEmpty();
    }

    @Test
    void aProgramThatExitsBeforeTheStartIsSeenStopsItAllTheSame() throws Exception {
        service.changesAreSeenAfter(3);
        Process child = child("exit-early");
        await(child, "TRAINING_COMPLETED");
        await(child, "STARTING at exit");
        service.settle();

        assertThat(end(child)).isEqualTo(3);
        assertThat(service.running()).isEmpty();
    }

    @Test
    void aProgramThatIsToldToEndStopsItsModel() throws Exception {
        Process child = child("wait");
        awaitRunning(child);
        child.destroy();

        end(child);
        assertThat(service.running()).isEmpty();
    }

    @Test
    void whatAKilledProgramLeavesRunningIsFoundAndStopped() throws Exception {
        Process child = child("wait");
        awaitRunning(child);
        child.destroyForcibly();

        end(child);
        assertThat(service.running()).containsExactly(arn);
        assertThat(customLabels.stopAll()).hasSize(1).allMatch(StopOutcome::isStopped);
    }
}
