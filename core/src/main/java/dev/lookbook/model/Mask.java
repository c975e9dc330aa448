package dev.lookbook.model;

import dev.lookbook.internal.Brief;
import java.util.BitSet;
import java.util.Objects;

/**
 * The pixels of an image, each in or out: what {@link Rle#decode} gives and {@link Rle#encode} takes.
 *
 * <p>Needs a bit for each pixel of the image. Immutable and safe to share between threads.
 */
public final class Mask {
    private final int height;
    private final int width;
    /** Down the columns, from the left column to the right, as runs go. */
    private final BitSet pixels;

    /** The bits are not copied: whoever makes a mask leaves them alone. */
    Mask(int height, int width, BitSet pixels) {
        this.height = height;
        this.width = width;
        this.pixels = pixels;
    }

    /**
     * A mask of the pixels that a test accepts, which is asked once for each.
     *
     * @throws IllegalArgumentException when a side is negative or there are more than 2^31 - 1 pixels
     */
    public static Mask of(long height, long width, Test test) {
        int count = Rle.countPixels(height, width);
        BitSet pixels = new BitSet();
        for (int i = 0; i < count; i++) {
            pixels.set(i, test.contains(i / (int) height, i % (int) height));
        }
        return new Mask((int) height, (int) width, pixels);
    }

    /** How many rows there are. */
    public int height() {
        return height;
    }

    /** How many columns there are. */
    public int width() {
        return width;
    }

    /**
     * Whether the pixel in a column x and a row y is in, both from 0 at the top left.
     *
     * @throws IndexOutOfBoundsException when there is no such pixel
     */
    public boolean contains(int x, int y) {
        return pixels.get(Objects.checkIndex(x, width) * height + Objects.checkIndex(y, height));
    }

    /**
     * A row of pixels, from left to right; a copy.
     *
     * @throws IndexOutOfBoundsException when there is no such row
     */
    public boolean[] row(int y) {
        Objects.checkIndex(y, height);
        boolean[] row = new boolean[width];
        for (int x = 0; x < width; x++) {
            row[x] = pixels.get(x * height + y);
        }
        return row;
    }

    /** The first pixel from an index on, counted down the columns, that is in or is not. */
    int next(int from, boolean in) {
        int at = in ? pixels.nextSetBit(from) : pixels.nextClearBit(from);
        return at < 0 ? height * width : Math.min(at, height * width);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mask that && height == that.height && width == that.width && pixels.equals(that.pixels);
    }

    @Override
    public int hashCode() {
        return Objects.hash(height, width, pixels);
    }

    /** In a line: {@code Mask[468x624, 10450 pixels]}, width and height first. */
    @Override
    public String toString() {
        return Brief.of("Mask")
                .add(width + "x" + height)
                .count(pixels.cardinality(), "pixel")
                .toString();
    }

    /** Says which pixels are in. */
    @FunctionalInterface
    public interface Test {
        /** Whether the pixel in a column x and a row y is in. */
        boolean contains(int x, int y);
    }
}
