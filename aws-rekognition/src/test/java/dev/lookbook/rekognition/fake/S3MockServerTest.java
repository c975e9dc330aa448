package dev.lookbook.rekognition.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.SocketException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.S3Exception;

class S3MockServerTest {
    private static final String BUCKET = "parts";

    @Test
    void checksumsAndPartsAreKeptAndNobodyElseCanConnect() throws SocketException {
        assumeTrue(S3MockServer.isAvailable(), "s3mock's exec jar is not on the class path");
        byte[] large = new byte[12_000_000];
        IntStream.range(0, large.length).forEach(i -> large[i] = (byte) (i * 31));
        S3MockServer s3 = S3MockServer.shared();
        s3.createBucket(BUCKET);
        assertThat(Reach.otherAddress().stream())
                .allSatisfy(address ->
                        assertThat(Reach.connects(address, s3.endpoint())).isFalse());
        s3.client()
                .putObject(
                        object -> object.bucket(BUCKET).key("small").checksumAlgorithm(ChecksumAlgorithm.SHA256),
                        RequestBody.fromString("hello"));
        s3.asyncClient()
                .putObject(object -> object.bucket(BUCKET).key("large"), AsyncRequestBody.fromBytes(large))
                .join();

        assertThat(s3.client()
                        .headObject(object -> object.bucket(BUCKET).key("small").checksumMode(ChecksumMode.ENABLED))
                        .checksumSHA256())
                .isEqualTo("LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=");
        assertThat(s3.keys(BUCKET)).containsExactly("large", "small");
        assertThat(s3.bytes(BUCKET, "large").orElseThrow()).isEqualTo(large);
        assertThat(s3.client()
                        .headObject(object -> object.bucket(BUCKET).key("large"))
                        .eTag())
                .contains("-2");
        assertThatThrownBy(() -> s3.client()
                        .putObject(
                                object -> object.bucket(BUCKET).key("wrong").checksumSHA256("AAAA"),
                                RequestBody.fromString("hello")))
                .isInstanceOf(S3Exception.class);
    }
}
