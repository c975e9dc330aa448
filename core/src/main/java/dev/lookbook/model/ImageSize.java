package dev.lookbook.model;

/** The size of a stored picture in pixels. */
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
}
