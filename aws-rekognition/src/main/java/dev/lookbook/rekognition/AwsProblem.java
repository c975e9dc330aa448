package dev.lookbook.rekognition;

import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/** Puts exceptions of this module and of the SDK into a line for people, with what to do about them where that is known. */
public final class AwsProblem {
    private static final String CREDENTIALS = "renew the credentials, or name another profile";
    private static final String SIGNED =
            "see that the credentials are those of this account, and that the region is the right one";

    /** What the SDK adds for its developers. */
    private static final Pattern ADDED =
            Pattern.compile("\\s*\\((Service: [^()]*Request ID[^()]*|SDK Attempt Count: \\d+)\\)");

    private static final Map<String, String> ADVICE = Map.ofEntries(
            Map.entry("ExpiredToken", CREDENTIALS),
            Map.entry("ExpiredTokenException", CREDENTIALS),
            Map.entry("UnrecognizedClientException", SIGNED),
            Map.entry("InvalidClientTokenId", SIGNED),
            Map.entry("InvalidAccessKeyId", SIGNED),
            Map.entry("SignatureDoesNotMatch", SIGNED),
            Map.entry("InvalidSignatureException", SIGNED),
            Map.entry("AccessDenied", "let the account's administrator allow it"),
            Map.entry("AccessDeniedException", "let the account's administrator allow it"),
            Map.entry("NoSuchBucket", "make the bucket, or name another"),
            Map.entry("InvalidS3ObjectException", "see that the object is there, in the region of the service"),
            Map.entry("LimitExceededException", "wait, remove what is not needed, or ask AWS for more"));

    private AwsProblem() {}

    /** The words for an exception; none for one that is neither this module's nor the SDK's. */
    public static Optional<String> of(Throwable error) {
        if (error instanceof AwsServiceException service) {
            return Optional.of(ofService(service));
        }
        if (error instanceof SdkException) {
            return Optional.of(ofClient(error));
        }
        return error.getClass().getPackageName().startsWith(AwsProblem.class.getPackageName())
                ? Optional.of(ServiceErrors.message(error))
                : Optional.empty();
    }

    /** What somebody says of an exception of the SDK, without what only developers of the SDK need: request ids and the like. */
    public static String withoutAdded(String message) {
        return ADDED.matcher(message).replaceAll("");
    }

    private static String ofService(AwsServiceException e) {
        String advice = ADVICE.get(ServiceErrors.code(e));
        return said(e) + (advice == null ? "" : "; " + advice);
    }

    /** The error's code, or else its status, and what the service says. */
    static String said(AwsServiceException e) {
        String code = ServiceErrors.code(e);
        String said = e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorMessage();
        return (code.isEmpty() ? service(e) + " has failed with status " + e.statusCode() : code)
                + (said == null || said.isBlank() ? "" : ": " + said.strip());
    }

    private static String service(AwsServiceException e) {
        String name = e.awsErrorDetails() == null ? null : e.awsErrorDetails().serviceName();
        return name == null || name.isBlank() ? "the service" : name;
    }

    private static String ofClient(Throwable e) {
        String message = ServiceErrors.message(e);
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return "there is no server \"" + cause.getMessage()
                        + "\" to be found; see that the region is the right one, and that there is a network";
            }
        }
        if (e instanceof SdkClientException && message.startsWith("Profile file contained no credentials")) {
            return "expected credentials in the profile that was named but found none; name another, or sign in";
        }
        if (e instanceof SdkClientException && message.startsWith("Unable to load credentials")) {
            return "expected credentials of AWS but found none, neither in the environment nor in ~/.aws nor on the machine;"
                    + " set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a profile that has some";
        }
        if (e instanceof SdkClientException && message.startsWith("Unable to load region")) {
            return "expected a region but found none; name one, or set AWS_REGION";
        }
        return message;
    }
}
