package dev.lookbook.rekognition.upload;

import dev.lookbook.manifest.check.ManifestVerdict;
import java.time.Duration;
import java.util.List;

/**
 * What has become of an upload. Pictures that two lines name count once.
 *
 * @param uploaded how many pictures were sent
 * @param unchanged how many were in the bucket already, with the same content
 * @param failed what did not arrive, in no order
 * @param bytes how many bytes of pictures were sent
 * @param time how long it took, the check included
 * @param manifests where those manifests are now that have arrived, in the caller's order; empty when they were not sent
 *     because pictures are missing
 * @param verdict what Custom Labels would make of the manifests
 */
public record UploadResult(
        long uploaded,
        long unchanged,
        List<FailedUpload> failed,
        long bytes,
        Duration time,
        List<String> manifests,
        ManifestVerdict verdict) {

    /** Keeps its own copies. */
    public UploadResult {
        failed = List.copyOf(failed);
        manifests = List.copyOf(manifests);
    }

    /** Whether everything is there, the manifests included. */
    public boolean isComplete() {
        return failed.isEmpty();
    }
}
