package dev.lookbook.rekognition.upload;

import java.util.Optional;

/**
 * Where an object is, which {@code source-ref}s write as {@code s3://BUCKET/KEY}. Keys are as they are, without escapes.
 *
 * @param key empty only for a bucket's root
 */
record ObjectAddress(String bucket, String key) {
    private static final String SCHEME = "s3://";

    /** Takes {@code s3://BUCKET/KEY} apart; empty when that is not what it is. */
    static Optional<ObjectAddress> of(String text) {
        int slash = text.startsWith(SCHEME) ? text.indexOf('/', SCHEME.length()) : -1;
        return slash > SCHEME.length()
                ? Optional.of(new ObjectAddress(text.substring(SCHEME.length(), slash), text.substring(slash + 1)))
                : Optional.empty();
    }

    /** Whether objects can be below it but it is none itself. */
    boolean isFolder() {
        return key.isEmpty() || key.endsWith("/");
    }

    ObjectAddress child(String name) {
        return new ObjectAddress(bucket, key + name);
    }

    @Override
    public String toString() {
        return SCHEME + bucket + '/' + key;
    }
}
