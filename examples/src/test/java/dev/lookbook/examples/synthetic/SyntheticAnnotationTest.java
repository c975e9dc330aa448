package dev.lookbook.examples.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookbook.deepfashion2.DeepFashion2Category;
import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.deepfashion2.DeepFashion2Item;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.Landmarks;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Each annotation is one that DeepFashion2 could have, and fits its picture. */
class SyntheticAnnotationTest {
    private static final int COUNT = 2_000;
    private static final List<SyntheticImage> IMAGES =
            SyntheticSplit.images(COUNT, 7).toList();

    @Test
    void allCategoriesOccur() {
        Set<DeepFashion2Category> seen = EnumSet.noneOf(DeepFashion2Category.class);
        eachItem((image, item) -> seen.add(item.category()));
        assertThat(seen).isEqualTo(EnumSet.allOf(DeepFashion2Category.class));
    }

    @Test
    void everyGarmentHasExactlyTheLandmarksOfItsCategory() {
        for (DeepFashion2Category category : DeepFashion2Category.values()) {
            for (int i = 0; i < 40; i++) {
                Rng rng = Rng.of(1, i);
                Cut cut = Cut.of(category, rng);
                for (View view : View.values()) {
                    Pose pose = view == View.FLAT ? Poses.flat(false, rng) : Poses.worn(view, false, false, rng);
                    assertThat(Garments.shape(cut, pose).landmarks().keySet())
                            .as("%s, %s", category, view)
                            .containsExactlyInAnyOrderElementsOf(category.landmarkNames());
                }
            }
        }
    }

    @Test
    void visibleLandmarksLieOnOrInThePolygons() {
        eachItem((image, item) -> {
            Landmarks landmarks = item.landmarks();
            List<Ring> rings = rings(item);
            for (int i = 0; i < landmarks.size(); i++) {
                if (landmarks.xyv().doubleValue(3 * i + 2) == 2) {
                    Point point = new Point(landmarks.x(i), landmarks.y(i));
                    assertThat(rings)
                            .as(
                                    "%s %s %s",
                                    image,
                                    item.key(),
                                    item.category().landmarkNames().get(i))
                            .anyMatch(ring -> ring.contains(point) || ring.distance(point) <= 2);
                }
            }
        });
    }

    @Test
    void landmarksThatAreNotLabelledAreZero() {
        eachItem((image, item) -> {
            Landmarks landmarks = item.landmarks();
            for (int i = 0; i < landmarks.size(); i++) {
                if (!landmarks.isLabelled(i)) {
                    assertThat(landmarks.x(i)).isZero();
                    assertThat(landmarks.y(i)).isZero();
                } else {
                    assertThat(landmarks.x(i)).isBetween(0.0, image.size().width() - 1.0);
                    assertThat(landmarks.y(i)).isBetween(0.0, image.size().height() - 1.0);
                }
            }
        });
    }

    @Test
    void boxesContainThePolygonsAndLieInThePicture() {
        eachItem((image, item) -> {
            BoundingBox box = item.boundingBox();
            assertThat(box.xMin()).isNotNegative();
            assertThat(box.yMin()).isNotNegative();
            assertThat(box.xMax()).isLessThan(image.size().width());
            assertThat(box.yMax()).isLessThan(image.size().height());
            assertThat(box.numbers().isInteger(0)).isTrue();
            for (Decimals ring : item.segmentation().rings()) {
                for (int i = 0; i < ring.size(); i += 2) {
                    assertThat(ring.doubleValue(i)).isBetween(box.xMin(), box.xMax());
                    assertThat(ring.doubleValue(i + 1)).isBetween(box.yMin(), box.yMax());
                    assertThat(ring.isInteger(i)).isFalse();
                }
            }
        });
    }

    @Test
    void scaleIsTheBoxesShareOfThePicture() {
        eachItem((image, item) -> {
            double share = item.boundingBox().area().doubleValue()
                    / ((double) image.size().width() * image.size().height());
            long expected = share < 0.10 ? 1 : share <= 0.40 ? 2 : 3;
            assertThat(item.scale()).isEqualTo(expected);
        });
    }

    @Test
    void occlusionIsTheShareOfHiddenLandmarks() {
        eachItem((image, item) -> {
            double hidden = 0;
            for (int i = 0; i < item.landmarks().size(); i++) {
                hidden += item.landmarks().xyv().doubleValue(3 * i + 2) == 1 ? 1 : 0;
            }
            double share = hidden / Math.max(1, item.landmarks().labelled());
            assertThat(item.occlusion()).isEqualTo(share < 0.2 ? 1 : share < 0.5 ? 2 : 3);
        });
    }

    @Test
    void itemsStandInTheOrderOfRealFiles() {
        for (SyntheticImage image : IMAGES) {
            List<String> keys = image.annotation().items().stream()
                    .map(DeepFashion2Item::key)
                    .toList();
            assertThat(keys)
                    .isEqualTo(
                            switch (keys.size()) {
                                case 1 -> List.of("item1");
                                case 2 -> List.of("item2", "item1");
                                case 3 -> List.of("item2", "item1", "item3");
                                case 4 -> List.of("item2", "item3", "item1", "item4");
                                default -> List.of("item2", "item3", "item1", "item4", "item5");
                            });
        }
    }

    @Test
    void polygonsHaveAboutAsManyPointsAsRealOnes() {
        double[] sum = new double[2];
        eachItem((image, item) -> item.segmentation().rings().forEach(ring -> {
            sum[0] += ring.size() / 2.0;
            sum[1]++;
        }));
        // 76 in the real validation annotations at hand.
        assertThat(sum[0] / sum[1]).isCloseTo(76, within(25.0));
    }

    private static List<Ring> rings(DeepFashion2Item item) {
        return item.segmentation().rings().stream()
                .map(ring -> new Ring(ring.toDoubles()))
                .toList();
    }

    private static void eachItem(BiConsumer<SyntheticImage, DeepFashion2Item> check) {
        for (SyntheticImage image : IMAGES) {
            DeepFashion2Image annotation = image.annotation();
            annotation.items().forEach(item -> check.accept(image, item));
        }
    }
}
