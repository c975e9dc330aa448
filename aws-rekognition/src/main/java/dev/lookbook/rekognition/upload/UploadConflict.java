package dev.lookbook.rekognition.upload;

/** What is there, or here, is not what it should be. */
final class UploadConflict extends Exception {
    private static final long serialVersionUID = 1L;

    UploadConflict(String message) {
        super(message);
    }
}
