package dev.lookbook.coco;

import dev.lookbook.convert.Issue.Severity;
import java.util.Locale;

/**
 * What a COCO file has to be like, one rule each: what readers tell of in {@link CocoMode#LENIENT}, and refuse in {@link
 * CocoMode#STRICT}. The definition is that of <a href="https://cocodataset.org/#format-data">cocodataset.org</a>; where it is
 * silent, what the published files and pycocotools have in common.
 */
public enum CocoRule {
    /** A section that COCO does not define. */
    UNKNOWN_SECTION(Severity.INFO),
    /** No {@code info}. */
    MISSING_INFO(Severity.INFO),
    /** An {@code info} that is no object, or whose {@code year} is no integer. */
    INVALID_INFO(Severity.INFO),
    /** No {@code licenses}. */
    MISSING_LICENSES(Severity.INFO),
    /** Annotations without a section {@code images}. */
    MISSING_IMAGES(Severity.WARNING),
    /** Annotations of categories without a section {@code categories}. */
    MISSING_CATEGORIES(Severity.WARNING),
    /** A section that has to be a list and is something else. */
    INVALID_SECTION(Severity.WARNING),
    /** {@code annotations} before {@code images}: readers that stream expect images first. */
    SECTION_ORDER(Severity.INFO),
    /** A member that COCO does not define. */
    UNKNOWN_MEMBER(Severity.INFO),
    /** An element that is no object, or is not JSON. */
    INVALID_RECORD(Severity.ERROR),

    /** No {@code id}. */
    MISSING_ID(Severity.ERROR),
    /** An {@code id} that is no integer. */
    INVALID_ID(Severity.WARNING),
    /** The {@code id} of an earlier record of the section. */
    DUPLICATE_ID(Severity.ERROR),
    /** An {@code id} of 0: COCO counts from 1, and pycocotools never matches annotation 0. */
    ZERO_ID(Severity.INFO),

    /** A category or an image without a name. */
    MISSING_NAME(Severity.ERROR),
    /** A name that is no string. */
    INVALID_NAME(Severity.WARNING),
    /** The name of an earlier category. */
    DUPLICATE_NAME(Severity.WARNING),
    /** A {@code file_name} with folders. */
    FOLDER_IN_FILE_NAME(Severity.INFO),
    /** An image without {@code width} or {@code height}. */
    MISSING_SIZE(Severity.WARNING),
    /** A {@code width} or {@code height} that is no integer of at least 1. */
    INVALID_SIZE(Severity.WARNING),
    /** A {@code date_captured} that is no string. */
    INVALID_DATE_CAPTURED(Severity.INFO),

    /** No {@code image_id}. */
    MISSING_IMAGE_ID(Severity.ERROR),
    /** An {@code image_id} that is no integer. */
    INVALID_IMAGE_ID(Severity.WARNING),
    /** An {@code image_id} that no image has. */
    UNKNOWN_IMAGE(Severity.ERROR),
    /** No {@code category_id}. */
    MISSING_CATEGORY_ID(Severity.ERROR),
    /** A {@code category_id} that is no integer. */
    INVALID_CATEGORY_ID(Severity.WARNING),
    /** A {@code category_id} that no category has. */
    UNKNOWN_CATEGORY(Severity.ERROR),
    /** No {@code bbox}, or {@code null} or an empty list for one. */
    MISSING_BBOX(Severity.WARNING),
    /** A {@code bbox} that is not four numbers with a size of at least 0. */
    INVALID_BBOX(Severity.ERROR),
    /** A {@code bbox} without width or height. */
    EMPTY_BBOX(Severity.WARNING),
    /** A {@code bbox} that begins or ends outside its image. */
    BBOX_OUTSIDE_IMAGE(Severity.WARNING),
    /** No {@code area}. */
    MISSING_AREA(Severity.WARNING),
    /** An {@code area} that is no number of at least 0. */
    INVALID_AREA(Severity.WARNING),
    /** No {@code iscrowd}. */
    MISSING_ISCROWD(Severity.WARNING),
    /** An {@code iscrowd} that is neither 0 nor 1. */
    INVALID_ISCROWD(Severity.WARNING),
    /** No {@code segmentation}. */
    MISSING_SEGMENTATION(Severity.INFO),
    /** A {@code segmentation} without polygons. */
    EMPTY_SEGMENTATION(Severity.INFO),
    /** A {@code segmentation} that is neither polygons, each a list of x and y, nor a run-length encoded mask. */
    INVALID_SEGMENTATION(Severity.WARNING),
    /** A polygon of less than three points; pycocotools takes one of two points for a box. */
    SHORT_POLYGON(Severity.WARNING),
    /** A run-length encoded mask of another size than its image. */
    MASK_SIZE(Severity.WARNING),
    /** {@code keypoints} that are not x, y and visibility (0, 1 or 2) each. */
    INVALID_KEYPOINTS(Severity.WARNING),
    /** {@code keypoints} that are not integers. */
    FRACTIONAL_KEYPOINTS(Severity.INFO),
    /** Another number of {@code keypoints} than the category has names for. */
    KEYPOINT_COUNT(Severity.WARNING),
    /** {@code keypoints} without {@code num_keypoints}. */
    MISSING_NUM_KEYPOINTS(Severity.WARNING),
    /** A {@code num_keypoints} that is not the count of labelled ones. */
    INVALID_NUM_KEYPOINTS(Severity.WARNING),
    /** A result without {@code score}. */
    MISSING_SCORE(Severity.WARNING),
    /** A {@code score} that is no number. */
    INVALID_SCORE(Severity.WARNING),
    /** A panoptic annotation without {@code file_name}, or one that is no string. */
    MISSING_FILE_NAME(Severity.WARNING),
    /** {@code segments_info} that is no list of objects. */
    INVALID_SEGMENTS(Severity.WARNING),
    /** A {@code caption} that is no string. */
    INVALID_CAPTION(Severity.WARNING);

    private final Severity severity;

    CocoRule(Severity severity) {
        this.severity = severity;
    }

    /** What issues about it are called: {@code missing-area}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How bad it is when a file does otherwise. */
    public Severity severity() {
        return severity;
    }
}
