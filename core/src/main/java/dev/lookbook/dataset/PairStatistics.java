package dev.lookbook.dataset;

import dev.lookbook.internal.Brief;
import java.util.HashSet;
import java.util.Set;

/** The pair ids of images. Not thread-safe. */
public final class PairStatistics {
    private static final int TOLD_APART = 65_536;

    private final Set<Long> ids = new HashSet<>();
    private long images;

    PairStatistics() {}

    void add(long pairId) {
        images++;
        if (ids.size() < TOLD_APART) {
            ids.add(pairId);
        }
    }

    /** How many images have a pair id. */
    public long images() {
        return images;
    }

    /** How many different pair ids there are; 65,536 stands for that many or more. */
    public long different() {
        return ids.size();
    }

    /** In a line: {@code PairStatistics[60 images, 24 pair ids]}. */
    @Override
    public String toString() {
        return Brief.of("PairStatistics")
                .count(images, "image")
                .count(different(), "pair id")
                .toString();
    }
}
