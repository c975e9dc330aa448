package dev.lookbook.rekognition.upload;

import dev.lookbook.io.DatasetException;
import dev.lookbook.rekognition.AwsProblem;
import dev.lookbook.rekognition.upload.Sender.JournalFailure;
import java.nio.file.FileSystemException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** What to make of the exceptions that a file's upload ends in. */
final class Causes {
    /** What may be said of one folder of a bucket, or the key of KMS that is used there, and not of others. */
    private static final String DENIED = "AccessDenied";

    /** What is wrong with the caller or the bucket, and not with one object. */
    private static final Set<String> GENERAL = Set.of(
            "AccountProblem",
            "AllAccessDisabled",
            "AuthorizationHeaderMalformed",
            "ExpiredToken",
            "ExpiredTokenException",
            "InvalidAccessKeyId",
            "InvalidBucketName",
            "InvalidToken",
            "NoSuchBucket",
            "NotSignedUp",
            "PermanentRedirect",
            "RequestTimeTooSkewed",
            "SignatureDoesNotMatch",
            "TokenRefreshRequired",
            "UnrecognizedClientException");

    /** What a second attempt may well mend: damage on the way, and an answer that was lost. */
    private static final Set<String> PASSING =
            Set.of("BadDigest", "IncompleteBody", "RequestTimeout", "OperationAborted", "NoSuchUpload");

    /** The SDK has paragraphs of advice for programmers; what happened is in the first sentences. */
    private static final int LONGEST_TEXT = 200;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private Causes() {}

    /** What a future was completed with. */
    static Exception of(ExecutionException e) {
        Throwable cause = e;
        while ((cause instanceof ExecutionException || cause instanceof CompletionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        // An error is the JVM's and not the upload's.
        if (cause instanceof Error error) {
            throw error;
        }
        return (Exception) cause;
    }

    /** The service's own code, or the name of the exception. */
    static String code(Exception cause) {
        return cause instanceof AwsServiceException service
                        && service.awsErrorDetails() != null
                        && service.awsErrorDetails().errorCode() != null
                ? service.awsErrorDetails().errorCode()
                : cause.getClass().getSimpleName();
    }

    /** The cause in words, of one line that is not too long. */
    static String text(Exception cause) {
        return shortened(words(cause));
    }

    private static String shortened(String words) {
        String line = words.replaceAll("\\s+", " ");
        if (line.length() <= LONGEST_TEXT) {
            return line;
        }
        int end = line.lastIndexOf(". ", LONGEST_TEXT);
        return end > 0 ? line.substring(0, end + 1) : line.substring(0, LONGEST_TEXT - 1) + "\u2026";
    }

    private static String words(Exception cause) {
        if (cause instanceof AwsServiceException service
                && service.awsErrorDetails() != null
                && service.awsErrorDetails().errorCode() != null) {
            String message = service.awsErrorDetails().errorMessage();
            return code(cause) + (message == null || message.isBlank() ? "" : ": " + message.strip());
        }
        if (cause instanceof DatasetException data) {
            return data.problem();
        }
        String message = String.valueOf(cause.getMessage()).strip();
        Optional<String> advice = AwsProblem.of(cause).filter(words -> !message.startsWith(words));
        if (advice.isPresent()) {
            return advice.get();
        }
        return cause instanceof UploadConflict || cause instanceof JournalFailure
                ? message
                : code(cause) + ": " + message;
    }

    static boolean isDenied(Exception cause) {
        return cause instanceof AwsServiceException && code(cause).equals(DENIED);
    }

    static boolean isGeneral(Exception cause) {
        return cause instanceof AwsServiceException && GENERAL.contains(code(cause));
    }

    /** Whether the same may work a little later, though the SDK has tried more than once. */
    static boolean isPassing(Exception cause) {
        if (cause instanceof AwsServiceException service) {
            return service.statusCode() >= SERVER_ERROR
                    || service.statusCode() == TOO_MANY_REQUESTS
                    || service.isThrottlingException()
                    || PASSING.contains(code(cause));
        }
        return cause instanceof SdkClientException && !isLocal(cause);
    }

    /** Whether the file is to blame, which the SDK wraps when it finds out. */
    private static boolean isLocal(Exception cause) {
        return cause.getCause() instanceof FileSystemException;
    }

    /** Whether S3 does not want the request, now or later. */
    static boolean isRefused(Exception cause) {
        return cause instanceof AwsServiceException service && service.statusCode() < SERVER_ERROR && !isPassing(cause);
    }

    static boolean isStatus(Exception cause, int status) {
        return cause instanceof AwsServiceException service && service.statusCode() == status;
    }
}
