package dev.lookbook.model;

import dev.lookbook.internal.Brief;
import java.util.List;

/** Which pixels belong to an item: as outlines ({@link Polygons}) or pixel by pixel ({@link Rle}). */
public sealed interface Segmentation permits Segmentation.Polygons, Rle {

    /**
     * The area in pixels, as the dataset's authors count it: of polygons the sum of what each ring encloses (overlaps count
     * twice), of a mask its pixels.
     *
     * @throws IllegalArgumentException when rings are so large that the area is not within a double's range
     */
    double area();

    /**
     * The box around it; 0, 0, 0, 0 when there is nothing: of polygons around the points, of a mask around its pixels.
     *
     * @throws IllegalArgumentException when rings are so large that the box is not within a double's range
     */
    BoundingBox bounds();

    /**
     * The pixels of an image of a size.
     *
     * @throws IllegalArgumentException when the image has more than 2^31 - 1 pixels; see {@link Polygons} and {@link Rle}
     *     for other reasons
     */
    Rle toRle(long height, long width);

    /**
     * Rings of points in pixels, each x, y, x, y and so on, closed or not. A pixel in any ring belongs to the item: rings
     * may overlap and are not holes.
     */
    record Polygons(List<Decimals> rings) implements Segmentation {
        /** How much of a ring may lie outside of another that contains it, unless told otherwise: 1 %. */
        public static final double CONTAINED_TOLERANCE = 0.01;

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

        /** The sum of what each ring encloses, as official COCO files have it: not the pixels, and overlaps count twice. */
        @Override
        public double area() {
            return Rings.area(rings);
        }

        /** The least box around all points; its numbers are the points'. */
        @Override
        public BoundingBox.Xyxy bounds() {
            return Rings.bounds(rings);
        }

        /**
         * The pixels in any of the rings, exactly those that pycocotools finds; a ring of fewer than three points has none.
         * Where a ring crosses itself, the even-odd rule holds. Rings are always rings: pycocotools takes polygons whose
         * first ring has four numbers for boxes, which this does not.
         *
         * <p>Needs memory for the outline, not for the pixels: some bytes for each column that it passes.
         *
         * @throws IllegalArgumentException when the image has more than 2^31 - 1 pixels, a coordinate is not between
         *     -429,496,729 and 429,496,729, or the rings pass more than 16,777,216 columns together
         */
        @Override
        public Rle toRle(long height, long width) {
            return Rle.ofRings(
                    height, width, rings.stream().map(Decimals::toDoubles).toList());
        }

        /**
         * The pixels in any of the rings, each counted once: the area where rings overlap or one is part of another. They are
         * those of {@link #toRle} in an image that the rings fit into; pixels left of or above the origin do not count.
         *
         * @throws IllegalArgumentException when {@link #toRle} would throw it
         */
        public double unionArea() {
            return RingMasks.union(rings);
        }

        /** These rings, each ending in the point it begins with: where it did not, that point is repeated as it is written. */
        public Polygons closed() {
            return new Polygons(rings.stream().map(Closing::close).toList());
        }

        /** These rings, each without the points at its end that are equal to its first. */
        public Polygons opened() {
            return new Polygons(rings.stream().map(Closing::open).toList());
        }

        /** {@link #withoutContained(double)} with {@link #CONTAINED_TOLERANCE}. */
        public Polygons withoutContained() {
            return withoutContained(CONTAINED_TOLERANCE);
        }

        /**
         * The rings that are not part of another one, in their order: the garment without its sleeves, where both were drawn. A
         * ring goes when at most the given share of its pixels lies outside of a single larger ring that stays; of rings with
         * equally many pixels, the first is the larger. Rings that have no pixel stay.
         *
         * @param tolerance from 0, no pixel outside, to less than 1
         * @throws IllegalArgumentException when the tolerance is another, there are more than 1000 rings, or {@link #toRle} would
         *     throw it
         */
        public Polygons withoutContained(double tolerance) {
            return new Polygons(RingMasks.withoutContained(rings, tolerance));
        }

        /** In a line: {@code Polygons[2 polygons, 45 points]}; {@link #rings} has the numbers. */
        @Override
        public String toString() {
            return Brief.of("Polygons")
                    .count(rings.size(), "polygon")
                    .count(rings.stream().mapToLong(ring -> ring.size() / 2).sum(), "point")
                    .toString();
        }
    }
}
