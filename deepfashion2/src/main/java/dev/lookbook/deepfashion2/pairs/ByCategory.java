package dev.lookbook.deepfashion2.pairs;

import dev.lookbook.deepfashion2.DeepFashion2Category;
import dev.lookbook.model.ImageSource;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/** The items of one source by category, and within that by pair id, so that all but one pair id's are two stretches. */
final class ByCategory {
    private final Map<DeepFashion2Category, List<PairItem>> items = new EnumMap<>(DeepFashion2Category.class);

    ByCategory(List<PairItem> all, ImageSource source) {
        for (PairItem item : all) {
            if (item.image().isFrom(source)) {
                items.computeIfAbsent(item.category(), any -> new ArrayList<>()).add(item);
            }
        }
        items.values().forEach(list -> list.sort(Comparator.comparingLong(ByCategory::pairId)));
    }

    /** Those of a category whose pair id is another. */
    List<PairItem> without(DeepFashion2Category category, long pairId) {
        List<PairItem> list = items.getOrDefault(category, List.of());
        int from = firstAtLeast(list, pairId, false);
        return new Without(list, from, firstAtLeast(list, pairId, true));
    }

    /** The first place of a pair id or a higher one; of a higher one only, when that is asked for. */
    private static int firstAtLeast(List<PairItem> list, long pairId, boolean higher) {
        int low = 0;
        int high = list.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            long found = pairId(list.get(middle));
            if (found < pairId || (higher && found == pairId)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long pairId(PairItem item) {
        return item.image().pairId();
    }

    /** A list without a stretch of it, in no memory of its own. */
    private static final class Without extends AbstractList<PairItem> implements RandomAccess {
        private final List<PairItem> all;
        private final int from;
        private final int to;

        Without(List<PairItem> all, int from, int to) {
            this.all = all;
            this.from = from;
            this.to = to;
        }

        @Override
        public PairItem get(int index) {
            return all.get(index < from ? index : index + to - from);
        }

        @Override
        public int size() {
            return all.size() - (to - from);
        }
    }
}
