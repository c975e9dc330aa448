package dev.lookbook.rekognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.io.DatasetException;
import dev.lookbook.rekognition.fake.AwsClients;
import dev.lookbook.rekognition.fake.FakeRekognition;
import dev.lookbook.rekognition.fake.Fault;
import dev.lookbook.rekognition.fake.Faults;
import dev.lookbook.rekognition.upload.UploadRefusedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.rekognition.RekognitionClient;

class DatasetUpdateTest {
    private static final int LINE_BYTES = Shop.manifest("0/", 1).length();

    @TempDir
    private Path folder;

    private final FakeRekognition service =
            FakeRekognition.builder().datasetTakes(Duration.ofHours(1)).start();
    private final CustomLabels customLabels = Shop.settling(service, service.client());
    private String dataset = "";

    @BeforeEach
    void open() throws InterruptedException {
        String project = customLabels.createProject("garments").arn();
        dataset = customLabels.createEmptyDataset(project, DatasetType.TRAIN).arn();
    }

    @AfterEach
    void close() {
        service.close();
    }

    private Path manifest(String text) throws Exception {
        return Files.writeString(folder.resolve("train.manifest"), text);
    }

    @Test
    void aManifestIsSentAsAWholeWhenItFits() throws Exception {
        UpdateResult result = customLabels.update(dataset).send(manifest(Shop.manifest("a/", 30)));

        assertThat(result.sentLines()).isEqualTo(30);
        assertThat(result.batches()).isEqualTo(1);
        assertThat(result.dataset().status()).isEqualTo(DatasetStatus.UPDATE_COMPLETE);
        assertThat(result.dataset().stats().orElseThrow().totalEntries()).isEqualTo(30);
        assertThat(service.count("UpdateDatasetEntries")).isEqualTo(1);
    }

    @Test
    void largeManifestsAreSentInBatchesOfWholeLines() throws Exception {
        List<UpdateProgress> told = new ArrayList<>();
        Path manifest = manifest(
                "\n" + Shop.manifest("a/", 10) + "  \r\n" + Shop.line("s3://lookbook-tests/last.jpg", "vest", 5));
        UpdateResult result = customLabels
                .update(dataset)
                .batchBytes(3 * LINE_BYTES + 10)
                .listener(told::add)
                .send(manifest);

        assertThat(result.sentLines()).isEqualTo(11);
        assertThat(result.batches()).isEqualTo(4);
        assertThat(told).extracting(UpdateProgress::line).containsExactly(4L, 7L, 10L, 13L);
        assertThat(told.get(3).bytes())
                .isEqualTo(Files.size(manifest))
                .isEqualTo(told.get(3).totalBytes());
        assertThat(customLabels.entries(dataset, EntryFilter.all())).hasSize(11);
    }

    @Test
    void fiveMegabytesAreTooManyForARequest() throws Exception {
        // 70 lines of some 90,000 characters are more than six megabytes.
        StringBuilder lines = new StringBuilder();
        String filler = "x".repeat(90_000);
        for (int i = 0; i < 70; i++) {
            String line = Shop.line("s3://b/" + i + ".jpg", "shirt", 1);
            lines.append("{\"note\": \"")
                    .append(filler)
                    .append("\", ")
                    .append(line.substring(1))
                    .append('\n');
        }
        UpdateResult result = customLabels.update(dataset).send(manifest(lines.toString()));

        assertThat(result.batches()).isEqualTo(2);
        assertThat(result.dataset().stats().orElseThrow().totalEntries()).isEqualTo(70);
    }

    @Test
    void nothingIsSentOfAManifestWithALineThatDoesNotFit() throws Exception {
        Path manifest = manifest(Shop.manifest("a/", 10) + "{" + "x".repeat(3 * LINE_BYTES) + "}\n");

        assertThatThrownBy(() ->
                        customLabels.update(dataset).batchBytes(3 * LINE_BYTES).send(manifest))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("line 11): expected a line that fits a request");
        assertThat(service.count("UpdateDatasetEntries")).isZero();
    }

    @Test
    void whatCustomLabelsWouldRefuseIsRefusedBeforeAnythingIsSent() throws Exception {
        Path manifest = manifest(Shop.manifest("a/", 10) + "not a line\n".repeat(5));

        assertThatThrownBy(() -> customLabels.update(dataset).send(manifest))
                .isInstanceOfSatisfying(
                        UploadRefusedException.class,
                        e -> assertThat(e.verdict().train().invalid()).isEqualTo(5));
        assertThat(service.count("UpdateDatasetEntries")).isZero();

        UpdateResult forced = customLabels.update(dataset).force().send(manifest);
        assertThat(forced.sentLines()).isEqualTo(15);
        assertThat(forced.linesLeftOut()).isEqualTo(5);
    }

    @Test
    void linesThatTheServiceLeavesOutAreCounted() throws Exception {
        String lines = Shop.manifest("a/", 10);
        Path manifest = manifest(lines + lines.lines().findFirst().orElseThrow() + '\n');

        UpdateResult result = customLabels.update(dataset).send(manifest);

        assertThat(result.sentLines()).isEqualTo(11);
        assertThat(result.linesLeftOut()).isEqualTo(1);
        assertThat(customLabels.update(dataset).resume().send(manifest).linesLeftOut())
                .isEqualTo(1);
    }

    @Test
    void aLineThatFitsNoRequestIsRefusedWithItsNumber() throws Exception {
        String good = Shop.manifest("a/", 2);
        Path manifest = manifest(good + "\n{" + "x".repeat(DatasetUpdate.MAX_BYTES) + "}\n");

        assertThatThrownBy(() -> customLabels.update(dataset).send(manifest))
                .isInstanceOf(DatasetException.class)
                .hasMessage(manifest + " (byte " + (good.length() + 1)
                        + ", line 4): expected a line that fits a request of less than 5,242,880 bytes");
        Path compressed = Files.write(folder.resolve("a.gz"), new byte[] {0x1f, (byte) 0x8b, 8});
        assertThatThrownBy(() -> customLabels.update(dataset).send(compressed))
                .isInstanceOf(DatasetException.class)
                .hasMessage(compressed + ": expected lines of JSON but found a compressed file; decompress it first");
    }

    @Test
    void anUpdateThatHasFailedGoesOnWhereItWas() throws Exception {
        Path manifest = manifest(Shop.manifest("a/", 12));
        DatasetUpdate update = customLabels.update(dataset).batchBytes(4 * LINE_BYTES);
        List<UpdateProgress> told = new ArrayList<>();
        assertThatThrownBy(() -> update.listener(progress -> {
                            told.add(progress);
                            if (told.size() == 2) {
                                service.failNextDataset("The disk is full.");
                            }
                        })
                        .send(manifest))
                .isInstanceOf(CustomLabelsException.class)
                .hasMessageEndingWith(" is UPDATE_FAILED (\"The disk is full.\")");
        service.forgetRequests();

        UpdateResult result = update.resume().send(manifest);
        assertThat(result.skippedLines()).isEqualTo(6);
        assertThat(result.sentLines()).isEqualTo(6);
        assertThat(service.count("UpdateDatasetEntries")).isEqualTo(2);
        assertThat(result.dataset().stats().orElseThrow().totalEntries()).isEqualTo(12);
    }

    @Test
    void anUpdateIsNotOverBeforeItHasBegun() throws Exception {
        Path manifest = manifest(Shop.manifest("a/", 12));
        service.seenAfter(3);
        service.failNextDataset("The disk is full.");

        assertThatThrownBy(() -> customLabels.update(dataset).send(manifest))
                .isInstanceOf(CustomLabelsException.class)
                .hasMessageEndingWith(" is UPDATE_FAILED (\"The disk is full.\")");

        UpdateResult result =
                customLabels.update(dataset).batchBytes(4 * LINE_BYTES).send(manifest);
        assertThat(result.batches()).isEqualTo(4);
        assertThat(result.dataset().status()).isEqualTo(DatasetStatus.UPDATE_COMPLETE);
        assertThat(result.dataset().stats().orElseThrow().totalEntries()).isEqualTo(12);
    }

    @Test
    void linesAreTheSameWhenRequestsAndAnswersGetLost() throws Exception {
        Path manifest = manifest(Shop.manifest("a/", 40));
        for (Fault fault : List.of(Fault.DROPPED_RESPONSE, Fault.DROPPED_REQUEST, Fault.THROTTLED)) {
            try (Faults faults = Faults.before(service.endpoint()).every(3, fault);
                    RekognitionClient once = AwsClients.rekognitionOnce(faults.endpoint())) {
                UpdateResult result = Shop.settling(service, once)
                        .update(dataset)
                        .batchBytes(4 * LINE_BYTES)
                        .send(manifest);
                assertThat(result.dataset().stats().orElseThrow().totalEntries())
                        .as(fault.name())
                        .isEqualTo(40);
            }
        }
    }

    @Test
    void anInterruptEndsTheWaitingAndNotTheUpdate() throws Exception {
        Path manifest = manifest(Shop.manifest("a/", 4));
        Thread sender = Thread.currentThread();
        CustomLabels interrupted = Shop.builder(service.client())
                .listener(progress -> {
                    if (progress.status().equals("UPDATE_IN_PROGRESS")) {
                        sender.interrupt();
                    }
                })
                .build();

        assertThatThrownBy(() -> interrupted.update(dataset).send(manifest)).isInstanceOf(InterruptedException.class);
        assertThat(customLabels.awaitDataset(dataset).stats().orElseThrow().totalEntries())
                .isEqualTo(4);
    }
}
