package dev.lookbook.rekognition.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParallelUploadTest {
    private static final int PICTURES = 150;

    private final UploadServer server = UploadServer.start();
    private final SmallDataset dataset;

    ParallelUploadTest(@TempDir Path folder) throws IOException {
        dataset = SmallDataset.in(folder, PICTURES);
        server.faults().delay(Duration.ofMillis(20));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void manyPicturesAreUnderWayAtOnce() throws Exception {
        server.upload(dataset);

        assertThat(server.faults().peak()).isBetween(16, 32);
    }

    @Test
    void noMoreThanAllowedAreUnderWay() throws Exception {
        server.upload(dataset, options -> options.parallelism(5));

        assertThat(server.faults().peak()).isBetween(2, 5);
    }

    @Test
    void anInterruptEndsItAndTheJournalIsRight() throws Exception {
        AtomicReference<Throwable> ended = new AtomicReference<>();
        Thread uploading = new Thread(() -> {
            try {
                server.upload(dataset, options -> options.parallelism(8));
            } catch (IOException | InterruptedException | RuntimeException e) {
                ended.set(e);
            }
        });
        uploading.start();
        while (server.s3().keys(SmallDataset.BUCKET).size() < 50) {
            Thread.onSpinWait();
        }
        uploading.interrupt();
        uploading.join();

        assertThat(ended.get()).isInstanceOf(InterruptedException.class);
        int journaled = Files.readAllLines(dataset.journal()).size() - 1;
        assertThat(journaled).isBetween(40, PICTURES - 1);
        assertThat(server.s3().keys(SmallDataset.BUCKET)).doesNotContain("manifests/train.manifest");

        UploadResult result = server.upload(dataset);
        assertThat(result.uploaded() + result.unchanged()).isEqualTo(PICTURES);
        assertThat(result.unchanged()).isCloseTo(journaled, within(8L));
        assertThat(server.s3().keys(SmallDataset.BUCKET)).isEqualTo(dataset.allKeys());
    }

    @Test
    void anInterruptBeforeTheFirstPictureIsOneToo() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> server.upload(dataset)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(server.faults().count()).isZero();
    }

    @Test
    void whatAListenerThrowsEndsIt() throws Exception {
        assertThatThrownBy(() -> server.upload(
                        dataset,
                        options -> options.parallelism(4)
                                .progressEvery(Duration.ofMillis(30))
                                .onProgress(progress -> {
                                    throw new IllegalStateException("enough");
                                })))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");

        assertThat(server.s3().keys(SmallDataset.BUCKET)).hasSizeLessThan(PICTURES);
        assertThat(server.upload(dataset).isComplete()).isTrue();
    }
}
