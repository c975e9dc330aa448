package dev.lookbook.deepfashion2.pairs;

import static dev.lookbook.deepfashion2.pairs.TinyImages.image;
import static dev.lookbook.deepfashion2.pairs.TinyImages.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.deepfashion2.DeepFashion2Category;
import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.deepfashion2.DeepFashion2Item;
import dev.lookbook.model.ImageSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every split. Everything is held against the definition, pair by pair. */
class PairIndexLawsTest {
    private static final Optional<ImageSource> USER = Optional.of(ImageSource.USER);
    private static final Optional<ImageSource> SHOP = Optional.of(ImageSource.SHOP);

    @Provide
    Arbitrary<List<DeepFashion2Image>> splits() {
        return Arbitraries.randomValue(PairIndexLawsTest::split);
    }

    private static List<DeepFashion2Image> split(Random random) {
        List<DeepFashion2Image> images = new ArrayList<>();
        for (int number = 1; number <= random.nextInt(14); number++) {
            DeepFashion2Item[] items = IntStream.rangeClosed(1, random.nextInt(4))
                    .mapToObj(key -> item(
                            key,
                            random.nextBoolean() ? DeepFashion2Category.SKIRT : DeepFashion2Category.VEST,
                            random.nextInt(4)))
                    .toArray(DeepFashion2Item[]::new);
            String source = List.of("user", "user", "user", "shop", "shop", "shop", "web")
                    .get(random.nextInt(7));
            images.add(image(number, source, 1 + random.nextInt(3), items));
        }
        return images;
    }

    private static boolean isPair(PairItem one, PairItem other) {
        return one.image().pairId() == other.image().pairId() && one.style() == other.style() && one.style() > 0;
    }

    private static Stream<PairItem> from(PairIndex index, Optional<ImageSource> source) {
        return index.items().stream().filter(item -> item.image().source().equals(source));
    }

    @Property(tries = 200)
    void positivesAndNegativesAreThoseOfTheDefinition(@ForAll("splits") List<DeepFashion2Image> split) {
        PairIndex index = PairIndex.of(split);
        for (PairItem item : index.items()) {
            Optional<ImageSource> other = item.image().source().equals(USER)
                    ? SHOP
                    : item.image().source().equals(SHOP) ? USER : Optional.empty();
            List<PairItem> across =
                    other.isEmpty() ? List.of() : from(index, other).toList();

            assertThat(index.positives(item))
                    .isEqualTo(across.stream().filter(one -> isPair(item, one)).toList());
            assertThat(index.hardNegatives(item))
                    .containsExactlyInAnyOrderElementsOf(across.stream()
                            .filter(one -> one.image().pairId() == item.image().pairId())
                            .filter(one -> one.style() > 0 && one.style() != item.style())
                            .toList());
            assertThat(index.negatives(item))
                    .containsExactlyInAnyOrderElementsOf(across.stream()
                            .filter(one -> one.image().pairId() != item.image().pairId())
                            .filter(one -> one.category() == item.category())
                            .toList());
        }
    }

    @Property(tries = 200)
    void countsAreThoseOfTheDefinitionAndAddUp(@ForAll("splits") List<DeepFashion2Image> split) {
        PairIndex index = PairIndex.of(split);
        Set<ItemPair> pairs = new HashSet<>();
        Set<ImagePair> images = new HashSet<>();
        from(index, USER)
                .forEach(consumer -> from(index, SHOP)
                        .filter(shop -> isPair(consumer, shop))
                        .forEach(shop -> {
                            pairs.add(new ItemPair(consumer, shop));
                            images.add(new ImagePair(consumer.image(), shop.image()));
                        }));

        PairCounts counts = index.counts();
        assertThat(index.pairs()).containsExactlyInAnyOrderElementsOf(pairs);
        assertThat(index.imagePairs()).containsExactlyInAnyOrderElementsOf(images);
        assertThat(counts.instancePairs()).isEqualTo(pairs.size()).isGreaterThanOrEqualTo(counts.imagePairs());
        assertThat(counts.imagePairs()).isEqualTo(images.size());
        assertThat(counts.images()).isEqualTo(split.size());
        assertThat(counts.items()).isEqualTo(index.items().size());
        assertThat(counts.consumer().paired() + counts.consumer().orphans())
                .isEqualTo(index.queries().size());
        assertThat(counts.shop().items()).isEqualTo(index.gallery().size());
        for (PairCounts.OfSource side : List.of(counts.consumer(), counts.shop(), counts.unknown())) {
            assertThat(side.paired() + side.orphans() + side.unrelated()).isEqualTo(side.items());
        }
        assertThat(counts.consumer().orphans()
                        + counts.shop().orphans()
                        + counts.unknown().orphans())
                .isEqualTo(index.orphans().count());
        assertThat(counts.stylesPerPair().values().stream()
                        .mapToLong(many -> many)
                        .sum())
                .isEqualTo(counts.pairIds());
        assertThat(counts.stylesPerPair().entrySet().stream()
                        .mapToLong(entry -> entry.getKey() * entry.getValue())
                        .sum())
                .isEqualTo(counts.identities());
        assertThat(index.identities().stream()
                        .flatMap(identity -> Stream.concat(identity.consumer().stream(), identity.shop().stream()))
                        .collect(Collectors.toSet()))
                .hasSize((int) (counts.items()
                        - counts.unknown().items()
                        - counts.consumer().unrelated()
                        - counts.shop().unrelated()));
    }

    @Property(tries = 100)
    void theOrderInWhichImagesComeDoesNotMatter(
            @ForAll("splits") List<DeepFashion2Image> split, @ForAll Random random) {
        List<DeepFashion2Image> shuffled = new ArrayList<>(split);
        Collections.shuffle(shuffled, random);
        PairIndex one = PairIndex.of(split);
        PairIndex other = PairIndex.of(shuffled);

        assertThat(other.items()).isEqualTo(one.items());
        assertThat(other.identities()).isEqualTo(one.identities());
        assertThat(other.counts()).isEqualTo(one.counts());
        assertThat(other.pairs()).isEqualTo(one.pairs().toList());
        for (PairItem item : one.items()) {
            assertThat(other.negatives(item)).isEqualTo(one.negatives(item));
        }
    }
}
