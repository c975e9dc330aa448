package dev.lookbook.deepfashion2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.deepfashion2.pairs.PairIndex;
import dev.lookbook.deepfashion2.retrieval.GalleryItem;
import dev.lookbook.deepfashion2.retrieval.RetrievalQuery;
import dev.lookbook.testing.OneLine;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Images and items print themselves in one readable line. */
class PrintingTest {
    @Test
    void anImageSaysWhatIsInIt() {
        DeepFashion2Image image = Texts.parse(Texts.image());

        assertThat(image).hasToString("DeepFashion2Image[000001, shop, pair 7, 1 item: skirt]");
        assertThat(image.items().get(0))
                .hasToString("DeepFashion2Item[item1, skirt, box 1,2 29x38, 8 landmarks, 1 polygon, style 1]");
    }

    @Test
    void whatPairsKeepIsReadableToo() {
        DeepFashion2Image shop = Texts.parse(Texts.image());
        DeepFashion2Image user =
                ImmutableDeepFashion2Image.copyOf(shop).withName("000002").withSource("user");
        PairIndex index = PairIndex.builder().add(shop).add(user).build();

        assertThat(index.items().get(0))
                .hasToString("PairItem[000001.jpg, item1, skirt, box 1,2 29x38, pair 7, style 1]");
        assertThat(index.items().get(0).image()).hasToString("PairImage[000001.jpg, shop, pair 7]");
        assertThat(index.identities()).hasToString("[Identity[pair 7, style 1, 1 of consumers, 1 of shops]]");
        assertThat(index.pairs()).singleElement().hasToString("ItemPair[000002.jpg, item1, 000001.jpg, item1]");
        assertThat(index.imagePairs()).singleElement().hasToString("ImagePair[000002.jpg, 000001.jpg]");
        assertThat(index.counts())
                .hasToString("PairCounts[2 images, 2 items, 1 identity, 1 image pair, 1 instance pair]");
        assertThat(GalleryItem.of(index))
                .singleElement()
                .hasToString("GalleryItem[image 1, box 1,2 29x38, pair 7, style 1]");
        assertThat(RetrievalQuery.of(index))
                .singleElement()
                .hasToString("RetrievalQuery[image 2, category 9, box 1,2 29x38, pair 7, style 1]");
    }

    @Property(tries = 200)
    void everyImageAndItemIsOneShortLine(@ForAll("images") DeepFashion2Image image) {
        OneLine.require(image);
        image.items().forEach(OneLine::require);
    }

    @Provide
    Arbitrary<DeepFashion2Image> images() {
        return DeepFashion2Samples.images();
    }
}
