package dev.lookbook.rekognition.upload;

/**
 * What did not arrive, and why.
 *
 * @param target where it should be: the picture's {@code source-ref}, or the manifest's own address
 * @param file its name in the folder or archive; empty when there is none
 * @param problem the cause in words for people
 * @param cause what was thrown: an exception of the AWS SDK, or of the disk, or a {@link dev.lookbook.io.DatasetException}
 */
public record FailedUpload(String target, String file, String problem, Exception cause) {

    /** What went wrong with what, for people. */
    @Override
    public String toString() {
        return target + (file.isEmpty() ? "" : " from " + file) + ": " + problem;
    }
}
