package dev.lookbook.deepfashion2.check;

import static dev.lookbook.convert.Issue.Severity.ERROR;
import static dev.lookbook.convert.Issue.Severity.INFO;
import static dev.lookbook.convert.Issue.Severity.WARNING;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.Basis.CONVERTER;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.Basis.DATA;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.Basis.JSON;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.Basis.PAPER;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.Basis.README;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.Basis.SENSE;

import dev.lookbook.convert.Issue.Severity;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a split of DeepFashion2 has to be like, one rule each. Errors are what {@link
 * dev.lookbook.deepfashion2.DeepFashion2Reader} or the authors' own tools refuse; a file without errors can be read. Warnings
 * are probably wrong, and infos good to know.
 */
public enum DeepFashion2Rule {
    // The file.
    /** The file is no JSON object. */
    UNREADABLE_FILE(
            ERROR, JSON, "An annotation file that is no JSON object in UTF-8, is damaged, or exceeds the limits."),
    /** A member is there twice. */
    DUPLICATE_MEMBER(ERROR, JSON, "A member that is there twice in one object; most tools see the last one only."),
    /** A number that is none. */
    INVALID_NUMBER(ERROR, JSON, "`NaN`, an infinity, or a number that a double cannot hold."),
    /** A member is missing. */
    MISSING_MEMBER(ERROR, README, "A member of DeepFashion2 that is not there."),
    /** A member of another type. */
    WRONG_TYPE(ERROR, README, "A member of another type, such as a string or `1.0` for an integer."),
    /** A member that DeepFashion2 does not define. */
    UNKNOWN_MEMBER(INFO, README, "A member that DeepFashion2 does not define."),
    /** Members in another order. */
    MEMBER_ORDER(
            INFO,
            DATA,
            "Members in another order than in the authors' files; their converter numbers annotations in that order."),

    // The image.
    /** A source of another word. */
    UNKNOWN_SOURCE(WARNING, README, "A `source` other than `shop` and `user`."),
    /** A pair id below 1. */
    INVALID_PAIR_ID(WARNING, DATA, "A `pair_id` below 1; 0 is what Lookbook writes where there was none."),
    /** No items. */
    NO_ITEMS(WARNING, DATA, "An image without items."),
    /** Items that are not numbered from 1. */
    ITEM_NUMBER(
            WARNING, DATA, "Items other than `item1` to `itemN`: `item0`, `item01`, or a gap; some tools stop there."),
    /** No labelled landmark in the image. */
    NO_LANDMARKS(WARNING, DATA, "An image of whose items none has a labelled landmark."),

    // The item.
    /** A category that there is none. */
    UNKNOWN_CATEGORY(ERROR, README, "A `category_id` other than 1 to 13."),
    /** A name that is not the category's. */
    CATEGORY_NAME_MISMATCH(WARNING, README, "A `category_name` that is no name of the category of that id."),
    /** A name in the words of the COCO files. */
    COCO_CATEGORY_NAME(
            INFO, CONVERTER, "A `category_name` as the authors' COCO files have it, such as `short_sleeved_shirt`."),
    /** A name in neither vocabulary. */
    MIXED_CATEGORY_NAME(
            WARNING, README, "A `category_name` that is in neither vocabulary, such as `short sleeved top` or `Vest`."),
    /** A scale that there is none. */
    UNKNOWN_SCALE(WARNING, README, "A `scale` other than 1, 2 and 3."),
    /** A viewpoint that there is none. */
    UNKNOWN_VIEWPOINT(WARNING, README, "A `viewpoint` other than 1, 2 and 3."),
    /** A zoom that there is none. */
    UNKNOWN_ZOOM_IN(WARNING, README, "A `zoom_in` other than 1, 2 and 3."),
    /** An occlusion that there is none. */
    UNKNOWN_OCCLUSION(WARNING, README, "An `occlusion` other than 1, 2 and 3."),
    /** A scale that is not that of the box. */
    SCALE_MISMATCH(
            WARNING,
            PAPER,
            "A `scale` other than the box's share of the image gives: below 0.1 it is 1, up to 0.4 it is 2, above 3."),
    /** An occlusion that the landmarks contradict. */
    OCCLUSION_MISMATCH(
            INFO,
            PAPER,
            "An `occlusion` of 1 where more than half of the labelled landmarks are occluded, or of 3 where less than a"
                    + " fifth are."),
    /** A style below 0. */
    NEGATIVE_STYLE(WARNING, README, "A `style` below 0."),

    // Boxes.
    /** A box that is none. */
    INVALID_BOX(ERROR, README, "A `bounding_box` that is not four numbers."),
    /** A box whose corners are turned round. */
    BOX_ORDER(ERROR, README, "A `bounding_box` whose corners are turned round: x2 < x1 or y2 < y1."),
    /** A box without width or height. */
    EMPTY_BOX(WARNING, SENSE, "A `bounding_box` without width or height."),
    /** A box beyond the image. */
    BOX_OUTSIDE_IMAGE(WARNING, DATA, "A `bounding_box` that reaches out of the image."),
    /** Pixels that are not integers. */
    FRACTIONAL_PIXELS(INFO, DATA, "A `bounding_box` or `landmarks` with numbers that are not written as integers."),

    // Landmarks.
    /** Landmarks of another count. */
    LANDMARK_COUNT(ERROR, README, "`landmarks` that are not three numbers for each landmark of the category."),
    /** A visibility that there is none. */
    UNKNOWN_VISIBILITY(WARNING, README, "A landmark's visibility other than 0, 1 and 2."),
    /** A landmark beyond the image. */
    LANDMARK_OUTSIDE_IMAGE(WARNING, DATA, "A labelled landmark outside of the image."),
    /** A position without a landmark. */
    UNLABELLED_LANDMARK(INFO, DATA, "A landmark that is not labelled and has a position all the same."),
    /** Landmarks that are somewhere else. */
    LANDMARKS_OFF_BOX(WARNING, SENSE, "Three labelled landmarks or more, and none of them in the box."),

    // Polygons.
    /** No polygons. */
    EMPTY_SEGMENTATION(WARNING, DATA, "A `segmentation` without polygons."),
    /** Numbers that are not in lists. */
    FLAT_SEGMENTATION(ERROR, README, "A `segmentation` that is one list of numbers instead of a list of such lists."),
    /** A polygon of an odd count of numbers. */
    ODD_POLYGON(ERROR, README, "A polygon of an odd count of numbers."),
    /** A polygon of less than three points. */
    SHORT_POLYGON(WARNING, SENSE, "A polygon of less than three points."),
    /** A polygon that encloses nothing. */
    FLAT_POLYGON(WARNING, SENSE, "A polygon of three points or more, all of them on one line."),
    /** A polygon beyond the image. */
    POLYGON_OUTSIDE_IMAGE(WARNING, DATA, "A polygon that reaches out of the image."),
    /** An outline that is somewhere else. */
    POLYGONS_OFF_BOX(
            WARNING,
            DATA,
            "Polygons most of which lie outside of the box, by the box around them; real ones stick out, but not that"
                    + " far."),
    /** A polygon inside another. */
    CONTAINED_POLYGON(
            INFO, DATA, "A polygon inside another of the item, as sleeves are: the areas of polygons do not add up."),
    /** Closed polygons beside open ones. */
    MIXED_CLOSING(INFO, DATA, "An item of whose polygons some repeat their first point at the end and some do not."),

    // The split.
    /** No annotation files. */
    NO_IMAGES(WARNING, SENSE, "A split without annotation files."),
    /** A name that is not six digits. */
    FILE_NAME(WARNING, CONVERTER, "An annotation file whose name is not six digits, from 000001."),
    /** Numbers that are left out. */
    NUMBERING_GAP(
            INFO,
            CONVERTER,
            "Annotation files whose numbers leave some out; the authors' converter stops there. Once."),
    /** Pictures are not at hand. */
    PICTURES_UNCHECKED(INFO, SENSE, "No pictures are at hand, so nothing is said about them. Once."),
    /** Sizes are not known. */
    SIZES_UNKNOWN(
            INFO,
            SENSE,
            "Sizes of pictures are not known, so nothing is said about what needs them. Once for all images."),
    /** No picture of an annotation. */
    MISSING_PICTURE(WARNING, README, "An annotation file without its picture."),
    /** A picture that is none. */
    UNREADABLE_PICTURE(ERROR, README, "A picture that is neither JPEG nor PNG, or damaged."),
    /** A PNG that is called JPEG. */
    PICTURE_FORMAT(WARNING, README, "A picture `NAME.jpg` that is no JPEG but a PNG."),
    /** A size of a table that is not the picture's. */
    SIZE_CONFLICT(WARNING, SENSE, "A size in a table of sizes that is not that of the picture's header, which counts."),
    /** A picture without annotation. */
    MISSING_ANNOTATION(WARNING, README, "A picture beside the annotations that has none."),
    /** Images of one side only. */
    ONE_SIDED_SPLIT(
            INFO,
            README,
            "A split whose images are all from shops, or all from users, so that no pair is whole. Once."),
    /** A pair of one side only. */
    ONE_SIDED_PAIR(INFO, README, "A pair whose images are all from shops, or all from users."),
    /** A style of one side only. */
    ORPHAN_STYLE(INFO, README, "A style above 0 that only one side of its pair has: there is nothing to find it by."),
    /** A style of two categories. */
    STYLE_CATEGORY(WARNING, README, "One style of one pair, so one garment, with another category than before."),
    /** A style twice in an image. */
    REPEATED_STYLE(INFO, README, "One style of one pair twice in one image.");

    private final Severity severity;
    private final Basis basis;
    private final String what;

    DeepFashion2Rule(Severity severity, Basis basis, String what) {
        this.severity = severity;
        this.basis = basis;
        this.what = what;
    }

    /** What findings about it are called: {@code scale-mismatch}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The rule that findings call so; empty when there is none. */
    public static Optional<DeepFashion2Rule> ofCode(String code) {
        return Optional.ofNullable(ByCode.RULES.get(code));
    }

    /** How bad it is when a split does otherwise. */
    public Severity severity() {
        return severity;
    }

    /** What breaks it, in a sentence, with code in backquotes. */
    public String what() {
        return what;
    }

    /** Where the rule comes from. */
    public Basis basis() {
        return basis;
    }

    /** An enum's constants are made before its other constants. */
    private static final class ByCode {
        static final Map<String, DeepFashion2Rule> RULES =
                Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(DeepFashion2Rule::code, rule -> rule));
    }

    /** Where a rule comes from. */
    public enum Basis {
        /** The README of DeepFashion2 says so. */
        README,
        /** The authors' converter to COCO needs it. */
        CONVERTER,
        /** The paper says so. */
        PAPER,
        /** The published files are all so, as far as they are known. */
        DATA,
        /** JSON is so (RFC 8259). */
        JSON,
        /** Nothing sensible can be done otherwise. */
        SENSE
    }
}
