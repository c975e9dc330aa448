package dev.lookbook.deepfashion2.pairs;

import dev.lookbook.model.ImageSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts items together that are one garment. */
final class Identities {
    private Identities() {}

    /** What an identity is looked up by. */
    static Identity key(long pairId, long style) {
        return new Identity(pairId, style, List.of(), List.of());
    }

    /** The garments that consumers or shops have, by pair id and style; their items in the order in which they come. */
    static List<Identity> of(List<PairItem> items) {
        Map<Identity, Sides> sides = new TreeMap<>(Identity.ORDER);
        for (PairItem item : items) {
            if (item.hasIdentity() && item.image().source().isPresent()) {
                sides.computeIfAbsent(key(item.image().pairId(), item.style()), any -> new Sides())
                        .add(item);
            }
        }
        List<Identity> identities = new ArrayList<>(sides.size());
        sides.forEach(
                (key, found) -> identities.add(new Identity(key.pairId(), key.style(), found.consumer, found.shop)));
        return List.copyOf(identities);
    }

    private static final class Sides {
        private final List<PairItem> consumer = new ArrayList<>();
        private final List<PairItem> shop = new ArrayList<>();

        void add(PairItem item) {
            (item.image().isFrom(ImageSource.USER) ? consumer : shop).add(item);
        }
    }
}
