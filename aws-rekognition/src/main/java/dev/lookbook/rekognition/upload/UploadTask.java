package dev.lookbook.rekognition.upload;

/**
 * A file and where it belongs.
 *
 * @param size its bytes when the upload was planned, for the totals
 */
record UploadTask(ObjectAddress target, LocalFile file, long size) {

    FailedUpload failed(Exception cause) {
        return new FailedUpload(target.toString(), file.name(), Causes.text(cause), cause);
    }
}
