package dev.lookbook.rekognition.upload;

import static dev.lookbook.rekognition.upload.SmallDataset.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Pictures;
import dev.lookbook.rekognition.fake.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetUploadTest {
    private final Path folder;
    private final UploadServer server = UploadServer.start();
    private final SmallDataset dataset;

    DatasetUploadTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        dataset = SmallDataset.in(folder, 12);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private DatasetUpload.Builder builder(Pictures pictures) {
        return DatasetUpload.builder(server.client(), pictures).manifestTo("s3://pictures/manifests/");
    }

    @Test
    void aManifestDoesNotTakeAPicturesPlace() {
        assertThatThrownBy(() -> server.upload(dataset, options -> options.manifestTo("s3://pictures/shop/000002.jpg")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a place of its own for the manifest but s3://pictures/shop/000002.jpg is a"
                        + " picture's; name another");
        assertThat(server.faults().count()).isZero();
    }

    @Test
    void everyPictureGoesWhereItsLineSaysAndTheManifestAfterThem() throws Exception {
        UploadResult result = server.upload(dataset);

        assertThat(result.uploaded()).isEqualTo(12);
        assertThat(result.unchanged()).isZero();
        assertThat(result.bytes()).isEqualTo(12 * Files.size(dataset.picture(1)));
        assertThat(result.failed()).isEmpty();
        assertThat(result.isComplete()).isTrue();
        assertThat(result.manifests()).containsExactly("s3://pictures/manifests/train.manifest");
        assertThat(result.verdict().train().valid()).isEqualTo(12);
        assertThat(server.s3().keys(BUCKET)).isEqualTo(dataset.allKeys());
        assertThat(server.s3().bytes(BUCKET, "shop/000007.jpg")).hasValue(Files.readAllBytes(dataset.picture(7)));
        assertThat(server.s3().bytes(BUCKET, "manifests/train.manifest"))
                .hasValue(Files.readAllBytes(dataset.manifest()));
        List<String> puts = server.putsSince(0);
        assertThat(puts).hasSize(13).last().isEqualTo("manifests/train.manifest");
        assertThat(server.s3()
                        .client()
                        .headObject(object -> object.bucket(BUCKET).key("shop/000007.jpg"))
                        .contentType())
                .isEqualTo("image/jpeg");
    }

    @Test
    void picturesOfAnArchiveGoWithoutBeingUnpacked() throws Exception {
        Path archive = folder.resolve("pictures.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String key : dataset.keys()) {
                zip.putNextEntry(new ZipEntry(key));
                Files.copy(dataset.pictures().resolve(key), zip);
            }
        }
        try (Pictures pictures = Pictures.open(archive)) {
            UploadResult result = builder(pictures).build().upload(dataset.manifest());
            int requests = server.faults().count();
            UploadResult again = builder(pictures).build().upload(dataset.manifest());

            assertThat(result.uploaded()).isEqualTo(12);
            assertThat(again.unchanged()).isEqualTo(12);
            assertThat(server.putsSince(requests)).isEmpty();
        }
        assertThat(server.s3().keys(BUCKET)).isEqualTo(dataset.allKeys());
        assertThat(server.s3().bytes(BUCKET, "shop/000003.jpg")).hasValue(Files.readAllBytes(dataset.picture(3)));
    }

    @Test
    void aPictureOfTwoManifestsGoesOnce() throws Exception {
        Path test = dataset.writeManifest("test.manifest", dataset.keys().subList(0, 4));
        try (Pictures pictures = Pictures.open(dataset.pictures())) {
            UploadResult result = builder(pictures).build().upload(dataset.manifest(), test);

            assertThat(result.uploaded()).isEqualTo(12);
            assertThat(result.manifests())
                    .containsExactly("s3://pictures/manifests/train.manifest", "s3://pictures/manifests/test.manifest");
            assertThat(server.putsSince(0)).doesNotHaveDuplicates().hasSize(14);
        }
    }

    @Test
    void keysAreWhateverTheLinesHave() throws Exception {
        List<String> keys = List.of("a b/ü +%41.jpg", "tab\\t.jpg", "smile/😀.jpg");
        for (int i = 0; i < keys.size(); i++) {
            dataset.writePicture(keys.get(i).replace("\\t", "\t"), 100 + i);
        }
        dataset.writeManifest("train.manifest", keys);

        UploadResult result = server.upload(dataset);
        UploadResult again = server.upload(dataset);

        assertThat(result.failed()).isEmpty();
        assertThat(server.s3().keys(BUCKET))
                .contains("a b/ü +%41.jpg", "tab\t.jpg", "smile/😀.jpg")
                .hasSize(4);
        assertThat(again.unchanged()).isEqualTo(3);
    }

    @Test
    void aPictureThatIsNotAtHandIsNamedAndTheManifestHasToWait() throws Exception {
        Files.delete(dataset.picture(5));

        UploadResult result = server.upload(dataset);

        assertThat(result.uploaded()).isEqualTo(11);
        assertThat(result.isComplete()).isFalse();
        assertThat(result.failed())
                .extracting(FailedUpload::toString)
                .containsExactly("s3://pictures/shop/000005.jpg: found no such file among the pictures");
        assertThat(result.manifests()).isEmpty();
        assertThat(server.s3().keys(BUCKET)).hasSize(11);

        UploadResult anyway = server.upload(dataset, DatasetUpload.Builder::manifestAnyway);
        assertThat(anyway.unchanged()).isEqualTo(11);
        assertThat(anyway.failed()).hasSize(1);
        assertThat(anyway.manifests()).containsExactly("s3://pictures/manifests/train.manifest");
    }

    @Test
    void whatCustomLabelsWouldRefuseIsRefusedBeforeAnythingIsSent() throws Exception {
        Files.writeString(dataset.manifest(), "not a line\n".repeat(6), StandardOpenOption.APPEND);

        assertThatThrownBy(() -> server.upload(dataset)).isInstanceOfSatisfying(UploadRefusedException.class, e -> {
            assertThat(e).hasMessageStartingWith("Custom Labels would not train with this: ERROR_");
            assertThat(e).hasMessageEndingWith("nothing was uploaded; mend it, or force the upload");
            assertThat(e.verdict().train().invalid()).isEqualTo(6);
        });
        assertThat(server.faults().count()).isZero();

        UploadResult forced = server.upload(dataset, options -> options.force().onError(e -> {}));
        assertThat(forced.uploaded()).isEqualTo(12);
        assertThat(forced.manifests()).hasSize(1);
    }

    @Test
    void picturesInSeveralBucketsAreRefused() throws Exception {
        Files.writeString(
                dataset.manifest(), SmallDataset.line("s3://elsewhere/shop/1.jpg") + '\n', StandardOpenOption.APPEND);

        assertThatThrownBy(() -> server.upload(dataset, DatasetUpload.Builder::force))
                .isInstanceOf(DatasetException.class)
                .hasMessageEndingWith(
                        "line 13): expected all pictures in the bucket \"pictures\" but found one in \"elsewhere\";"
                                + " Custom Labels wants them in one");
        assertThat(server.faults().count()).isZero();
    }

    @Test
    void oneFileIsNotTakenForTwoPictures() throws Exception {
        dataset.writeManifest("train.manifest", List.of("shop/000001.jpg", "user/shop/000001.jpg"));

        assertThatThrownBy(() -> server.upload(dataset))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("expected a file of its own for s3://pictures/user/shop/000001.jpg but found only"
                        + " \"shop/000001.jpg\", which s3://pictures/shop/000001.jpg has already");
    }

    @Test
    void aPictureThatOnlyHasTheNameOfAMissingOneIsNotSentInItsPlace() throws Exception {
        Files.delete(dataset.picture(5));
        dataset.writePicture("000005.jpg", 555);

        UploadResult result = server.upload(dataset);

        assertThat(result.uploaded()).isEqualTo(11);
        assertThat(result.failed())
                .extracting(FailedUpload::toString)
                .containsExactly(
                        "s3://pictures/shop/000005.jpg: found no such file among the pictures; \"000005.jpg\" may"
                                + " be another one, for other pictures are there by their whole keys");
        assertThat(server.s3().keys(BUCKET)).hasSize(11);
    }

    @Test
    void picturesAreFoundByTheirNamesWhereNoneHasItsWholeKey() throws Exception {
        List<String> keys = dataset.keys().stream().map(key -> "deep/" + key).toList();
        dataset.writeManifest("train.manifest", keys);

        assertThat(server.upload(dataset).uploaded()).isEqualTo(12);
        assertThat(server.s3().keys(BUCKET)).containsAll(keys);
    }

    @Test
    void aManifestThatHasArrivedIsToldThoughTheOtherHasNot() throws Exception {
        Path test = dataset.writeManifest("test.manifest", dataset.keys().subList(0, 4));
        server.faults()
                .plan((number, method, target) ->
                        method.equals("PUT") && target.contains("test.manifest") ? Fault.DENIED : Fault.NONE);
        try (Pictures pictures = Pictures.open(dataset.pictures())) {
            UploadResult result = builder(pictures).build().upload(dataset.manifest(), test);

            assertThat(result.manifests()).containsExactly("s3://pictures/manifests/train.manifest");
            assertThat(result.failed())
                    .extracting(FailedUpload::target)
                    .containsExactly("s3://pictures/manifests/test.manifest");
            assertThat(result.isComplete()).isFalse();
        }
    }

    @Test
    void optionsThatCannotBeAreRefusedByName() throws Exception {
        try (Pictures pictures = Pictures.open(dataset.pictures())) {
            DatasetUpload.Builder builder = DatasetUpload.builder(server.client(), pictures);
            assertThatThrownBy(builder::build)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("say where the manifests go: manifestTo(\"s3://BUCKET/FOLDER/\")");
            assertThatThrownBy(() -> builder.manifestTo("bucket/folder"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("expected s3://BUCKET/FOLDER/ or s3://BUCKET/KEY but found \"bucket/folder\"");
            assertThatThrownBy(() -> builder.parallelism(0))
                    .hasMessage("expected at least 1 picture at once but found 0");
            DatasetUpload single =
                    builder.manifestTo("s3://pictures/one.manifest").build();
            assertThatThrownBy(() -> single.upload(dataset.manifest(), dataset.manifest()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(
                            "expected another place for each manifest but both would be s3://pictures/one.manifest");
        }
    }

    @Test
    void aPlanAsksNobody() throws Exception {
        Files.delete(dataset.picture(12));
        server.upload(dataset);
        dataset.writeManifest("train.manifest", dataset.keys());
        dataset.writePicture("shop/000013.jpg", 13);
        List<String> more = new ArrayList<>(dataset.keys());
        more.add("shop/000013.jpg");
        dataset.writeManifest("train.manifest", more);
        int requests = server.faults().count();
        try (Pictures pictures = Pictures.open(dataset.pictures())) {
            UploadPlan plan = builder(pictures).build().plan(dataset.manifest());

            long size = Files.size(dataset.picture(1));
            assertThat(plan.bucket()).isEqualTo("pictures");
            assertThat(plan.pictures()).isEqualTo(12);
            assertThat(plan.bytes()).isEqualTo(12 * size);
            assertThat(plan.journaled()).isEqualTo(11);
            assertThat(plan.journaledBytes()).isEqualTo(11 * size);
            assertThat(plan.requests()).isEqualTo(new UploadRequests(2, 0, 0, 2));
            assertThat(plan.storedBytes()).isEqualTo(12 * size + Files.size(dataset.manifest()));
            assertThat(plan.missing()).hasSize(1);
            assertThat(plan.manifests()).containsExactly("s3://pictures/manifests/train.manifest");
            assertThat(plan.verdict().wouldTrain()).isTrue();
        }
        assertThat(server.faults().count()).isEqualTo(requests);
    }

    @Test
    void progressIsToldOnTheCallersThreadAndEndsWithEverything() throws Exception {
        List<UploadProgress> told = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();

        server.upload(
                dataset,
                options -> options.parallelism(2)
                        .progressEvery(Duration.ofMillis(2))
                        .onProgress(progress -> {
                            told.add(progress);
                            threads.add(Thread.currentThread());
                        }));

        UploadProgress last = told.get(told.size() - 1);
        assertThat(last.items()).isEqualTo(12).isEqualTo(last.totalItems());
        assertThat(last.bytes()).isEqualTo(last.totalBytes()).isEqualTo(last.sentBytes());
        assertThat(last.bytesPerSecond()).isPositive();
        assertThat(last.timeLeft()).contains(Duration.ZERO);
        assertThat(told).extracting(UploadProgress::items).isSorted();
        assertThat(threads).containsOnly(Thread.currentThread());
    }
}
