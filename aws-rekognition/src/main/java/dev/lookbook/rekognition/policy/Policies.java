package dev.lookbook.rekognition.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The policy documents that Custom Labels needs, with no more rights than that, as JSON text for people and for IAM.
 *
 * <p>Since November 2021 the service reads and writes buckets with the caller's own rights, so that {@link #callerPolicy()}
 * is enough where caller and buckets are of one account. The bucket policies let the service itself in, as models of
 * older projects and AWS's console still have it. Immutable.
 *
 * <p>Where the statements come from:
 *
 * <ul>
 *   <li>actions of Rekognition: what this library asks for; which of them can be allowed for a project alone, from the "Service
 *       Authorization Reference"
 *   <li>actions of S3 for caller and service: "Accessing external Amazon S3 Buckets" in the guide to Custom Labels; {@code
 *       s3:PutObject} and {@code s3:AbortMultipartUpload}: "Multipart upload API and permissions" in S3's guide, for large
 *       pictures are sent in parts, and parts of one that fails are removed. Parts are never listed
 *   <li>actions of KMS: "Encrypt training files" there, and {@code KmsKeyId} of {@code CreateProjectVersion} in the API reference
 *   <li>{@code kms:GrantIsForAWSResource}: "Controlling access to grants" in KMS's guide; the caller can make no grants but those
 *       that a service of AWS makes for them
 *   <li>{@code aws:SourceAccount}: "Cross-service confused deputy prevention" in Rekognition's guide, so that nobody else's
 *       account gets at the buckets through the service. The pages about Custom Labels show the bucket policies without it
 * </ul>
 *
 * <pre>{@code
 * Policies policies = Policies.of("111122223333", "us-east-1", "garments-pictures", "garments-results");
 * Files.writeString(Path.of("caller-policy.json"), policies.callerPolicy());
 * }</pre>
 */
public final class Policies {
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-[0-9]");
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern PROJECT = Pattern.compile("[a-zA-Z0-9_.\\-]{1,255}");
    private static final Pattern KEY =
            Pattern.compile("arn:aws(-[a-z]+)*:kms:[a-z]{2}(-[a-z]+)+-[0-9]:[0-9]{12}:key/[a-zA-Z0-9\\-]+");

    private final Scope scope;

    private Policies(Scope scope) {
        this.scope = scope;
    }

    /**
     * Policies for buckets; the output bucket may be the source bucket.
     *
     * @param account the account's 12 digits
     * @param region such as {@code us-east-1}
     * @param sourceBucket where the pictures are, and the manifests unless these are said to be elsewhere
     * @param outputBucket where trainings leave their results
     * @throws IllegalArgumentException when one of these cannot be right
     */
    public static Policies of(String account, String region, String sourceBucket, String outputBucket) {
        require(ACCOUNT, account, "an account number of 12 digits");
        require(REGION, region, "a region such as us-east-1");
        require(BUCKET, sourceBucket, "the name of a bucket");
        require(BUCKET, outputBucket, "the name of a bucket");
        return new Policies(new Scope(
                account,
                region,
                sourceBucket,
                sourceBucket,
                outputBucket,
                "*",
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    private static void require(Pattern pattern, String text, String what) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("expected " + what + " but found \"" + text + '"');
        }
    }

    /**
     * These policies for manifests in a bucket of their own.
     *
     * @throws IllegalArgumentException when that is no name of a bucket
     */
    public Policies withManifestBucket(String bucket) {
        require(BUCKET, bucket, "the name of a bucket");
        return new Policies(scope.withManifestBucket(bucket));
    }

    /**
     * These policies for one project only, by its name.
     *
     * @throws IllegalArgumentException when that is no name of a project
     */
    public Policies withProject(String name) {
        require(PROJECT, name, "the name of a project");
        return new Policies(scope.withProject(name));
    }

    /**
     * These policies, with the right to copy models to another project of the account as well; of use where they are for one
     * project only.
     *
     * @throws IllegalArgumentException when that is no name of a project
     */
    public Policies withCopiesTo(String name) {
        require(PROJECT, name, "the name of a project");
        return new Policies(scope.withCopyProject(name));
    }

    /**
     * These policies for pictures that are encrypted with a key of the account's own.
     *
     * @param keyArn {@code arn:aws:kms:REGION:ACCOUNT:key/ID}; policies know keys by no other name
     * @throws IllegalArgumentException when it is none
     */
    public Policies withSourceKey(String keyArn) {
        requireKey(keyArn);
        return new Policies(scope.withSourceKey(keyArn));
    }

    /**
     * These policies for trainings that encrypt what they copy and leave with a key of the account's own.
     *
     * @param keyArn {@code arn:aws:kms:REGION:ACCOUNT:key/ID}; policies know keys by no other name
     * @throws IllegalArgumentException when it is none
     */
    public Policies withTrainingKey(String keyArn) {
        requireKey(keyArn);
        return new Policies(scope.withTrainingKey(keyArn));
    }

    private static void requireKey(String arn) {
        require(KEY, arn, "the ARN of a key, arn:aws:kms:REGION:ACCOUNT:key/ID,");
    }

    /** What IAM must allow whoever calls this library: upload, train, run, detect and delete. */
    public String callerPolicy() {
        return Statement.document(CallerPolicy.statements(scope));
    }

    /** What the source bucket's policy must have so that the service itself may read the pictures. */
    public String sourceBucketPolicy() {
        return Statement.document(BucketPolicy.source(scope, scope.sourceBucket()));
    }

    /** What the manifests' bucket's policy must have so that the service itself may read them. */
    public String manifestBucketPolicy() {
        return Statement.document(BucketPolicy.source(scope, scope.manifestBucket()));
    }

    /** What the output bucket's policy must have so that the service itself may write results, which the owner then has. */
    public String outputBucketPolicy() {
        return Statement.document(BucketPolicy.output(scope));
    }

    /** The whole policy of each bucket by its name: a bucket has but one, whatever it is used for. */
    public Map<String, String> bucketPolicies() {
        Map<String, String> policies = new LinkedHashMap<>();
        scope.buckets()
                .forEach(bucket -> policies.put(bucket, Statement.document(BucketPolicy.statements(scope, bucket))));
        return policies;
    }
}
