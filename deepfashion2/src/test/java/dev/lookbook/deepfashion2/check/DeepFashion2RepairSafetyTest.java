package dev.lookbook.deepfashion2.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.io.ImageSizes;
import dev.lookbook.model.ImageSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repair neither loses in silence, nor guesses from what is wrong itself, nor makes a new mess. */
class DeepFashion2RepairSafetyTest {
    private static final String BOX = "[10, 10, 60, 60]";
    private static final String NO_SCALE = "\"scale\": 2, ";

    @TempDir
    Path temp = Path.of("");

    private final List<String> changes = new ArrayList<>();

    private DeepFashion2RepairSummary repair(CleanSplit split, Set<DeepFashion2Fix> fixes) throws IOException {
        return repair(split, DeepFashion2Repair.builder().fixes(fixes));
    }

    private DeepFashion2RepairSummary repair(CleanSplit split, DeepFashion2Repair.Builder repair) throws IOException {
        return repair.onFix(change -> changes.add(
                        change.severity() + " " + change.code() + ' ' + change.location() + ": " + change.message()))
                .build()
                .repair(split.in(temp.resolve("in")), temp.resolve("out"));
    }

    private DeepFashion2RepairSummary repair(CleanSplit split) throws IOException {
        return repair(split, DeepFashion2Fix.safe());
    }

    private String text() throws IOException {
        return Files.readString(temp.resolve("out/annos/000001.json"));
    }

    private static CleanSplit twice(String second) {
        return new CleanSplit().with("\"item1\": " + CleanSplit.SKIRT, "\"item1\": " + CleanSplit.SKIRT + second);
    }

    @Test
    void membersOfOneNameThatDifferStayUnlessSomebodyAsks() throws IOException {
        CleanSplit split = twice(", \"item1\": {}");
        DeepFashion2RepairSummary summary = repair(split);
        assertThat(text()).isEqualTo(split.text("000001"));
        assertThat(changes).isEmpty();
        assertThat(summary.verdict().count(DeepFashion2Rule.DUPLICATE_MEMBER)).isOne();
    }

    @Test
    void membersOfOneNameThatAreEqualAreOneWithoutLoss() throws IOException {
        CleanSplit split = twice(", \"item1\": " + CleanSplit.SKIRT);
        DeepFashion2RepairSummary summary = repair(split);
        assertThat(text()).isEqualTo(new CleanSplit().text("000001"));
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0)).startsWith("INFO ").contains(" at /item1 (byte ");
        assertThat(summary.verdict().passes()).isTrue();
    }

    @Test
    void whatIsLostWithAnEarlierMemberIsToldAsAWarning() throws IOException {
        repair(twice(", \"item1\": {\"scale\": 2}"), Set.of(DeepFashion2Fix.DUPLICATE_MEMBERS));
        assertThat(text()).isEqualTo("{\"source\": \"user\", \"pair_id\": 7, \"item1\": {\"scale\": 2}}");
        assertThat(changes)
                .containsExactly("WARNING repair-duplicate-members annos/000001.json at /item1 (byte 42): segmentation:"
                        + " an array -> nothing, viewpoint: 2 -> nothing, zoom_in: 1 -> nothing, and 6 more members");
    }

    @Test
    void scaleIsNotWorkedOutFromABoxThatIsWrong() throws IOException {
        for (String box :
                List.of("[-10, 10, 100, 100]", "[10, 10, 10, 60]", "[10, 10, 160, 60]", "[90, 90, 190, 190]")) {
            CleanSplit split = new CleanSplit().with(BOX, box).with("\"scale\": 2", "\"scale\": 1");
            DeepFashion2RepairSummary summary = repair(split);
            if (!box.startsWith("[90") && !box.equals("[10, 10, 10, 60]")) {
                assertThat(summary.verdict().count(DeepFashion2Rule.SCALE_MISMATCH))
                        .as(box)
                        .isOne();
            }
            assertThat(text()).as(box).contains("\"scale\": 1,");
            clear();
        }
    }

    @Test
    void scaleIsNotWorkedOutFromASizeThatCannotBeRight() throws IOException {
        CleanSplit split = new CleanSplit().without("image");
        ImageSizes sizes = ImageSizes.of(Map.of("000001.jpg", new ImageSize(50, 50)));
        repair(split, DeepFashion2Repair.builder().sizes(sizes));
        assertThat(text()).isEqualTo(split.text("000001"));
        assertThat(changes).isEmpty();
    }

    private void clear() throws IOException {
        changes.clear();
        try (java.util.stream.Stream<Path> files = Files.walk(temp)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                if (!file.equals(temp)) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    void ofLongArraysTheElementsThatChangeAreTold() throws IOException {
        CleanSplit split = new CleanSplit().with("60, 60, 2, 10, 60, 1", "60.0, 60, 2, 10.0, 60, 1.0");
        repair(split);
        assertThat(changes)
                .containsExactly("INFO repair-integers annos/000001.json at /item1/landmarks/15 (byte "
                        + split.text("000001").indexOf("60.0,")
                        + "): 60.0 -> 60, /item1/landmarks/18: 10.0 -> 10, /item1/landmarks/20: 1.0 -> 1");
        clear();
        changes.clear();
        split = new CleanSplit().with("2, 60, 60, 2, 10, 60, 1", "2.0, 60.0, 60.0, 2.0, 10.0, 60, 1.0");
        repair(split);
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0))
                .endsWith(": 2.0 -> 2, /item1/landmarks/15: 60.0 -> 60, /item1/landmarks/16: 60.0 -> 60, and 3 more");
    }

    @Test
    void membersThatAreAddedStandWhereTheyUsuallyDo() throws IOException {
        DeepFashion2RepairSummary summary =
                repair(new CleanSplit().with(NO_SCALE, "").with(", \"category_name\": \"skirt\"", ""));
        assertThat(text()).isEqualTo(new CleanSplit().text("000001"));
        assertThat(summary.verdict().counts()).isEmpty();
    }

    @Test
    void itemsThatAreRenumberedStandWhereTheyUsuallyDo() throws IOException {
        CleanSplit split = new CleanSplit()
                .annotation(
                        "000001",
                        "{\"item1\": " + CleanSplit.SKIRT
                                + ", \"source\": \"user\", \"note\": 1, \"pair_id\": 7, \"item3\": "
                                + CleanSplit.SKIRT.replace("\"style\": 1", "\"style\": 0") + "}");
        DeepFashion2RepairSummary summary = repair(split);
        assertThat(text())
                .startsWith("{\"item2\": {")
                .contains("\"source\": \"user\", \"note\": 1, \"pair_id\": 7, \"item1\": {");
        assertThat(summary.verdict().counts()).containsOnlyKeys(DeepFashion2Rule.UNKNOWN_MEMBER);
        assertThat(changes)
                .anyMatch(change -> change.endsWith(": item3 -> item2"))
                .anyMatch(change -> change.endsWith(
                        "(byte 0): item1, source, note, pair_id, item2 -> item2, source, note, pair_id, item1"));
    }

    @Test
    void polygonsAreNotAllDropped() throws IOException {
        CleanSplit split = new CleanSplit().with("[" + CleanSplit.POLYGON + "]", "[[10, 10, 60, 60]]");
        DeepFashion2RepairSummary summary = repair(split);
        assertThat(changes).isEmpty();
        assertThat(summary.verdict().counts()).containsOnlyKeys(DeepFashion2Rule.SHORT_POLYGON);
    }
}
