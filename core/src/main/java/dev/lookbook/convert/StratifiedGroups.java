package dev.lookbook.convert;

import dev.lookbook.model.AnnotatedImage;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What each group of a dataset holds, for {@link Parts#stratified}: of each group how many images, and how many of them, or of
 * their items, of each kind. A dataset is read once to {@link #add} its images, and once more to share them out.
 *
 * <p>Not thread-safe. Keeps some 150 bytes a group and 12 for each kind that it holds.
 *
 * <pre>{@code
 * StratifiedGroups groups = StratifiedGroups.by(StratifyBy.CATEGORY, StratifyBy.SOURCE);
 * images.forEach(image -> groups.add(Grouping.PAIR_ID.keyOf(image), image));
 * Parts parts = Parts.stratified(new TreeMap<>(Map.of("train", 0.8, "test", 0.2)), 42, groups);
 * }</pre>
 */
public final class StratifiedGroups {
    private final Set<StratifyBy> by;
    private final Map<String, Holding> groups = new HashMap<>();
    private final Map<String, Integer> strata = new HashMap<>();

    private StratifiedGroups(Set<StratifyBy> by) {
        this.by = by;
    }

    /** Holds nothing yet. Without any {@code by}, only the count of images matters. */
    public static StratifiedGroups by(StratifyBy... by) {
        return by(List.of(by));
    }

    /** Holds nothing yet. Without any {@code by}, only the count of images matters. */
    public static StratifiedGroups by(Collection<StratifyBy> by) {
        Set<StratifyBy> copy = EnumSet.noneOf(StratifyBy.class);
        copy.addAll(by);
        return new StratifiedGroups(copy);
    }

    /** Adds an image to a group. */
    public StratifiedGroups add(String group, AnnotatedImage image) {
        return addAll(group, StratifyBy.strataOf(image, by));
    }

    /**
     * Adds an image to a group, of which only this is known.
     *
     * @param source who took the picture: {@code shop} or {@code user}
     * @param categories what its items are, one for each
     */
    public StratifiedGroups add(String group, Optional<String> source, Collection<String> categories) {
        return addAll(group, StratifyBy.strataOf(source, categories, by));
    }

    private StratifiedGroups addAll(String group, List<String> kinds) {
        Holding into = groups.computeIfAbsent(group, any -> new Holding());
        kinds.forEach(kind -> into.add(strata.computeIfAbsent(kind, any -> strata.size())));
        return this;
    }

    /** How many groups there are so far. */
    public int count() {
        return groups.size();
    }

    /** The groups' keys, in any order. */
    Set<String> keys() {
        return groups.keySet();
    }

    /** How many kinds there are. */
    int strata() {
        return strata.size();
    }

    /** What each of some groups holds, kinds numbered in the order of their names: whoever came first must not matter. */
    List<Holding> holdings(List<String> keys) {
        List<String> names =
                strata.keySet().stream().sorted(Comparator.naturalOrder()).toList();
        int[] numbers = new int[names.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[strata.getOrDefault(names.get(i), 0)] = i;
        }
        return keys.stream()
                .map(key -> groups.getOrDefault(key, new Holding()).renumbered(numbers))
                .toList();
    }
}
