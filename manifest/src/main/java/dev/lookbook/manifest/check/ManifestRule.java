package dev.lookbook.manifest.check;

import dev.lookbook.convert.Issue.Severity;
import java.util.List;
import java.util.Locale;

/**
 * What a manifest has to be like for Rekognition Custom Labels: each rule of the service under its own code, and, after them,
 * rules of ours for what the service does in silence. The order is that in which findings are told.
 */
public enum ManifestRule {
    /**
     * A manifest's file name has an extension, {@code .manifest} by convention. That the service finds the file in its
     * bucket cannot be known here.
     */
    ERROR_MANIFEST_INACCESSIBLE_OR_UNSUPPORTED_FORMAT(
            Severity.ERROR,
            Scope.MANIFEST,
            Phase.FILE,
            Origin.SERVICE_FILE,
            Checked.LOCAL,
            "tm-terminal-errors-reference",
            "The manifest file extension or contents are invalid."),
    /** A manifest has at least one line. */
    ERROR_EMPTY_MANIFEST(
            Severity.ERROR,
            Scope.MANIFEST,
            Phase.FILE,
            Origin.SERVICE_FILE,
            Checked.LOCAL,
            "tm-terminal-errors-reference",
            "The manifest file is empty."),
    /** A manifest has no more bytes than the limit. */
    ERROR_MANIFEST_SIZE_TOO_LARGE(
            Severity.ERROR,
            Scope.MANIFEST,
            Phase.FILE,
            Origin.SERVICE_FILE,
            Checked.LOCAL,
            "tm-terminal-errors-reference",
            "The manifest file size exceeds the maximum supported size.",
            CustomLabelsLimit.MAX_BYTES),
    /** A manifest has no more lines than the limit; what comes after it is not looked at. */
    ERROR_MANIFEST_ROWS_EXCEEDS_MAXIMUM(
            Severity.ERROR,
            Scope.MANIFEST,
            Phase.FILE,
            Origin.SERVICE_FILE,
            Checked.LOCAL,
            "debugging-datasets-terminal-errors",
            "The manifest file has too many rows.",
            CustomLabelsLimit.MAX_LINES,
            CustomLabelsLimit.MAX_TEST_LINES),
    /** The service may read the manifest's bucket, which only the account can tell. */
    ERROR_INVALID_PERMISSIONS_MANIFEST_S3_BUCKET(
            Severity.ERROR,
            Scope.MANIFEST,
            Phase.FILE,
            Origin.SERVICE_FILE,
            Checked.NOT_LOCAL,
            "tm-terminal-errors-reference",
            "The S3 bucket permissions are incorrect."),
    /** The service may write to the output bucket, which only the account can tell. */
    ERROR_CANNOT_WRITE_OUTPUT_S3_BUCKET(
            Severity.ERROR,
            Scope.MANIFEST,
            Phase.FILE,
            Origin.SERVICE_FILE,
            Checked.NOT_LOCAL,
            "tm-terminal-errors-reference",
            "Unable to write to output S3 bucket."),
    /** A dataset that the service is to divide has enough images of each label; how many is not documented. */
    ERROR_INSUFFICIENT_IMAGES_PER_LABEL_FOR_DISTRIBUTE(
            Severity.ERROR,
            Scope.MANIFEST,
            Phase.WHOLE,
            Origin.SERVICE_FILE,
            Checked.NOT_LOCAL,
            "debugging-datasets-terminal-errors",
            "The manifest file doesn't have enough labeled images to distribute the dataset."),
    /** Of all lines, no more than a share is blank, invalid or dropped. */
    ERROR_TOO_MANY_INVALID_ROWS_IN_MANIFEST(
            Severity.ERROR,
            Scope.MANIFEST,
            Phase.WHOLE,
            Origin.SERVICE_MANIFEST,
            Checked.LOCAL,
            "tm-debugging-aggregate-errors",
            "The manifest file contains too many invalid rows.",
            CustomLabelsLimit.MAX_INVALID_SHARE),
    /**
     * Not too many lines are dropped when a dataset is made; how many is not documented, so here they count as invalid
     * rows.
     */
    ERROR_TOO_MANY_RECORDS_IN_ERROR(
            Severity.ERROR,
            Scope.MANIFEST,
            Phase.WHOLE,
            Origin.SERVICE_MANIFEST,
            Checked.NOT_LOCAL,
            "tm-debugging-aggregate-errors",
            "The manifest file has too many terminal errors."),
    /** All images of a manifest are in one bucket. */
    ERROR_IMAGES_IN_MULTIPLE_S3_BUCKETS(
            Severity.ERROR,
            Scope.MANIFEST,
            Phase.WHOLE,
            Origin.SERVICE_MANIFEST,
            Checked.LOCAL,
            "tm-debugging-aggregate-errors",
            "The manifest file contains images from multiple S3 buckets."),
    /** The service may read the images' bucket, which only the account can tell. */
    ERROR_INVALID_PERMISSIONS_IMAGES_S3_BUCKET(
            Severity.ERROR,
            Scope.MANIFEST,
            Phase.WHOLE,
            Origin.SERVICE_MANIFEST,
            Checked.NOT_LOCAL,
            "tm-debugging-aggregate-errors",
            "The permissions for the images S3 bucket are invalid."),
    /** One account owns the buckets of images and manifests, which only the account can tell. */
    ERROR_INVALID_IMAGES_S3_BUCKET_OWNER(
            Severity.ERROR,
            Scope.MANIFEST,
            Phase.WHOLE,
            Origin.SERVICE_MANIFEST,
            Checked.NOT_LOCAL,
            "tm-debugging-aggregate-errors",
            "Invalid owner id for images S3 bucket."),
    /** The service can copy the images, which only the account can tell. */
    ERROR_FAILED_IMAGES_S3_COPY(
            Severity.ERROR,
            Scope.MANIFEST,
            Phase.WHOLE,
            Origin.SERVICE_MANIFEST,
            Checked.NOT_LOCAL,
            "tm-debugging-aggregate-errors",
            "Failed to copy images from S3 bucket."),
    /**
     * Without a test manifest, there are enough images of each label to take a test dataset from; how many is not
     * documented.
     */
    ERROR_INSUFFICIENT_IMAGES_PER_LABEL_FOR_AUTOSPLIT(
            Severity.ERROR,
            Scope.MANIFEST,
            Phase.WHOLE,
            Origin.SERVICE_MANIFEST,
            Checked.NOT_LOCAL,
            "tm-debugging-aggregate-errors",
            "The manifest file contains insufficient labeled images per label to perform auto-split."),
    /** Annotations that can be used have as many labels as the use case needs. */
    ERROR_MANIFEST_TOO_FEW_LABELS(
            Severity.ERROR,
            Scope.MANIFEST,
            Phase.WHOLE,
            Origin.SERVICE_MANIFEST,
            Checked.LOCAL,
            "tm-debugging-aggregate-errors",
            "The manifest file has too few labels.",
            CustomLabelsLimit.MIN_LABELS_LOCALIZATION,
            CustomLabelsLimit.MIN_LABELS_IMAGE_LEVEL),
    /** Lines that can be used name no more labels than the limit, in class-maps with or without a box. */
    ERROR_MANIFEST_TOO_MANY_LABELS(
            Severity.ERROR,
            Scope.MANIFEST,
            Phase.WHOLE,
            Origin.SERVICE_MANIFEST,
            Checked.LOCAL,
            "tm-debugging-aggregate-errors",
            "The manifest file has too many labels.",
            CustomLabelsLimit.MAX_LABELS),
    /** Of the annotations that can be used, those of the use case alone have as many labels as it needs. */
    ERROR_MANIFEST_TOO_FEW_USABLE_LABELS(
            Severity.ERROR,
            Scope.MANIFEST,
            Phase.WHOLE,
            Origin.SERVICE_MANIFEST,
            Checked.LOCAL,
            "tm-debugging-aggregate-errors",
            "The manifest file has too few usable labels.",
            CustomLabelsLimit.MIN_LABELS_LOCALIZATION,
            CustomLabelsLimit.MIN_LABELS_IMAGE_LEVEL),
    /** Of the training labels, at least a share is in the test dataset too. */
    ERROR_INSUFFICIENT_LABEL_OVERLAP(
            Severity.ERROR,
            Scope.BOTH,
            Phase.WHOLE,
            Origin.SERVICE_MANIFEST,
            Checked.LOCAL,
            "tm-debugging-aggregate-errors",
            "Less than {}% label overlap between the training and testing manifest files.",
            CustomLabelsLimit.MIN_LABEL_OVERLAP),
    /** Of the training labels of the use case, at least a share is in the test dataset too. */
    ERROR_INSUFFICIENT_USABLE_LABEL_OVERLAP(
            Severity.ERROR,
            Scope.BOTH,
            Phase.WHOLE,
            Origin.SERVICE_MANIFEST,
            Checked.LOCAL,
            "tm-debugging-aggregate-errors",
            "Less than {}% usable label overlap between the training and testing manifest files.",
            CustomLabelsLimit.MIN_LABEL_OVERLAP),
    /** A line is a JSON object in UTF-8, each member once. */
    ERROR_INVALID_JSON_LINE(
            Severity.ERROR,
            Scope.LINE,
            Phase.SHAPE,
            Origin.SERVICE_LINE,
            Checked.LOCAL,
            "tm-debugging-json-line-errors",
            "The JSON Line has an invalid format."),
    /** A line has a {@code source-ref}. */
    ERROR_MISSING_SOURCE_REF(
            Severity.ERROR,
            Scope.LINE,
            Phase.SHAPE,
            Origin.SERVICE_LINE,
            Checked.LOCAL,
            "tm-debugging-json-line-errors",
            "The source-ref key is missing."),
    /** A {@code source-ref} is {@code s3://BUCKET/KEY}. */
    ERROR_INVALID_SOURCE_REF_FORMAT(
            Severity.ERROR,
            Scope.LINE,
            Phase.SHAPE,
            Origin.SERVICE_LINE,
            Checked.LOCAL,
            "tm-debugging-json-line-errors",
            "The format of the source-ref value is invalid."),
    /** A line that says more than its {@code source-ref} has a label attribute and its metadata, named alike. */
    ERROR_NO_LABEL_ATTRIBUTES(
            Severity.ERROR,
            Scope.LINE,
            Phase.SHAPE,
            Origin.SERVICE_LINE,
            Checked.LOCAL,
            "tm-debugging-json-line-errors",
            "No label attributes found."),
    /**
     * A detection has an {@code image_size} of one object with integers, and annotations each with an integer {@code
     * class_id} and four numbers; an image-level label has an integer.
     */
    ERROR_INVALID_LABEL_ATTRIBUTE_FORMAT(
            Severity.ERROR,
            Scope.ATTRIBUTE,
            Phase.SHAPE,
            Origin.SERVICE_LINE,
            Checked.LOCAL,
            "tm-debugging-json-line-errors",
            "The format of the label attribute {} is invalid."),
    /** Metadata has everything that its type needs, each as it should be. */
    ERROR_INVALID_LABEL_ATTRIBUTE_METADATA_FORMAT(
            Severity.ERROR,
            Scope.METADATA,
            Phase.SHAPE,
            Origin.SERVICE_LINE,
            Checked.LOCAL,
            "tm-debugging-json-line-errors",
            "The format of the label attribute metadata is invalid."),
    /** {@code objects} has a confidence for each annotation. */
    ERROR_MISSING_BOUNDING_BOX_CONFIDENCE(
            Severity.ERROR,
            Scope.METADATA,
            Phase.SHAPE,
            Origin.SERVICE_LINE,
            Checked.LOCAL,
            "tm-debugging-json-line-errors",
            "One or more bounding boxes has a missing confidence value."),
    /** {@code class-map} has each {@code class_id}. */
    ERROR_MISSING_CLASS_MAP_ID(
            Severity.ERROR,
            Scope.METADATA,
            Phase.SHAPE,
            Origin.SERVICE_LINE,
            Checked.LOCAL,
            "tm-debugging-json-line-errors",
            "One of more class ids is missing from the class map."),
    /** The type is {@code groundtruth/object-detection} or {@code groundtruth/image-classification}. */
    ERROR_UNSUPPORTED_USE_CASE_TYPE(
            Severity.ERROR,
            Scope.METADATA,
            Phase.CONTENT,
            Origin.SERVICE_LINE,
            Checked.LOCAL,
            "tm-debugging-json-line-errors",
            "The use case type of the {} label attribute metadata is unsupported. Check the type field."),
    /** A line has a label attribute of a supported type. */
    ERROR_NO_VALID_LABEL_ATTRIBUTES(
            Severity.ERROR,
            Scope.LINE,
            Phase.CONTENT,
            Origin.SERVICE_LINE,
            Checked.LOCAL,
            "tm-debugging-json-line-errors",
            "No valid label attributes found."),
    /** A label is no longer than the limit. */
    ERROR_INVALID_LABEL_NAME_LENGTH(
            Severity.ERROR,
            Scope.METADATA,
            Phase.CONTENT,
            Origin.SERVICE_LINE,
            Checked.LOCAL,
            "tm-debugging-json-line-errors",
            "",
            CustomLabelsLimit.MAX_LABEL_CHARACTERS),
    /** A picture is a PNG or JPEG file within the limits of sides, aspect ratio and bytes. */
    ERROR_INVALID_IMAGE(
            Severity.ERROR,
            Scope.LINE,
            Phase.CONTENT,
            Origin.SERVICE_LINE,
            Checked.WITH_PICTURES,
            "tm-debugging-json-line-errors",
            "The image is invalid. Check S3 path and/or image properties.",
            CustomLabelsLimit.MIN_IMAGE_SIDE,
            CustomLabelsLimit.MAX_IMAGE_SIDE,
            CustomLabelsLimit.MAX_ASPECT_RATIO,
            CustomLabelsLimit.MAX_IMAGE_BYTES),
    /** Where there are boxes, the sides in {@code image_size} are within the limits. */
    ERROR_INVALID_IMAGE_DIMENSION(
            Severity.ERROR,
            Scope.ATTRIBUTE,
            Phase.CONTENT,
            Origin.SERVICE_LINE,
            Checked.LOCAL,
            "tm-debugging-json-line-errors",
            "The image dimension(s) do not conform to allowed dimensions.",
            CustomLabelsLimit.MIN_IMAGE_SIDE,
            CustomLabelsLimit.MAX_IMAGE_SIDE),
    /** A box has no negative numbers and ends within {@code image_size}. */
    ERROR_INVALID_BOUNDING_BOX(
            Severity.ERROR,
            Scope.ANNOTATION,
            Phase.CONTENT,
            Origin.SERVICE_LINE,
            Checked.LOCAL,
            "tm-debugging-json-line-errors",
            "The bounding box has off frame values."),
    /** A box is wider and higher than a pixel once its image was scaled for training. */
    ERROR_BOUNDING_BOX_TOO_SMALL(
            Severity.ERROR,
            Scope.ANNOTATION,
            Phase.CONTENT,
            Origin.SERVICE_LINE,
            Checked.LOCAL,
            "tm-debugging-json-line-errors",
            "The height and width of the bounding box is too small.",
            CustomLabelsLimit.TRAINING_LONG_SIDE,
            CustomLabelsLimit.MIN_BOX_SIDE),
    /** A detection has no more boxes than the limit. */
    ERROR_TOO_MANY_BOUNDING_BOXES(
            Severity.ERROR,
            Scope.ATTRIBUTE,
            Phase.CONTENT,
            Origin.SERVICE_LINE,
            Checked.LOCAL,
            "tm-debugging-json-line-errors",
            "There are more bounding boxes than the allowed maximum.",
            CustomLabelsLimit.MAX_BOXES),
    /** Of a detection's boxes, at least one is valid. */
    ERROR_NO_VALID_ANNOTATIONS(
            Severity.ERROR,
            Scope.ATTRIBUTE,
            Phase.CONTENT,
            Origin.SERVICE_LINE,
            Checked.LOCAL,
            "tm-debugging-json-line-errors",
            "No valid annotations found."),
    /** A line says more than its {@code source-ref}, and has boxes unless a human found none. */
    WARNING_UNANNOTATED_RECORD(
            Severity.WARNING,
            Scope.LINE,
            Phase.CONTENT,
            Origin.SERVICE_LINE,
            Checked.LOCAL,
            "tm-debugging-json-line-errors",
            "Record is unannotated."),
    /** A line whose detection is by a human has boxes. */
    WARNING_NO_ANNOTATIONS(
            Severity.WARNING,
            Scope.LINE,
            Phase.CONTENT,
            Origin.SERVICE_LINE,
            Checked.LOCAL,
            "tm-debugging-json-line-errors",
            "No annotations were found."),
    /** A detection has annotations. */
    WARNING_NO_ATTRIBUTE_ANNOTATIONS(
            Severity.WARNING,
            Scope.ATTRIBUTE,
            Phase.CONTENT,
            Origin.SERVICE_LINE,
            Checked.LOCAL,
            "tm-debugging-json-line-errors",
            "No attribute annotations were found."),
    /** A line is not blank: the service counts it as an invalid one. */
    BLANK_LINE(
            Severity.ERROR,
            Scope.LINE,
            Phase.SHAPE,
            Origin.OURS,
            Checked.LOCAL,
            "md-create-manifest-file-validation-rules",
            ""),
    /** A line is no longer than the limit: the service drops it and tells nobody. */
    LINE_TOO_LONG(
            Severity.ERROR,
            Scope.LINE,
            Phase.SHAPE,
            Origin.OURS,
            Checked.LOCAL,
            "debugging-datasets-terminal-errors",
            "",
            CustomLabelsLimit.MAX_LINE_CHARACTERS),
    /** A {@code source-ref} stands on one line: the service drops the later ones and tells nobody. */
    DUPLICATE_SOURCE_REF(
            Severity.ERROR,
            Scope.LINE,
            Phase.SHAPE,
            Origin.OURS,
            Checked.LOCAL,
            "debugging-datasets-terminal-errors",
            ""),
    /** No image is in both the training and the test manifest: a model knows what it was trained with. */
    TRAIN_TEST_LEAK(
            Severity.ERROR,
            Scope.BOTH,
            Phase.CONTENT,
            Origin.OURS,
            Checked.LOCAL,
            "md-create-manifest-file-validation-rules",
            ""),
    /** A bucket has a name that S3 gives; told once for each bucket. */
    BUCKET_NAME(
            Severity.WARNING,
            Scope.LINE,
            Phase.SHAPE,
            Origin.OURS,
            Checked.LOCAL,
            "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html",
            ""),
    /** Boxes are in pixels: fractions that are all between 0 and 1 are shares of the image's sides. */
    NORMALIZED_BOX(
            Severity.WARNING,
            Scope.ANNOTATION,
            Phase.SHAPE,
            Origin.OURS,
            Checked.LOCAL,
            "md-create-manifest-file-object-detection",
            ""),
    /** A creation date is a date and a time. */
    CREATION_DATE(
            Severity.WARNING,
            Scope.METADATA,
            Phase.CONTENT,
            Origin.OURS,
            Checked.LOCAL,
            "md-create-manifest-file-object-detection",
            ""),
    /** A label is one that the API can name: not empty, on one line, within the API's length. */
    LABEL_NAME(
            Severity.WARNING,
            Scope.METADATA,
            Phase.CONTENT,
            Origin.OURS,
            Checked.LOCAL,
            "https://docs.aws.amazon.com/rekognition/latest/APIReference/API_DatasetLabelDescription.html",
            "",
            CustomLabelsLimit.MAX_API_LABEL_CHARACTERS),
    /** A line has one detection: of several, as adjustment jobs leave them, it is not documented which is used. */
    SEVERAL_DETECTION_LABELS(
            Severity.WARNING,
            Scope.LINE,
            Phase.CONTENT,
            Origin.OURS,
            Checked.LOCAL,
            "md-create-manifest-file-validation-rules",
            ""),
    /** An image has no more labels than the limit. */
    TOO_MANY_LABELS_ON_IMAGE(
            Severity.WARNING,
            Scope.LINE,
            Phase.CONTENT,
            Origin.OURS,
            Checked.LOCAL,
            "limits",
            "",
            CustomLabelsLimit.MAX_LABELS_PER_IMAGE),
    /** There is a picture for each {@code source-ref}. */
    PICTURE_MISSING(
            Severity.WARNING,
            Scope.LINE,
            Phase.CONTENT,
            Origin.OURS,
            Checked.WITH_PICTURES,
            "tm-debugging-json-line-errors",
            ""),
    /** {@code image_size} is the picture's own size. */
    IMAGE_SIZE_MISMATCH(
            Severity.WARNING,
            Scope.ATTRIBUTE,
            Phase.CONTENT,
            Origin.OURS,
            Checked.WITH_PICTURES,
            "md-create-manifest-file-object-detection",
            ""),
    /**
     * Class ids are those of the class-map: where some are not, but all would be if they were one more or one less,
     * the labels are shifted.
     */
    CLASS_IDS_OFF_BY_ONE(
            Severity.WARNING,
            Scope.MANIFEST,
            Phase.WHOLE,
            Origin.OURS,
            Checked.LOCAL,
            "md-create-manifest-file-object-detection",
            ""),
    /**
     * A manifest has boxes or image-level labels: the service picks one kind, it is not documented how, and leaves the
     * other out.
     */
    MIXED_USE_CASES(
            Severity.WARNING,
            Scope.MANIFEST,
            Phase.WHOLE,
            Origin.OURS,
            Checked.LOCAL,
            "tm-debugging-aggregate-errors",
            ""),
    /** A label is on no more test images than the limit. */
    TOO_MANY_TEST_IMAGES_OF_LABEL(
            Severity.WARNING,
            Scope.MANIFEST,
            Phase.WHOLE,
            Origin.OURS,
            Checked.LOCAL,
            "limits",
            "",
            CustomLabelsLimit.MAX_TEST_IMAGES_PER_LABEL),
    /** There are enough images to learn from. */
    FEW_IMAGES(
            Severity.INFO,
            Scope.MANIFEST,
            Phase.WHOLE,
            Origin.OURS,
            Checked.LOCAL,
            "md-prepare-images",
            "",
            CustomLabelsLimit.RECOMMENDED_IMAGES),
    /** Pictures are at hand, so that all rules are checked; told once. */
    PICTURES_UNCHECKED(
            Severity.INFO,
            Scope.MANIFEST,
            Phase.WHOLE,
            Origin.OURS,
            Checked.LOCAL,
            "tm-debugging-json-line-errors",
            "");

    private static final String GUIDE = "https://docs.aws.amazon.com/rekognition/latest/customlabels-dg/";

    private final Severity severity;
    private final Scope scope;
    private final Phase phase;
    private final Origin origin;
    private final Checked checked;
    private final String page;
    private final String serviceMessage;
    private final List<CustomLabelsLimit> limits;

    ManifestRule(
            Severity severity,
            Scope scope,
            Phase phase,
            Origin origin,
            Checked checked,
            String page,
            String serviceMessage,
            CustomLabelsLimit... limits) {
        this.severity = severity;
        this.scope = scope;
        this.phase = phase;
        this.origin = origin;
        this.checked = checked;
        this.page = page;
        this.serviceMessage = serviceMessage;
        this.limits = List.of(limits);
    }

    /** What findings about it are called: the service's {@code ERROR_INVALID_IMAGE}, our {@code blank-line}. */
    public String code() {
        return origin == Origin.OURS ? name().toLowerCase(Locale.ROOT).replace('_', '-') : name();
    }

    /** How bad it is when a manifest does otherwise. */
    public Severity severity() {
        return severity;
    }

    /** What a finding is about. */
    public Scope scope() {
        return scope;
    }

    /** When it is checked. */
    public Phase phase() {
        return phase;
    }

    /** Whose rule it is. */
    public Origin origin() {
        return origin;
    }

    /** What is needed to check it. */
    public Checked checked() {
        return checked;
    }

    /** The service's own message, {@code {}} standing for what it fills in; empty where it has none. */
    public String serviceMessage() {
        return serviceMessage;
    }

    /** The limits that it applies. */
    public List<CustomLabelsLimit> limits() {
        return limits;
    }

    /** The page on which AWS documents what it is about. */
    public String documentation() {
        if (page.startsWith("https:")) {
            return page;
        }
        boolean section = origin == Origin.SERVICE_LINE || origin == Origin.SERVICE_MANIFEST;
        return GUIDE + page + ".html"
                + (section ? "#tm-" + severity.name().toLowerCase(Locale.ROOT) + '-' + name() : "");
    }

    /** Whether a finding means that the service does not look at the rest of the line. */
    public boolean stopsLine() {
        return phase == Phase.SHAPE && severity == Severity.ERROR;
    }

    /** Whether a finding means that the service does not train. */
    public boolean stopsTraining() {
        return severity == Severity.ERROR && (origin == Origin.SERVICE_FILE || origin == Origin.SERVICE_MANIFEST);
    }

    /** What a finding is about. */
    public enum Scope {
        /** A line as a whole: an image. */
        LINE,
        /** A label attribute. */
        ATTRIBUTE,
        /** The metadata of a label attribute. */
        METADATA,
        /** One box. */
        ANNOTATION,
        /** A manifest as a whole. */
        MANIFEST,
        /** The training and the test manifest together. */
        BOTH
    }

    /** When a rule is checked. */
    public enum Phase {
        /** Before any line, or instead of the rest of them. */
        FILE,
        /** First on each line. An error ends the check of the line. */
        SHAPE,
        /** On each line whose shape is right. */
        CONTENT,
        /** Once all lines were read. */
        WHOLE
    }

    /** Whose rule it is. */
    public enum Origin {
        /** The service's, told of a file as a whole, without looking at its lines. */
        SERVICE_FILE,
        /** The service's, told in {@code manifest_summary.json}. */
        SERVICE_MANIFEST,
        /** The service's, told on the line in a validation manifest. */
        SERVICE_LINE,
        /** Ours. */
        OURS
    }

    /** What is needed to check a rule. */
    public enum Checked {
        /** The manifest alone. */
        LOCAL,
        /** The pictures. */
        WITH_PICTURES,
        /** What is not knowable here: the account, or a number that the service keeps to itself. Never reported. */
        NOT_LOCAL
    }
}
