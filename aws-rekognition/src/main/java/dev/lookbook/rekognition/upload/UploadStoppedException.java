package dev.lookbook.rekognition.upload;

/**
 * An upload was given up, because what kept one picture from arriving would keep all others too: credentials that have
 * expired, a bucket that is not there, a network that is down, a journal that cannot be written. What has arrived stays, and
 * is in the journal as far as that could be written. The cause is what was thrown last.
 */
public final class UploadStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient UploadResult result;

    UploadStoppedException(String message, Throwable cause, UploadResult result) {
        super(message, cause);
        this.result = result;
    }

    /** What has arrived, and all that had failed until then; what was not begun is in neither. */
    public UploadResult result() {
        return result;
    }
}
