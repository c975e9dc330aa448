package dev.lookbook.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Parts in which sources and categories have the same shares. */
class StratifiedPartsTest {
    private record Picture(String group, String source, List<String> categories) {}

    /** What fewer groups hold cannot be shared out well, since no group is divided. */
    private static final int FREQUENT = 200;

    private static final Map<String, Double> SHARES = new LinkedHashMap<>();

    static {
        SHARES.put("train", 0.7);
        SHARES.put("val", 0.1);
        SHARES.put("test", 0.2);
    }

    /** Groups as DeepFashion2 has them: most of a few garments, taken by shops and by users, and some categories rare. */
    private static List<Picture> pictures(int groups, long seed) {
        Random random = new Random(seed);
        List<Picture> pictures = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            int main = (int) Math.min(12, Math.abs(random.nextGaussian()) * 5);
            int size = 1 + random.nextInt(30);
            for (int i = 0; i < size; i++) {
                String source = random.nextInt(3) == 0 ? "user" : "shop";
                String second = "garment" + random.nextInt(5);
                pictures.add(new Picture(
                        "pair" + group, source, i % 2 == 0 ? List.of("garment" + main, second) : List.of(second)));
            }
        }
        return pictures;
    }

    private static Parts parts(List<Picture> pictures, long seed) {
        StratifiedGroups groups = StratifiedGroups.by(StratifyBy.SOURCE, StratifyBy.CATEGORY);
        pictures.forEach(picture -> groups.add(picture.group, Optional.of(picture.source), picture.categories));
        return Parts.stratified(SHARES, seed, groups);
    }

    /** How far the worst category at one source is off in a part of two tenths, as a share of that category. */
    private static double worst(List<Picture> pictures, Function<String, String> partOf) {
        Map<String, Integer> all = new HashMap<>();
        Map<String, Integer> test = new HashMap<>();
        for (Picture picture : pictures) {
            for (String category : picture.categories) {
                String stratum = picture.source + ' ' + category;
                all.merge(stratum, 1, Integer::sum);
                test.merge(stratum, partOf.apply(picture.group).equals("test") ? 1 : 0, Integer::sum);
            }
        }
        return all.entrySet().stream()
                .filter(one -> one.getValue() >= FREQUENT)
                .mapToDouble(one -> Math.abs(test.getOrDefault(one.getKey(), 0) / (double) one.getValue()
                        - SHARES.getOrDefault("test", 0.0)))
                .max()
                .orElse(0);
    }

    @Test
    void everyFrequentCategoryOfEverySourceHasItsShare() {
        List<Picture> pictures = pictures(400, 3);
        double stratified = worst(pictures, parts(pictures, 1)::nameOf);
        Map<String, Long> sizes = new HashMap<>();
        pictures.forEach(picture -> sizes.merge(picture.group, 1L, Long::sum));
        double balanced = worst(pictures, Parts.balanced(SHARES, 1, sizes)::nameOf);

        assertThat(stratified).isLessThan(0.01).isLessThan(balanced / 4);
    }

    @Test
    void aRareCategoryIsInEveryPart() {
        StratifiedGroups groups = StratifiedGroups.by(StratifyBy.CATEGORY);
        for (int i = 0; i < 1000; i++) {
            groups.add("group" + i, Optional.empty(), List.of(i % 100 == 0 ? "rare" : "frequent"));
        }
        Parts parts = Parts.stratified(SHARES, 5, groups);
        Map<String, Integer> rare = new HashMap<>();
        for (int i = 0; i < 1000; i += 100) {
            rare.merge(parts.nameOf("group" + i), 1, Integer::sum);
        }
        assertThat(rare).isEqualTo(Map.of("train", 7, "val", 1, "test", 2));
    }

    @Property(tries = 50)
    void groupsOfOneImageAreSharedOutToTheImage(@ForAll @IntRange(min = 1, max = 300) int count, @ForAll long seed) {
        StratifiedGroups groups = StratifiedGroups.by();
        for (int i = 0; i < count; i++) {
            groups.add("group" + i, Optional.empty(), List.of());
        }
        Parts parts = Parts.stratified(SHARES, seed, groups);
        Map<String, Integer> sizes = new HashMap<>();
        for (int i = 0; i < count; i++) {
            sizes.merge(parts.nameOf("group" + i), 1, Integer::sum);
        }
        SHARES.forEach((name, share) -> assertThat(Math.abs(sizes.getOrDefault(name, 0) - share * count))
                .as(name)
                .isLessThan(1));
    }

    @Property(tries = 20)
    void theOrderInWhichImagesComeDoesNotMatter(@ForAll long order, @ForAll @IntRange(max = 99) int seed) {
        List<Picture> pictures = pictures(40, seed);
        List<Picture> shuffled = new ArrayList<>(pictures);
        Collections.shuffle(shuffled, new Random(order));
        Parts one = parts(pictures, seed);
        Parts other = parts(shuffled, seed);
        assertThat(pictures)
                .allSatisfy(picture -> assertThat(one.nameOf(picture.group)).isEqualTo(other.nameOf(picture.group)));
    }

    @Test
    void anotherSeedIsAnotherSplit() {
        List<Picture> pictures = pictures(100, 1);
        Set<List<String>> splits = new HashSet<>();
        for (int seed = 0; seed < 10; seed++) {
            Parts parts = parts(pictures, seed);
            splits.add(pictures.stream()
                    .map(picture -> parts.nameOf(picture.group))
                    .toList());
        }
        assertThat(splits).hasSizeGreaterThan(8);
    }

    @Test
    void aPartWithoutAShareStaysEmpty() {
        StratifiedGroups groups = StratifiedGroups.by(StratifyBy.CATEGORY);
        for (int i = 0; i < 20; i++) {
            groups.add("group" + i, Optional.empty(), List.of("vest"));
        }
        Map<String, Double> shares = new LinkedHashMap<>();
        shares.put("none", 0.0);
        shares.put("all", 1.0);
        Parts parts = Parts.stratified(shares, 0, groups);
        for (int i = 0; i < 20; i++) {
            assertThat(parts.nameOf("group" + i)).isEqualTo("all");
        }
    }

    @Test
    void aGroupThatWasNotCountedIsRefused() {
        Parts parts = Parts.stratified(SHARES, 0, StratifiedGroups.by().add("one", Optional.empty(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parts.nameOf("two"))
                .withMessage("expected one of the 1 groups that were counted but found \"two\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parts.stratified(Map.of("train", 0.5), 0, StratifiedGroups.by()))
                .withMessage("expected shares that make 1 but found {train=0.5}");
    }
}
