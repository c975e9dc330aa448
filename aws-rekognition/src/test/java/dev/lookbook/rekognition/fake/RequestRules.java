package dev.lookbook.rekognition.fake;

import dev.lookbook.rekognition.fake.Shape.Blob;
import dev.lookbook.rekognition.fake.Shape.Flag;
import dev.lookbook.rekognition.fake.Shape.ListOf;
import dev.lookbook.rekognition.fake.Shape.MapOf;
import dev.lookbook.rekognition.fake.Shape.Real;
import dev.lookbook.rekognition.fake.Shape.Structure;
import dev.lookbook.rekognition.fake.Shape.Text;
import dev.lookbook.rekognition.fake.Shape.Whole;
import java.util.Map;
import java.util.TreeMap;

/**
 * What requests have to look like, in a table of our own: members, lengths, patterns, sizes. A test compares it with the
 * official model where that is at hand.
 */
final class RequestRules {
    private static final String ARN =
            "(^arn:[a-z\\d-]+:rekognition:[a-z\\d-]+:\\d{12}:project\\/[a-zA-Z0-9_.\\-]{1,255}";
    private static final int MAX_BLOB = 5 * 1024 * 1024;

    private static final Text NAME = Text.of(1, 255, "[a-zA-Z0-9_.\\-]+");
    private static final Text PROJECT_ARN = Text.of(20, 2048, ARN + "\\/[0-9]+$)");
    private static final Text DATASET_ARN = Text.of(20, 2048, ARN + "\\/dataset\\/(train|test)\\/[0-9]+$)");
    private static final Text VERSION_ARN = Text.of(20, 2048, ARN + "\\/version\\/[a-zA-Z0-9_.\\-]{1,255}\\/[0-9]+$)");
    private static final Text ANY_ARN = Text.of(20, 2048);
    private static final Text TOKEN = Text.of(0, 1024);
    private static final Text FEATURE = Text.oneOf("CONTENT_MODERATION", "CUSTOM_LABELS");
    private static final Text KMS_KEY = Text.of(1, 2048, "^[A-Za-z0-9][A-Za-z0-9:_/+=,@.-]{0,2048}$");
    private static final Text TAG_KEY = Text.of(1, 128, "^(?!aws:)[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*$");
    private static final Text TAG_VALUE = Text.of(0, 256, "^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$");
    private static final MapOf TAGS = new MapOf(TAG_KEY, TAG_VALUE, 0, 200);
    private static final Whole PAGE = new Whole(1, 100);
    private static final Whole UNITS = new Whole(1, Long.MAX_VALUE);
    private static final Text BUCKET = Text.of(3, 255, "[0-9A-Za-z\\.\\-_]*");
    private static final Structure S3_OBJECT = new Structure()
            .with("Bucket", BUCKET)
            .with("Name", Text.of(1, 1024))
            .with("Version", Text.of(1, 1024));
    private static final Structure MANIFEST = new Structure().with("S3Object", S3_OBJECT);
    private static final ListOf ASSETS =
            new ListOf(new Structure().with("GroundTruthManifest", MANIFEST), 0, Long.MAX_VALUE);
    private static final Structure OUTPUT =
            new Structure().with("S3Bucket", BUCKET).with("S3KeyPrefix", Text.of(0, 1024));
    private static final Structure FEATURE_CONFIG =
            new Structure().with("ContentModeration", new Structure().with("ConfidenceThreshold", new Real(0, 100)));

    private RequestRules() {}

    /** The shapes of requests by the names of their operations. */
    static Map<String, Structure> all() {
        Map<String, Structure> rules = new TreeMap<>();
        projects(rules);
        datasets(rules);
        versions(rules);
        rest(rules);
        return rules;
    }

    private static void projects(Map<String, Structure> rules) {
        rules.put(
                "CreateProject",
                new Structure()
                        .requires("ProjectName", NAME)
                        .with("Feature", FEATURE)
                        .with("AutoUpdate", Text.oneOf("ENABLED", "DISABLED"))
                        .with("Tags", TAGS));
        rules.put(
                "DescribeProjects",
                new Structure()
                        .with("NextToken", TOKEN)
                        .with("MaxResults", PAGE)
                        .with("ProjectNames", new ListOf(NAME, 1, 10))
                        .with("Features", new ListOf(FEATURE, 1, 2)));
        rules.put("DeleteProject", new Structure().requires("ProjectArn", PROJECT_ARN));
    }

    private static void datasets(Map<String, Structure> rules) {
        Structure dataset = new Structure().requires("DatasetArn", DATASET_ARN);
        Structure pages = dataset.with("NextToken", TOKEN).with("MaxResults", PAGE);
        rules.put(
                "CreateDataset",
                new Structure()
                        .requires("ProjectArn", PROJECT_ARN)
                        .requires("DatasetType", Text.oneOf("TRAIN", "TEST"))
                        .with(
                                "DatasetSource",
                                new Structure()
                                        .with("GroundTruthManifest", MANIFEST)
                                        .with("DatasetArn", DATASET_ARN))
                        .with("Tags", TAGS));
        rules.put("DescribeDataset", dataset);
        rules.put("DeleteDataset", dataset);
        rules.put(
                "UpdateDatasetEntries",
                dataset.requires("Changes", new Structure().requires("GroundTruth", new Blob(1, MAX_BLOB))));
        rules.put(
                "ListDatasetEntries",
                pages.with("ContainsLabels", new ListOf(Text.of(1, 255, ".{1,}"), 1, 10))
                        .with("Labeled", new Flag())
                        .with("SourceRefContains", Text.of(1, 2048, ".*\\S.*"))
                        .with("HasErrors", new Flag()));
        rules.put("ListDatasetLabels", pages);
        rules.put(
                "DistributeDatasetEntries",
                new Structure().requires("Datasets", new ListOf(new Structure().requires("Arn", DATASET_ARN), 2, 2)));
    }

    private static void versions(Map<String, Structure> rules) {
        Structure version = new Structure().requires("ProjectVersionArn", VERSION_ARN);
        rules.put(
                "CreateProjectVersion",
                new Structure()
                        .requires("ProjectArn", PROJECT_ARN)
                        .requires("VersionName", NAME)
                        .requires("OutputConfig", OUTPUT)
                        .with("TrainingData", new Structure().with("Assets", ASSETS))
                        .with(
                                "TestingData",
                                new Structure().with("Assets", ASSETS).with("AutoCreate", new Flag()))
                        .with("Tags", TAGS)
                        .with("KmsKeyId", KMS_KEY)
                        .with("VersionDescription", Text.of(1, 255, "[a-zA-Z0-9-_. ()':,;?]+"))
                        .with("FeatureConfig", FEATURE_CONFIG));
        rules.put(
                "DescribeProjectVersions",
                new Structure()
                        .requires("ProjectArn", PROJECT_ARN)
                        .with("VersionNames", new ListOf(NAME, 1, 10))
                        .with("NextToken", TOKEN)
                        .with("MaxResults", PAGE));
        rules.put(
                "StartProjectVersion",
                version.requires("MinInferenceUnits", UNITS).with("MaxInferenceUnits", UNITS));
        rules.put("StopProjectVersion", version);
        rules.put("DeleteProjectVersion", version);
        rules.put(
                "CopyProjectVersion",
                new Structure()
                        .requires("SourceProjectArn", PROJECT_ARN)
                        .requires("SourceProjectVersionArn", VERSION_ARN)
                        .requires("DestinationProjectArn", PROJECT_ARN)
                        .requires("VersionName", NAME)
                        .requires("OutputConfig", OUTPUT)
                        .with("Tags", TAGS)
                        .with("KmsKeyId", KMS_KEY));
        rules.put(
                "DetectCustomLabels",
                version.requires(
                                "Image",
                                new Structure()
                                        .with("Bytes", new Blob(1, MAX_BLOB))
                                        .with("S3Object", S3_OBJECT))
                        .with("MaxResults", new Whole(0, Long.MAX_VALUE))
                        .with("MinConfidence", new Real(0, 100)));
    }

    private static void rest(Map<String, Structure> rules) {
        Structure project = new Structure().requires("ProjectArn", PROJECT_ARN);
        Text revision = Text.of(0, 64, "[0-9A-Fa-f]+");
        Structure policy = project.requires("PolicyName", Text.of(1, 128, "[a-zA-Z0-9_.\\-]+"))
                .with("PolicyRevisionId", revision);
        rules.put(
                "PutProjectPolicy",
                policy.requires("PolicyDocument", Text.of(1, 2000, "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+")));
        rules.put("DeleteProjectPolicy", policy);
        rules.put("ListProjectPolicies", project.with("NextToken", TOKEN).with("MaxResults", new Whole(1, 5)));
        Structure resource = new Structure().requires("ResourceArn", ANY_ARN);
        rules.put("TagResource", resource.requires("Tags", TAGS));
        rules.put("UntagResource", resource.requires("TagKeys", new ListOf(TAG_KEY, 0, 200)));
        rules.put("ListTagsForResource", resource);
    }
}
