package dev.lookbook.dataset;

import dev.lookbook.internal.Brief;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Visibility;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** How well the landmarks of items can be seen. Not thread-safe. */
public final class LandmarkStatistics {
    private final Map<Visibility, Long> counts = new EnumMap<>(Visibility.class);
    private long items;
    private long other;

    LandmarkStatistics() {}

    void add(Landmarks landmarks) {
        items++;
        for (int i = 0; i < landmarks.size(); i++) {
            Optional<Visibility> visibility = landmarks.visibility(i);
            if (visibility.isPresent()) {
                counts.merge(visibility.get(), 1L, Long::sum);
            } else {
                other++;
            }
        }
    }

    /** How many items have landmarks, labelled or not. */
    public long items() {
        return items;
    }

    /** How many landmarks are as visible as that. */
    public long count(Visibility visibility) {
        return counts.getOrDefault(visibility, 0L);
    }

    /** How many landmarks have a visibility that no name stands for. */
    public long other() {
        return other;
    }

    /** In a line: {@code LandmarkStatistics[78 items, 1200 visible, 310 occluded, 90 not labelled]}. */
    @Override
    public String toString() {
        return Brief.of("LandmarkStatistics")
                .count(items, "item")
                .add(count(Visibility.VISIBLE) + " visible")
                .add(count(Visibility.OCCLUDED) + " occluded")
                .add(count(Visibility.NOT_LABELLED) + " not labelled")
                .when(other > 0, other + " other")
                .toString();
    }
}
