package dev.lookbook.deepfashion2.check;

import dev.lookbook.testing.Pictures;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** For each rule the smallest change to a clean split that breaks it and nothing else, and where that is told. */
final class RuleCases {
    /** What breaks a rule, and the finding's location and message. */
    record Case(DeepFashion2Rule rule, UnaryOperator<CleanSplit> change, String place, String message) {

        /** The place, with the byte at which a text in braces begins in the file: {@code annos/000001.json at /pair_id {7,}}. */
        String placeIn(CleanSplit split) {
            int brace = place.indexOf('{');
            if (brace < 0) {
                return place;
            }
            String name = place.substring("annos/".length(), place.indexOf(".json"));
            int offset = split.text(name).indexOf(place.substring(brace + 1, place.length() - 1));
            if (offset < 0) {
                throw new IllegalArgumentException(place);
            }
            return place.substring(0, brace) + "(byte " + offset + ')';
        }

        @Override
        public String toString() {
            return rule.code();
        }
    }

    private static final String BOX = "\"bounding_box\": [10, 10, 60, 60]";
    private static final String FILE = "annos/000001.json";
    private static final String SIZES =
            "file_name,width,height\n000001.jpg,100,100\n000002.jpg,100,100\n000003.jpg,100,100\n";
    private static final String TWO = "{\"item2\": %s, \"source\": \"user\", \"pair_id\": 7, \"item1\": %s}";

    private final Map<DeepFashion2Rule, Case> cases = new EnumMap<>(DeepFashion2Rule.class);

    static Map<DeepFashion2Rule, Case> all() {
        RuleCases all = new RuleCases();
        all.files();
        all.images();
        all.items();
        all.boxes();
        all.landmarks();
        all.polygons();
        all.split();
        all.pairs();
        return all.cases;
    }

    private void add(DeepFashion2Rule rule, String place, String message, UnaryOperator<CleanSplit> change) {
        cases.put(rule, new Case(rule, change, place, message));
    }

    private void change(DeepFashion2Rule rule, String part, String instead, String place, String message) {
        add(rule, FILE + place, message, split -> split.with(part, instead));
    }

    private void files() {
        add(
                DeepFashion2Rule.UNREADABLE_FILE,
                FILE + " {[]}",
                "expected an object but found an empty array",
                split -> split.annotation("000001", "[]"));
        change(
                DeepFashion2Rule.DUPLICATE_MEMBER,
                "\"scale\": 2,",
                "\"scale\": 2, \"scale\": 2,",
                " at /item1/scale {2, \"viewpoint}",
                "expected each member once but found \"scale\" twice");
        change(
                DeepFashion2Rule.INVALID_NUMBER,
                "\"scale\": 2",
                "\"scale\": 2e999",
                " at /item1/scale {2e999}",
                "expected a number within a double's range but found 2e999");
        change(
                DeepFashion2Rule.MISSING_MEMBER,
                ", \"pair_id\": 7",
                "",
                " {{}",
                "expected a member \"pair_id\" but found none");
        change(
                DeepFashion2Rule.WRONG_TYPE,
                "\"scale\": 2",
                "\"scale\": 2.0",
                " at /item1/scale {2.0, \"view}",
                "expected an integer but found 2.0");
        change(
                DeepFashion2Rule.UNKNOWN_MEMBER,
                "\"skirt\"}",
                "\"skirt\", \"note\": null}",
                " at /item1/note {null}",
                "DeepFashion2 defines no member \"note\"");
        change(
                DeepFashion2Rule.MEMBER_ORDER,
                "\"source\": \"user\", \"pair_id\": 7",
                "\"pair_id\": 7, \"source\": \"user\"",
                " {{}",
                "expected the order source, pair_id, item1 but found pair_id, source, item1");
    }

    private void images() {
        change(
                DeepFashion2Rule.UNKNOWN_SOURCE,
                "\"user\"",
                "\"User\"",
                " at /source {\"User}",
                "expected \"shop\" or \"user\" but found \"User\"");
        change(
                DeepFashion2Rule.INVALID_PAIR_ID,
                "\"pair_id\": 7",
                "\"pair_id\": 0",
                " at /pair_id {0, \"item1}",
                "expected a number from 1 but found 0");
        add(
                DeepFashion2Rule.NO_ITEMS,
                FILE + " {{}",
                "expected an item \"item1\" but found none",
                split -> split.annotation("000001", "{\"source\": \"user\", \"pair_id\": 7}"));
        change(
                DeepFashion2Rule.ITEM_NUMBER,
                "\"item1\"",
                "\"item0\"",
                " at /item0 {{\"seg}",
                "expected \"item1\" but found item0");
        change(
                DeepFashion2Rule.NO_LANDMARKS,
                CleanSplit.LANDMARKS,
                "[0, 0, 0" + ", 0, 0, 0".repeat(7) + "]",
                " {{}",
                "expected a labelled landmark in one of the items but found none");
    }

    private void items() {
        change(
                DeepFashion2Rule.UNKNOWN_CATEGORY,
                "\"category_id\": 9",
                "\"category_id\": 14",
                " at /item1/category_id {14}",
                "expected 1 to 13 but found 14");
        change(
                DeepFashion2Rule.CATEGORY_NAME_MISMATCH,
                "\"skirt\"",
                "\"shorts\"",
                " at /item1/category_name {\"shorts}",
                "expected \"skirt\" for category 9 but found \"shorts\"");
        add(
                DeepFashion2Rule.COCO_CATEGORY_NAME,
                FILE + " at /item1/category_name {\"vest_dress}",
                "expected \"vest dress\" for category 12 but found \"vest_dress\"",
                split -> split.with("\"style\": 1", "\"style\": 0")
                        .with("\"category_id\": 9", "\"category_id\": 12")
                        .with("\"skirt\"", "\"vest_dress\"")
                        .with("[10, 10, 2, ", "[10, 10, 2, " + "10, 10, 2, ".repeat(11)));
        change(
                DeepFashion2Rule.MIXED_CATEGORY_NAME,
                "\"skirt\"",
                "\"Skirt\"",
                " at /item1/category_name {\"Skirt}",
                "expected \"skirt\" for category 9 but found \"Skirt\"");
        code(DeepFashion2Rule.UNKNOWN_SCALE, "scale", "2");
        code(DeepFashion2Rule.UNKNOWN_VIEWPOINT, "viewpoint", "2");
        code(DeepFashion2Rule.UNKNOWN_ZOOM_IN, "zoom_in", "1");
        code(DeepFashion2Rule.UNKNOWN_OCCLUSION, "occlusion", "1");
        change(
                DeepFashion2Rule.SCALE_MISMATCH,
                "\"scale\": 2",
                "\"scale\": 3",
                " at /item1/scale {3, \"viewpoint}",
                "expected 2, because the box takes 25.0 % of 100 x 100 pixels, but found 3");
        change(
                DeepFashion2Rule.OCCLUSION_MISMATCH,
                "\"occlusion\": 1",
                "\"occlusion\": 3",
                " at /item1/occlusion {3, \"category_name}",
                "expected 1, because 1 of 7 labelled landmarks are occluded, but found 3");
        change(
                DeepFashion2Rule.NEGATIVE_STYLE,
                "\"style\": 1",
                "\"style\": -1",
                " at /item1/style {-1}",
                "expected a number from 0 but found -1");
    }

    private void code(DeepFashion2Rule rule, String name, String value) {
        change(
                rule,
                "\"" + name + "\": " + value,
                "\"" + name + "\": 4",
                " at /item1/" + name + " {4, \"}",
                "expected 1, 2 or 3 but found 4");
    }

    private void boxes() {
        change(
                DeepFashion2Rule.INVALID_BOX,
                BOX,
                "\"bounding_box\": [10, 10, 60]",
                " at /item1/bounding_box {[10, 10, 60],}",
                "expected a box of 4 numbers but found 3");
        change(
                DeepFashion2Rule.BOX_ORDER,
                BOX,
                "\"bounding_box\": [60, 10, 10, 60]",
                " at /item1/bounding_box {[60, 10, 10, 60]}",
                "expected [x1, y1, x2, y2] with x1 <= x2 and y1 <= y2 but found [60, 10, 10, 60]");
        add(
                DeepFashion2Rule.EMPTY_BOX,
                FILE + " at /item1/bounding_box {[10, 10, 10, 60]}",
                "expected a width and a height but found [10, 10, 10, 60]",
                split -> split.with(BOX, "\"bounding_box\": [10, 10, 10, 60]").with("\"scale\": 2", "\"scale\": 1"));
        change(
                DeepFashion2Rule.BOX_OUTSIDE_IMAGE,
                BOX,
                "\"bounding_box\": [-1, 10, 60, 60]",
                " at /item1/bounding_box {[-1, 10, 60, 60]}",
                "expected a box inside of 100 x 100 pixels but found [-1, 10, 60, 60]");
        change(
                DeepFashion2Rule.FRACTIONAL_PIXELS,
                BOX,
                "\"bounding_box\": [10, 10.5, 60, 60]",
                " at /item1/bounding_box/1 {10.5}",
                "expected integers but found 10.5");
    }

    private void landmarks() {
        change(
                DeepFashion2Rule.LANDMARK_COUNT,
                ", 0, 0, 0]",
                ", 0, 0]",
                " at /item1/landmarks {[10, 10, 2}",
                "expected 24 numbers for \"skirt\" but found 23");
        change(
                DeepFashion2Rule.UNKNOWN_VISIBILITY,
                "10, 60, 1,",
                "10, 60, 3,",
                " at /item1/landmarks/20 {3, 0, 0, 0]}",
                "landmark 7 (hem_right): expected a visibility of 0, 1 or 2 but found 3");
        change(
                DeepFashion2Rule.LANDMARK_OUTSIDE_IMAGE,
                "10, 60, 1,",
                "10, 101, 1,",
                " at /item1/landmarks/18 {10, 101, 1}",
                "landmark 7 (hem_right): expected a landmark inside of 100 x 100 pixels but found 10, 101");
        change(
                DeepFashion2Rule.UNLABELLED_LANDMARK,
                ", 0, 0, 0]",
                ", 0, 5, 0]",
                " at /item1/landmarks/21 {0, 5, 0]}",
                "landmark 8 (side_right): expected 0, 0 as it is not labelled but found 0, 5");
        change(
                DeepFashion2Rule.LANDMARKS_OFF_BOX,
                CleanSplit.LANDMARKS,
                "[70, 10, 2, 70, 20, 2, 70, 30, 1" + ", 0, 0, 0".repeat(5) + "]",
                " at /item1/landmarks {[70, 10, 2}",
                "expected landmarks in the box but found all 3 labelled ones outside of it");
    }

    private void polygons() {
        String polygons = "[" + CleanSplit.POLYGON + "]";
        String at = " at /item1/segmentation";
        change(DeepFashion2Rule.EMPTY_SEGMENTATION, polygons, "[]", at + " {[]}", "expected a polygon but found none");
        change(
                DeepFashion2Rule.FLAT_SEGMENTATION,
                polygons,
                CleanSplit.POLYGON,
                at + " {[10, 10, 60, 10, 60}",
                "expected a list of polygons but found a list of numbers");
        change(
                DeepFashion2Rule.ODD_POLYGON,
                "10, 60]]",
                "10]]",
                at + "/0 {[10, 10, 60, 10}",
                "expected x and y of each point but found 7 numbers");
        change(
                DeepFashion2Rule.SHORT_POLYGON,
                polygons,
                "[[10, 10, 60, 60]]",
                at + "/0 {[10, 10, 60, 60]]}",
                "expected 3 points or more but found 2");
        change(
                DeepFashion2Rule.FLAT_POLYGON,
                polygons,
                "[[10, 10, 60, 60, 20, 20]]",
                at + "/0 {[10, 10, 60, 60, 20}",
                "expected an area but found all points on one line");
        change(
                DeepFashion2Rule.POLYGON_OUTSIDE_IMAGE,
                "60, 60, 10, 60]]",
                "60, 60, -0.5, 60]]",
                at + "/0/6 {-0.5}",
                "expected a point inside of 100 x 100 pixels but found -0.5, 60");
        change(
                DeepFashion2Rule.POLYGONS_OFF_BOX,
                polygons,
                "[[50, 50, 90, 50, 90, 90]]",
                at + " {[[50}",
                "expected polygons in and around the box but found 6 % of their extent in it");
        change(
                DeepFashion2Rule.CONTAINED_POLYGON,
                polygons,
                "[" + CleanSplit.POLYGON + ", [20, 20, 40, 20, 40, 40]]",
                at + "/1 {[20, 20, 40}",
                "polygon 1 is inside of polygon 0");
        change(
                DeepFashion2Rule.MIXED_CLOSING,
                polygons,
                "[[10, 10, 30, 10, 30, 60, 10, 10], [40, 10, 60, 10, 60, 60]]",
                at + " {[[10}",
                "expected all polygons or none to repeat their first point but found 1 of 2");
    }

    private void split() {
        add(
                DeepFashion2Rule.NO_IMAGES,
                "annos",
                "expected files such as 000001.json but found none",
                split -> split.without("annos").without("image"));
        add(
                DeepFashion2Rule.FILE_NAME,
                "annos/3.json",
                "expected a name of six digits from 000001.json but found 3.json",
                split -> split.annotation("3", split.text("000001")).picture("3.jpg", Pictures.jpeg(100, 100)));
        add(
                DeepFashion2Rule.NUMBERING_GAP,
                "annos",
                "expected 000001 to 000006 without gaps but 2 numbers are missing, first 000004",
                split -> split.annotation("000006", split.text("000001"))
                        .picture("000006.jpg", Pictures.jpeg(100, 100)));
        add(
                DeepFashion2Rule.PICTURES_UNCHECKED,
                "image",
                "no pictures are at hand: whether they are there and readable was not checked",
                split -> split.without("image").file("image-sizes.csv", SIZES.getBytes(StandardCharsets.UTF_8)));
        add(
                DeepFashion2Rule.MISSING_PICTURE,
                "image/000002.jpg",
                "expected this picture but found none",
                split -> split.without("image/000002.jpg"));
        add(
                DeepFashion2Rule.UNREADABLE_PICTURE,
                "image/000002.jpg",
                "expected a JPEG or PNG picture but the file ends before it states its size",
                split -> split.picture("000002.jpg", new byte[] {1, 2, 3}));
        add(
                DeepFashion2Rule.PICTURE_FORMAT,
                "image/000002.jpg",
                "expected a JPEG as the name says but found a PNG",
                split -> split.picture("000002.jpg", Pictures.png(100, 100)));
        add(
                DeepFashion2Rule.SIZE_CONFLICT,
                "image/000002.jpg",
                "expected the table of sizes to have 100 x 100 pixels as the picture's header has but found 50 x 60 pixels",
                split -> split.file(
                        "image-sizes.csv",
                        SIZES.replace("2.jpg,100,100", "2.jpg,50,60").getBytes(StandardCharsets.UTF_8)));
        add(
                DeepFashion2Rule.MISSING_ANNOTATION,
                "image/000004.jpg",
                "expected annotations annos/000004.json but found none",
                split -> split.picture("000004.jpg", Pictures.jpeg(100, 100)));
    }

    private void pairs() {
        add(
                DeepFashion2Rule.ONE_SIDED_SPLIT,
                "annos",
                "expected images from shops and users but all are from shops: no pair is whole",
                split -> split.with("\"user\"", "\"shop\"").annotation("000003", split.text("000002")));
        add(
                DeepFashion2Rule.ONE_SIDED_PAIR,
                "annos/000004.json at /pair_id {8, \"item}",
                "all images of pair 8 are from users",
                split -> split.annotation("000004", split.text("000001").replace("\"pair_id\": 7", "\"pair_id\": 8"))
                        .picture("000004.jpg", Pictures.jpeg(100, 100)));
        add(
                DeepFashion2Rule.ORPHAN_STYLE,
                FILE + " at /item2/style {2, \"bounding}",
                "style 2 of pair 7 is only in images from users",
                split -> split.annotation("000001", String.format(TWO, CleanSplit.OTHER, CleanSplit.SKIRT)));
        add(
                DeepFashion2Rule.STYLE_CATEGORY,
                "annos/000003.json at /item1/category_id {7, \"occlusion}",
                "expected category 9 as style 1 of pair 7 has in annos/000001.json but found 7",
                split -> split.annotation(
                        "000003",
                        split.text("000003")
                                .replace("\"category_id\": 9", "\"category_id\": 7")
                                .replace("\"skirt\"", "\"shorts\"")
                                .replace("[10, 10, 2, ", "[10, 10, 2, 10, 10, 2, 10, 10, 2, ")));
        add(
                DeepFashion2Rule.REPEATED_STYLE,
                FILE + " at /item1/style {1, \"bounding_box\": [10, 10, 60, 61]}",
                "style 1 of pair 7 is twice in this image",
                split -> split.annotation(
                        "000001",
                        String.format(
                                TWO, CleanSplit.SKIRT, CleanSplit.SKIRT.replace("60, 60], \"cat", "60, 61], \"cat"))));
        add(
                DeepFashion2Rule.SIZES_UNKNOWN,
                "annos",
                "the sizes of all 3 images are not known, first of annos/000001.json: scales were not checked there, nor"
                        + " whether things are inside the image; name the pictures or a table of sizes",
                split -> split.without("image"));
    }
}
