package dev.lookbook.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.convert.Split.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** What holds for every split. */
class SplitLawsTest {

    /** The group of each image of a dataset. */
    @Provide
    Arbitrary<List<String>> datasets() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(1, 20).map(String::valueOf),
                        Arbitraries.strings().ofMaxLength(4))
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    private static Map<String, Long> sizes(List<String> images) {
        Map<String, Long> sizes = new LinkedHashMap<>();
        images.forEach(group -> sizes.merge(group, 1L, Long::sum));
        return sizes;
    }

    private static Map<String, Side> sides(Split split, List<String> images) {
        Map<String, Side> sides = new HashMap<>();
        for (String group : images) {
            Side side = split.sideOf(group);
            assertThat(sides.put(group, side)).isIn(side, null);
        }
        return sides;
    }

    @Property(tries = 400)
    void noGroupIsOnBothSidesInAnyOrderOfImages(
            @ForAll("datasets") List<String> images,
            @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll long seed) {
        List<String> shuffled = new ArrayList<>(images);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(sides(Split.hashed(share, seed), images)).isEqualTo(sides(Split.hashed(share, seed), shuffled));
        assertThat(sides(Split.balanced(share, seed, sizes(images)), images))
                .isEqualTo(sides(Split.balanced(share, seed, sizes(shuffled)), shuffled));
    }

    @Property(tries = 400)
    void balancedSplitsDoNotDependOnTheMapsOrder(
            @ForAll("datasets") List<String> images,
            @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll long seed) {
        Map<String, Long> sizes = sizes(images);
        assertThat(sides(Split.balanced(share, seed, new TreeMap<>(sizes)), images))
                .isEqualTo(sides(Split.balanced(share, seed, sizes), images));
    }

    @Property(tries = 1000)
    void balancedShareIsWithinHalfOfTheLargestGroup(
            @ForAll("datasets") List<String> images,
            @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll long seed) {
        Map<String, Long> sizes = sizes(images);
        Split split = Split.balanced(share, seed, sizes);
        long train = images.stream()
                .filter(group -> split.sideOf(group) == Side.TRAIN)
                .count();
        long largest = Collections.max(sizes.values());
        assertThat(Math.abs(train - share * images.size())).isLessThanOrEqualTo(largest / 2.0 + 1e-9);
    }

    @Property(tries = 400)
    void changingTheMapLaterChangesNothing(@ForAll("datasets") List<String> images, @ForAll long seed) {
        Map<String, Long> sizes = sizes(images);
        Split split = Split.balanced(0.5, seed, sizes);
        Map<String, Side> before = sides(split, images);
        sizes.replaceAll((group, size) -> size + 1000);
        sizes.clear();
        assertThat(sides(split, images)).isEqualTo(before);
    }

    @Property(tries = 400)
    void aLargerShareTakesNoGroupFromTheTrainSide(
            @ForAll("datasets") List<String> images,
            @ForAll @DoubleRange(min = 0, max = 1) double one,
            @ForAll @DoubleRange(min = 0, max = 1) double two,
            @ForAll long seed) {
        Map<String, Long> sizes = sizes(images);
        double less = Math.min(one, two);
        double more = Math.max(one, two);
        for (String group : images) {
            if (Split.hashed(less, seed).sideOf(group) == Side.TRAIN) {
                assertThat(Split.hashed(more, seed).sideOf(group)).isEqualTo(Side.TRAIN);
            }
            if (Split.balanced(less, seed, sizes).sideOf(group) == Side.TRAIN) {
                assertThat(Split.balanced(more, seed, sizes).sideOf(group)).isEqualTo(Side.TRAIN);
            }
        }
    }
}
