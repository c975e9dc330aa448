package dev.lookbook.rekognition.upload;

import static dev.lookbook.rekognition.upload.SmallDataset.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.io.Pictures;
import dev.lookbook.manifest.check.ManifestCheck;
import dev.lookbook.manifest.check.ManifestVerdict;
import dev.lookbook.rekognition.fake.AwsClients;
import dev.lookbook.rekognition.fake.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** Nothing is lost, whatever befalls the requests; what does not arrive is named. */
class UploadFaultsTest {
    private static final int PICTURES = 40;

    private final UploadServer server = UploadServer.start();
    private final SmallDataset dataset;

    UploadFaultsTest(@TempDir Path folder) throws IOException {
        dataset = SmallDataset.in(folder, PICTURES);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private void assertThatEverythingIsThere() throws IOException {
        assertThat(server.s3().keys(BUCKET)).isEqualTo(dataset.allKeys());
        for (int i = 1; i <= PICTURES; i++) {
            assertThat(server.s3().bytes(BUCKET, dataset.keys().get(i - 1)))
                    .hasValue(Files.readAllBytes(dataset.picture(i)));
        }
        assertThat(Files.readAllLines(dataset.journal())).hasSize(1 + PICTURES);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"UNAVAILABLE", "THROTTLED", "DROPPED_REQUEST", "DROPPED_RESPONSE"})
    void aFaultOfEveryFifthRequestKeepsNothingFromArriving(Fault fault) throws Exception {
        Map<String, Integer> times = new ConcurrentHashMap<>();
        // Otherwise chance lets every attempt of a picture be a fifth request, now and then.
        server.faults()
                .plan((number, method, target) ->
                        number % 5 == 0 && times.merge(target, 1, Integer::sum) <= 2 ? fault : Fault.NONE);

        UploadResult result = server.upload(dataset);

        assertThat(server.faults().count(fault)).isGreaterThan(PICTURES / 5);
        assertThat(result.failed()).isEmpty();
        assertThat(result.uploaded() + result.unchanged()).isEqualTo(PICTURES);
        assertThatEverythingIsThere();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"UNAVAILABLE", "THROTTLED", "DROPPED_REQUEST", "DROPPED_RESPONSE"})
    void whatTheClientGivesUpIsTriedOnceMore(Fault fault) throws Exception {
        Set<String> met = ConcurrentHashMap.newKeySet();
        server.faults().plan((number, method, target) -> method.equals("PUT") && met.add(target) ? fault : Fault.NONE);

        UploadResult result = UploadServer.upload(server.onceClient(), dataset, options -> options);

        assertThat(result.failed()).isEmpty();
        assertThatEverythingIsThere();
        if (fault == Fault.DROPPED_RESPONSE) {
            // They had arrived: asked for before they would be sent again.
            assertThat(server.putsSince(0)).hasSize(PICTURES + 1).doesNotHaveDuplicates();
            assertThat(result.unchanged()).isEqualTo(PICTURES);
        }
    }

    @Test
    void whatFailsIsNamedBesideWhatArrives() throws Exception {
        server.faults()
                .plan((number, method, target) ->
                        method.equals("PUT") && target.contains("/00002") ? Fault.UNAVAILABLE : Fault.NONE);

        UploadResult result = server.upload(dataset);

        assertThat(result.uploaded()).isEqualTo(PICTURES - 10);
        assertThat(result.failed()).hasSize(10).allSatisfy(failed -> {
            assertThat(failed.target()).startsWith("s3://pictures/shop/00002");
            assertThat(failed.file()).isEqualTo(failed.target().substring("s3://pictures/".length()));
            assertThat(failed.problem()).isEqualTo("ServiceUnavailable: A fault that the test wants.");
            assertThat(failed.cause()).isInstanceOf(AwsServiceException.class);
        });
        assertThat(result.manifests()).isEmpty();

        server.faults().plan((number, method, target) -> Fault.NONE);
        int requests = server.faults().count();
        assertThat(server.upload(dataset).uploaded()).isEqualTo(10);
        assertThat(server.putsSince(requests)).hasSize(11);
        assertThatEverythingIsThere();
    }

    @Test
    void aFileThatIsChangedWhileItIsSentHasNotArrived() throws Exception {
        AtomicBoolean changed = new AtomicBoolean();

        UploadResult result = server.upload(
                dataset,
                options -> options.parallelism(1).eachObject(request -> {
                    if (!changed.getAndSet(true)) {
                        change(dataset.picture(1));
                    }
                }));

        assertThat(result.failed())
                .extracting(FailedUpload::toString)
                .containsExactly("s3://pictures/shop/000001.jpg from shop/000001.jpg: the file was changed while it was"
                        + " sent; upload again");
        assertThat(result.manifests()).isEmpty();
        assertThat(Files.readAllLines(dataset.journal())).hasSize(PICTURES);
        assertThat(server.upload(dataset).isComplete()).isTrue();
        assertThatEverythingIsThere();
    }

    private static void change(Path file) {
        try {
            Files.writeString(file, "more", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anExpiredTokenStopsTheUploadWhichGoesOnWithANewOne() throws Exception {
        server.faults()
                .plan((number, method, target) ->
                        server.putsSince(0).size() >= 20 && !method.equals("GET") ? Fault.EXPIRED_TOKEN : Fault.NONE);

        assertThatThrownBy(() -> server.upload(dataset, options -> options.parallelism(1)))
                .isInstanceOfSatisfying(UploadStoppedException.class, e -> {
                    assertThat(e)
                            .hasMessage(
                                    "s3://pictures: ExpiredToken: A fault that the test wants.; the upload was stopped"
                                            + " with 20 of 40 pictures there; mend that and upload again, and it goes on where it"
                                            + " stopped");
                    assertThat(e.result().uploaded()).isEqualTo(20);
                    assertThat(e.result().failed()).hasSize(3);
                });
        int requests = server.faults().count();
        server.faults().plan((number, method, target) -> Fault.NONE);

        UploadResult result = server.upload(dataset);

        assertThat(result.unchanged()).isEqualTo(20);
        assertThat(server.putsSince(requests)).hasSize(20 + 1);
        assertThatEverythingIsThere();
    }

    @Test
    void whatHadFailedBeforeTheUploadStoppedIsNamedToo() {
        Set<String> met = ConcurrentHashMap.newKeySet();
        server.faults()
                .plan((number, method, target) ->
                        !method.equals("PUT") ? Fault.NONE : met.add(target) ? Fault.UNAVAILABLE : Fault.EXPIRED_TOKEN);

        assertThatThrownBy(() -> UploadServer.upload(server.onceClient(), dataset, options -> options.parallelism(1)))
                .isInstanceOfSatisfying(UploadStoppedException.class, e -> {
                    assertThat(e.result().failed()).hasSize(PICTURES);
                    assertThat(e.result().failed())
                            .extracting(FailedUpload::target)
                            .doesNotHaveDuplicates();
                    assertThat(e.result().failed())
                            .filteredOn(failed -> failed.problem().startsWith("ExpiredToken"))
                            .hasSize(3);
                });
    }

    @Test
    void aJournalThatCannotBeWrittenStopsTheUploadWithItsResult() throws Exception {
        try (Pictures pictures = Pictures.open(dataset.pictures())) {
            Selection selection = Selection.of(List.of(dataset.manifest()), pictures, ErrorPolicy.stop());
            ManifestVerdict verdict = ManifestCheck.builder().build().check(dataset.manifest());
            Journal journal = Journal.open(dataset.journal(), "test");
            AtomicInteger sent = new AtomicInteger();
            DatasetUpload upload = DatasetUpload.builder(server.client(), pictures)
                    .manifestTo("s3://pictures/manifests/")
                    .parallelism(1)
                    .eachObject(request -> {
                        if (sent.incrementAndGet() == 6) {
                            close(journal);
                        }
                    })
                    .build();
            UploadRun run = new UploadRun(upload, selection, verdict, System.nanoTime());

            assertThatThrownBy(() -> run.run(journal, List.of()))
                    .isInstanceOfSatisfying(UploadStoppedException.class, e -> {
                        assertThat(e)
                                .hasMessage(
                                        "s3://pictures: the journal could not be written: Stream Closed; the upload was"
                                                + " stopped with 5 of 40 pictures there; mend that and upload again, and it goes on"
                                                + " where it stopped");
                        assertThat(e).hasCauseInstanceOf(IOException.class);
                        assertThat(e.result().uploaded()).isEqualTo(5);
                        assertThat(e.result().failed())
                                .extracting(FailedUpload::problem)
                                .containsExactly("the journal could not be written: Stream Closed");
                    });
        }
    }

    private static void close(Journal journal) {
        try {
            journal.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who may not write to one prefix may still write to others. */
    @Test
    void aFewPicturesThatAreDeniedKeepNoOthersFromArriving() throws Exception {
        server.faults()
                .plan((number, method, target) ->
                        method.equals("PUT") && target.matches(".*/00000[123].jpg.*") ? Fault.DENIED : Fault.NONE);

        UploadResult result = server.upload(dataset, options -> options.parallelism(1));

        assertThat(result.uploaded()).isEqualTo(PICTURES - 3);
        assertThat(result.failed())
                .hasSize(3)
                .allSatisfy(
                        failed -> assertThat(failed.problem()).isEqualTo("AccessDenied: A fault that the test wants."));
    }

    @Test
    void otherEndsOfTheListAreTriedBeforeADenialStopsTheUpload(@TempDir Path folder) throws Exception {
        SmallDataset many = SmallDataset.in(folder, 150);
        server.faults()
                .plan((number, method, target) ->
                        method.equals("PUT") && !target.matches(".*/000(149|150).jpg.*") ? Fault.DENIED : Fault.NONE);

        assertThatThrownBy(() -> server.upload(many, options -> options.parallelism(1)))
                .isInstanceOfSatisfying(UploadStoppedException.class, e -> {
                    assertThat(e).hasMessageStartingWith("s3://pictures: AccessDenied: ");
                    assertThat(e.result().uploaded()).isEqualTo(2);
                });
        assertThat(server.putsSince(0).size()).isBetween(50, 100);
    }

    @Test
    void aBucketThatIsDeniedAltogetherIsFoundOutSoon(@TempDir Path folder) throws Exception {
        SmallDataset many = SmallDataset.in(folder, 150);
        server.faults().plan((number, method, target) -> method.equals("PUT") ? Fault.DENIED : Fault.NONE);

        assertThatThrownBy(() -> server.upload(many, options -> options.parallelism(4)))
                .isInstanceOf(UploadStoppedException.class)
                .hasMessageContaining("stopped with 0 of 150 pictures there");
        assertThat(server.putsSince(0).size()).isBetween(20, 40);
    }

    @Test
    void aBucketThatIsNotThereIsOneError() {
        server.s3().client().deleteBucket(bucket -> bucket.bucket(BUCKET));

        assertThatThrownBy(() -> server.upload(dataset))
                .isInstanceOf(UploadStoppedException.class)
                .hasMessageStartingWith("s3://pictures: NoSuchBucket")
                .hasMessageContaining("stopped with 0 of 40 pictures there");
        assertThat(server.putsSince(0).size()).isLessThanOrEqualTo(40);
    }

    @Test
    void credentialsThatAreNotKnownAreOneErrorAndNotInIt() {
        String secret = "another/secret+of+nobody";
        try (S3AsyncClient stranger = S3AsyncClient.builder()
                .endpointOverride(server.faults().endpoint())
                .region(AwsClients.REGION)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(AwsClients.ACCESS_KEY, secret)))
                .forcePathStyle(true)
                .build()) {
            assertThatThrownBy(() -> UploadServer.upload(stranger, dataset, options -> options))
                    .isInstanceOfSatisfying(UploadStoppedException.class, e -> {
                        assertThat(e).hasMessageStartingWith("s3://pictures: SignatureDoesNotMatch");
                        assertThat(e.toString() + e.getCause() + e.result()).doesNotContain(secret);
                    });
        }
    }

    @Test
    void aServerThatIsDownIsOneErrorHoweverFewPicturesThereAre() {
        server.faults().plan((number, method, target) -> Fault.UNAVAILABLE);

        assertThatThrownBy(() -> UploadServer.upload(server.onceClient(), dataset, options -> options))
                .isInstanceOfSatisfying(UploadStoppedException.class, e -> {
                    assertThat(e)
                            .hasMessageStartingWith("s3://pictures: S3 has failed with status 503")
                            .hasMessageContaining("stopped with 0 of 40 pictures there");
                    assertThat(e.result().failed()).hasSize(PICTURES);
                });
    }

    @Test
    void credentialsThatAreNotThereAreOneError() {
        try (S3AsyncClient nobody = S3AsyncClient.builder()
                .endpointOverride(server.faults().endpoint())
                .region(AwsClients.REGION)
                .credentialsProvider(AwsCredentialsProviderChain.of(() -> {
                    throw SdkClientException.create("none here");
                }))
                .forcePathStyle(true)
                .build()) {
            assertThatThrownBy(() -> UploadServer.upload(nobody, dataset, options -> options))
                    .isInstanceOf(UploadStoppedException.class)
                    .hasMessageStartingWith("s3://pictures: expected credentials of AWS but found none");
        }
    }

    @Test
    void aServerThatIsDownStopsTheUploadInTheEnd(@TempDir Path folder) throws Exception {
        SmallDataset many = SmallDataset.in(folder, 300);
        server.faults().plan((number, method, target) -> Fault.UNAVAILABLE);

        assertThatThrownBy(() -> UploadServer.upload(server.onceClient(), many, options -> options))
                .isInstanceOf(UploadStoppedException.class)
                .hasMessageStartingWith("s3://pictures: ");
        assertThat(server.faults().count()).isBetween(100, 140);
    }
}
