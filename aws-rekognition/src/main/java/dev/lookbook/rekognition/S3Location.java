package dev.lookbook.rekognition;

import java.util.regex.Pattern;

/**
 * An object in S3, or, where that is said, all objects whose keys begin alike.
 *
 * @param bucket the bucket's name
 * @param key the object's key, without a slash before it
 */
public record S3Location(String bucket, String key) {
    private static final String SCHEME = "s3://";

    /** As the service's own model has it; those that are made today follow narrower rules, older ones need not. */
    private static final Pattern BUCKET = Pattern.compile("[0-9A-Za-z._-]{3,255}");

    /**
     * @throws IllegalArgumentException when the bucket's name cannot be one
     */
    public S3Location {
        if (!BUCKET.matcher(bucket).matches()) {
            throw new IllegalArgumentException(
                    "expected the name of a bucket, at least three of letters, digits and . _ -, but found \"" + bucket
                            + '"');
        }
    }

    /**
     * The location that a URI names, {@code s3://bucket/folder/train.manifest}. Keys are taken as they are, as manifests
     * have them: nothing is decoded.
     *
     * @throws IllegalArgumentException when the text is no such URI
     */
    public static S3Location parse(String uri) {
        int slash = uri.indexOf('/', SCHEME.length());
        int end = slash < 0 ? uri.length() : slash;
        if (!uri.startsWith(SCHEME) || end == SCHEME.length()) {
            throw new IllegalArgumentException("expected a URI such as s3://bucket/key but found \"" + uri + '"');
        }
        return new S3Location(uri.substring(SCHEME.length(), end), slash < 0 ? "" : uri.substring(slash + 1));
    }

    /** As a URI, {@code s3://bucket/key}. */
    @Override
    public String toString() {
        return SCHEME + bucket + '/' + key;
    }
}
