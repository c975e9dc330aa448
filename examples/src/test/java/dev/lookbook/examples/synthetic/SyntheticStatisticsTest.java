package dev.lookbook.examples.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.deepfashion2.DeepFashion2Item;
import dev.lookbook.model.ImageSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A synthetic split counts like the real validation split. The seed is fixed, so nothing here is a matter of luck. */
class SyntheticStatisticsTest {
    private static final int COUNT = 2_000;
    private static final List<DeepFashion2Image> IMAGES =
            SyntheticSplit.images(COUNT, 7).map(SyntheticImage::annotation).toList();
    private static final List<DeepFashion2Item> ITEMS =
            IMAGES.stream().flatMap(image -> image.items().stream()).toList();

    /** Garments are drawn once a pair and style; such draws, some two a pair, say how far shares may be off. */
    private static final double DRAWS = 2.0 * COUNT * PublishedCounts.PAIRS / PublishedCounts.IMAGES;

    /** Four standard deviations of a share among so many independent draws. */
    private static double tolerance(double share, double draws) {
        return 4 * Math.sqrt(share * (1 - share) / draws);
    }

    @Test
    void thePublishedTablesAgreeWithEachOtherAndWithTheOutfits() {
        double[] perImage = PublishedCounts.itemsPerImage();
        double[] outfits = new double[perImage.length];
        Map<Group, Double> groups = new HashMap<>();
        for (Outfit outfit : Outfit.all()) {
            outfits[outfit.groups().size() - 1] += outfit.images();
            outfit.groups().forEach(group -> groups.merge(group, outfit.images(), Double::sum));
        }
        assertThat(outfits).containsExactly(perImage);
        Map<Group, Double> published = new HashMap<>();
        PublishedCounts.categories()
                .forEach((category, count) -> published.merge(Group.of(category), count, Double::sum));
        assertThat(groups).isEqualTo(published);
        assertThat(published.values().stream().mapToDouble(Double::doubleValue).sum())
                .isEqualTo(PublishedCounts.ITEMS);
    }

    @Test
    void itemsPerImageAreAsPublished() {
        double[] published = PublishedCounts.itemsPerImage();
        for (int n = 1; n <= published.length; n++) {
            int items = n;
            double share = published[n - 1] / PublishedCounts.IMAGES;
            assertThat(share(IMAGES, image -> image.items().size() == items))
                    .as("images with %d items", n)
                    .isCloseTo(share, within(tolerance(share, DRAWS)));
        }
    }

    @Test
    void categoriesAreAsPublished() {
        PublishedCounts.categories().forEach((category, count) -> {
            double share = count / PublishedCounts.ITEMS;
            assertThat(share(ITEMS, item -> item.category() == category))
                    .as(category.nativeName())
                    .isCloseTo(share, within(tolerance(share, DRAWS)));
        });
    }

    @Test
    void aThirdOfTheImagesIsOfUsersAndComesFirst() {
        assertThat(share(IMAGES, image -> image.source().equals("user")))
                .isCloseTo(PublishedCounts.USER_IMAGES / PublishedCounts.IMAGES, within(1.0 / COUNT));
        List<String> sources = IMAGES.stream().map(DeepFashion2Image::source).toList();
        assertThat(sources)
                .isSortedAccordingTo(Comparator.comparing((String word) -> !word.equals(ImageSource.USER.word())));
    }

    @Test
    void stylesAreAsPublished() {
        double none = PublishedCounts.STYLE_0_ITEMS / PublishedCounts.ITEMS;
        assertThat(share(ITEMS, item -> item.style() == 0)).isCloseTo(none, within(0.04));
        double[] styles = PublishedCounts.stylesFrom1();
        for (int style = 1; style <= 3; style++) {
            long number = style;
            assertThat(share(ITEMS, item -> item.style() == number))
                    .as("style %d", style)
                    .isCloseTo(styles[style - 1] / PublishedCounts.ITEMS, within(0.06));
        }
    }

    @Test
    void viewpointsAreAsPublished() {
        double[] percent = PublishedCounts.viewpoints();
        for (int viewpoint = 1; viewpoint <= 3; viewpoint++) {
            long number = viewpoint;
            double share = percent[viewpoint - 1] / 100;
            assertThat(share(ITEMS, item -> item.viewpoint() == number))
                    .isCloseTo(share, within(tolerance(share, COUNT)));
        }
    }

    @Test
    void pairsHaveAboutFourteenImagesAndBothSources() {
        Map<Long, List<DeepFashion2Image>> pairs =
                IMAGES.stream().collect(Collectors.groupingBy(DeepFashion2Image::pairId));
        assertThat((double) COUNT / pairs.size())
                .isCloseTo(PublishedCounts.IMAGES / PublishedCounts.PAIRS, within(0.1));
        assertThat(pairs.keySet().stream().mapToLong(Long::longValue).max().getAsLong())
                .isEqualTo(pairs.size());
        assertThat(pairs.values())
                .allSatisfy(images ->
                        assertThat(images).extracting(DeepFashion2Image::source).contains("user", "shop"));
    }

    @Test
    void aPairAndAStyleAboveZeroAreOneGarment() {
        Stage stage = new Stage(COUNT, 7);
        Map<List<Long>, Cut> garments = new HashMap<>();
        int again = 0;
        for (int number = 1; number <= COUNT; number++) {
            Scene scene = stage.scene(number);
            for (Scene.Garment garment : scene.items()) {
                if (garment.style() > 0) {
                    Cut known = garments.putIfAbsent(List.of(scene.pairId(), garment.style()), garment.cut());
                    if (known != null) {
                        again++;
                        assertThat(garment.cut().category()).isEqualTo(known.category());
                        assertThat(garment.cut().fabric()).isEqualTo(known.fabric());
                    }
                }
            }
        }
        assertThat(again).isGreaterThan(COUNT / 2);
    }

    @Test
    void heightsAndWidthsAreThoseOfRealPictures() {
        List<SyntheticImage> images = SyntheticSplit.images(300, 1).toList();
        assertThat(images).allSatisfy(image -> {
            assertThat(image.size().height()).isBetween(262, 832);
            assertThat(image.size().width()).isBetween(300, 468);
        });
        assertThat(share(images, image -> image.size().width() == 468)).isGreaterThan(0.9);
    }

    private static <T> double share(List<T> all, Predicate<T> which) {
        return (double) all.stream().filter(which).count() / all.size();
    }
}
