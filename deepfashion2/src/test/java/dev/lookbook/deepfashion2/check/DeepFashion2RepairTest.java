package dev.lookbook.deepfashion2.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.deepfashion2.DeepFashion2Reader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeepFashion2RepairTest {
    private static final Set<DeepFashion2Fix> ALL = EnumSet.allOf(DeepFashion2Fix.class);
    private static final String POLYGONS = "[" + CleanSplit.POLYGON + "]";

    @TempDir
    Path temp = Path.of("");

    private Path in = Path.of("");
    private Path out = Path.of("");
    private final List<String> changes = new ArrayList<>();

    @BeforeEach
    void foldersAreApart() {
        in = temp.resolve("in");
        out = temp.resolve("out");
    }

    private DeepFashion2RepairSummary repair(CleanSplit split, Set<DeepFashion2Fix> fixes) throws IOException {
        return DeepFashion2Repair.builder()
                .fixes(fixes)
                .onFix(change -> changes.add(change.code() + ' ' + change.location() + ": " + change.message()))
                .build()
                .repair(split.in(in), out);
    }

    private String text(String name) throws IOException {
        return Files.readString(out.resolve("annos/" + name + ".json"));
    }

    /** What one thing becomes by one fix alone. */
    record Mended(DeepFashion2Fix fix, String part, String before, String after, String change) {
        @Override
        public String toString() {
            return fix.word() + ' ' + before;
        }
    }

    private static Mended mended(DeepFashion2Fix fix, String part, String before, String after, String change) {
        return new Mended(fix, part, before, after, change);
    }

    static Stream<Mended> mended() {
        String box = "[10, 10, 60, 60]";
        String name = "\"skirt\"";
        return Stream.of(
                mended(
                        DeepFashion2Fix.DUPLICATE_MEMBERS,
                        "\"scale\": 2, ",
                        "\"scale\": 1, \"scale\": 2, ",
                        "\"scale\": 2, ",
                        "/item1/scale (byte 104): 1 -> 2"),
                mended(
                        DeepFashion2Fix.DUPLICATE_MEMBERS,
                        "\"scale\": 2, ",
                        "\"scale\": 2, \"scale\": 2, ",
                        "\"scale\": 2, ",
                        "/item1/scale (byte 104): dropped, for the same is there again"),
                mended(
                        DeepFashion2Fix.EQUAL_MEMBERS,
                        "\"scale\": 2, ",
                        "\"scale\": 2, \"scale\": 2, ",
                        "\"scale\": 2, ",
                        "/item1/scale (byte 104): dropped, for the same is there again"),
                mended(
                        DeepFashion2Fix.INTEGERS,
                        "\"pair_id\": 7",
                        "\"pair_id\": \"7\"",
                        "\"pair_id\": 7",
                        "/pair_id (byte 30): \"7\" -> 7"),
                mended(
                        DeepFashion2Fix.INTEGERS,
                        "\"scale\": 2",
                        "\"scale\": 2.0",
                        "\"scale\": 2",
                        "/item1/scale (byte 104): 2.0 -> 2"),
                mended(
                        DeepFashion2Fix.INTEGERS,
                        box,
                        "[10.0, 10, 60.5, 60]",
                        "[10, 10, 60.5, 60]",
                        "/item1/bounding_box/0 (byte 267): 10.0 -> 10"),
                mended(
                        DeepFashion2Fix.FLAT_SEGMENTATION,
                        POLYGONS,
                        CleanSplit.POLYGON,
                        POLYGONS,
                        "/item1/segmentation (byte 59): a list of numbers -> a list of one polygon"),
                mended(
                        DeepFashion2Fix.ODD_POLYGONS,
                        POLYGONS,
                        "[[10, 10, 60, 10, 60, 60, 5]]",
                        "[[10, 10, 60, 10, 60, 60]]",
                        "/item1/segmentation/0 (byte 60): 7 numbers -> 6, without the last, 5"),
                mended(
                        DeepFashion2Fix.SHORT_POLYGONS,
                        POLYGONS,
                        "[[10, 10, 60, 10], [10, 10, 60, 10, 60, 60]]",
                        "[[10, 10, 60, 10, 60, 60]]",
                        "/item1/segmentation/0 (byte 60): [10, 10, 60, 10] -> dropped, for it encloses nothing"),
                mended(
                        DeepFashion2Fix.BOX_ORDER,
                        box,
                        "[60, 10, 10, 60]",
                        "[10, 10, 60, 60]",
                        "/item1/bounding_box (byte 266): [60, 10, 10, 60] -> [10, 10, 60, 60]"),
                mended(
                        DeepFashion2Fix.BOX_CLIP,
                        box,
                        "[-5, 10.5, 40, 160]",
                        "[0, 10.5, 40, 100]",
                        "/item1/bounding_box (byte 266): [-5, 10.5, 40, 160] -> [0, 10.5, 40, 100]"),
                mended(
                        DeepFashion2Fix.CATEGORY_NAME,
                        name,
                        "\"Rock\"",
                        name,
                        "/item1/category_name (byte 335): \"Rock\" -> \"skirt\""),
                mended(
                        DeepFashion2Fix.CATEGORY_NAME,
                        name,
                        "null",
                        name,
                        "/item1/category_name (byte 335): null -> \"skirt\""),
                mended(
                        DeepFashion2Fix.SCALE,
                        "\"scale\": 2",
                        "\"scale\": 0",
                        "\"scale\": 2",
                        "/item1/scale (byte 104): 0 -> 2"),
                mended(
                        DeepFashion2Fix.VISIBILITY,
                        "60, 30, 2",
                        "60, 30, 7",
                        "0, 0, 0",
                        "/item1/landmarks/12: landmark 5: 60, 30, 7 -> 0, 0, 0"),
                mended(
                        DeepFashion2Fix.UNLABELLED_LANDMARKS,
                        "60, 30, 2",
                        "60, 30, 0",
                        "0, 0, 0",
                        "/item1/landmarks/12: landmark 5: 60, 30, 0 -> 0, 0, 0"),
                mended(
                        DeepFashion2Fix.ITEM_NUMBERS,
                        "\"item1\"",
                        "\"item03\"",
                        "\"item1\"",
                        "/item03 (byte 43): item03 -> item1"),
                mended(
                        DeepFashion2Fix.MEMBER_ORDER,
                        "\"source\": \"user\", \"pair_id\": 7",
                        "\"pair_id\": 7, \"source\": \"user\"",
                        "\"source\": \"user\", \"pair_id\": 7",
                        "(byte 0): pair_id, source, item1 -> source, pair_id, item1"));
    }

    @ParameterizedTest
    @MethodSource("mended")
    void oneThingIsMendedAndTold(Mended one) throws IOException {
        String clean = new CleanSplit().text("000001");
        DeepFashion2RepairSummary summary = repair(new CleanSplit().with(one.part(), one.before()), Set.of(one.fix()));
        assertThat(text("000001")).isEqualTo(clean.replace(one.part(), one.after()));
        String at = one.change().startsWith("(") ? " " : " at ";
        assertThat(changes).containsExactly(one.fix().code() + " annos/000001.json" + at + one.change());
        assertThat(summary.changed()).isOne();
        assertThat(summary.fixes()).containsExactly(java.util.Map.entry(one.fix(), 1L));
        assertThat(one.fix().mends())
                .filteredOn(rule -> rule != DeepFashion2Rule.FRACTIONAL_PIXELS)
                .noneMatch(summary.verdict().counts()::containsKey);
    }

    @Test
    void everyFixIsTested() {
        Set<DeepFashion2Fix> tested = EnumSet.of(DeepFashion2Fix.DROP_ITEMS, DeepFashion2Fix.DROP_IMAGES);
        mended().forEach(one -> tested.add(one.fix()));
        assertThat(tested).isEqualTo(ALL);
    }

    @Test
    void fileWithoutFindingsIsWrittenByteForByte() throws IOException {
        CleanSplit split = new CleanSplit();
        String spaced = split.text("000001").replace(", ", " ,  ") + "\n";
        DeepFashion2RepairSummary summary = repair(split.annotation("000001", spaced), ALL);
        assertThat(text("000001")).isEqualTo(spaced);
        assertThat(changes).isEmpty();
        assertThat(summary.changed()).isZero();
        assertThat(summary.kept()).isEqualTo(3);
    }

    @Test
    void sizesAreWrittenAsATableAndPicturesAreNot() throws IOException {
        repair(new CleanSplit(), ALL);
        assertThat(Files.readString(out.resolve("image-sizes.csv")))
                .isEqualTo("file_name,width,height\n000001.jpg,100,100\n000002.jpg,100,100\n000003.jpg,100,100\n");
        assertThat(out.resolve("image")).doesNotExist();
    }

    @Test
    void unknownMembersAndOtherNumbersStayAsTheyWere() throws IOException {
        CleanSplit split = new CleanSplit()
                .with("\"scale\": 2", "\"scale\": 3, \"note\": {\"b\": 1.50, \"a\": [1, \"\\u00e9\"]}")
                .with("10, 60]]", "10.250, 6e1]]");
        String before = split.text("000001");
        repair(split, DeepFashion2Fix.safe());
        assertThat(text("000001")).isEqualTo(before.replace("\"scale\": 3", "\"scale\": 2"));
    }

    @Test
    void nameStaysWhereTheLandmarksSpeakForItAgainstTheId() throws IOException {
        CleanSplit split = new CleanSplit().with("\"category_id\": 9", "\"category_id\": 8");
        DeepFashion2RepairSummary summary = repair(split, DeepFashion2Fix.safe());
        assertThat(changes).isEmpty();
        assertThat(summary.verdict().counts())
                .containsKeys(DeepFashion2Rule.LANDMARK_COUNT, DeepFashion2Rule.CATEGORY_NAME_MISMATCH);
    }

    @Test
    void boxOfWhichNothingIsInTheImageStays() throws IOException {
        DeepFashion2RepairSummary summary =
                repair(new CleanSplit().with("[10, 10, 60, 60]", "[110, 10, 160, 60]"), DeepFashion2Fix.safe());
        assertThat(changes).isEmpty();
        assertThat(summary.verdict().count(DeepFashion2Rule.BOX_OUTSIDE_IMAGE)).isOne();
    }

    @Test
    void itemsAreNumberedInTheOrderOfTheirNumbersAndStayInTheirPlaces() throws IOException {
        CleanSplit split = new CleanSplit()
                .annotation(
                        "000001",
                        "{\"item7\": " + CleanSplit.OTHER + ", \"source\": \"user\", \"pair_id\": 7, \"item0\": "
                                + CleanSplit.SKIRT + "}");
        repair(split, DeepFashion2Fix.safe());
        assertThat(text("000001")).startsWith("{\"item2\": ").contains("\"pair_id\": 7, \"item1\": ");
        assertThat(changes)
                .containsExactly(
                        "repair-item-numbers annos/000001.json at /item7 (byte 10): item7 -> item2",
                        "repair-item-numbers annos/000001.json at /item0 (byte "
                                + split.text("000001").lastIndexOf("{\"seg") + "): item0 -> item1");
    }

    @Test
    void itemThatCannotBeMendedIsLeftOutWhenAsked() throws IOException {
        CleanSplit split = new CleanSplit()
                .annotation(
                        "000001",
                        "{\"item2\": " + CleanSplit.SKIRT + ", \"source\": \"user\", \"pair_id\": 7, \"item1\": "
                                + CleanSplit.SKIRT.replace("\"category_id\": 9", "\"category_id\": 99") + "}");
        Set<DeepFashion2Fix> fixes = EnumSet.of(DeepFashion2Fix.DROP_ITEMS, DeepFashion2Fix.ITEM_NUMBERS);
        DeepFashion2RepairSummary summary = repair(split, fixes);
        assertThat(text("000001")).isEqualTo(new CleanSplit().text("000001"));
        assertThat(changes.get(0))
                .endsWith(
                        ": left the item out, for it cannot be mended: expected 1 to 13 but found 99 [unknown-category]");
        assertThat(summary.verdict().passes()).isTrue();
        assertThat(summary.verdict().items()).isEqualTo(3);
    }

    @Test
    void imageThatCannotBeMendedIsLeftOutWhenAsked() throws IOException {
        CleanSplit split = new CleanSplit().annotation("000001", "{");
        DeepFashion2RepairSummary kept = repair(split, DeepFashion2Fix.safe());
        assertThat(text("000001")).isEqualTo("{");
        assertThat(kept.verdict().passes()).isFalse();
        out = temp.resolve("out2");
        DeepFashion2RepairSummary dropped = repair(split, EnumSet.of(DeepFashion2Fix.DROP_IMAGES));
        assertThat(out.resolve("annos/000001.json")).doesNotExist();
        assertThat(dropped.dropped()).isOne();
        assertThat(dropped.images()).isEqualTo(3);
        assertThat(dropped.verdict().passes()).isTrue();
        assertThat(dropped.verdict().images()).isEqualTo(2);
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0))
                .contains("repair-drop-images annos/000001.json: left the file out")
                .endsWith("[unreadable-file]");
    }

    @Test
    void fileWithANumberThatCannotBeWrittenStaysAsItIs() throws IOException {
        CleanSplit split = new CleanSplit().with("\"scale\": 2", "\"scale\": 3, \"x\": NaN");
        repair(split, DeepFashion2Fix.safe());
        assertThat(text("000001")).isEqualTo(split.text("000001"));
        assertThat(changes).isEmpty();
    }

    @Test
    void archiveIsWrittenByItsName() throws IOException {
        Path zip = temp.resolve("repaired.zip");
        DeepFashion2Repair.builder()
                .build()
                .repair(new CleanSplit().with("\"scale\": 2", "\"scale\": 1").in(in), zip);
        try (DeepFashion2Reader reader = DeepFashion2Reader.open(zip)) {
            List<DeepFashion2Image> images = new ArrayList<>();
            reader.forEach(images::add);
            assertThat(images).hasSize(3);
            assertThat(images.get(0).items().get(0).scale()).isEqualTo(2);
            assertThat(reader.imageSizes().sizeOf("000003.jpg")).isPresent();
        }
    }

    @Test
    void folderWithFilesIsNotWrittenOver() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("precious"), "x", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> repair(new CleanSplit(), ALL)).isInstanceOf(IOException.class);
        assertThat(out.resolve("precious")).hasContent("x");
    }

    @Test
    void nothingToDoIsRefused() {
        assertThatThrownBy(() -> DeepFashion2Repair.builder().fixes())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a fix at least but found none");
    }

    @Test
    void wordsAreFoundAgainAndSafeOnesLoseNothing() {
        for (DeepFashion2Fix fix : DeepFashion2Fix.values()) {
            assertThat(DeepFashion2Fix.ofWord(fix.word())).contains(fix);
            assertThat(DeepFashion2Fix.safe().contains(fix)).isEqualTo(fix.isSafe());
        }
        assertThat(DeepFashion2Fix.safe())
                .doesNotContain(
                        DeepFashion2Fix.DUPLICATE_MEMBERS,
                        DeepFashion2Fix.DROP_ITEMS,
                        DeepFashion2Fix.DROP_IMAGES,
                        DeepFashion2Fix.VISIBILITY);
    }
}
