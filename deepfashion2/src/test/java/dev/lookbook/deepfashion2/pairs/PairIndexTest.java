package dev.lookbook.deepfashion2.pairs;

import static dev.lookbook.deepfashion2.DeepFashion2Category.SHORTS;
import static dev.lookbook.deepfashion2.DeepFashion2Category.SKIRT;
import static dev.lookbook.deepfashion2.DeepFashion2Category.VEST;
import static dev.lookbook.deepfashion2.pairs.TinyImages.image;
import static dev.lookbook.deepfashion2.pairs.TinyImages.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.deepfashion2.ImmutableDeepFashion2Image;
import dev.lookbook.io.DatasetException;
import dev.lookbook.model.ImageSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A split that can be counted by hand. */
class PairIndexTest {
    static final List<DeepFashion2Image> SPLIT = List.of(
            // Pair id 1 has three garments: a skirt, a vest, and a vest that no shop has.
            image(1, "user", 1, item(2, VEST, 2), item(1, SKIRT, 1)),
            image(2, "user", 1, item(1, SKIRT, 1)),
            image(3, "user", 1, item(1, VEST, 3)),
            image(4, "shop", 1, item(1, SKIRT, 1), item(2, VEST, 2)),
            // The skirt twice, on two people, and something that nobody bought.
            image(5, "shop", 1, item(1, SKIRT, 1), item(2, SKIRT, 1), item(3, VEST, 0)),
            // Pair id 2 has a skirt that no consumer has.
            image(6, "user", 2, item(1, SKIRT, 0)),
            image(7, "shop", 2, item(1, SKIRT, 1)),
            // Pair id 3 has a garment that annotators called differently, and a source that nobody knows.
            image(8, "user", 3, item(1, VEST, 1)),
            image(9, "shop", 3, item(1, SHORTS, 1)),
            image(10, "web", 3, item(1, VEST, 1)),
            image(11, "shop", 3));

    private final PairIndex index = PairIndex.of(SPLIT);

    @Test
    void everythingIsCounted() {
        assertThat(index.counts())
                .isEqualTo(new PairCounts(
                        new PairCounts.OfSource(5, 6, 4, 1, 1),
                        new PairCounts.OfSource(5, 7, 5, 1, 1),
                        new PairCounts.OfSource(1, 1, 0, 1, 0),
                        3,
                        5,
                        3,
                        1,
                        1,
                        5,
                        8,
                        new TreeMap<>(Map.of(1, 2L, 3, 1L))));
        assertThat(index.counts().images()).isEqualTo(11);
        assertThat(index.counts().items()).isEqualTo(14);
        assertThat(index).hasToString("PairIndex[11 images, 14 items, 5 identities, 5 image pairs, 8 instance pairs]");
    }

    @Test
    void identitiesComeByPairIdAndStyle() {
        assertThat(index.identities())
                .extracting(identity -> identity.pairId() + "/" + identity.style() + " " + keys(identity.consumer())
                        + " " + keys(identity.shop()) + " " + identity.categories())
                .containsExactly(
                        "1/1 [1 item1, 2 item1] [4 item1, 5 item1, 5 item2] [SKIRT]",
                        "1/2 [1 item2] [4 item2] [VEST]",
                        "1/3 [3 item1] [] [VEST]",
                        "2/1 [] [7 item1] [SKIRT]",
                        "3/1 [8 item1] [9 item1] [VEST, SHORTS]");
        assertThat(index.identity(1, 2)).contains(index.identities().get(1));
        assertThat(index.identity(1, 0)).isEmpty();
        assertThat(index.identity(4, 1)).isEmpty();
    }

    @Test
    void queriesAreConsumersItemsWithAStyleAndTheGalleryIsAllOfShops() {
        assertThat(keys(index.queries())).containsExactly("1 item2", "1 item1", "2 item1", "3 item1", "8 item1");
        assertThat(keys(index.gallery()))
                .containsExactly("4 item1", "4 item2", "5 item1", "5 item2", "5 item3", "7 item1", "9 item1");
    }

    @Test
    void positivesAreTheSameGarmentOnTheOtherSide() {
        assertThat(keys(index.positives(the("1 item1")))).containsExactly("4 item1", "5 item1", "5 item2");
        assertThat(keys(index.positives(the("5 item2")))).containsExactly("1 item1", "2 item1");
        for (String alone : List.of("3 item1", "5 item3", "6 item1", "7 item1", "10 item1")) {
            assertThat(index.positives(the(alone))).as(alone).isEmpty();
        }
        assertThat(keys(index.orphans().toList())).containsExactly("3 item1", "7 item1", "10 item1");
    }

    @Test
    void hardNegativesAreOtherGarmentsOfThePair() {
        assertThat(keys(index.hardNegatives(the("1 item1")))).containsExactly("4 item2");
        assertThat(keys(index.hardNegatives(the("3 item1"))))
                .containsExactly("4 item1", "5 item1", "5 item2", "4 item2");
        assertThat(keys(index.hardNegatives(the("5 item3"))))
                .containsExactly("1 item1", "2 item1", "1 item2", "3 item1");
        assertThat(index.hardNegatives(the("8 item1"))).isEmpty();
        assertThat(index.hardNegatives(the("10 item1"))).isEmpty();
    }

    @Test
    void negativesAreOfTheSameCategoryAndAnotherPair() {
        assertThat(keys(index.negatives(the("1 item1")))).containsExactly("7 item1");
        assertThat(keys(index.negatives(the("6 item1")))).containsExactly("4 item1", "5 item1", "5 item2");
        assertThat(keys(index.negatives(the("8 item1")))).containsExactly("4 item2", "5 item3");
        assertThat(keys(index.negatives(the("4 item2")))).containsExactly("8 item1");
        assertThat(index.negatives(the("9 item1"))).isEmpty();
        assertThat(index.negatives(the("10 item1"))).isEmpty();
    }

    @Test
    void pairsOfItemsAndOfImagesComeInOrder() {
        assertThat(index.pairs())
                .extracting(pair -> key(pair.consumer()) + " - " + key(pair.shop()))
                .containsExactly(
                        "1 item1 - 4 item1",
                        "1 item1 - 5 item1",
                        "1 item1 - 5 item2",
                        "2 item1 - 4 item1",
                        "2 item1 - 5 item1",
                        "2 item1 - 5 item2",
                        "1 item2 - 4 item2",
                        "8 item1 - 9 item1");
        assertThat(index.imagePairs())
                .extracting(pair -> pair.consumer().number().orElseThrow() + " - "
                        + pair.shop().number().orElseThrow())
                .containsExactly("1 - 4", "1 - 5", "2 - 4", "2 - 5", "8 - 9");
    }

    @Test
    void itemsKeepWhatTheFilesNeed() {
        PairItem item = the("4 item2");

        assertThat(item.boundingBox().numbers()).hasToString("[20, 20, 28, 60]");
        assertThat(item.category()).isEqualTo(VEST);
        assertThat(List.of(item.scale(), item.occlusion(), item.zoomIn(), item.viewpoint()))
                .containsExactly(1L, 3L, 1L, 2L);
        assertThat(item.image()).isEqualTo(new PairImage("000004", Optional.of(ImageSource.SHOP), 1));
        assertThat(item.image().fileName()).isEqualTo("000004.jpg");
    }

    @Test
    void imagesGoByNumberAndThenByName() {
        DeepFashion2Image dress =
                ImmutableDeepFashion2Image.copyOf(SPLIT.get(1)).withName("dress");
        DeepFashion2Image ten = ImmutableDeepFashion2Image.copyOf(SPLIT.get(1)).withName("10");

        PairIndex mixed = PairIndex.of(List.of(dress, ten, SPLIT.get(2)));

        assertThat(mixed.items()).extracting(item -> item.image().name()).containsExactly("000003", "10", "dress");
        assertThat(mixed.items().get(2).image().number()).isEqualTo(OptionalLong.empty());
    }

    @Test
    void twoSplitsInOneIndexAreRefused() {
        assertThatThrownBy(() -> PairIndex.of(List.of(SPLIT.get(0), SPLIT.get(1), SPLIT.get(0))))
                .isInstanceOf(DatasetException.class)
                .hasMessage(
                        "000001.json: expected each image once but found \"000001\" twice; index each split by itself,"
                                + " for pair ids start anew in each");
    }

    @Test
    void anEmptySplitHasNothing() {
        PairCounts.OfSource none = new PairCounts.OfSource(0, 0, 0, 0, 0);

        assertThat(PairIndex.of(List.of()).counts())
                .isEqualTo(new PairCounts(none, none, none, 0, 0, 0, 0, 0, 0, 0, new TreeMap<>()));
    }

    private PairItem the(String key) {
        return index.items().stream()
                .filter(item -> key(item).equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> keys(List<PairItem> items) {
        return items.stream().map(PairIndexTest::key).toList();
    }

    private static String key(PairItem item) {
        return item.image().number().orElseThrow() + " " + item.key();
    }
}
