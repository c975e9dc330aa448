package dev.lookbook.report;

import dev.lookbook.dataset.CategoryStatistics;
import dev.lookbook.dataset.DatasetStatistics;
import dev.lookbook.dataset.LandmarkStatistics;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.model.Visibility;
import dev.lookbook.render.Palette;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** What all splits hold together, with categories found by name. */
final class Holdings {
    private final Map<String, DatasetStatistics> splits;
    private final Map<String, Held> categories = new LinkedHashMap<>();

    /** A category of some or all splits. */
    static final class Held {
        private final Category category;
        private final long[] items;
        private final Landmarks landmarks = new Landmarks();

        private Held(Category category, int splits) {
            this.category = category;
            items = new long[splits];
        }

        Category category() {
            return category;
        }

        String name() {
            return Tile.nameOf(category);
        }

        /** How many items it has in a split, by the split's number. */
        long items(int split) {
            return items[split];
        }

        /** How many items it has in all splits. */
        long total() {
            long sum = 0;
            for (long some : items) {
                sum += some;
            }
            return sum;
        }

        Landmarks landmarks() {
            return landmarks;
        }
    }

    /** Landmarks by how well they can be seen. */
    static final class Landmarks {
        private final long[] counts = new long[4];

        private void add(LandmarkStatistics some) {
            counts[0] += some.count(Visibility.VISIBLE);
            counts[1] += some.count(Visibility.OCCLUDED);
            counts[2] += some.other();
            counts[3] += some.count(Visibility.NOT_LABELLED);
        }

        /** Visible, occluded, other, not labelled. */
        List<Long> counts() {
            return List.of(counts[0], counts[1], counts[2], counts[3]);
        }

        boolean isEmpty() {
            return counts[0] + counts[1] + counts[2] + counts[3] == 0;
        }
    }

    Holdings(Map<String, DatasetStatistics> splits) {
        this.splits = splits;
        int number = 0;
        for (DatasetStatistics split : splits.values()) {
            for (CategoryStatistics some : split.categories()) {
                Held held = categories.computeIfAbsent(
                        Tile.nameOf(some.category()), any -> new Held(some.category(), splits.size()));
                held.items[number] += some.items();
                held.landmarks.add(some.landmarks());
            }
            number++;
        }
    }

    List<String> names() {
        return List.copyOf(splits.keySet());
    }

    Map<String, DatasetStatistics> byName() {
        return Collections.unmodifiableMap(splits);
    }

    List<DatasetStatistics> splits() {
        return List.copyOf(splits.values());
    }

    /** The categories of all splits, those with the most items first. */
    List<Held> categories() {
        List<Held> sorted = new ArrayList<>(categories.values());
        sorted.sort(Comparator.comparingLong(Held::total).reversed());
        return sorted;
    }

    long categoriesInUse() {
        return categories.values().stream().filter(one -> one.total() > 0).count();
    }

    /** The sum over all splits. */
    long sum(ToLongFunction<DatasetStatistics> count) {
        return splits.values().stream().mapToLong(count).sum();
    }

    /** Colours by the categories' places in the first split that has them. */
    Palette palette() {
        return Palette.of(Categories.copyOf(
                categories.values().stream().map(Held::category).toList()));
    }
}
