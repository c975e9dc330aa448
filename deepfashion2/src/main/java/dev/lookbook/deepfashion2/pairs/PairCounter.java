package dev.lookbook.deepfashion2.pairs;

import dev.lookbook.model.ImageSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what is in an index. */
record PairCounter(PairIndex index, List<PairImage> images) {

    PairCounts count() {
        List<Identity> identities = index.identities();
        return new PairCounts(
                of(Optional.of(ImageSource.USER)),
                of(Optional.of(ImageSource.SHOP)),
                of(Optional.empty()),
                images.stream().mapToLong(PairImage::pairId).distinct().count(),
                identities.size(),
                identities.stream().filter(Identity::isPaired).count(),
                identities.stream()
                        .filter(identity -> identity.categories().size() > 1)
                        .count(),
                repeatedStyles(),
                ImagePairs.count(index),
                identities.stream().mapToLong(Identity::pairs).sum(),
                stylesPerPair(identities));
    }

    private PairCounts.OfSource of(Optional<ImageSource> source) {
        long items = 0;
        long paired = 0;
        long orphans = 0;
        for (PairItem item : index.items()) {
            if (item.image().source().equals(source)) {
                items++;
                if (item.hasIdentity()) {
                    boolean alone = index.positives(item).isEmpty();
                    orphans += alone ? 1 : 0;
                    paired += alone ? 0 : 1;
                }
            }
        }
        long count =
                images.stream().filter(image -> image.source().equals(source)).count();
        return new PairCounts.OfSource(count, items, paired, orphans, items - paired - orphans);
    }

    /** Items of an image follow each other. */
    private long repeatedStyles() {
        long repeated = 0;
        Map<Long, Integer> styles = new HashMap<>();
        PairImage image = null;
        for (PairItem item : index.items()) {
            if (!item.image().equals(image)) {
                styles.clear();
                image = item.image();
            }
            // The second one is what makes it a repetition; a third makes it no other.
            repeated += item.hasIdentity() && styles.merge(item.style(), 1, Integer::sum) == 2 ? 1 : 0;
        }
        return repeated;
    }

    private SortedMap<Integer, Long> stylesPerPair(List<Identity> identities) {
        Map<Long, Integer> styles = new HashMap<>();
        Set<Long> pairIds = new HashSet<>();
        images.forEach(image -> pairIds.add(image.pairId()));
        identities.forEach(identity -> styles.merge(identity.pairId(), 1, Integer::sum));
        SortedMap<Integer, Long> counts = new TreeMap<>();
        pairIds.forEach(pairId -> counts.merge(styles.getOrDefault(pairId, 0), 1L, Long::sum));
        return counts;
    }
}
