package dev.lookbook.dataset;

import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Item;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Finds out which item of one image is which of another, by the rules that {@link DatasetDiff} states. */
final class ItemMatcher {
    /** Of items of two categories, only boxes that overlap so much are taken for one garment. */
    private static final double SURELY_ONE = 0.5;
    /** More pairs of unequal items than this are not all looked at: no picture has so many, but a hostile file may. */
    private static final int MOST_PAIRS = 1 << 20;

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::sameCategory)
            .thenComparingDouble(Candidate::overlap)
            .reversed()
            .thenComparingInt(Candidate::first)
            .thenComparingInt(Candidate::second);

    private final Equality equality;
    private final List<Item> first = new ArrayList<>();
    private final List<Item> second = new ArrayList<>();
    private final BitSet firstTaken = new BitSet();
    private final BitSet secondTaken = new BitSet();
    private final List<Pair> pairs = new ArrayList<>();

    ItemMatcher(Fingerprint fingerprint, Equality equality, List<Item> first, List<Item> second) {
        this.equality = equality;
        takeEqual(fingerprint, first, second);
        boolean few = (long) this.first.size() * this.second.size() <= MOST_PAIRS;
        if (few) {
            takeOverlapping();
        }
        takeInOrder(
                (a, b) -> !few || a.boundingBox().isEmpty() || b.boundingBox().isEmpty());
    }

    /** Items that are one and the same, but not equal. */
    List<Pair> pairs() {
        return pairs;
    }

    /** Items that only the first image has. */
    List<Item> onlyInFirst() {
        return rest(first, firstTaken);
    }

    /** Items that only the second image has. */
    List<Item> onlyInSecond() {
        return rest(second, secondTaken);
    }

    private static List<Item> rest(List<Item> items, BitSet taken) {
        List<Item> rest = new ArrayList<>();
        for (int i = taken.nextClearBit(0); i < items.size(); i = taken.nextClearBit(i + 1)) {
            rest.add(items.get(i));
        }
        return rest;
    }

    private void takeEqual(Fingerprint fingerprint, List<Item> all, List<Item> others) {
        Map<Long, Deque<Integer>> places = new HashMap<>();
        for (int i = 0; i < others.size(); i++) {
            places.computeIfAbsent(fingerprint.of(others.get(i)), any -> new ArrayDeque<>())
                    .add(i);
        }
        BitSet taken = new BitSet();
        for (Item item : all) {
            Integer place = places.getOrDefault(fingerprint.of(item), new ArrayDeque<>())
                    .poll();
            if (place == null) {
                first.add(item);
            } else {
                taken.set(place);
            }
        }
        second.addAll(rest(others, taken));
    }

    private void takeOverlapping() {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            for (int j = 0; j < second.size(); j++) {
                boolean same = sameCategory(first.get(i), second.get(j));
                double overlap =
                        overlap(first.get(i).boundingBox(), second.get(j).boundingBox());
                if (same ? overlap > 0 : overlap >= SURELY_ONE) {
                    candidates.add(new Candidate(i, j, same, overlap));
                }
            }
        }
        candidates.sort(BEST_FIRST);
        candidates.forEach(candidate -> take(candidate.first, candidate.second));
    }

    private void takeInOrder(BiPredicate<Item, Item> may) {
        Map<Object, Deque<Integer>> free = new HashMap<>();
        for (int j = secondTaken.nextClearBit(0); j < second.size(); j = secondTaken.nextClearBit(j + 1)) {
            free.computeIfAbsent(categoryOf(second.get(j)), any -> new ArrayDeque<>())
                    .add(j);
        }
        for (int i = firstTaken.nextClearBit(0); i < first.size(); i = firstTaken.nextClearBit(i + 1)) {
            Deque<Integer> places = free.getOrDefault(categoryOf(first.get(i)), new ArrayDeque<>());
            Integer place = places.peek();
            if (place != null && may.test(first.get(i), second.get(place))) {
                take(i, place);
                places.remove();
            }
        }
    }

    private void take(int i, int j) {
        if (!firstTaken.get(i) && !secondTaken.get(j)) {
            firstTaken.set(i);
            secondTaken.set(j);
            pairs.add(new Pair(first.get(i), second.get(j)));
        }
    }

    private boolean sameCategory(Item a, Item b) {
        return equality.same(a.category(), b.category());
    }

    private static Object categoryOf(Item item) {
        return item.category().isDefined()
                ? item.category().name()
                : item.category().id();
    }

    /** Intersection over union; 1 for equal boxes, also for those without area. */
    private static double overlap(Optional<BoundingBox> first, Optional<BoundingBox> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        BoundingBox a = first.get();
        BoundingBox b = second.get();
        if (a.xMin() == b.xMin() && a.yMin() == b.yMin() && a.xMax() == b.xMax() && a.yMax() == b.yMax()) {
            return 1;
        }
        double width = Math.min(a.xMax(), b.xMax()) - Math.max(a.xMin(), b.xMin());
        double height = Math.min(a.yMax(), b.yMax()) - Math.max(a.yMin(), b.yMin());
        if (!(width > 0 && height > 0)) {
            return 0;
        }
        double both = width * height;
        return both / (a.width() * a.height() + b.width() * b.height() - both);
    }

    /** Two items that are one and the same. */
    record Pair(Item first, Item second) {}

    /** Two items that may be one and the same. */
    private record Candidate(int first, int second, boolean sameCategory, double overlap) {}
}
