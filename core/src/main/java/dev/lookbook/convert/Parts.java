package dev.lookbook.convert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Divides a dataset into any number of named parts by groups, as {@link Split} does into two: train, validation and test, or
 * the folds of a cross-validation. The order in which groups come never matters, and nor do machine and version.
 *
 * <p>{@link #hashed} and {@link #balanced} put groups in the order of a stable hash of seed and key, and the parts are
 * stretches of that order, one after the other. Two parts are the sides of the {@link Split} of the same share and seed, and
 * what is in the first part does not depend on how the rest is divided. {@link #stratified} weighs all groups against each
 * other, so that rare categories get their share, too.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Parts {
    private static final double ROUNDING = 1e-9;

    private final List<String> names;
    private final ToIntFunction<String> part;

    private Parts(List<String> names, ToIntFunction<String> part) {
        this.names = names;
        this.part = part;
    }

    /**
     * Puts each group where a hash of seed and key says; knows nothing of the others.
     *
     * @param shares the parts' names and their shares, in the map's order (a LinkedHashMap keeps it); they make 1
     * @throws IllegalArgumentException when shares are not from 0 to 1, or do not make 1
     */
    public static Parts hashed(Map<String, Double> shares, long seed) {
        List<Split> splits =
                borders(shares).stream().map(share -> Split.hashed(share, seed)).toList();
        return new Parts(List.copyOf(shares.keySet()), group -> part(splits, group));
    }

    /**
     * Fills one part after the other until each border between them is as close as the groups allow: never more than half of
     * the largest group away. Keeps a map of all groups.
     *
     * <p>Refuses with an {@link IllegalArgumentException} to say where a group belongs that is not in the map.
     *
     * @param shares the parts' names and their shares, in the map's order (a LinkedHashMap keeps it); they make 1
     * @param groupSizes how many images, or whatever is to be shared out, each group holds
     * @throws IllegalArgumentException when shares are not from 0 to 1 or do not make 1, or a size is negative
     */
    public static Parts balanced(Map<String, Double> shares, long seed, Map<String, Long> groupSizes) {
        List<Split> splits = borders(shares).stream()
                .map(share -> Split.balanced(share, seed, groupSizes))
                .toList();
        Map<String, Integer> parts = new HashMap<>();
        groupSizes.keySet().forEach(group -> parts.put(group, part(splits, group)));
        return counted(shares, parts);
    }

    /**
     * Gives each part its share of the images and of whatever else the groups were counted by, such as each category's items:
     * as nearly as a search finds that takes one group after the other, those with the rarest first. The share of what few
     * groups hold may be far off, since a group is never divided. Keeps a map of all groups.
     *
     * <p>Refuses with an {@link IllegalArgumentException} to say where a group belongs that was not counted.
     *
     * @param shares the parts' names and their shares, in the map's order (a LinkedHashMap keeps it); they make 1
     * @throws IllegalArgumentException when shares are not from 0 to 1 or do not make 1
     */
    public static Parts stratified(Map<String, Double> shares, long seed, StratifiedGroups groups) {
        requireWhole(shares);
        double[] each =
                shares.values().stream().mapToDouble(Double::doubleValue).toArray();
        return counted(shares, StratifiedShares.share(each, seed, groups));
    }

    private static Parts counted(Map<String, Double> shares, Map<String, Integer> parts) {
        return new Parts(List.copyOf(shares.keySet()), group -> {
            Integer part = parts.get(group);
            if (part == null) {
                throw new IllegalArgumentException(
                        "expected one of the " + parts.size() + " groups that were counted but found \"" + group + '"');
            }
            return part;
        });
    }

    /** The parts' names, in order. */
    public List<String> names() {
        return names;
    }

    /** Where a group goes, as an index of {@link #names()}: always the same for the same group. */
    public int indexOf(String group) {
        return part.applyAsInt(group);
    }

    /** The name of the part that a group goes to. */
    public String nameOf(String group) {
        return names.get(indexOf(group));
    }

    /** A group is in the first part whose end it comes before; what lies behind all borders is the last part's. */
    private static int part(List<Split> splits, String group) {
        int part = 0;
        while (part < splits.size() && splits.get(part).sideOf(group) == Split.Side.TEST) {
            part++;
        }
        return part;
    }

    /** Where each part but the last ends, as a share of all. */
    private static List<Double> borders(Map<String, Double> shares) {
        requireWhole(shares);
        List<Double> borders = new ArrayList<>();
        double end = 0;
        for (double share : shares.values()) {
            end += share;
            borders.add(Math.min(1, end));
        }
        return borders.subList(0, borders.size() - 1);
    }

    private static void requireWhole(Map<String, Double> shares) {
        double sum = 0;
        for (Map.Entry<String, Double> share : shares.entrySet()) {
            if (!(share.getValue() >= 0 && share.getValue() <= 1)) {
                throw new IllegalArgumentException(
                        "expected a share from 0 to 1 for \"" + share.getKey() + "\" but found " + share.getValue());
            }
            sum += share.getValue();
        }
        if (Math.abs(sum - 1) > ROUNDING) {
            throw new IllegalArgumentException("expected shares that make 1 but found " + shares);
        }
    }
}
