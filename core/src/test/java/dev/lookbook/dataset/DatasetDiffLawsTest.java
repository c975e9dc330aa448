package dev.lookbook.dataset;

import static dev.lookbook.dataset.Datasets.differences;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.convert.Issue;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.ImmutableAnnotatedImage;
import dev.lookbook.model.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any two datasets. */
class DatasetDiffLawsTest {
    private final DatasetDiff diff = DatasetDiff.standard();

    @Provide
    Arbitrary<List<AnnotatedImage>> datasets() {
        return Datasets.datasets();
    }

    @Provide
    Arbitrary<Item> items() {
        return Datasets.items();
    }

    @Property(tries = 100)
    void aDatasetDoesNotDifferFromItself(@ForAll("datasets") List<AnnotatedImage> images) {
        assertThat(differences(diff, images, images)).isEmpty();
        assertThat(differences(DatasetDiff.builder().exact(true).build(), images, images))
                .isEmpty();
        assertThat(differences(DatasetDiff.builder().tolerance(0.5).build(), images, images))
                .isEmpty();
    }

    @Property(tries = 100)
    void orderMakesNoDifference(@ForAll("datasets") List<AnnotatedImage> images, @ForAll Random random) {
        List<AnnotatedImage> unique = unique(images);
        List<AnnotatedImage> shuffled = new ArrayList<>();
        for (AnnotatedImage image : unique) {
            List<Item> items = new ArrayList<>(image.items());
            Collections.shuffle(items, random);
            shuffled.add(ImmutableAnnotatedImage.copyOf(image).withItems(items));
        }
        Collections.shuffle(shuffled, random);

        assertThat(differences(diff, unique, shuffled)).isEmpty();
    }

    @Property(tries = 100)
    void theWayBackTellsOfTheSameImages(
            @ForAll("datasets") List<AnnotatedImage> first, @ForAll("datasets") List<AnnotatedImage> second) {
        DiffSummary there = Datasets.compare(diff, first, second, new ArrayList<>());
        DiffSummary back = Datasets.compare(diff, second, first, new ArrayList<>());

        assertThat(back.first()).isEqualTo(there.second());
        assertThat(back.onlyInFirst()).isEqualTo(there.onlyInSecond());
        assertThat(back.onlyInSecond()).isEqualTo(there.onlyInFirst());
        assertThat(back.same()).isEqualTo(there.same());
        assertThat(back.different()).isEqualTo(there.different());
        assertThat(there.compared() + there.onlyInFirst()).isEqualTo(first.size());
    }

    @Property(tries = 100)
    void littleMemoryTakesMorePassesAndFindsTheSame(
            @ForAll("datasets") List<AnnotatedImage> first, @ForAll("datasets") List<AnnotatedImage> second) {
        List<Issue> issues = new ArrayList<>();
        List<Issue> inLittleMemory = new ArrayList<>();

        DiffSummary summary = Datasets.compare(diff, first, second, issues);

        assertThat(Datasets.compare(DatasetDiff.builder().budget(1).build(), first, second, inLittleMemory))
                .isEqualTo(summary);
        assertThat(inLittleMemory).containsExactlyInAnyOrderElementsOf(issues);
    }

    @Property(tries = 100)
    void anItemThatIsGoneIsTheOnlyDifference(
            @ForAll("datasets") List<AnnotatedImage> images, @ForAll("items") Item item) {
        Assume.that(!images.isEmpty());
        List<AnnotatedImage> unique = unique(images);
        List<AnnotatedImage> more = new ArrayList<>(unique);
        AnnotatedImage last = unique.get(unique.size() - 1);
        List<Item> items = new ArrayList<>(last.items());
        items.add(0, item);
        more.set(unique.size() - 1, ImmutableAnnotatedImage.copyOf(last).withItems(items));

        assertThat(differences(diff, more, unique))
                .extracting(Issue::code)
                .containsExactly(DatasetDiff.ITEM_ONLY_IN_FIRST);
        assertThat(differences(diff, unique, more))
                .extracting(Issue::code)
                .containsExactly(DatasetDiff.ITEM_ONLY_IN_SECOND);
    }

    private static List<AnnotatedImage> unique(List<AnnotatedImage> images) {
        Set<String> names = new HashSet<>();
        return images.stream().filter(image -> names.add(image.fileName())).toList();
    }
}
