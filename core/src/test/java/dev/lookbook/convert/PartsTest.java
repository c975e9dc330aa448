package dev.lookbook.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Any number of parts, by the rules of two. */
class PartsTest {
    private static Map<String, Double> shares(double train, double val, double test) {
        Map<String, Double> shares = new LinkedHashMap<>();
        shares.put("train", train);
        shares.put("val", val);
        shares.put("test", test);
        return shares;
    }

    private static Map<String, Long> groups(int count, int size) {
        Map<String, Long> groups = new LinkedHashMap<>();
        IntStream.range(0, count).forEach(i -> groups.put("group" + i, 1L + i % size));
        return groups;
    }

    @Property(tries = 200)
    void theFirstPartIsTheTrainSideOfASplit(
            @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll @IntRange(min = 1, max = 60) int count,
            @ForAll long seed) {
        Map<String, Long> groups = groups(count, 4);
        Parts balanced = Parts.balanced(shares(share, (1 - share) / 2, (1 - share) / 2), seed, groups);
        Parts hashed = Parts.hashed(shares(share, (1 - share) / 2, (1 - share) / 2), seed);
        for (String group : groups.keySet()) {
            boolean train = Split.balanced(share, seed, groups).sideOf(group) == Split.Side.TRAIN;
            assertThat(balanced.nameOf(group).equals("train")).isEqualTo(train);
            assertThat(hashed.nameOf(group).equals("train"))
                    .isEqualTo(Split.hashed(share, seed).sideOf(group) == Split.Side.TRAIN);
        }
    }

    @Property(tries = 200)
    void eachPartIsWithinTheLargestGroupOfItsShare(@ForAll @IntRange(min = 1, max = 200) int count, @ForAll long seed) {
        Map<String, Long> groups = groups(count, 5);
        Map<String, Double> shares = shares(0.7, 0.2, 0.1);
        Parts parts = Parts.balanced(shares, seed, groups);
        double total = groups.values().stream().mapToLong(size -> size).sum();
        shares.forEach((name, share) -> {
            long size = groups.entrySet().stream()
                    .filter(group -> parts.nameOf(group.getKey()).equals(name))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            assertThat(Math.abs(size - share * total)).isLessThanOrEqualTo(5 + 1e-6);
        });
    }

    @Test
    void onePartIsEverything() {
        assertThat(Parts.hashed(Map.of("all", 1.0), 0).indexOf("a")).isZero();
        assertThat(Parts.balanced(Map.of("all", 1.0), 0, Map.of("a", 1L)).nameOf("a"))
                .isEqualTo("all");
    }

    @Test
    void sharesThatMakeNoWholeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parts.hashed(shares(0.7, 0.2, 0.2), 0))
                .withMessage("expected shares that make 1 but found {train=0.7, val=0.2, test=0.2}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parts.hashed(shares(1.2, -0.2, 0), 0))
                .withMessage("expected a share from 0 to 1 for \"train\" but found 1.2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parts.hashed(Map.of(), 0))
                .withMessage("expected shares that make 1 but found {}");
    }

    @Test
    void aGroupThatNobodyCountedIsRefused() {
        Parts parts = Parts.balanced(shares(0.5, 0.5, 0), 0, Map.of("a", 1L));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parts.indexOf("b"))
                .withMessage("expected one of the 1 groups that were counted but found \"b\"");
    }
}
