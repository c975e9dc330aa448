package dev.lookbook.deepfashion2.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.io.ImageSizes;
import dev.lookbook.model.ImageSize;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where rules begin: what is just right breaks none. */
class RuleBoundariesTest {
    private static final String BOX = "\"bounding_box\": [10, 10, 60, 60]";
    private static final String LAST = "10, 60, 1, 0, 0, 0]";

    @TempDir
    Path temp = Path.of("");

    private Set<DeepFashion2Rule> broken(CleanSplit split) throws IOException {
        return DeepFashion2Check.builder()
                .build()
                .check(split.in(temp))
                .counts()
                .keySet();
    }

    private Set<DeepFashion2Rule> broken(String part, String instead) throws IOException {
        return broken(new CleanSplit().with(part, instead));
    }

    private static CleanSplit box(String box, int scale) {
        return new CleanSplit().with(BOX, "\"bounding_box\": " + box).with("\"scale\": 2", "\"scale\": " + scale);
    }

    @Test
    void boxMayTakeTheWholeImageAndNoMore() throws IOException {
        assertThat(broken(box("[0, 0, 100, 100]", 3))).isEmpty();
        assertThat(broken(box("[0, 0, 101, 100]", 3))).containsExactly(DeepFashion2Rule.BOX_OUTSIDE_IMAGE);
        assertThat(broken(box("[0, 0, 100, 101]", 3))).containsExactly(DeepFashion2Rule.BOX_OUTSIDE_IMAGE);
        assertThat(broken(box("[0, -1, 100, 100]", 3))).containsExactly(DeepFashion2Rule.BOX_OUTSIDE_IMAGE);
    }

    @Test
    void scalesBeginAtATenthAndAboveFourTenths() throws IOException {
        String small = "[[10, 10, 30, 10, 30, 30]]";
        String polygon = "[" + CleanSplit.POLYGON + "]";
        assertThat(broken(box("[10, 10, 37, 47]", 1).with(polygon, small))).isEmpty();
        assertThat(broken(box("[10, 10, 30, 60]", 2).with(polygon, small))).isEmpty();
        assertThat(broken(box("[10, 10, 60, 90]", 2))).isEmpty();
        assertThat(broken(box("[10, 10, 61, 90]", 3))).isEmpty();
        assertThat(broken(box("[10, 10, 61, 90]", 2))).containsExactly(DeepFashion2Rule.SCALE_MISMATCH);
    }

    @Test
    void landmarkMayLieOnTheEdgeOfTheImage() throws IOException {
        assertThat(broken(LAST, "100, 100, 1, 0, 0, 0]")).isEmpty();
        assertThat(broken(LAST, "0, 0, 1, 0, 0, 0]")).isEmpty();
        assertThat(broken(LAST, "100.5, 100, 1, 0, 0, 0]"))
                .containsExactly(DeepFashion2Rule.FRACTIONAL_PIXELS, DeepFashion2Rule.LANDMARK_OUTSIDE_IMAGE);
        assertThat(broken(LAST, "-1, 0, 1, 0, 0, 0]")).containsExactly(DeepFashion2Rule.LANDMARK_OUTSIDE_IMAGE);
    }

    @Test
    void aLandmarkThatIsNotLabelledMayBeAnywhereForTheFrame() throws IOException {
        assertThat(broken(LAST, "10, 60, 1, -5, 700, 0]")).containsExactly(DeepFashion2Rule.UNLABELLED_LANDMARK);
    }

    @Test
    void twoLandmarksBesideTheBoxAreNoFinding() throws IOException {
        String two = "[70, 10, 2, 70, 20, 2" + ", 0, 0, 0".repeat(6) + "]";
        assertThat(broken(CleanSplit.LANDMARKS, two)).isEmpty();
        String oneInside = "[70, 10, 2, 70, 20, 2, 60, 20, 2" + ", 0, 0, 0".repeat(5) + "]";
        assertThat(broken(CleanSplit.LANDMARKS, oneInside)).isEmpty();
    }

    @Test
    void visibilityMayBeWrittenWithAFraction() throws IOException {
        assertThat(broken(LAST, "10, 60, 1.0, 0, 0, 0]")).containsExactly(DeepFashion2Rule.FRACTIONAL_PIXELS);
        assertThat(broken(LAST, "10, 60, -1, 0, 0, 0]")).containsExactly(DeepFashion2Rule.UNKNOWN_VISIBILITY);
    }

    @Test
    void occlusionIsToldOnlyWhenItIsTwoClassesOff() throws IOException {
        String half = "[10, 10, 1, 20, 10, 1, 30, 10, 2, 40, 10, 2" + ", 0, 0, 0".repeat(4) + "]";
        String more = half.replace("30, 10, 2", "30, 10, 1");
        assertThat(broken(CleanSplit.LANDMARKS, half)).isEmpty();
        assertThat(broken(CleanSplit.LANDMARKS, more)).containsExactly(DeepFashion2Rule.OCCLUSION_MISMATCH);
        String fifth = "[10, 10, 1, 20, 10, 2, 30, 10, 2, 40, 10, 2, 50, 10, 2" + ", 0, 0, 0".repeat(3) + "]";
        CleanSplit heavy = new CleanSplit().with("\"occlusion\": 1", "\"occlusion\": 3");
        assertThat(broken(heavy.with(CleanSplit.LANDMARKS, fifth))).isEmpty();
    }

    @Test
    void polygonsMayStickOutOfTheirBoxByHalf() throws IOException {
        String polygon = "[" + CleanSplit.POLYGON + "]";
        assertThat(broken(polygon, "[[20, 10, 100, 10, 100, 60]]")).isEmpty();
        assertThat(broken(polygon, "[[21, 10, 100, 10, 100, 60]]")).containsExactly(DeepFashion2Rule.POLYGONS_OFF_BOX);
    }

    @Test
    void triangleIsAPolygonAndATriangleThatIsClosedToo() throws IOException {
        String polygon = "[" + CleanSplit.POLYGON + "]";
        assertThat(broken(polygon, "[[10, 10, 60, 10, 60, 60]]")).isEmpty();
        assertThat(broken(polygon, "[[10, 10, 60, 10, 60, 60, 10, 10]]")).isEmpty();
        assertThat(broken(polygon, "[[10, 10, 60, 60, 10, 10]]")).containsExactly(DeepFashion2Rule.FLAT_POLYGON);
        assertThat(broken(polygon, "[[]]")).containsExactly(DeepFashion2Rule.SHORT_POLYGON);
    }

    @Test
    void polygonsThatOverlapAreNotInsideEachOther() throws IOException {
        String polygon = "[" + CleanSplit.POLYGON + "]";
        String inside = "[" + CleanSplit.POLYGON + ", [50, 10, 61, 10, 61, 60]]";
        String overlapping = "[" + CleanSplit.POLYGON + ", [50, 10, 62, 10, 62, 60]]";
        assertThat(broken(polygon, inside)).containsExactly(DeepFashion2Rule.CONTAINED_POLYGON);
        assertThat(broken(polygon, overlapping)).isEmpty();
        assertThat(broken(polygon, "[" + CleanSplit.POLYGON + ", " + CleanSplit.POLYGON + "]"))
                .containsExactly(DeepFashion2Rule.CONTAINED_POLYGON);
    }

    @Test
    void sizesOfPicturesComeBeforeThoseThatAreGiven() throws IOException {
        ImageSizes sizes = ImageSizes.of(Map.of("000001.jpg", new ImageSize(50, 50)));
        DeepFashion2Verdict verdict =
                DeepFashion2Check.builder().sizes(sizes).build().check(new CleanSplit().in(temp));
        assertThat(verdict.counts()).containsOnlyKeys(DeepFashion2Rule.SIZE_CONFLICT);
        DeepFashion2Verdict without = DeepFashion2Check.builder()
                .sizes(sizes)
                .build()
                .check(new CleanSplit().without("image").in(temp.resolve("without")));
        assertThat(without.counts())
                .containsOnlyKeys(
                        DeepFashion2Rule.PICTURES_UNCHECKED,
                        DeepFashion2Rule.SIZES_UNKNOWN,
                        DeepFashion2Rule.SCALE_MISMATCH,
                        DeepFashion2Rule.BOX_OUTSIDE_IMAGE,
                        DeepFashion2Rule.LANDMARK_OUTSIDE_IMAGE,
                        DeepFashion2Rule.POLYGON_OUTSIDE_IMAGE);
    }

    @Test
    void whatIsBelowZeroIsOutsideWithoutAnySize() throws IOException {
        CleanSplit split = new CleanSplit().without("image").with(BOX, "\"bounding_box\": [-1, 10, 60, 60]");
        assertThat(broken(split))
                .containsExactly(
                        DeepFashion2Rule.BOX_OUTSIDE_IMAGE,
                        DeepFashion2Rule.PICTURES_UNCHECKED,
                        DeepFashion2Rule.SIZES_UNKNOWN);
    }
}
