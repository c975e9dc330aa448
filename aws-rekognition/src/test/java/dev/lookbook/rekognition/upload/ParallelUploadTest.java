package dev.lookbook.rekognition.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelUploadTest {
    private static final int PICTURES = 150;

    private final UploadServer server = UploadServer.start();
    private final SmallDataset dataset;

    ParallelUploadTest(@TempDir Path folder) throws IOException {
        dataset = SmallDataset.in(folder, PICTURES);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 32})
    void asManyAsAllowedAreUnderWayAtOnceAndNoMore(int allowed) throws Exception {
        // The first request asks what is there.
        server.faults().holdAfter(1);
        FutureTask<UploadResult> upload =
                new FutureTask<>(() -> server.upload(dataset, options -> options.parallelism(allowed)));
        new Thread(upload, "upload").start();
        server.faults().await(1 + allowed);
        server.faults().letGo();

        assertThat(upload.get().uploaded()).isEqualTo(PICTURES);
        assertThat(server.faults().peak()).isEqualTo(allowed);
    }

    @Test
    void anInterruptEndsItAndTheJournalIsRight() throws Exception {
        server.faults().holdAfter(PICTURES / 2);
        AtomicReference<Throwable> ended = new AtomicReference<>();
        Thread uploading = new Thread(() -> {
            try {
                server.upload(dataset, options -> options.parallelism(8));
            } catch (IOException | InterruptedException | RuntimeException e) {
                ended.set(e);
            }
        });
        uploading.start();
        server.faults().await(PICTURES / 2 + 8);
        uploading.interrupt();
        uploading.join();
        server.faults().letGo();

        assertThat(ended.get()).isInstanceOf(InterruptedException.class);
        int journaled = Files.readAllLines(dataset.journal()).size() - 1;
        assertThat(journaled).isBetween(PICTURES / 2 - 16, PICTURES / 2);
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
