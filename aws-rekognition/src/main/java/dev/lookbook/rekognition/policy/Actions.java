package dev.lookbook.rekognition.policy;

import java.util.List;
import java.util.stream.Stream;

/** What this library asks of AWS, and what Custom Labels asks of S3; {@link Policies} says where that is written. */
final class Actions {
    /** All but listing the projects, which cannot be allowed for some alone. */
    static final List<String> CUSTOM_LABELS = List.of(
            "rekognition:CreateProject",
            "rekognition:DeleteProject",
            "rekognition:CreateDataset",
            "rekognition:DescribeDataset",
            "rekognition:UpdateDatasetEntries",
            "rekognition:ListDatasetEntries",
            "rekognition:ListDatasetLabels",
            "rekognition:DistributeDatasetEntries",
            "rekognition:DeleteDataset",
            "rekognition:CreateProjectVersion",
            "rekognition:DescribeProjectVersions",
            "rekognition:CopyProjectVersion",
            "rekognition:StartProjectVersion",
            "rekognition:DetectCustomLabels",
            "rekognition:StopProjectVersion",
            "rekognition:DeleteProjectVersion",
            "rekognition:TagResource");

    /** What is asked of the project that a model is copied to. */
    static final List<String> COPY = List.of(
            "rekognition:CopyProjectVersion",
            "rekognition:CreateProjectVersion",
            "rekognition:DescribeProjectVersions",
            "rekognition:TagResource");

    static final List<String> BUCKET_READ = List.of("s3:GetBucketAcl", "s3:GetBucketLocation");
    static final List<String> OBJECT_READ =
            List.of("s3:GetObject", "s3:GetObjectAcl", "s3:GetObjectVersion", "s3:GetObjectTagging");
    static final List<String> CALLER_BUCKET = join(BUCKET_READ, List.of("s3:ListBucket"));
    static final List<String> CALLER_OBJECT = join(OBJECT_READ, List.of("s3:PutObject", "s3:AbortMultipartUpload"));

    static final List<String> DATA_KEY = List.of("kms:GenerateDataKey", "kms:Decrypt");
    static final List<String> TRAINING_KEY = join(List.of("kms:DescribeKey"), DATA_KEY);

    private Actions() {}

    private static List<String> join(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
