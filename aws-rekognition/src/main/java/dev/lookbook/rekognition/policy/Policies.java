package dev.lookbook.rekognition.policy;

import dev.lookbook.model.Attributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The policy documents that Custom Labels needs, with no more rights than that, as JSON text for people and for IAM.
 *
 * <p>Since November 2021 the service reads and writes buckets with the caller's own rights, so that {@link #callerPolicy()}
 * is enough where caller and buckets are of one account. The two bucket policies let the service itself in, as models of
 * older projects and AWS's console still have it. The actions are those of AWS's pages "Setting up Amazon Rekognition Custom
 * Labels permissions" and "Accessing external buckets". Immutable.
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

    private static final List<String> BUCKET_READ = List.of("s3:GetBucketAcl", "s3:GetBucketLocation");
    private static final List<String> OBJECT_READ =
            List.of("s3:GetObject", "s3:GetObjectAcl", "s3:GetObjectVersion", "s3:GetObjectTagging");

    private final String account;
    private final String region;
    private final String sourceBucket;
    private final String outputBucket;
    private final String project;
    private final Optional<String> sourceKey;
    private final Optional<String> trainingKey;

    private Policies(
            String account,
            String region,
            String sourceBucket,
            String outputBucket,
            String project,
            Optional<String> sourceKey,
            Optional<String> trainingKey) {
        this.account = account;
        this.region = region;
        this.sourceBucket = sourceBucket;
        this.outputBucket = outputBucket;
        this.project = project;
        this.sourceKey = sourceKey;
        this.trainingKey = trainingKey;
    }

    /**
     * Policies for buckets; the output bucket may be the source bucket.
     *
     * @param account the account's 12 digits
     * @param region such as {@code us-east-1}
     * @param sourceBucket where the pictures and manifests are
     * @param outputBucket where trainings leave their results
     * @throws IllegalArgumentException when one of these cannot be right
     */
    public static Policies of(String account, String region, String sourceBucket, String outputBucket) {
        require(ACCOUNT, account, "an account number of 12 digits");
        require(REGION, region, "a region such as us-east-1");
        require(BUCKET, sourceBucket, "the name of a bucket");
        require(BUCKET, outputBucket, "the name of a bucket");
        return new Policies(account, region, sourceBucket, outputBucket, "*", Optional.empty(), Optional.empty());
    }

    private static void require(Pattern pattern, String text, String what) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("expected " + what + " but found \"" + text + '"');
        }
    }

    /** These policies for one project only, by its name. */
    public Policies withProject(String name) {
        require(Pattern.compile("[a-zA-Z0-9_.\\-]{1,255}"), name, "the name of a project");
        return new Policies(account, region, sourceBucket, outputBucket, name, sourceKey, trainingKey);
    }

    /**
     * These policies for pictures that are encrypted with a key of the account's own.
     *
     * @param keyArn {@code arn:aws:kms:…}
     */
    public Policies withSourceKey(String keyArn) {
        return new Policies(account, region, sourceBucket, outputBucket, project, Optional.of(keyArn), trainingKey);
    }

    /**
     * These policies for trainings that encrypt what they copy and leave with a key of the account's own.
     *
     * @param keyArn {@code arn:aws:kms:…}
     */
    public Policies withTrainingKey(String keyArn) {
        return new Policies(account, region, sourceBucket, outputBucket, project, sourceKey, Optional.of(keyArn));
    }

    /** What IAM must allow whoever calls this library: upload, train, run, detect and delete. */
    public String callerPolicy() {
        List<Attributes> statements = new ArrayList<>();
        statements.add(Statement.allow("LookbookListProjects")
                .actions(List.of("rekognition:DescribeProjects"))
                .resources(List.of("*"))
                .build());
        statements.add(Statement.allow("LookbookCustomLabels")
                .actions(Actions.CUSTOM_LABELS)
                .resources(List.of(
                        "arn:" + partition() + ":rekognition:" + region + ':' + account + ":project/" + project + "/*"))
                .build());
        statements.add(Statement.allow("LookbookBuckets")
                .actions(join(BUCKET_READ, List.of("s3:ListBucket")))
                .resources(buckets(""))
                .build());
        statements.add(Statement.allow("LookbookObjects")
                .actions(join(OBJECT_READ, List.of("s3:PutObject")))
                .resources(buckets("/*"))
                .build());
        sourceKey.ifPresent(key -> statements.add(Statement.allow("LookbookEncryptedPictures")
                .actions(List.of("kms:GenerateDataKey", "kms:Decrypt"))
                .resources(List.of(key))
                .build()));
        trainingKey.ifPresent(key -> statements.add(Statement.allow("LookbookEncryptedTraining")
                .actions(List.of("kms:CreateGrant", "kms:DescribeKey", "kms:GenerateDataKey", "kms:Decrypt"))
                .resources(List.of(key))
                .build()));
        return Statement.document(statements);
    }

    /** What the source bucket's policy must have so that the service itself may read pictures and manifests. */
    public String sourceBucketPolicy() {
        return Statement.document(List.of(
                Statement.allow("RekognitionReadsBucket")
                        .service()
                        .actions(BUCKET_READ)
                        .resources(List.of(s3(sourceBucket, "")))
                        .build(),
                Statement.allow("RekognitionReadsObjects")
                        .service()
                        .actions(OBJECT_READ)
                        .resources(List.of(s3(sourceBucket, "/*")))
                        .build()));
    }

    /** What the output bucket's policy must have so that the service itself may write results, which the owner then has. */
    public String outputBucketPolicy() {
        return Statement.document(List.of(
                Statement.allow("RekognitionReadsBucket")
                        .service()
                        .actions(List.of("s3:GetBucketAcl"))
                        .resources(List.of(s3(outputBucket, "")))
                        .build(),
                Statement.allow("RekognitionWritesResults")
                        .service()
                        .actions(List.of("s3:PutObject"))
                        .resources(List.of(s3(outputBucket, "/*")))
                        .ownerHasFullControl()
                        .build()));
    }

    private List<String> buckets(String suffix) {
        Set<String> both = new LinkedHashSet<>(List.of(sourceBucket));
        both.add(outputBucket);
        return both.stream().map(bucket -> s3(bucket, suffix)).toList();
    }

    private String s3(String bucket, String suffix) {
        return "arn:" + partition() + ":s3:::" + bucket + suffix;
    }

    /** Which of AWS's worlds the region is in. */
    private String partition() {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }

    private static List<String> join(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
