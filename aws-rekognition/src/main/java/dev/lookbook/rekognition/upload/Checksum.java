package dev.lookbook.rekognition.upload;

import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/**
 * What S3 checks on arrival and keeps of an object's content. These are the two that it has for a whole object even when that
 * arrives in parts, and that Java computes without native code.
 */
public enum Checksum {
    /** The one of zip, gzip and PNG. */
    CRC32,
    /** The one of iSCSI; some processors have it built in. */
    CRC32C;

    java.util.zip.Checksum digest() {
        return this == CRC32 ? new CRC32() : new CRC32C();
    }

    /** The four bytes as S3 has them in its headers. */
    static String text(java.util.zip.Checksum digest) {
        int value = (int) digest.getValue();
        return Base64.getEncoder()
                .encodeToString(
                        new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value});
    }

    /** Lets S3 check an object's content. */
    void put(PutObjectRequest.Builder request, String text) {
        switch (this) {
            case CRC32 -> request.checksumAlgorithm(ChecksumAlgorithm.CRC32).checksumCRC32(text);
            case CRC32C -> request.checksumAlgorithm(ChecksumAlgorithm.CRC32_C).checksumCRC32C(text);
        }
    }

    /** What S3 has kept, unless it is that of the parts, which has their count behind it. */
    Optional<String> of(HeadObjectResponse head) {
        return Optional.ofNullable(this == CRC32 ? head.checksumCRC32() : head.checksumCRC32C())
                .filter(text -> text.indexOf('-') < 0);
    }
}
