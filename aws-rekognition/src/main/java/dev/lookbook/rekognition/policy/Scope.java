package dev.lookbook.rekognition.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What policies are for: the names that they have in them. */
record Scope(
        String account,
        String region,
        String sourceBucket,
        String manifestBucket,
        String outputBucket,
        String project,
        Optional<String> copyProject,
        Optional<String> sourceKey,
        Optional<String> trainingKey) {

    /** All buckets, each once. */
    List<String> buckets() {
        return Stream.concat(readBuckets().stream(), Stream.of(outputBucket))
                .distinct()
                .toList();
    }

    /** The buckets of pictures and manifests, each once. */
    List<String> readBuckets() {
        return Stream.of(sourceBucket, manifestBucket).distinct().toList();
    }

    /** What a bucket is called in policies. */
    String bucketArn(String bucket) {
        return "arn:" + partition() + ":s3:::" + bucket;
    }

    /** What a project, its datasets and its models are called. */
    String projectArn(String name) {
        return "arn:" + partition() + ":rekognition:" + region + ':' + account + ":project/" + name + "/*";
    }

    /** Which of AWS's worlds the region is in. */
    private String partition() {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }

    Scope withManifestBucket(String bucket) {
        return new Scope(
                account, region, sourceBucket, bucket, outputBucket, project, copyProject, sourceKey, trainingKey);
    }

    Scope withProject(String name) {
        return new Scope(
                account, region, sourceBucket, manifestBucket, outputBucket, name, copyProject, sourceKey, trainingKey);
    }

    Scope withCopyProject(String name) {
        return new Scope(
                account,
                region,
                sourceBucket,
                manifestBucket,
                outputBucket,
                project,
                Optional.of(name),
                sourceKey,
                trainingKey);
    }

    Scope withSourceKey(String key) {
        return new Scope(
                account,
                region,
                sourceBucket,
                manifestBucket,
                outputBucket,
                project,
                copyProject,
                Optional.of(key),
                trainingKey);
    }

    Scope withTrainingKey(String key) {
        return new Scope(
                account,
                region,
                sourceBucket,
                manifestBucket,
                outputBucket,
                project,
                copyProject,
                sourceKey,
                Optional.of(key));
    }
}
