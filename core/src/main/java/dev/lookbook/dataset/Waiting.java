package dev.lookbook.dataset;

import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Item;
import dev.lookbook.model.Segmentation;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Images that wait for the image of the other side they are compared with; no more than fit into some memory. */
final class Waiting {
    /** Rough counts of bytes: of an object with its fields, and of a coordinate's digits and place. */
    private static final int OBJECT = 600;

    private static final int NUMBER = 12;

    private final Map<Side, Map<Long, AnnotatedImage>> images = new EnumMap<>(Side.class);
    private final long budget;
    private long weight;

    /**
     * @param budget how many bytes of images may wait, roughly; one image always may
     */
    Waiting(long budget) {
        this.budget = budget;
    }

    /** The image of the other side, which waits no more; or nothing, and this one waits if there is room. */
    Optional<AnnotatedImage> partnerOf(AnnotatedImage image, long key, Side side) {
        Optional<AnnotatedImage> partner = Optional.ofNullable(of(side.other()).remove(key));
        if (partner.isPresent()) {
            weight -= weight(partner.get());
        } else if (weight < budget) {
            of(side).put(key, image);
            weight += weight(image);
        }
        return partner;
    }

    private Map<Long, AnnotatedImage> of(Side side) {
        return images.computeIfAbsent(side, any -> new HashMap<>());
    }

    private static long weight(AnnotatedImage image) {
        long weight = OBJECT;
        for (Item item : image.items()) {
            long numbers = item.landmarks().map(points -> 3L * points.size()).orElse(0L)
                    + item.segmentation().map(Waiting::numbers).orElse(0L);
            weight += OBJECT + NUMBER * numbers;
        }
        return weight;
    }

    private static long numbers(Segmentation segmentation) {
        return segmentation instanceof Segmentation.Polygons polygons
                ? polygons.rings().stream().mapToLong(ring -> ring.size()).sum()
                : OBJECT;
    }
}
