package dev.lookbook.deepfashion2.retrieval;

import dev.lookbook.model.BoundingBox;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The right answers: where in shops' images each garment is. */
final class Gallery {
    /** From this overlap on, a retrieved item is the one of the gallery. */
    private static final double OVERLAP = 0.5;

    private final Map<Garment, Map<Long, List<BoundingBox.Xywh>>> garments = new HashMap<>();

    private record Garment(long pairId, long style) {}

    void add(GalleryItem item) {
        // Style 0 is nobody's answer.
        if (item.style() > 0) {
            garments.computeIfAbsent(new Garment(item.pairId(), item.style()), any -> new HashMap<>())
                    .computeIfAbsent(item.galleryImageId(), any -> new ArrayList<>(1))
                    .add(item.bbox().toXywh());
        }
    }

    /** How many items would be right. */
    int answers(RetrievalQuery query) {
        return right(query).values().stream().mapToInt(List::size).sum();
    }

    /** The place, from 1, of the first retrieved item that is right. */
    OptionalInt rank(RetrievalQuery query, RetrievalResult result) {
        Map<Long, List<BoundingBox.Xywh>> right = right(query);
        for (int i = 0; i < result.gallery().size(); i++) {
            RetrievedItem retrieved = result.gallery().get(i);
            List<BoundingBox.Xywh> boxes = right.getOrDefault(retrieved.galleryImageId(), List.of());
            if (!boxes.isEmpty() && overlapsAny(retrieved.galleryBbox().toXywh(), boxes)) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    private Map<Long, List<BoundingBox.Xywh>> right(RetrievalQuery query) {
        return garments.getOrDefault(new Garment(query.pairId(), query.style()), Map.of());
    }

    private static boolean overlapsAny(BoundingBox.Xywh box, List<BoundingBox.Xywh> others) {
        for (BoundingBox.Xywh other : others) {
            if (box.iou(other, false) >= OVERLAP) {
                return true;
            }
        }
        return false;
    }
}
