package dev.lookbook.dataset;

import dev.lookbook.internal.Brief;
import dev.lookbook.model.Segmentation;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How items say which pixels are theirs. Not thread-safe. */
public final class SegmentationStatistics {
    private final SortedMap<Integer, Long> rings = new TreeMap<>();
    private long polygons;
    private long masks;
    private long without;

    SegmentationStatistics() {}

    void add(Optional<Segmentation> segmentation) {
        if (segmentation.isEmpty()) {
            without++;
        } else if (segmentation.get() instanceof Segmentation.Polygons shape) {
            polygons++;
            rings.merge(shape.rings().size(), 1L, Long::sum);
        } else {
            masks++;
        }
    }

    /** How many items have polygons, perhaps without any ring. */
    public long polygons() {
        return polygons;
    }

    /** How many items have a segmentation that is no polygons, such as a run-length encoded mask. */
    public long masks() {
        return masks;
    }

    /** How many items have no segmentation. */
    public long without() {
        return without;
    }

    /** How many items with polygons have so many rings, by the count of rings; cannot be changed. */
    public SortedMap<Integer, Long> ringsPerItem() {
        return Collections.unmodifiableSortedMap(rings);
    }

    /** In a line: {@code SegmentationStatistics[78 of polygons, 0 of masks, 0 without]}. */
    @Override
    public String toString() {
        return Brief.of("SegmentationStatistics")
                .add(polygons + " of polygons")
                .add(masks + " of masks")
                .add(without + " without")
                .toString();
    }
}
