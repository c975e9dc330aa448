package dev.lookbook.model;

import java.util.List;

/** Which pixels belong to an item. Today as polygons; run-length encoded masks will be the other kind. */
public sealed interface Segmentation {

    /**
     * Rings of points in pixels, each x, y, x, y and so on, closed or not. A pixel in any ring belongs to the item: rings
     * may overlap, are not holes, and their areas do not add up.
     */
    record Polygons(List<Decimals> rings) implements Segmentation {
        /**
         * @throws IllegalArgumentException when a ring has an odd count of numbers
         */
        public Polygons {
            rings = List.copyOf(rings);
            for (Decimals ring : rings) {
                if (ring.size() % 2 != 0) {
                    throw new IllegalArgumentException(
                            "expected x and y for each point of a polygon but found " + ring.size() + " numbers");
                }
            }
        }
    }
}
