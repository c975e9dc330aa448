package dev.lookbook.rekognition;

import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/** What errors of requests mean. */
final class ServiceErrors {
    private static final int SERVER_ERROR = 500;

    /** Errors that no other request will be spared, until somebody does something about it. */
    private static final Set<String> HOPELESS = Set.of(
            "ExpiredTokenException",
            "UnrecognizedClientException",
            "InvalidClientTokenId",
            "InvalidSignatureException",
            "MissingAuthenticationTokenException",
            "IncompleteSignature",
            "AccessDeniedException",
            "ResourceNotFoundException",
            "ResourceNotReadyException");

    private ServiceErrors() {}

    /** Whether the same request may succeed a little later: it was throttled, the service has failed, or the way to it. */
    static boolean isPassing(SdkException e) {
        if (e instanceof AwsServiceException service) {
            return service.isThrottlingException() || service.statusCode() >= SERVER_ERROR;
        }
        return e instanceof ApiCallTimeoutException
                || e instanceof ApiCallAttemptTimeoutException
                || (e instanceof SdkClientException && !(e instanceof AbortedException) && hasIoCause(e));
    }

    private static boolean hasIoCause(Throwable e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof java.io.IOException) {
                return true;
            }
        }
        return false;
    }

    /** Whether all requests for a model will fail like this one. */
    static boolean isHopeless(Throwable e) {
        return e instanceof ModelStoppedException
                || (e instanceof AwsServiceException service && HOPELESS.contains(code(service)));
    }

    /**
     * Whether the service may have done what was wanted although the request has failed: there was no answer, or an earlier
     * attempt had none and the last one met what that had done.
     */
    static boolean mayHaveBeenDone(SdkException e) {
        Integer attempts = e.numAttempts();
        return !(e instanceof AwsServiceException service && service.statusCode() < SERVER_ERROR)
                || (attempts != null && attempts > 1);
    }

    /** What our callers are told of an interrupt that the SDK has met: it has an exception of its own for that. */
    static InterruptedException interrupted(AbortedException e) {
        Thread.interrupted();
        InterruptedException interrupted = new InterruptedException(message(e));
        interrupted.initCause(e);
        return interrupted;
    }

    static String code(AwsServiceException e) {
        AwsErrorDetails details = e.awsErrorDetails();
        String code = details == null ? null : details.errorCode();
        return code == null ? "" : code;
    }

    /** What an exception says, without what the SDK adds for its own developers. */
    static String message(Throwable e) {
        if (e instanceof AwsServiceException service) {
            return AwsProblem.said(service);
        }
        String message = e.getMessage();
        return message == null ? e.toString() : AwsProblem.withoutAdded(message);
    }
}
