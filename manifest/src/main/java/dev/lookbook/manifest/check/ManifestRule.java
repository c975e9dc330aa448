package dev.lookbook.manifest.check;

import static dev.lookbook.convert.Issue.Severity.ERROR;
import static dev.lookbook.convert.Issue.Severity.INFO;
import static dev.lookbook.convert.Issue.Severity.WARNING;
import static dev.lookbook.manifest.check.CustomLabelsLimit.MAX_API_LABEL_CHARACTERS;
import static dev.lookbook.manifest.check.CustomLabelsLimit.MAX_ASPECT_RATIO;
import static dev.lookbook.manifest.check.CustomLabelsLimit.MAX_BOXES;
import static dev.lookbook.manifest.check.CustomLabelsLimit.MAX_BYTES;
import static dev.lookbook.manifest.check.CustomLabelsLimit.MAX_IMAGE_BYTES;
import static dev.lookbook.manifest.check.CustomLabelsLimit.MAX_IMAGE_SIDE;
import static dev.lookbook.manifest.check.CustomLabelsLimit.MAX_INVALID_SHARE;
import static dev.lookbook.manifest.check.CustomLabelsLimit.MAX_LABELS;
import static dev.lookbook.manifest.check.CustomLabelsLimit.MAX_LABELS_PER_IMAGE;
import static dev.lookbook.manifest.check.CustomLabelsLimit.MAX_LABEL_CHARACTERS;
import static dev.lookbook.manifest.check.CustomLabelsLimit.MAX_LINES;
import static dev.lookbook.manifest.check.CustomLabelsLimit.MAX_LINE_CHARACTERS;
import static dev.lookbook.manifest.check.CustomLabelsLimit.MAX_TEST_IMAGES_PER_LABEL;
import static dev.lookbook.manifest.check.CustomLabelsLimit.MAX_TEST_LINES;
import static dev.lookbook.manifest.check.CustomLabelsLimit.MIN_BOX_SIDE;
import static dev.lookbook.manifest.check.CustomLabelsLimit.MIN_IMAGE_SIDE;
import static dev.lookbook.manifest.check.CustomLabelsLimit.MIN_LABELS_IMAGE_LEVEL;
import static dev.lookbook.manifest.check.CustomLabelsLimit.MIN_LABELS_LOCALIZATION;
import static dev.lookbook.manifest.check.CustomLabelsLimit.MIN_LABEL_OVERLAP;
import static dev.lookbook.manifest.check.CustomLabelsLimit.RECOMMENDED_IMAGES;
import static dev.lookbook.manifest.check.CustomLabelsLimit.TRAINING_LONG_SIDE;
import static dev.lookbook.manifest.check.GuidePage.API_LABELS;
import static dev.lookbook.manifest.check.GuidePage.BUCKET_NAMES;
import static dev.lookbook.manifest.check.GuidePage.CONTENT_ERRORS;
import static dev.lookbook.manifest.check.GuidePage.DATASET_ERRORS;
import static dev.lookbook.manifest.check.GuidePage.DETECTION_LINES;
import static dev.lookbook.manifest.check.GuidePage.FILE_ERRORS;
import static dev.lookbook.manifest.check.GuidePage.JSON_LINE_ERRORS;
import static dev.lookbook.manifest.check.GuidePage.PREPARING_IMAGES;
import static dev.lookbook.manifest.check.GuidePage.QUOTAS;
import static dev.lookbook.manifest.check.GuidePage.VALIDATION_RULES;
import static dev.lookbook.manifest.check.ManifestRule.Checked.LOCAL;
import static dev.lookbook.manifest.check.ManifestRule.Checked.NOT_LOCAL;
import static dev.lookbook.manifest.check.ManifestRule.Checked.WITH_PICTURES;
import static dev.lookbook.manifest.check.ManifestRule.Phase.CONTENT;
import static dev.lookbook.manifest.check.ManifestRule.Phase.FILE;
import static dev.lookbook.manifest.check.ManifestRule.Phase.SHAPE;
import static dev.lookbook.manifest.check.ManifestRule.Phase.WHOLE;
import static dev.lookbook.manifest.check.ManifestRule.Scope.ANNOTATION;
import static dev.lookbook.manifest.check.ManifestRule.Scope.ATTRIBUTE;
import static dev.lookbook.manifest.check.ManifestRule.Scope.BOTH;
import static dev.lookbook.manifest.check.ManifestRule.Scope.LINE;
import static dev.lookbook.manifest.check.ManifestRule.Scope.MANIFEST;
import static dev.lookbook.manifest.check.ManifestRule.Scope.METADATA;

import dev.lookbook.convert.Issue.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a manifest has to be like for Rekognition Custom Labels: each rule of the service under its own code, and, after them,
 * rules of ours for what the service does in silence. The order is that in which findings are told.
 */
public enum ManifestRule {
    /**
     * A manifest's file name has an extension, {@code .manifest} by convention, and it is not compressed. That the service finds the file in its
     * bucket cannot be known here.
     */
    ERROR_MANIFEST_INACCESSIBLE_OR_UNSUPPORTED_FORMAT(
            ERROR, MANIFEST, FILE, FILE_ERRORS, LOCAL, "The manifest file extension or contents are invalid."),
    /** A manifest has at least one line. */
    ERROR_EMPTY_MANIFEST(ERROR, MANIFEST, FILE, FILE_ERRORS, LOCAL, "The manifest file is empty."),
    /** A manifest has no more bytes than the limit. */
    ERROR_MANIFEST_SIZE_TOO_LARGE(
            ERROR,
            MANIFEST,
            FILE,
            FILE_ERRORS,
            LOCAL,
            "The manifest file size exceeds the maximum supported size.",
            MAX_BYTES),
    /** A manifest has no more lines than the limit; what comes after it is not looked at. */
    ERROR_MANIFEST_ROWS_EXCEEDS_MAXIMUM(
            ERROR,
            MANIFEST,
            FILE,
            DATASET_ERRORS,
            LOCAL,
            "The manifest file has too many rows.",
            MAX_LINES,
            MAX_TEST_LINES),
    /** The service may read the manifest's bucket, which only the account can tell. */
    ERROR_INVALID_PERMISSIONS_MANIFEST_S3_BUCKET(
            ERROR, MANIFEST, FILE, FILE_ERRORS, NOT_LOCAL, "The S3 bucket permissions are incorrect."),
    /** The service may write to the output bucket, which only the account can tell. */
    ERROR_CANNOT_WRITE_OUTPUT_S3_BUCKET(
            ERROR, MANIFEST, FILE, FILE_ERRORS, NOT_LOCAL, "Unable to write to output S3 bucket."),
    /** A dataset that the service is to divide has enough images of each label; how many is not documented. */
    ERROR_INSUFFICIENT_IMAGES_PER_LABEL_FOR_DISTRIBUTE(
            ERROR,
            MANIFEST,
            WHOLE,
            DATASET_ERRORS,
            NOT_LOCAL,
            "The manifest file doesn't have enough labeled images to distribute the dataset."),
    /** Of all lines, no more than a share is blank, invalid or dropped. */
    ERROR_TOO_MANY_INVALID_ROWS_IN_MANIFEST(
            ERROR,
            MANIFEST,
            WHOLE,
            CONTENT_ERRORS,
            LOCAL,
            "The manifest file contains too many invalid rows.",
            MAX_INVALID_SHARE),
    /**
     * Not too many lines are dropped when a dataset is made; how many is not documented, so here they count as invalid
     * rows.
     */
    ERROR_TOO_MANY_RECORDS_IN_ERROR(
            ERROR, MANIFEST, WHOLE, CONTENT_ERRORS, NOT_LOCAL, "The manifest file has too many terminal errors."),
    /** All images of a manifest are in one bucket. */
    ERROR_IMAGES_IN_MULTIPLE_S3_BUCKETS(
            ERROR,
            MANIFEST,
            WHOLE,
            CONTENT_ERRORS,
            LOCAL,
            "The manifest file contains images from multiple S3 buckets."),
    /** The service may read the images' bucket, which only the account can tell. */
    ERROR_INVALID_PERMISSIONS_IMAGES_S3_BUCKET(
            ERROR, MANIFEST, WHOLE, CONTENT_ERRORS, NOT_LOCAL, "The permissions for the images S3 bucket are invalid."),
    /** One account owns the buckets of images and manifests, which only the account can tell. */
    ERROR_INVALID_IMAGES_S3_BUCKET_OWNER(
            ERROR, MANIFEST, WHOLE, CONTENT_ERRORS, NOT_LOCAL, "Invalid owner id for images S3 bucket."),
    /** The service can copy the images, which only the account can tell. */
    ERROR_FAILED_IMAGES_S3_COPY(
            ERROR, MANIFEST, WHOLE, CONTENT_ERRORS, NOT_LOCAL, "Failed to copy images from S3 bucket."),
    /**
     * Without a test manifest, there are enough images of each label to take a test dataset from; how many is not
     * documented.
     */
    ERROR_INSUFFICIENT_IMAGES_PER_LABEL_FOR_AUTOSPLIT(
            ERROR,
            MANIFEST,
            WHOLE,
            CONTENT_ERRORS,
            NOT_LOCAL,
            "The manifest file contains insufficient labeled images per label to perform auto-split."),
    /** Annotations that can be used have as many labels as the use case needs. */
    ERROR_MANIFEST_TOO_FEW_LABELS(
            ERROR,
            MANIFEST,
            WHOLE,
            CONTENT_ERRORS,
            LOCAL,
            "The manifest file has too few labels.",
            MIN_LABELS_LOCALIZATION,
            MIN_LABELS_IMAGE_LEVEL),
    /** Lines that can be used name no more labels than the limit, in class-maps with or without a box. */
    ERROR_MANIFEST_TOO_MANY_LABELS(
            ERROR, MANIFEST, WHOLE, CONTENT_ERRORS, LOCAL, "The manifest file has too many labels.", MAX_LABELS),
    /** Of the annotations that can be used, those of the use case alone have as many labels as it needs. */
    ERROR_MANIFEST_TOO_FEW_USABLE_LABELS(
            ERROR,
            MANIFEST,
            WHOLE,
            CONTENT_ERRORS,
            LOCAL,
            "The manifest file has too few usable labels.",
            MIN_LABELS_LOCALIZATION,
            MIN_LABELS_IMAGE_LEVEL),
    /** Of the training labels, at least a share is in the test dataset too. */
    ERROR_INSUFFICIENT_LABEL_OVERLAP(
            ERROR,
            BOTH,
            WHOLE,
            CONTENT_ERRORS,
            LOCAL,
            "Less than {}% label overlap between the training and testing manifest files.",
            MIN_LABEL_OVERLAP),
    /** Of the training labels of the use case, at least a share is in the test dataset too. */
    ERROR_INSUFFICIENT_USABLE_LABEL_OVERLAP(
            ERROR,
            BOTH,
            WHOLE,
            CONTENT_ERRORS,
            LOCAL,
            "Less than {}% usable label overlap between the training and testing manifest files.",
            MIN_LABEL_OVERLAP),
    /** A line is a JSON object in UTF-8, each member once. */
    ERROR_INVALID_JSON_LINE(ERROR, LINE, SHAPE, JSON_LINE_ERRORS, LOCAL, "The JSON Line has an invalid format."),
    /** A line has a {@code source-ref}. */
    ERROR_MISSING_SOURCE_REF(ERROR, LINE, SHAPE, JSON_LINE_ERRORS, LOCAL, "The source-ref key is missing."),
    /** A {@code source-ref} is {@code s3://BUCKET/KEY}. */
    ERROR_INVALID_SOURCE_REF_FORMAT(
            ERROR, LINE, SHAPE, JSON_LINE_ERRORS, LOCAL, "The format of the source-ref value is invalid."),
    /** A line that says more than its {@code source-ref} has a label attribute and its metadata, named alike. */
    ERROR_NO_LABEL_ATTRIBUTES(ERROR, LINE, SHAPE, JSON_LINE_ERRORS, LOCAL, "No label attributes found."),
    /**
     * A detection has an {@code image_size} of one object with integers, and annotations each with an integer {@code
     * class_id} and four numbers; an image-level label has an integer.
     */
    ERROR_INVALID_LABEL_ATTRIBUTE_FORMAT(
            ERROR, ATTRIBUTE, SHAPE, JSON_LINE_ERRORS, LOCAL, "The format of the label attribute {} is invalid."),
    /** Metadata has everything that its type needs, each as it should be. */
    ERROR_INVALID_LABEL_ATTRIBUTE_METADATA_FORMAT(
            ERROR, METADATA, SHAPE, JSON_LINE_ERRORS, LOCAL, "The format of the label attribute metadata is invalid."),
    /** {@code objects} has a confidence for each annotation. */
    ERROR_MISSING_BOUNDING_BOX_CONFIDENCE(
            ERROR,
            METADATA,
            SHAPE,
            JSON_LINE_ERRORS,
            LOCAL,
            "One or more bounding boxes has a missing confidence value."),
    /** {@code class-map} has each {@code class_id}. */
    ERROR_MISSING_CLASS_MAP_ID(
            ERROR, METADATA, SHAPE, JSON_LINE_ERRORS, LOCAL, "One of more class ids is missing from the class map."),
    /** The type is {@code groundtruth/object-detection} or {@code groundtruth/image-classification}. */
    ERROR_UNSUPPORTED_USE_CASE_TYPE(
            ERROR,
            METADATA,
            CONTENT,
            JSON_LINE_ERRORS,
            LOCAL,
            "The use case type of the {} label attribute metadata is unsupported. Check the type field."),
    /** A line has a label attribute of a supported type. */
    ERROR_NO_VALID_LABEL_ATTRIBUTES(ERROR, LINE, CONTENT, JSON_LINE_ERRORS, LOCAL, "No valid label attributes found."),
    /** A label is no longer than the limit. */
    ERROR_INVALID_LABEL_NAME_LENGTH(ERROR, METADATA, CONTENT, JSON_LINE_ERRORS, LOCAL, "", MAX_LABEL_CHARACTERS),
    /** A picture is a PNG or JPEG file within the limits of sides, aspect ratio and bytes. */
    ERROR_INVALID_IMAGE(
            ERROR,
            LINE,
            CONTENT,
            JSON_LINE_ERRORS,
            WITH_PICTURES,
            "The image is invalid. Check S3 path and/or image properties.",
            MIN_IMAGE_SIDE,
            MAX_IMAGE_SIDE,
            MAX_ASPECT_RATIO,
            MAX_IMAGE_BYTES),
    /** Where there are boxes, the sides in {@code image_size} are within the limits. */
    ERROR_INVALID_IMAGE_DIMENSION(
            ERROR,
            ATTRIBUTE,
            CONTENT,
            JSON_LINE_ERRORS,
            LOCAL,
            "The image dimension(s) do not conform to allowed dimensions.",
            MIN_IMAGE_SIDE,
            MAX_IMAGE_SIDE),
    /** A box has no negative numbers and ends within {@code image_size}. */
    ERROR_INVALID_BOUNDING_BOX(
            ERROR, ANNOTATION, CONTENT, JSON_LINE_ERRORS, LOCAL, "The bounding box has off frame values."),
    /** A box is wider and higher than a pixel once its image was scaled for training. */
    ERROR_BOUNDING_BOX_TOO_SMALL(
            ERROR,
            ANNOTATION,
            CONTENT,
            JSON_LINE_ERRORS,
            LOCAL,
            "The height and width of the bounding box is too small.",
            TRAINING_LONG_SIDE,
            MIN_BOX_SIDE),
    /** A detection has no more boxes than the limit. */
    ERROR_TOO_MANY_BOUNDING_BOXES(
            ERROR,
            ATTRIBUTE,
            CONTENT,
            JSON_LINE_ERRORS,
            LOCAL,
            "There are more bounding boxes than the allowed maximum.",
            MAX_BOXES),
    /** Of a detection's boxes, at least one is valid. */
    ERROR_NO_VALID_ANNOTATIONS(ERROR, ATTRIBUTE, CONTENT, JSON_LINE_ERRORS, LOCAL, "No valid annotations found."),
    /** A line says more than its {@code source-ref}, and has boxes unless a human found none. */
    WARNING_UNANNOTATED_RECORD(WARNING, LINE, CONTENT, JSON_LINE_ERRORS, LOCAL, "Record is unannotated."),
    /** A line whose detection is by a human has boxes. */
    WARNING_NO_ANNOTATIONS(WARNING, LINE, CONTENT, JSON_LINE_ERRORS, LOCAL, "No annotations were found."),
    /** A detection has annotations. */
    WARNING_NO_ATTRIBUTE_ANNOTATIONS(
            WARNING, ATTRIBUTE, CONTENT, JSON_LINE_ERRORS, LOCAL, "No attribute annotations were found."),
    /** A line is not blank: the service counts it as an invalid one. */
    BLANK_LINE(ERROR, LINE, SHAPE, VALIDATION_RULES, LOCAL, ""),
    /** A line is no longer than the limit: the service drops it and tells nobody. */
    LINE_TOO_LONG(ERROR, LINE, SHAPE, DATASET_ERRORS, LOCAL, "", MAX_LINE_CHARACTERS),
    /** A {@code source-ref} stands on one line: the service drops the later ones and tells nobody. */
    DUPLICATE_SOURCE_REF(ERROR, LINE, SHAPE, DATASET_ERRORS, LOCAL, ""),
    /** No image is in both the training and the test manifest: a model knows what it was trained with. */
    TRAIN_TEST_LEAK(ERROR, BOTH, CONTENT, VALIDATION_RULES, LOCAL, ""),
    /** A bucket has a name that S3 gives; told once for each bucket. */
    BUCKET_NAME(WARNING, LINE, SHAPE, BUCKET_NAMES, LOCAL, ""),
    /** Boxes are in pixels: fractions that are all between 0 and 1 are shares of the image's sides. */
    NORMALIZED_BOX(WARNING, ANNOTATION, SHAPE, DETECTION_LINES, LOCAL, ""),
    /** A creation date is a date and a time. */
    CREATION_DATE(WARNING, METADATA, CONTENT, DETECTION_LINES, LOCAL, ""),
    /** A label is one that the API can name: not empty, on one line, within the API's length. */
    LABEL_NAME(WARNING, METADATA, CONTENT, API_LABELS, LOCAL, "", MAX_API_LABEL_CHARACTERS),
    /** A line has one detection: of several, as adjustment jobs leave them, it is not documented which is used. */
    SEVERAL_DETECTION_LABELS(WARNING, LINE, CONTENT, VALIDATION_RULES, LOCAL, ""),
    /** An image has no more labels than the limit. */
    TOO_MANY_LABELS_ON_IMAGE(WARNING, LINE, CONTENT, QUOTAS, LOCAL, "", MAX_LABELS_PER_IMAGE),
    /** There is a picture for each {@code source-ref}. */
    PICTURE_MISSING(WARNING, LINE, CONTENT, JSON_LINE_ERRORS, WITH_PICTURES, ""),
    /** {@code image_size} is the picture's own size. */
    IMAGE_SIZE_MISMATCH(WARNING, ATTRIBUTE, CONTENT, DETECTION_LINES, WITH_PICTURES, ""),
    /**
     * Class ids are those of the class-map: where some are not, but all would be if they were one more or one less,
     * the labels are shifted.
     */
    CLASS_IDS_OFF_BY_ONE(WARNING, MANIFEST, WHOLE, DETECTION_LINES, LOCAL, ""),
    /**
     * A manifest has boxes or image-level labels: the service picks one kind, it is not documented how, and leaves the
     * other out.
     */
    MIXED_USE_CASES(WARNING, MANIFEST, WHOLE, CONTENT_ERRORS, LOCAL, ""),
    /** A label is on no more test images than the limit. */
    TOO_MANY_TEST_IMAGES_OF_LABEL(WARNING, MANIFEST, WHOLE, QUOTAS, LOCAL, "", MAX_TEST_IMAGES_PER_LABEL),
    /** There are enough images to learn from. */
    FEW_IMAGES(INFO, MANIFEST, WHOLE, PREPARING_IMAGES, LOCAL, "", RECOMMENDED_IMAGES),
    /** Pictures are at hand, so that all rules are checked; told once. */
    PICTURES_UNCHECKED(INFO, MANIFEST, WHOLE, JSON_LINE_ERRORS, LOCAL, "");

    private final Severity severity;
    private final Scope scope;
    private final Phase phase;
    private final GuidePage page;
    private final Checked checked;
    private final String serviceMessage;
    /** Their names: the fields of an enum should not be changeable, and a list's type does not say that it is not. */
    private final String limits;

    ManifestRule(
            Severity severity,
            Scope scope,
            Phase phase,
            GuidePage page,
            Checked checked,
            String serviceMessage,
            CustomLabelsLimit... limits) {
        this.severity = severity;
        this.scope = scope;
        this.phase = phase;
        this.page = page;
        this.checked = checked;
        this.serviceMessage = serviceMessage;
        this.limits = Arrays.stream(limits).map(Enum::name).collect(Collectors.joining(" "));
    }

    /** What findings about it are called: the service's {@code ERROR_INVALID_IMAGE}, our {@code blank-line}. */
    public String code() {
        return origin() == Origin.OURS ? name().toLowerCase(Locale.ROOT).replace('_', '-') : name();
    }

    /** The rule that findings call so; empty when there is none. */
    public static Optional<ManifestRule> ofCode(String code) {
        return Arrays.stream(values()).filter(rule -> rule.code().equals(code)).findFirst();
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

    /** Whose rule it is: the service's codes all begin alike. */
    public Origin origin() {
        return name().startsWith("ERROR_") || name().startsWith("WARNING_") ? page.origin() : Origin.OURS;
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
        return limits.isEmpty()
                ? List.of()
                : Arrays.stream(limits.split(" ", -1))
                        .map(CustomLabelsLimit::valueOf)
                        .toList();
    }

    /** The page on which AWS documents what it is about. */
    public String documentation() {
        Origin origin = origin();
        boolean section = origin == Origin.SERVICE_LINE || origin == Origin.SERVICE_MANIFEST;
        return page.address() + (section ? "#tm-" + severity.name().toLowerCase(Locale.ROOT) + '-' + name() : "");
    }

    /** Whether a finding means that the service does not look at the rest of the line. */
    public boolean stopsLine() {
        return phase == Phase.SHAPE && severity == Severity.ERROR;
    }

    /** Whether a finding means that the service does not train. */
    public boolean stopsTraining() {
        return severity == Severity.ERROR && (origin() == Origin.SERVICE_FILE || origin() == Origin.SERVICE_MANIFEST);
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
