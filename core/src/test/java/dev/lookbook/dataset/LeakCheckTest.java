package dev.lookbook.dataset;

import static dev.lookbook.dataset.Datasets.SKIRT;
import static dev.lookbook.dataset.Datasets.VEST;
import static dev.lookbook.dataset.Datasets.image;
import static dev.lookbook.dataset.Datasets.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.convert.Grouping;
import dev.lookbook.convert.Issue;
import dev.lookbook.convert.Split;
import dev.lookbook.io.Location;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.ImmutableAnnotatedImage;
import dev.lookbook.model.ImmutableItem;
import dev.lookbook.model.Item;
import dev.lookbook.model.Segmentation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What is in train must not be in test. */
class LeakCheckTest {
    private final List<Issue> issues = new ArrayList<>();
    private final LeakCheck check = new LeakCheck(issues::add);

    private static AnnotatedImage picture(String name, long pair, Item... items) {
        return ImmutableAnnotatedImage.copyOf(image(name, items))
                .withPairId(pair)
                .withLocation(Location.of("annos/" + name + ".json"));
    }

    private static Item outlined(int x) {
        return ImmutableItem.copyOf(item(VEST, x, 20, 30, 40))
                .withSegmentation(new Segmentation.Polygons(List.of(Decimals.ofIntegers(x, 20, 30, 40, 50, 60))));
    }

    private List<String> messages() {
        return issues.stream()
                .map(issue -> issue.severity() + " " + issue.code() + " " + issue.location() + ": " + issue.message())
                .toList();
    }

    @Test
    void partsThatShareNothingHaveNoLeaks() {
        check.add("train", picture("000001.jpg", 1, outlined(1)));
        check.add("test", picture("000002.jpg", 2, outlined(2)));
        LeakSummary summary = check.finish();
        assertThat(issues).isEmpty();
        assertThat(summary).isEqualTo(new LeakSummary(Map.of("train", 1L, "test", 1L), 0, 0, 0, 0, 0));
        assertThat(summary.hasLeaks()).isFalse();
    }

    @Test
    void aPairOnBothSidesIsALeak() {
        check.add("train", picture("000001.jpg", 7, outlined(1)));
        check.add("train", picture("000002.jpg", 7, outlined(2)));
        check.add("test", picture("000003.jpg", 7, outlined(3)));
        LeakSummary summary = check.finish();
        assertThat(messages())
                .containsExactly("ERROR leak-pair annos/000003.jpg.json: images of pair 7 are in train (2), test (1);"
                        + " keep a pair's images together");
        assertThat(summary.leakedPairs()).isEqualTo(1);
        assertThat(summary.hasLeaks()).isTrue();
    }

    @Test
    void anImageOnBothSidesIsALeakWhereverItLies() {
        check.add("train", picture("train/000001.jpg", 1, item(VEST, 1, 2, 3, 4)));
        check.add("test", picture("s3://bucket/000001.jpg", 2, item(SKIRT, 1, 2, 3, 4)));
        check.finish();
        assertThat(messages())
                .containsExactly("ERROR leak-image annos/s3://bucket/000001.jpg.json: \"train/000001.jpg\" of train is"
                        + " the same image; keep one of them");
    }

    @Test
    void cornersAndSizesOfOneBoxAreTheSame() {
        ImmutableItem item = ImmutableItem.copyOf(item(VEST, 1, 2, 3, 4));
        check.add("train", picture("1.jpg", 1, item.withBoundingBox(BoundingBox.ofXywh(0.1, 0.2, 0.3, 0.4))));
        check.add("test", picture("1.jpg", 1, item.withBoundingBox(BoundingBox.ofXyxy(0.1, 0.2, 0.4, 0.6))));
        assertThat(check.finish().leakedImages()).isEqualTo(1);
    }

    @Test
    void aCopyUnderAnotherNameIsALeak() {
        check.add("train", picture("000001.jpg", 1, outlined(1)));
        check.add("val", picture("renamed.jpg", 9, outlined(1)));
        LeakSummary summary = check.finish();
        assertThat(messages())
                .containsExactly("ERROR leak-copy annos/renamed.jpg.json: \"000001.jpg\" of train has the same outlines"
                        + " and landmarks; keep one of them");
        assertThat(summary.copies()).isEqualTo(1);
    }

    @Test
    void equalBoxesAloneAreNoCopy() {
        check.add("train", picture("000001.jpg", 1, item(VEST, 1, 2, 3, 4)));
        check.add("test", picture("000002.jpg", 2, item(VEST, 1, 2, 3, 4)));
        check.add("train", picture("000003.jpg", 3));
        check.add("test", picture("000004.jpg", 4));
        assertThat(check.finish().hasLeaks()).isFalse();
    }

    @Test
    void partsThatNumberOnTheirOwnMayReuseNamesAndPairs() {
        check.add("train", picture("000001.jpg", 1, outlined(1)));
        check.add("validation", picture("000001.jpg", 1, outlined(2)));
        LeakSummary summary = check.finish();
        assertThat(messages())
                .containsExactly(
                        "WARNING reused-name annos/000001.jpg.json: \"000001.jpg\" is in train, too, with other items",
                        "INFO reused-pair annos/000001.jpg.json: images of pair 1 are in train (1), validation (1), which"
                                + " number pairs on their own");
        assertThat(summary.hasLeaks()).isFalse();
        assertThat(summary.reusedNames()).isEqualTo(1);
        assertThat(summary.reusedPairs()).isEqualTo(1);
    }

    @Test
    void whatIsTwiceInOnePartIsNoLeak() {
        check.add("train", picture("000001.jpg", 1, outlined(1)));
        check.add("train", picture("000001.jpg", 1, outlined(1)));
        check.add("train", picture("000002.jpg", 1, outlined(1)));
        assertThat(check.finish().hasLeaks()).isFalse();
        assertThat(issues).isEmpty();
    }

    @Property(tries = 100)
    void aSplitByPairNeverLeaksAndOneByImageLeaksExactlyThePairsItDivides(
            @ForAll @IntRange(min = 1, max = 80) int count, @ForAll long seed) {
        Split byPair = Split.hashed(0.5, seed);
        LeakCheck good = new LeakCheck(issues::add);
        LeakCheck other = new LeakCheck(issue -> {});
        Map<Long, Integer> sides = new HashMap<>();
        for (int i = 0; i < count; i++) {
            AnnotatedImage image = picture(i + ".jpg", i / 3, outlined(i));
            good.add(byPair.sideOf(Grouping.PAIR_ID.keyOf(image)).name(), image);
            Split.Side side = byPair.sideOf(image.fileName());
            other.add(side.name(), image);
            sides.merge((long) i / 3, side == Split.Side.TRAIN ? 1 : 2, (a, b) -> a | b);
        }
        assertThat(good.finish().hasLeaks()).isFalse();
        assertThat(issues).isEmpty();
        assertThat(other.finish().leakedPairs())
                .isEqualTo(sides.values().stream().filter(both -> both == 3).count());
    }
}
