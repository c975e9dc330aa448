package dev.lookbook.rekognition;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Loses itself when pictures fail one after another for the same passing reason, and nothing is answered between them: a model
 * that answers nobody costs as much as one that does. Thread-safe.
 */
final class Patience {
    /** Each of them was tried for minutes: that is a network that is down, or a service. */
    private static final int MOST = 5;

    private String reason = "";
    private int count;

    /** Takes note of a failure; tells whether it is time to give up. */
    synchronized boolean isLost(Exception failure) {
        if (!(failure instanceof SdkException e)) {
            return false;
        }
        if (!ServiceErrors.isPassing(e)) {
            // It was answered, though not to our liking.
            count = 0;
            return false;
        }
        String found = reason(e);
        if (!found.equals(reason)) {
            reason = found;
            count = 0;
        }
        count++;
        return count >= MOST;
    }

    /** What two failures have in common: messages name requests. */
    private static String reason(SdkException e) {
        if (e instanceof AwsServiceException service) {
            return service.statusCode() + ServiceErrors.code(service);
        }
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getName();
    }

    /** Takes note of an answer. */
    synchronized void renew() {
        count = 0;
    }
}
