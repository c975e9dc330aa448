package dev.lookbook.rekognition.upload;

import dev.lookbook.manifest.check.ManifestVerdict;
import java.util.List;

/**
 * What an upload would do, as far as that is known without asking S3.
 *
 * @param bucket where the pictures go
 * @param pictures how many pictures the manifests name, each counted once, that are at hand
 * @param bytes how many bytes they have
 * @param journaled how many of them are in the journal with the same length, and so would most likely not be sent
 * @param journaledBytes how many bytes those have
 * @param requests what S3 would be asked
 * @param missing what the manifests name that is not at hand
 * @param manifests where the manifests would be
 * @param manifestBytes how many bytes the manifests have
 * @param verdict what Custom Labels would make of the manifests
 */
public record UploadPlan(
        String bucket,
        long pictures,
        long bytes,
        long journaled,
        long journaledBytes,
        UploadRequests requests,
        List<FailedUpload> missing,
        List<String> manifests,
        long manifestBytes,
        ManifestVerdict verdict) {

    /** Keeps its own copies. */
    public UploadPlan {
        missing = List.copyOf(missing);
        manifests = List.copyOf(manifests);
    }

    /** How many bytes there are to be kept in S3 afterwards. */
    public long storedBytes() {
        return bytes + manifestBytes;
    }
}
