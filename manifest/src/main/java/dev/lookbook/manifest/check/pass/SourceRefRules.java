package dev.lookbook.manifest.check.pass;

import dev.lookbook.manifest.check.ManifestRule;
import java.util.regex.Pattern;

/** Where the image of a line is: there has to be a {@code source-ref}, and it has to be {@code s3://BUCKET/KEY}. */
final class SourceRefRules {
    private static final String SCHEME = "s3://";
    private static final Pattern BUCKET = Pattern.compile("(?!.*\\.\\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern ADDRESS = Pattern.compile("[0-9]+(\\.[0-9]+){3}");

    private SourceRefRules() {}

    static void check(LineFacts facts, Findings findings) {
        if (!facts.hasSourceRef()) {
            findings.add(
                    ManifestRule.ERROR_MISSING_SOURCE_REF,
                    facts.location(),
                    "expected a member \"source-ref\" but found none");
        } else if (bucketEnd(facts.sourceRef().orElse("")) < 0) {
            findings.add(
                    ManifestRule.ERROR_INVALID_SOURCE_REF_FORMAT,
                    facts.sourceRefLocation(),
                    "expected s3://BUCKET/KEY but found "
                            + facts.sourceRef().map(text -> '"' + text + '"').orElse("no string"));
        }
    }

    /** The bucket of an image whose {@code source-ref} is right. */
    static String bucket(String sourceRef) {
        return sourceRef.substring(SCHEME.length(), bucketEnd(sourceRef));
    }

    /** Whether an image whose {@code source-ref} is right is in a bucket. */
    static boolean isIn(String bucket, String sourceRef) {
        return bucketEnd(sourceRef) == SCHEME.length() + bucket.length()
                && sourceRef.startsWith(bucket, SCHEME.length());
    }

    /** Where the bucket's name ends; -1 when the text is not {@code s3://BUCKET/KEY}. */
    private static int bucketEnd(String sourceRef) {
        int slash = sourceRef.startsWith(SCHEME) ? sourceRef.indexOf('/', SCHEME.length()) : -1;
        return slash > SCHEME.length() && slash < sourceRef.length() - 1 ? slash : -1;
    }

    /** Whether S3 gives such names. */
    static boolean isBucketName(String bucket) {
        return BUCKET.matcher(bucket).matches() && !ADDRESS.matcher(bucket).matches();
    }
}
