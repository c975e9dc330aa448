package dev.lookbook.rekognition.fake;

/** An error as the service answers it. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String type;
    private final int status;

    private Refusal(String type, int status, String message) {
        super(message);
        this.type = type;
        this.status = status;
    }

    /** An error by its name; its status is the one that the service has for it. */
    static Refusal of(String type, String message) {
        return new Refusal(type, statusOf(type), message);
    }

    private static int statusOf(String type) {
        return switch (type) {
            case "InternalServerError" -> 500;
            case "ServiceUnavailableException" -> 503;
            default -> 400;
        };
    }

    static Refusal notFound(String what) {
        return of("ResourceNotFoundException", "The resource specified in the request was not found: " + what);
    }

    static Refusal inUse(String message) {
        return of("ResourceInUseException", message);
    }

    static Refusal notReady(String message) {
        return of("ResourceNotReadyException", message);
    }

    static Refusal limit(String message) {
        return of("LimitExceededException", message);
    }

    static Refusal parameter(String message) {
        return of("InvalidParameterException", message);
    }

    static Refusal s3Object(String bucket, String key) {
        return of(
                "InvalidS3ObjectException",
                "Unable to get object metadata from S3. Check object key, region and/or access permissions: s3://"
                        + bucket + "/" + key);
    }

    String type() {
        return type;
    }

    int status() {
        return status;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
