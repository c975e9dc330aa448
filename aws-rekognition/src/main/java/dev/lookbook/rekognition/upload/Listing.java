package dev.lookbook.rekognition.upload;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * What was in the bucket when the upload began, of the keys that matter: a request for a thousand objects instead of one for
 * each. Immutable.
 */
final class Listing {
    /** Fewer keys are better asked for one by one. */
    private static final int WORTH_WHILE = 100;

    private static final int PAGE = 1000;
    private static final int MORE_PAGES = 20;
    private static final int FORBIDDEN = 403;

    private final Map<String, S3Object> objects;
    private final boolean complete;

    private Listing(Map<String, S3Object> objects, boolean complete) {
        this.objects = objects;
        this.complete = complete;
    }

    /** How many pages have so many keys at least; none when they are not listed. */
    static long pagesFor(long keys) {
        return keys < WORTH_WHILE ? 0 : (keys + PAGE - 1) / PAGE;
    }

    /** Knows nothing of any key. */
    static Listing none() {
        return new Listing(Map.of(), false);
    }

    /**
     * Lists what is below the prefix that the keys have in common. Gives up when that is far more than the keys, and does
     * without where nobody may list the bucket.
     */
    static Listing of(S3AsyncClient s3, String bucket, Collection<String> keys) throws Exception {
        if (keys.size() < WORTH_WHILE) {
            return none();
        }
        Set<String> wanted = new HashSet<>(keys);
        Map<String, S3Object> objects = new HashMap<>();
        int pages = MORE_PAGES + 4 * (keys.size() / PAGE);
        ListObjectsV2Request request = ListObjectsV2Request.builder()
                .bucket(bucket)
                .prefix(commonPrefix(keys))
                .build();
        try {
            for (int page = 0; page < pages; page++) {
                ListObjectsV2Response response = Waiting.on(s3.listObjectsV2(request));
                for (S3Object object : response.contents()) {
                    if (wanted.contains(object.key())) {
                        objects.put(object.key(), object);
                    }
                }
                if (!Boolean.TRUE.equals(response.isTruncated())) {
                    return new Listing(objects, true);
                }
                request = request.toBuilder()
                        .continuationToken(response.nextContinuationToken())
                        .build();
            }
            return new Listing(objects, false);
        } catch (Exception e) {
            if (Causes.isPassing(e) || (Causes.isStatus(e, FORBIDDEN) && Causes.isDenied(e))) {
                return none();
            }
            throw e;
        }
    }

    private static String commonPrefix(Collection<String> keys) {
        String prefix = keys.iterator().next();
        for (String key : keys) {
            int length = 0;
            while (length < Math.min(prefix.length(), key.length()) && prefix.charAt(length) == key.charAt(length)) {
                length++;
            }
            prefix = prefix.substring(0, length);
        }
        // Half a character is none.
        return prefix.isEmpty() || !Character.isHighSurrogate(prefix.charAt(prefix.length() - 1))
                ? prefix
                : prefix.substring(0, prefix.length() - 1);
    }

    Optional<S3Object> find(String key) {
        return Optional.ofNullable(objects.get(key));
    }

    /** Whether an object that {@link #find} does not find was not there. */
    boolean isComplete() {
        return complete;
    }
}
