package dev.lookbook.model;

import java.util.Optional;

/**
 * The size of a stored picture, before any orientation that its EXIF data asks for.
 *
 * @param width pixels from left to right, at least 1
 * @param height pixels from top to bottom, at least 1
 */
public record ImageSize(int width, int height) {
    /**
     * @throws IllegalArgumentException when a side is less than 1
     */
    public ImageSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "expected an image of at least 1 x 1 pixels but found " + width + " x " + height);
        }
    }

    /** The size of these sides in pixels; empty when no picture can have it. */
    public static Optional<ImageSize> ofSides(long width, long height) {
        boolean possible = width >= 1 && width <= Integer.MAX_VALUE && height >= 1 && height <= Integer.MAX_VALUE;
        return possible ? Optional.of(new ImageSize((int) width, (int) height)) : Optional.empty();
    }

    /** In a line: {@code ImageSize[468x624]}. */
    @Override
    public String toString() {
        return "ImageSize[" + width + "x" + height + "]";
    }
}
