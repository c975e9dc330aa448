package dev.lookbook.rekognition.upload;

import static dev.lookbook.rekognition.upload.SmallDataset.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is there is not sent again, and whatever is not there is. */
class UnchangedPicturesTest {
    private static final int PICTURES = 12;
    private static final String MANIFEST = "manifests/train.manifest";

    private final UploadServer server = UploadServer.start();
    private final SmallDataset dataset;

    UnchangedPicturesTest(@TempDir Path folder) throws IOException {
        dataset = SmallDataset.in(folder, PICTURES);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private List<String> journal() throws IOException {
        return Files.readAllLines(dataset.journal());
    }

    @Test
    void theJournalSparesEveryRequestButThatForTheManifest() throws Exception {
        server.upload(dataset);
        int requests = server.faults().count();

        UploadResult again = server.upload(dataset);

        assertThat(again.uploaded()).isZero();
        assertThat(again.unchanged()).isEqualTo(PICTURES);
        assertThat(again.manifests()).hasSize(1);
        assertThat(server.faults().met()).hasSize(requests + 1);
        assertThat(server.headsSince(requests)).containsExactly(MANIFEST);
        assertThat(journal()).hasSize(1 + PICTURES);
        assertThat(journal().get(0))
                .startsWith("lookbook upload journal 1\ttrain.manifest to s3://pictures at 127.0.0.1:");
    }

    @Test
    void withoutAJournalS3IsAsked() throws Exception {
        server.upload(dataset);
        Files.delete(dataset.journal());
        int requests = server.faults().count();

        UploadResult again = server.upload(dataset);

        assertThat(again.unchanged()).isEqualTo(PICTURES);
        assertThat(server.putsSince(requests)).isEmpty();
        assertThat(server.headsSince(requests)).hasSize(PICTURES + 1);
        assertThat(journal()).hasSize(1 + PICTURES);
    }

    @Test
    void manyAreListedInsteadOfAskedForOneByOne(@TempDir Path folder) throws Exception {
        SmallDataset many = SmallDataset.in(folder, 120);
        server.upload(many);
        Files.delete(many.journal());
        many.writePicture("shop/000099.jpg", 555);
        server.s3().client().deleteObject(object -> object.bucket(BUCKET).key("shop/000098.jpg"));
        int requests = server.faults().count();

        UploadResult again = server.upload(many);

        assertThat(again.unchanged()).isEqualTo(118);
        assertThat(server.putsSince(requests)).containsExactlyInAnyOrder("shop/000098.jpg", "shop/000099.jpg");
        assertThat(server.headsSince(requests)).containsExactlyInAnyOrder("shop/000099.jpg", MANIFEST);
        assertThat(server.faults().count() - requests).isEqualTo(5);
    }

    @Test
    void aChangedPictureIsSentAgainThoughItsLengthIsTheSame() throws Exception {
        server.upload(dataset);
        dataset.writePicture("shop/000004.jpg", 444);
        Files.setLastModifiedTime(dataset.picture(4), FileTime.fromMillis(SmallDataset.LONG_AGO.toMillis() + 1000));
        int requests = server.faults().count();

        UploadResult again = server.upload(dataset);

        assertThat(again.uploaded()).isEqualTo(1);
        assertThat(again.unchanged()).isEqualTo(PICTURES - 1);
        assertThat(server.putsSince(requests)).containsExactly("shop/000004.jpg");
        assertThat(server.s3().bytes(BUCKET, "shop/000004.jpg")).hasValue(Files.readAllBytes(dataset.picture(4)));
    }

    @Test
    void aPictureThatWasOnlyTouchedIsNotSent() throws Exception {
        server.upload(dataset);
        Files.setLastModifiedTime(dataset.picture(4), FileTime.fromMillis(SmallDataset.LONG_AGO.toMillis() + 1000));
        int requests = server.faults().count();

        assertThat(server.upload(dataset).unchanged()).isEqualTo(PICTURES);
        assertThat(server.headsSince(requests)).containsExactly(MANIFEST);
    }

    /** Within the same tick of the file system's clock, a file can change and keep its time. */
    @Test
    void theTimeOfAFreshFileIsNotReliedOn() throws Exception {
        FileTime now = FileTime.fromMillis(System.currentTimeMillis());
        Files.setLastModifiedTime(dataset.picture(4), now);
        server.upload(dataset);
        dataset.writePicture("shop/000004.jpg", 444);
        Files.setLastModifiedTime(dataset.picture(4), now);
        int requests = server.faults().count();

        assertThat(server.upload(dataset).uploaded()).isEqualTo(1);
        assertThat(server.putsSince(requests)).containsExactly("shop/000004.jpg");
    }

    @Test
    void aTornLineAndADamagedOneCostAQuestionEach() throws Exception {
        server.upload(dataset);
        List<String> lines = journal();
        lines.set(3, lines.get(3).replace("shop/", "shup/"));
        String text = String.join("\n", lines);
        Files.writeString(dataset.journal(), text.substring(0, text.length() - 5));
        int requests = server.faults().count();

        assertThat(server.upload(dataset).unchanged()).isEqualTo(PICTURES);
        assertThat(server.putsSince(requests)).isEmpty();
        assertThat(server.headsSince(requests)).hasSize(3);
        assertThat(server.upload(dataset).unchanged()).isEqualTo(PICTURES);
        assertThat(server.headsSince(requests)).hasSize(4);
    }

    @Test
    void verifyingAsksForAllAndSendsWhatIsMissingOrDifferent() throws Exception {
        server.upload(dataset);
        server.s3().client().deleteObject(object -> object.bucket(BUCKET).key("shop/000002.jpg"));
        server.s3().put(BUCKET, "shop/000003.jpg", new byte[Math.toIntExact(Files.size(dataset.picture(3)))]);
        int requests = server.faults().count();

        assertThat(server.upload(dataset).uploaded()).isZero();
        UploadResult verified = server.upload(dataset, DatasetUpload.Builder::verify);

        assertThat(verified.uploaded()).isEqualTo(2);
        assertThat(verified.unchanged()).isEqualTo(PICTURES - 2);
        assertThat(server.putsSince(requests)).containsExactlyInAnyOrder("shop/000002.jpg", "shop/000003.jpg");
    }

    @Test
    void nothingIsReplacedThatMustNot() throws Exception {
        server.s3().put(BUCKET, "shop/000003.jpg", new byte[] {1});
        server.s3().put(BUCKET, "shop/000004.jpg", Files.readAllBytes(dataset.picture(4)));

        UploadResult result = server.upload(dataset, options -> options.overwrite(Overwrite.NEVER));

        assertThat(result.uploaded()).isEqualTo(PICTURES - 2);
        assertThat(result.unchanged()).isEqualTo(1);
        assertThat(result.failed())
                .extracting(FailedUpload::toString)
                .containsExactly(
                        "s3://pictures/shop/000003.jpg from shop/000003.jpg: there is an object of other content,"
                                + " and overwriting is not allowed");
        assertThat(server.s3().bytes(BUCKET, "shop/000003.jpg")).hasValue(new byte[] {1});
    }

    @Test
    void everythingIsReplacedWithoutAQuestionWhereThatIsWanted() throws Exception {
        server.s3().put(BUCKET, "shop/000004.jpg", Files.readAllBytes(dataset.picture(4)));

        UploadResult result = server.upload(dataset, options -> options.overwrite(Overwrite.ALWAYS));

        assertThat(result.uploaded()).isEqualTo(PICTURES);
        assertThat(server.faults().count()).isEqualTo(PICTURES + 1);
    }

    @Test
    void theJournalOfAnotherUploadIsRefused() throws Exception {
        server.upload(dataset);
        String journal = Files.readString(dataset.journal());
        Files.writeString(dataset.journal(), journal.replaceFirst("s3://pictures", "s3://elsewhere"));

        assertThatThrownBy(() -> server.upload(dataset))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(dataset.journal() + ": expected the journal of an upload of train.manifest to"
                        + " s3://pictures at 127.0.0.1:")
                .hasMessageContaining(" but found one of train.manifest to s3://elsewhere at 127.0.0.1:")
                .hasMessageEndingWith("; name another journal, or delete this one");
    }

    @Test
    void anotherFileIsNotTakenForAJournal() throws Exception {
        for (String other : List.of("a file without a line's end", "{}\n", "")) {
            Files.writeString(dataset.journal(), other);
            if (other.isEmpty()) {
                assertThat(server.upload(dataset).uploaded()).isEqualTo(PICTURES);
            } else {
                assertThatThrownBy(() -> server.upload(dataset))
                        .isInstanceOf(IOException.class)
                        .hasMessage(dataset.journal() + ": expected a journal of an upload but found another file; name"
                                + " another journal");
                assertThat(dataset.journal()).hasContent(other);
            }
        }
    }

    @Test
    void twoUploadsDoNotShareAJournal() throws Exception {
        try (Journal other = Journal.open(
                dataset.journal(),
                "train.manifest to s3://pictures at "
                        + server.faults().endpoint().getAuthority())) {
            other.add(new JournalEntry("a\tb\\c\r\nd", 1, 2, "CRC32:AAAA"));

            assertThatThrownBy(() -> server.upload(dataset))
                    .isInstanceOf(IOException.class)
                    .hasMessage(dataset.journal()
                            + ": another upload is using this journal; wait for it, or name another journal");
        }
        server.upload(dataset);
        assertThat(JournalEntry.parse(journal().get(1))).contains(new JournalEntry("a\tb\\c\r\nd", 1, 2, "CRC32:AAAA"));
        assertThat(new String(Files.readAllBytes(dataset.journal()), StandardCharsets.UTF_8))
                .endsWith("\n");
        Files.writeString(dataset.journal(), "\n", StandardOpenOption.APPEND);
        assertThat(server.upload(dataset).unchanged()).isEqualTo(PICTURES);
    }
}
