package dev.lookbook.model;

import dev.lookbook.internal.Brief;
import dev.lookbook.mask.Merge;
import dev.lookbook.mask.Outlines;
import dev.lookbook.mask.Overlap;
import dev.lookbook.mask.PolygonFill;
import dev.lookbook.mask.RleText;
import dev.lookbook.mask.RunBuilder;
import dev.lookbook.mask.Runs;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The pixels of an item as run lengths: how many pixels are out, then how many are in, and so on, down the columns of the
 * image from the left to the right. The first run is of pixels that are out, and 0 when the first pixel is in; runs may be
 * 0 elsewhere too. Pixels after the last run are out.
 *
 * <p>COCO has two forms of this, a list of runs and a compressed text. A mask remembers the one it came in and its exact
 * runs or text, and is equal to another of the same size, form and runs or text. What is computed does what pycocotools
 * does, pixel by pixel and double by double; computed masks have the form of runs, without runs of 0 but the first, which
 * add up to all pixels.
 *
 * <p>Needs four bytes for each run, and the compressed text; only {@link #decode} needs memory for pixels. An image has at
 * most 2^31 - 1 of them here. Immutable and safe to share between threads.
 */
public final class Rle implements Segmentation {
    private final int height;
    private final int width;
    private final int[] runs;
    private final @Nullable String text;

    private Rle(int height, int width, int[] runs, @Nullable String text) {
        this.height = height;
        this.width = width;
        this.runs = runs;
        this.text = text;
    }

    /**
     * A mask from its runs.
     *
     * @throws IllegalArgumentException when a side or a run is negative, there are more than 2^31 - 1 pixels, or the runs
     *     are together more than height times width
     */
    public static Rle of(long height, long width, long... runs) {
        return new Rle((int) height, (int) width, Runs.require(runs, countPixels(height, width)), null);
    }

    /**
     * A mask from COCO's compressed text.
     *
     * @throws IllegalArgumentException when {@link #of} would throw it, the text has characters other than {@code '0'} to
     *     {@code 'o'}, ends within a number, or has one of more than 12 characters
     */
    public static Rle ofCompressed(long height, long width, String counts) {
        int pixels = countPixels(height, width);
        return new Rle((int) height, (int) width, Runs.require(RleText.parse(counts), pixels), counts);
    }

    /**
     * The pixels in a box, exactly those that pycocotools finds: the box is drawn as the polygon of its corners.
     *
     * @throws IllegalArgumentException when {@link Segmentation.Polygons#toRle} would throw it
     */
    public static Rle ofBox(long height, long width, BoundingBox box) {
        return ofRings(height, width, List.of(new double[] {
            box.xMin(), box.yMin(), box.xMin(), box.yMax(), box.xMax(), box.yMax(), box.xMax(), box.yMin()
        }));
    }

    /** The pixels that are in. */
    public static Rle encode(Mask mask) {
        int pixels = mask.height() * mask.width();
        RunBuilder runs = new RunBuilder(16);
        boolean in = false;
        for (int at = 0; at < pixels; in = !in) {
            int end = mask.next(at, !in);
            runs.add(end - at, in);
            at = end;
        }
        return new Rle(mask.height(), mask.width(), runs.build(pixels), null);
    }

    /**
     * The pixels in any of some masks.
     *
     * @throws IllegalArgumentException when there is no mask, or their sizes are not the same
     */
    public static Rle union(Collection<Rle> masks) {
        List<Rle> all = List.copyOf(masks);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("expected at least one mask but found none");
        }
        Rle first = all.get(0);
        List<int[]> runs = all.stream().map(first::runsOfSameSize).toList();
        return first.with(Merge.union(runs, first.pixels()));
    }

    /** How many rows the image has. */
    public int height() {
        return height;
    }

    /** How many columns the image has. */
    public int width() {
        return width;
    }

    /** The runs as they came; a copy. */
    public long[] runs() {
        return Arrays.stream(runs).asLongStream().toArray();
    }

    /** Whether this came as compressed text. */
    public boolean isCompressed() {
        return text != null;
    }

    /** The compressed text: the one this came as, otherwise the one that pycocotools writes for these runs. */
    public String compressed() {
        return text != null ? text : RleText.of(runs);
    }

    /** This mask in the form of compressed text; this very mask when it has that form. */
    public Rle toCompressed() {
        return text != null ? this : new Rle(height, width, runs, RleText.of(runs));
    }

    /** This mask in the form of runs; this very mask when it has that form. */
    public Rle toUncompressed() {
        return text != null ? with(runs) : this;
    }

    /** How many pixels are in. */
    @Override
    public double area() {
        return Runs.area(runs);
    }

    /** The left-most column, the top-most row and how many of both the pixels extend over; 0, 0, 0, 0 if none is in. */
    @Override
    public BoundingBox.Xywh bounds() {
        int[] xywh = Runs.bounds(runs, height);
        return new BoundingBox.Xywh(Decimals.ofIntegers(xywh[0], xywh[1], xywh[2], xywh[3]));
    }

    /**
     * The pixels in this mask, in the other or in both.
     *
     * @throws IllegalArgumentException when the sizes are not the same
     */
    public Rle union(Rle other) {
        return with(Merge.union(List.of(runs, runsOfSameSize(other)), pixels()));
    }

    /**
     * The pixels in both masks.
     *
     * @throws IllegalArgumentException when the sizes are not the same
     */
    public Rle intersection(Rle other) {
        return with(Merge.intersection(runs, runsOfSameSize(other), pixels()));
    }

    /**
     * Intersection over union, from 0 to 1; 0 when nothing overlaps, also of empty masks.
     *
     * @param truth the annotated mask that this one, a detection, is compared with
     * @param crowd whether the annotation is a crowd, of which a detection need only be a part: the intersection is then
     *     divided by this mask's area
     * @throws IllegalArgumentException when the sizes are not the same
     */
    public double iou(Rle truth, boolean crowd) {
        return Overlap.iou(runs, runsOfSameSize(truth), pixels(), crowd);
    }

    /** All pixels of the image, at a bit each. */
    public Mask decode() {
        BitSet bits = new BitSet();
        int at = 0;
        for (int i = 0; i < runs.length; at += runs[i], i++) {
            if (i % 2 == 1) {
                bits.set(at, at + runs[i]);
            }
        }
        return new Mask(height, width, bits);
    }

    /**
     * The outlines of the regions along the borders of the pixels, so that {@link Segmentation.Polygons#toRle} gives
     * exactly these pixels again and {@link Segmentation.Polygons#area} and {@link Segmentation.Polygons#bounds} their
     * count and their box.
     *
     * <p>There is one ring for each region of pixels that share a side, clockwise on the screen, not closed. Polygons have
     * no holes; so a ring goes down a line from the region's border to a hole, around it and up the same line.
     *
     * @throws IllegalArgumentException when the outlines pass more than 16,777,216 columns together
     */
    public Polygons toPolygons() {
        return new Polygons(Outlines.of(runs, height, width).stream()
                .map(Decimals::ofIntegers)
                .toList());
    }

    /**
     * This mask.
     *
     * @throws IllegalArgumentException when its size is another
     */
    @Override
    public Rle toRle(long imageHeight, long imageWidth) {
        requireSize(imageHeight, imageWidth);
        return this;
    }

    static int countPixels(long height, long width) {
        return Runs.pixels(height, width);
    }

    /** The pixels in any of some rings, each x, y, x, y and so on. */
    static Rle ofRings(long height, long width, List<double[]> rings) {
        countPixels(height, width);
        return new Rle((int) height, (int) width, PolygonFill.runs(rings, (int) height, (int) width), null);
    }

    private Rle with(int[] otherRuns) {
        return new Rle(height, width, otherRuns, null);
    }

    private int pixels() {
        return height * width;
    }

    private int[] runsOfSameSize(Rle other) {
        requireSize(other.height, other.width);
        return other.runs;
    }

    private void requireSize(long otherHeight, long otherWidth) {
        if (height != otherHeight || width != otherWidth) {
            throw new IllegalArgumentException("expected the mask's height " + height + " and width " + width
                    + " but found height " + otherHeight + " and width " + otherWidth);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rle that
                && height == that.height
                && width == that.width
                && Objects.equals(text, that.text)
                && Arrays.equals(runs, that.runs);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hash(height, width, text) + Arrays.hashCode(runs);
    }

    /** In a line: {@code Rle[468x624, 10450 pixels, 261 runs, compressed]}, width and height first. */
    @Override
    public String toString() {
        return Brief.of("Rle")
                .add(width + "x" + height)
                .count((long) area(), "pixel")
                .count(runs.length, "run")
                .when(text != null, "compressed")
                .toString();
    }
}
