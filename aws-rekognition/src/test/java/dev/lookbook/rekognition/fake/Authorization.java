package dev.lookbook.rekognition.fake;

import com.sun.net.httpserver.Headers;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at who signed a request, and for whom. The signature itself is not checked; the S3 server does that. */
final class Authorization {
    private static final Pattern HEADER =
            Pattern.compile("AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/([^/]+)/aws4_request, "
                    + "SignedHeaders=([^,]+), Signature=[0-9a-f]{64}");

    private Authorization() {}

    /**
     * Requires that a request is signed.
     *
     * @throws Refusal when the service would not believe it
     */
    static void require(Headers headers, boolean expired) {
        Optional<String> header = Optional.ofNullable(headers.getFirst("Authorization"));
        if (header.isEmpty()) {
            throw Refusal.of("MissingAuthenticationTokenException", "Missing Authentication Token");
        }
        Matcher parts = HEADER.matcher(header.get());
        if (!parts.matches()) {
            throw Refusal.of(
                    "IncompleteSignatureException", "The Authorization header has not the parts it should have.");
        }
        if (!parts.group(1).equals(AwsClients.ACCESS_KEY)) {
            throw Refusal.of("UnrecognizedClientException", "The security token included in the request is invalid.");
        }
        if (!parts.group(3).equals(AwsClients.REGION.id()) || !parts.group(4).equals("rekognition")) {
            throw Refusal.of(
                    "InvalidSignatureException",
                    "Credential should be scoped to a valid region and the service rekognition, not to "
                            + parts.group(3) + " and " + parts.group(4) + ".");
        }
        if (!parts.group(5).contains("host") || !parts.group(5).contains("x-amz-target")) {
            throw Refusal.of("InvalidSignatureException", "Host and X-Amz-Target must be signed.");
        }
        if (expired) {
            throw Refusal.of("ExpiredTokenException", "The security token included in the request is expired");
        }
    }
}
