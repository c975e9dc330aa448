package dev.lookbook.rekognition.upload;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Finds out whether an object is there and has the content of a file, from its length and its checksum. Where S3 has kept no
 * checksum of all of it, its ETag has to do, which is the MD5 of an object that was sent in one piece without a key of KMS.
 * What cannot be told counts as different. Thread-safe.
 */
final class Comparison {
    private static final Pattern MD5 = Pattern.compile("[0-9a-f]{32}");
    private static final int NOT_FOUND = 404;

    private final S3AsyncClient s3;
    private final Listing listing;

    Comparison(S3AsyncClient s3, Listing listing) {
        this.s3 = s3;
        this.listing = listing;
    }

    /** What is there where a file belongs. */
    enum Found {
        NOTHING,
        SAME,
        DIFFERENT,
        /** S3 does not say. */
        UNKNOWN;
    }

    /** Compares with what was listed before the upload, as far as that goes, and else with what is there now. */
    Found compareListed(ObjectAddress target, Content content, Checksum algorithm) throws Exception {
        Optional<S3Object> listed = listing.find(target.key());
        if (listed.isEmpty()) {
            return listing.isComplete() ? Found.NOTHING : compare(target, content, algorithm);
        }
        if (!Long.valueOf(content.size()).equals(listed.get().size())) {
            return Found.DIFFERENT;
        }
        return hasEtag(listed.get().eTag(), content) ? Found.SAME : compare(target, content, algorithm);
    }

    /** Compares with what is there now. */
    Found compare(ObjectAddress target, Content content, Checksum algorithm) throws Exception {
        HeadObjectResponse head;
        try {
            head = Waiting.on(s3.headObject(
                    request -> request.bucket(target.bucket()).key(target.key()).checksumMode(ChecksumMode.ENABLED)));
        } catch (Exception e) {
            if (Causes.isStatus(e, NOT_FOUND)) {
                return Found.NOTHING;
            }
            if (Causes.isRefused(e)) {
                // The answer has no body that says why. Who may not look may still send, and is told then what is
                // wrong.
                return Found.UNKNOWN;
            }
            throw e;
        }
        if (!Long.valueOf(content.size()).equals(head.contentLength())) {
            return Found.DIFFERENT;
        }
        Optional<String> kept = algorithm.of(head);
        boolean same = kept.isPresent() ? kept.get().equals(content.checksum()) : hasEtag(head.eTag(), content);
        return same ? Found.SAME : Found.DIFFERENT;
    }

    /** Some servers have none, of objects that came in parts. */
    private static boolean hasEtag(@Nullable String quoted, Content content) throws Exception {
        String etag = Objects.requireNonNullElse(quoted, "").replace("\"", "").toLowerCase(Locale.ROOT);
        return MD5.matcher(etag).matches() && etag.equals(content.md5());
    }
}
