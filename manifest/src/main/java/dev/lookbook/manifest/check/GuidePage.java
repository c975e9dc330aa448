package dev.lookbook.manifest.check;

import dev.lookbook.manifest.check.ManifestRule.Origin;

/** Where AWS documents rules, and whose those are that have a code there. */
enum GuidePage {
    FILE_ERRORS("tm-terminal-errors-reference", Origin.SERVICE_FILE),
    DATASET_ERRORS("debugging-datasets-terminal-errors", Origin.SERVICE_FILE),
    CONTENT_ERRORS("tm-debugging-aggregate-errors", Origin.SERVICE_MANIFEST),
    JSON_LINE_ERRORS("tm-debugging-json-line-errors", Origin.SERVICE_LINE),
    VALIDATION_RULES("md-create-manifest-file-validation-rules", Origin.OURS),
    DETECTION_LINES("md-create-manifest-file-object-detection", Origin.OURS),
    QUOTAS("limits", Origin.OURS),
    PREPARING_IMAGES("md-prepare-images", Origin.OURS),
    BUCKET_NAMES("https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html", Origin.OURS),
    API_LABELS(
            "https://docs.aws.amazon.com/rekognition/latest/APIReference/API_DatasetLabelDescription.html",
            Origin.OURS);

    private static final String GUIDE = "https://docs.aws.amazon.com/rekognition/latest/customlabels-dg/";

    private final String name;
    private final Origin origin;

    GuidePage(String name, Origin origin) {
        this.name = name;
        this.origin = origin;
    }

    String address() {
        return name.startsWith("https:") ? name : GUIDE + name + ".html";
    }

    Origin origin() {
        return origin;
    }
}
