package dev.lookbook.rekognition.fake;

import java.nio.charset.StandardCharsets;

/** What may befall a request on its way. */
public enum Fault {
    /** Nothing. */
    NONE,
    /** The answer is 503, and the server has not heard of the request. */
    UNAVAILABLE(503, "ServiceUnavailableException", "ServiceUnavailable"),
    /** The answer is that there are too many requests: {@code ThrottlingException}, of S3 {@code SlowDown}. */
    THROTTLED(400, "ThrottlingException", "SlowDown"),
    /** The same in other words: {@code ProvisionedThroughputExceededException}, of S3 {@code SlowDown}. */
    THROUGHPUT_EXCEEDED(400, "ProvisionedThroughputExceededException", "SlowDown"),
    /** The answer is that the credentials have expired. */
    EXPIRED_TOKEN(400, "ExpiredTokenException", "ExpiredToken"),
    /** The answer is that this caller may not do this. */
    DENIED(403, "AccessDeniedException", "AccessDenied"),
    /** The connection ends when half of the request's body is through; the server sees no whole request. */
    DROPPED_REQUEST,
    /** The connection ends when half of the answer's body is through; the server has done what was wanted. */
    DROPPED_RESPONSE;

    private static final int SLOW_DOWN = 503;

    private final int status;
    private final String error;
    private final String s3Error;

    Fault() {
        this(0, "", "");
    }

    Fault(int status, String error, String s3Error) {
        this.status = status;
        this.error = error;
        this.s3Error = s3Error;
    }

    /** Whether the request is answered without its server. */
    boolean isAnswer() {
        return status > 0;
    }

    /** The answer; one of S3, or one in AWS JSON 1.1. */
    byte[] answer(boolean s3, boolean withBody) {
        String text = s3
                ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>" + s3Error
                        + "</Code><Message>A fault that the test wants.</Message><RequestId>FAULT</RequestId></Error>"
                : "{\"__type\": \"" + error + "\", \"message\": \"A fault that the test wants.\"}";
        int code = s3 && s3Error.equals("SlowDown") ? SLOW_DOWN : status;
        String head = "HTTP/1.1 " + code + " Fault\r\nContent-Type: "
                + (s3 ? "application/xml" : "application/x-amz-json-1.1") + "\r\nContent-Length: " + text.length()
                + "\r\n\r\n";
        return (withBody ? head + text : head).getBytes(StandardCharsets.US_ASCII);
    }
}
