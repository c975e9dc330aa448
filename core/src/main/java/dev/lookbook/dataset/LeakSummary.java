package dev.lookbook.dataset;

import dev.lookbook.internal.Brief;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a {@link LeakCheck} has found.
 *
 * @param images how many images each part has, in the order in which parts came
 * @param leakedImages images that are in an earlier part, too
 * @param copies images that are in an earlier part under another name
 * @param leakedPairs pair ids that are in several parts
 * @param reusedPairs pair ids that are in several parts which number theirs on their own
 * @param reusedNames images whose name is that of another in an earlier part
 */
public record LeakSummary(
        Map<String, Long> images,
        long leakedImages,
        long copies,
        long leakedPairs,
        long reusedPairs,
        long reusedNames) {
    /** Copies the map, whose order stays. */
    public LeakSummary {
        images = Collections.unmodifiableMap(new LinkedHashMap<>(images));
    }

    /** Whether something that was learned from is tested with. */
    public boolean hasLeaks() {
        return leakedImages + copies + leakedPairs > 0;
    }

    /** In a line: {@code LeakSummary[0 leaked images, 0 copies, 5 leaked pairs, 2 parts: train 48, test 12]}. */
    @Override
    public String toString() {
        return Brief.of("LeakSummary")
                .count(leakedImages, "leaked image")
                .add(copies == 1 ? "1 copy" : copies + " copies")
                .count(leakedPairs, "leaked pair")
                .list(images.entrySet(), "part", part -> part.getKey() + ' ' + part.getValue())
                .toString();
    }
}
