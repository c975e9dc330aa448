package dev.lookbook.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What rings have in common, by their pixels. Comparing outlines would have to decide which of two lines that nearly coincide
 * is further out, which for parts that were drawn along the whole is a matter of chance; pixels say how much it matters.
 */
final class RingMasks {
    /** More than any outline has; each is compared with each. */
    private static final int MOST_COMPARED = 1000;

    private final List<Decimals> rings;
    private final long height;
    private final long width;

    private RingMasks(List<Decimals> rings) {
        this.rings = rings;
        BoundingBox around = Rings.bounds(rings);
        height = side(around.yMax());
        width = side(around.xMax());
    }

    /** Of an image that has room for a coordinate; one that no image has is for the mask to refuse. */
    private static long side(double max) {
        return (long) Math.ceil(Math.max(0, max)) + 1;
    }

    static double union(List<Decimals> rings) {
        RingMasks masks = new RingMasks(rings);
        return new Segmentation.Polygons(rings).toRle(masks.height, masks.width).area();
    }

    static List<Decimals> withoutContained(List<Decimals> rings, double tolerance) {
        if (!(tolerance >= 0 && tolerance < 1)) {
            throw new IllegalArgumentException("expected a tolerance from 0 to less than 1 but found " + tolerance);
        }
        if (rings.size() > MOST_COMPARED) {
            throw new IllegalArgumentException("expected at most " + MOST_COMPARED + " rings to compare but found "
                    + rings.size() + "; keep contained rings, or leave this item out");
        }
        return rings.size() < 2 ? rings : new RingMasks(rings).withoutContained(tolerance);
    }

    /** From the largest down, each is compared with those that stay: so nothing goes because of a ring that goes itself. */
    private List<Decimals> withoutContained(double tolerance) {
        // All together first: a mask refuses what takes too much memory, which many rings do that one by one do not.
        union(rings);
        List<Rle> masks = rings.stream()
                .map(ring -> new Segmentation.Polygons(List.of(ring)).toRle(height, width))
                .toList();
        List<Integer> kept = new ArrayList<>();
        IntStream.range(0, masks.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -masks.get(i).area()))
                .filter(i -> kept.stream().noneMatch(other -> contains(masks.get(other), masks.get(i), tolerance)))
                .forEach(kept::add);
        return kept.stream().sorted().map(rings::get).toList();
    }

    private static boolean contains(Rle large, Rle small, double tolerance) {
        double pixels = small.area();
        return pixels > 0 && pixels - small.intersection(large).area() <= tolerance * pixels;
    }
}
