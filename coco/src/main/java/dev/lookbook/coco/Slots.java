package dev.lookbook.coco;

import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.Landmarks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One layout of keypoints for all categories: each has its own slots, one category after the other. Where the categories
 * were laid out so already (all name the same slots, "1", "2" and so on), it is that layout.
 */
final class Slots {
    private final Map<Long, Integer> offsets = new HashMap<>();
    private final Map<Long, Integer> counts = new HashMap<>();
    private final int count;
    /** All slots without landmarks. */
    private final Decimals empty;

    private Slots(int count) {
        this.count = count;
        empty = Decimals.ofDoubles(new double[3 * count]);
    }

    static Slots of(Categories categories) {
        List<Category> list = categories.asList();
        if (list.size() > 1 && areLaidOut(list)) {
            Slots slots = new Slots(list.get(0).landmarkNames().size());
            list.forEach(category -> slots.put(category, 0));
            return slots;
        }
        Slots slots = new Slots(list.stream()
                .mapToInt(category -> category.landmarkNames().size())
                .sum());
        int offset = 0;
        for (Category category : list) {
            slots.put(category, offset);
            offset += category.landmarkNames().size();
        }
        return slots;
    }

    private static boolean areLaidOut(List<Category> categories) {
        List<String> names = categories.get(0).landmarkNames();
        List<String> numbers =
                IntStream.rangeClosed(1, names.size()).mapToObj(String::valueOf).toList();
        return names.equals(numbers)
                && categories.stream()
                        .allMatch(category -> category.landmarkNames().equals(names));
    }

    private void put(Category category, int offset) {
        offsets.putIfAbsent(category.id(), offset);
        counts.putIfAbsent(category.id(), category.landmarkNames().size());
    }

    /** How many slots there are. */
    int count() {
        return count;
    }

    /** How many slots a category has. */
    int count(Category category) {
        return counts.getOrDefault(category.id(), 0);
    }

    /** Landmarks in their category's slots, everything as floating-point numbers, all other slots 0. */
    Landmarks fill(Category category, Optional<Landmarks> landmarks) {
        int first = 3 * offsets.getOrDefault(category.id(), 0);
        Decimals xyv = landmarks.map(Landmarks::xyv).orElse(Decimals.of());
        int end = first + Math.min(xyv.size(), 3 * count(category));
        Decimals numbers = Decimals.builder()
                .add(empty, 0, first)
                .addAsDoubles(xyv, 0, end - first)
                .add(empty, end, empty.size())
                .build();
        return new Landmarks(numbers);
    }
}
