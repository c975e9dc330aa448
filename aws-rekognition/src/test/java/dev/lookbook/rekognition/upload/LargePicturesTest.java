package dev.lookbook.rekognition.upload;

import static dev.lookbook.rekognition.upload.SmallDataset.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lookbook.rekognition.fake.S3MockServer;
import dev.lookbook.testing.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** Large pictures go in parts, and S3 keeps a checksum of the whole by which they are known again. */
class LargePicturesTest {
    private static final int LARGE = 12_000_000;

    private static void makeLarge(Path picture, int seed) throws IOException {
        byte[] header = Pictures.jpeg(640, 480);
        byte[] large = new byte[LARGE];
        new Random(seed).nextBytes(large);
        System.arraycopy(header, 0, large, 0, header.length);
        Files.write(picture, large);
    }

    private static HeadObjectResponse head(S3MockServer s3, String key) {
        return s3.client().headObject(object -> object.bucket(BUCKET).key(key).checksumMode(ChecksumMode.ENABLED));
    }

    @Test
    void theyAreSentInPartsAndComparedByTheirChecksum(@TempDir Path folder) throws Exception {
        assumeTrue(S3MockServer.isAvailable(), "s3mock's exec jar is not on the class path");
        SmallDataset dataset = SmallDataset.in(folder, 3);
        makeLarge(dataset.picture(2), 1);
        S3MockServer s3 = S3MockServer.shared();
        s3.createBucket(BUCKET);
        UploadResult result = UploadServer.upload(s3.asyncClient(), dataset, options -> options);

        assertThat(result.failed()).isEmpty();
        assertThat(result.uploaded()).isEqualTo(3);
        assertThat(s3.bytes(BUCKET, "shop/000002.jpg")).hasValue(Files.readAllBytes(dataset.picture(2)));
        assertThat(head(s3, "shop/000002.jpg").eTag()).contains("-2");
        assertThat(head(s3, "shop/000002.jpg").checksumCRC32()).isEqualTo(checksum(Checksum.CRC32, dataset.picture(2)));

        Files.delete(dataset.journal());
        UploadResult again = UploadServer.upload(s3.asyncClient(), dataset, options -> options);
        assertThat(again.unchanged()).isEqualTo(3);

        makeLarge(dataset.picture(2), 2);
        UploadResult changed = UploadServer.upload(s3.asyncClient(), dataset, options -> options);
        assertThat(changed.unchanged()).isEqualTo(2);
        assertThat(changed.uploaded()).isEqualTo(1);
        assertThat(s3.bytes(BUCKET, "shop/000002.jpg")).hasValue(Files.readAllBytes(dataset.picture(2)));

        Files.delete(dataset.journal());
        UploadResult other = UploadServer.upload(
                s3.asyncClient(),
                dataset,
                options -> options.checksum(Checksum.CRC32C).overwrite(Overwrite.ALWAYS));
        assertThat(other.uploaded()).isEqualTo(3);
        assertThat(head(s3, "shop/000002.jpg").checksumCRC32C())
                .isEqualTo(checksum(Checksum.CRC32C, dataset.picture(2)));
    }

    private static String checksum(Checksum algorithm, Path file) throws IOException {
        java.util.zip.Checksum digest = algorithm.digest();
        digest.update(Files.readAllBytes(file));
        return Checksum.text(digest);
    }
}
