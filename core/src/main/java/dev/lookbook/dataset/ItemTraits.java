package dev.lookbook.dataset;

import dev.lookbook.internal.Brief;
import dev.lookbook.model.Item;
import dev.lookbook.model.Occlusion;
import dev.lookbook.model.Scale;
import dev.lookbook.model.Viewpoint;
import dev.lookbook.model.ZoomIn;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** How many items are of what scale and so on. Those that do not say are not counted. Not thread-safe. */
public final class ItemTraits {
    private final Map<Scale, Long> scales = new EnumMap<>(Scale.class);
    private final Map<Occlusion, Long> occlusions = new EnumMap<>(Occlusion.class);
    private final Map<ZoomIn, Long> zoomIns = new EnumMap<>(ZoomIn.class);
    private final Map<Viewpoint, Long> viewpoints = new EnumMap<>(Viewpoint.class);

    ItemTraits() {}

    void add(Item item) {
        item.scale().ifPresent(scale -> scales.merge(scale, 1L, Long::sum));
        item.occlusion().ifPresent(occlusion -> occlusions.merge(occlusion, 1L, Long::sum));
        item.zoomIn().ifPresent(zoomIn -> zoomIns.merge(zoomIn, 1L, Long::sum));
        item.viewpoint().ifPresent(viewpoint -> viewpoints.merge(viewpoint, 1L, Long::sum));
    }

    /** How many items are of which scale; cannot be changed. */
    public Map<Scale, Long> scales() {
        return Collections.unmodifiableMap(scales);
    }

    /** How many items are hidden how much; cannot be changed. */
    public Map<Occlusion, Long> occlusions() {
        return Collections.unmodifiableMap(occlusions);
    }

    /** How many items lie outside their image how much; cannot be changed. */
    public Map<ZoomIn, Long> zoomIns() {
        return Collections.unmodifiableMap(zoomIns);
    }

    /** How many items are seen from where; cannot be changed. */
    public Map<Viewpoint, Long> viewpoints() {
        return Collections.unmodifiableMap(viewpoints);
    }

    /** In a line: {@code ItemTraits[scales {SMALL=3, LARGE=75}, occlusions {SLIGHT=78}]}. */
    @Override
    public String toString() {
        return Brief.of("ItemTraits")
                .add("scales", scales)
                .add("occlusions", occlusions)
                .add("zoom-ins", zoomIns)
                .add("viewpoints", viewpoints)
                .toString();
    }
}
