package dev.lookbook.dataset;

import static dev.lookbook.dataset.Datasets.CATEGORIES;
import static dev.lookbook.dataset.Datasets.SKIRT;
import static dev.lookbook.dataset.Datasets.VEST;
import static dev.lookbook.dataset.Datasets.image;
import static dev.lookbook.dataset.Datasets.item;
import static dev.lookbook.dataset.Datasets.landmarks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Category;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.ImageSource;
import dev.lookbook.model.ImmutableAnnotatedImage;
import dev.lookbook.model.ImmutableItem;
import dev.lookbook.model.Item;
import dev.lookbook.model.Scale;
import dev.lookbook.model.Segmentation;
import dev.lookbook.model.Visibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is counted, and that nothing is counted twice. */
class DatasetStatisticsTest {
    @Provide
    Arbitrary<List<AnnotatedImage>> datasets() {
        return Datasets.datasets();
    }

    @Property(tries = 100)
    void theCountsOfTwoDatasetsInARowAreTheirSums(
            @ForAll("datasets") List<AnnotatedImage> first, @ForAll("datasets") List<AnnotatedImage> second) {
        List<AnnotatedImage> both = new ArrayList<>(first);
        both.addAll(second);
        Map<String, Long> sums = new HashMap<>(counts(of(first)));
        counts(of(second)).forEach((name, count) -> sums.merge(name, count, Long::sum));

        assertThat(counts(of(both))).isEqualTo(sums);
    }

    @Test
    void categoriesWithoutItemsAndThoseThatNobodyDefinedAreListed() {
        DatasetStatistics statistics = of(List.of(
                image("a", item(VEST, 0, 0, 1, 1), item(VEST, 0, 0, 1, 1), item(Category.undefined(7), 0, 0, 1, 1)),
                image("b", item(VEST, 0, 0, 1, 1)),
                image("c")));

        assertThat(statistics.categories())
                .extracting(one -> one.category().id() + ": " + one.items() + " in " + one.images())
                .containsExactly("5: 3 in 2", "9: 0 in 0", "2: 0 in 0", "7: 1 in 1");
        assertThat(statistics.images()).isEqualTo(3);
        assertThat(statistics.imagesWithoutItems()).isEqualTo(1);
        assertThat(statistics.items()).isEqualTo(4);
        assertThat(statistics.itemsPerImage()).containsExactly(entry(0, 1L), entry(1, 1L), entry(3, 1L));
    }

    @Test
    void boundariesOfSmallMediumAndLargeCountAsTheUpper() {
        BoxStatistics boxes = of(List.of(image(
                        "a",
                        item(VEST, 0, 0, 31.99, 32),
                        item(VEST, 0, 0, 32, 32),
                        item(VEST, 0, 0, 95.99, 96),
                        item(VEST, 0, 0, 96, 96),
                        item(VEST, 0, 0, 50, 0),
                        Item.builder().category(VEST).build())))
                .boxes();

        assertThat(List.of(boxes.small(), boxes.medium(), boxes.large(), boxes.count(), boxes.without()))
                .containsExactly(2L, 2L, 1L, 5L, 1L);
        assertThat(boxes.area().max()).isEqualTo(96 * 96);
        assertThat(boxes.height().min()).isZero();
        assertThat(boxes.aspectRatio().count()).isEqualTo(4);
    }

    @Test
    void landmarksAreCountedOverallAndByCategory() {
        Item vest = ImmutableItem.copyOf(item(VEST, 0, 0, 1, 1)).withLandmarks(landmarks(1, 1, 2, 2, 2, 1, 0, 0, 0));
        Item skirt = ImmutableItem.copyOf(item(SKIRT, 0, 0, 1, 1)).withLandmarks(landmarks(1, 1, 2, 2, 2, 3));
        DatasetStatistics statistics = of(List.of(image("a", vest, skirt)));

        assertThat(statistics.landmarks().items()).isEqualTo(2);
        assertThat(statistics.landmarks().count(Visibility.VISIBLE)).isEqualTo(2);
        assertThat(statistics.landmarks().count(Visibility.OCCLUDED)).isEqualTo(1);
        assertThat(statistics.landmarks().count(Visibility.NOT_LABELLED)).isEqualTo(1);
        assertThat(statistics.landmarks().other()).isEqualTo(1);
        assertThat(statistics.categories())
                .extracting(one -> one.landmarks().count(Visibility.VISIBLE))
                .containsExactly(1L, 1L, 0L);
    }

    @Test
    void segmentationsAreCountedByKindAndRings() {
        Item two = ImmutableItem.copyOf(item(VEST, 0, 0, 1, 1))
                .withSegmentation(new Segmentation.Polygons(List.of(Decimals.of(), Decimals.of())));
        SegmentationStatistics segmentations =
                of(List.of(image("a", two, two, item(VEST, 0, 0, 1, 1)))).segmentations();

        assertThat(List.of(segmentations.polygons(), segmentations.masks(), segmentations.without()))
                .containsExactly(2L, 0L, 1L);
        assertThat(segmentations.ringsPerItem()).containsExactly(entry(2, 2L));
    }

    @Test
    void whatImagesSayOfThemselvesIsCounted() {
        ImmutableAnnotatedImage one = ImmutableAnnotatedImage.copyOf(image("a"))
                .withSize(new ImageSize(10, 20))
                .withPairId(3)
                .withSource(ImageSource.SHOP);
        DatasetStatistics statistics =
                of(List.of(one.withSize(new ImageSize(30, 5)), one, one, image("b"), one.withPairId(4)));

        assertThat(statistics.imageSizes().mostFrequent(1))
                .containsExactly(new ImageSizeStatistics.SizeCount(new ImageSize(10, 20), 3));
        assertThat(statistics.imageSizes().different()).isEqualTo(2);
        assertThat(statistics.imageSizes().known()).isEqualTo(4);
        assertThat(statistics.imageSizes().unknown()).isEqualTo(1);
        assertThat(statistics.imageSizes().width().max()).isEqualTo(30);
        assertThat(statistics.imageSizes().height().min()).isEqualTo(5);
        assertThat(statistics.pairs().images()).isEqualTo(4);
        assertThat(statistics.pairs().different()).isEqualTo(2);
        assertThat(statistics.sources()).containsExactly(entry(ImageSource.SHOP, 4L));
    }

    private static DatasetStatistics of(List<AnnotatedImage> images) {
        DatasetStatistics statistics = DatasetStatistics.of(CATEGORIES);
        images.forEach(statistics::add);
        return statistics;
    }

    /** Everything that adds up. */
    private static Map<String, Long> counts(DatasetStatistics statistics) {
        Map<String, Long> counts = new HashMap<>();
        counts.put("images", statistics.images());
        counts.put("items", statistics.items());
        counts.put("crowds", statistics.crowds());
        counts.put("boxes", statistics.boxes().count());
        counts.put("large", statistics.boxes().large());
        counts.put("ratios", statistics.boxes().aspectRatio().count());
        counts.put("sizes", statistics.imageSizes().known());
        counts.put("polygons", statistics.segmentations().polygons());
        counts.put("landmarks", statistics.landmarks().items());
        counts.put("pairs", statistics.pairs().images());
        for (Visibility visibility : Visibility.values()) {
            counts.put("landmarks " + visibility, statistics.landmarks().count(visibility));
        }
        for (Scale scale : Scale.values()) {
            counts.put("scale " + scale, statistics.traits().scales().getOrDefault(scale, 0L));
        }
        statistics.itemsPerImage().forEach((items, images) -> counts.put(items + " items", images));
        statistics.segmentations().ringsPerItem().forEach((rings, items) -> counts.put(rings + " rings", items));
        for (CategoryStatistics category : statistics.categories()) {
            counts.put("items of " + category.category().id(), category.items());
            counts.put("images of " + category.category().id(), category.images());
        }
        return counts;
    }
}
