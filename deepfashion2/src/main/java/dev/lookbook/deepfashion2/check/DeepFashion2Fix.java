package dev.lookbook.deepfashion2.check;

import static dev.lookbook.convert.Issue.Severity.INFO;
import static dev.lookbook.convert.Issue.Severity.WARNING;

import dev.lookbook.convert.Issue.Severity;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a {@link DeepFashion2Repair} can do, in the order in which it does it. Safe ones take no guessing and lose nothing that
 * could be used; the others are for those who ask for them.
 */
public enum DeepFashion2Fix {
    /** Of members that are there twice and differ, the last one stays. */
    DUPLICATE_MEMBERS(
            false,
            WARNING,
            "Of members of one name, the last one's value stays, in the first one's place: the one that Python sees.",
            DeepFashion2Rule.DUPLICATE_MEMBER),
    /** Of members that are there twice and are equal, one stays. */
    EQUAL_MEMBERS(
            true,
            INFO,
            "Of members of one name whose values are all the same, one stays, in the first one's place.",
            DeepFashion2Rule.DUPLICATE_MEMBER),
    /** Whole numbers become integers. */
    INTEGERS(
            true,
            INFO,
            "Whole numbers that should be integers become such, `1.0` and `\"1\"` become `1`; in boxes and landmarks `417.0`"
                    + " becomes `417`.",
            DeepFashion2Rule.WRONG_TYPE,
            DeepFashion2Rule.FRACTIONAL_PIXELS),
    /** A flat list becomes a polygon. */
    FLAT_SEGMENTATION(
            true,
            INFO,
            "A `segmentation` that is one list of numbers becomes a polygon.",
            DeepFashion2Rule.FLAT_SEGMENTATION),
    /** A number too many is dropped. */
    ODD_POLYGONS(
            true,
            INFO,
            "Of a polygon of an odd count of numbers, the last one is dropped.",
            DeepFashion2Rule.ODD_POLYGON),
    /** Polygons that enclose nothing are dropped. */
    SHORT_POLYGONS(
            true,
            INFO,
            "Polygons of less than three points, or with all of them on one line, are dropped, as long as another is left.",
            DeepFashion2Rule.SHORT_POLYGON,
            DeepFashion2Rule.FLAT_POLYGON),
    /** Corners are put in order. */
    BOX_ORDER(true, INFO, "The corners of a box that is turned round are put in order.", DeepFashion2Rule.BOX_ORDER),
    /** A box is clipped. */
    BOX_CLIP(
            true,
            INFO,
            "A box is clipped to its image, as long as `scale` is that of what is left, for otherwise the box or the size may be"
                    + " wrong; or at 0 where the size is not known, as long as something is left.",
            DeepFashion2Rule.BOX_OUTSIDE_IMAGE),
    /** The category's name is written. */
    CATEGORY_NAME(
            true,
            INFO,
            "`category_name` becomes the name of the `category_id`, unless the landmarks are of the count of the category of"
                    + " that name, and not of the id's.",
            DeepFashion2Rule.MISSING_MEMBER,
            DeepFashion2Rule.WRONG_TYPE,
            DeepFashion2Rule.COCO_CATEGORY_NAME,
            DeepFashion2Rule.MIXED_CATEGORY_NAME,
            DeepFashion2Rule.CATEGORY_NAME_MISMATCH),
    /** The scale is worked out. */
    SCALE(
            true,
            INFO,
            "`scale` becomes that of the box, where the image's size is known and the box is inside of it, has an area, and"
                    + " its corners are in order.",
            DeepFashion2Rule.MISSING_MEMBER,
            DeepFashion2Rule.WRONG_TYPE,
            DeepFashion2Rule.SCALE_MISMATCH,
            DeepFashion2Rule.UNKNOWN_SCALE),
    /** Landmarks of no visibility are not labelled. */
    VISIBILITY(
            false,
            WARNING,
            "A landmark of a visibility other than 0, 1 and 2 becomes `0, 0, 0`, which is not labelled.",
            DeepFashion2Rule.UNKNOWN_VISIBILITY),
    /** Landmarks that are not labelled are at 0. */
    UNLABELLED_LANDMARKS(
            false,
            INFO,
            "The position of a landmark that is not labelled becomes `0, 0`.",
            DeepFashion2Rule.UNLABELLED_LANDMARK),
    /** Items that cannot be read are left out. */
    DROP_ITEMS(false, WARNING, "An item that still has an error is left out."),
    /** Items are numbered. */
    ITEM_NUMBERS(
            true,
            INFO,
            "Items are numbered `item1` to `itemN`, in the order of the numbers that they had, and stand where the authors'"
                    + " files have items of those numbers.",
            DeepFashion2Rule.ITEM_NUMBER),
    /** Members are put in order. */
    MEMBER_ORDER(
            false,
            INFO,
            "Members are put in the order of the authors' files; annotations of COCO files made from them are numbered anew.",
            DeepFashion2Rule.MEMBER_ORDER),
    /** Images that cannot be read are left out. */
    DROP_IMAGES(false, WARNING, "An annotation file that still has an error is left out.");

    private final boolean safe;
    private final Severity severity;
    private final String what;
    /** An enum should not hold a list, so they are names in one text. */
    private final String mends;

    DeepFashion2Fix(boolean safe, Severity severity, String what, DeepFashion2Rule... mends) {
        this.safe = safe;
        this.severity = severity;
        this.what = what;
        this.mends = Arrays.stream(mends).map(Enum::name).collect(Collectors.joining(" "));
    }

    /** The word for it: {@code category-name}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What changes of it are called: {@code repair-category-name}. */
    public String code() {
        return "repair-" + word();
    }

    /** The fix of a word; empty when there is none. */
    public static Optional<DeepFashion2Fix> ofWord(String word) {
        return Arrays.stream(values()).filter(fix -> fix.word().equals(word)).findFirst();
    }

    /** The fix whose changes are called so; empty when there is none. */
    static Optional<DeepFashion2Fix> ofCode(String code) {
        return Arrays.stream(values()).filter(fix -> fix.code().equals(code)).findFirst();
    }

    /** Those that are done unless others are asked for. */
    public static Set<DeepFashion2Fix> safe() {
        Set<DeepFashion2Fix> safe = EnumSet.allOf(DeepFashion2Fix.class);
        safe.removeIf(fix -> !fix.safe);
        return Collections.unmodifiableSet(safe);
    }

    /** Whether it is done unless others are asked for. */
    public boolean isSafe() {
        return safe;
    }

    /** How much somebody should look at its changes: warnings where something is lost. */
    public Severity severity() {
        return severity;
    }

    /** What it does, in a sentence, with code in backquotes. */
    public String what() {
        return what;
    }

    /** The rules that a file does not break any more, within what {@link #what} says. */
    public List<DeepFashion2Rule> mends() {
        return mends.isEmpty()
                ? List.of()
                : Arrays.stream(mends.split(" ", -1))
                        .map(DeepFashion2Rule::valueOf)
                        .toList();
    }
}
