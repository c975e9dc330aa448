package dev.lookbook.rekognition.detection;

import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.ImageSize;

/**
 * A box in ratios of the picture's width and height, origin top-left, as the service answers it. It is no box in pixels
 * until {@link #toPixels} makes one.
 *
 * @param left the left edge; may be less than 0, for the service looks at garments that lie partly outside
 * @param top the top edge; may be less than 0
 * @param width the horizontal size
 * @param height the vertical size
 */
public record RatioBox(double left, double top, double width, double height) {
    /**
     * @throws IllegalArgumentException when a number is not finite or a size is negative
     */
    public RatioBox {
        if (!(width >= 0 && height >= 0 && Double.isFinite(left + top + width + height))) {
            throw new IllegalArgumentException("expected ratios with a size of at least 0 but found [" + left + ", "
                    + top + ", " + width + ", " + height + ']');
        }
    }

    /**
     * The same box in the pixels of a picture of a size. Nothing is rounded, and nothing is cut off. The size is taken as it
     * is: that of the stored pixels differs from that of the picture as it is looked at where its EXIF data turn it.
     */
    public BoundingBox.Xywh toPixels(ImageSize size) {
        return BoundingBox.ofXywh(
                        left * size.width(), top * size.height(), width * size.width(), height * size.height())
                .toXywh();
    }

    /** Whether no part of it lies outside of the picture. */
    public boolean isInside() {
        return left >= 0 && top >= 0 && left + width <= 1 && top + height <= 1;
    }

    /** The part that lies in the picture; a box without width or height when none does. */
    public RatioBox clipped() {
        if (isInside()) {
            return this;
        }
        double newLeft = Math.min(1, Math.max(0, left));
        double newTop = Math.min(1, Math.max(0, top));
        double right = Math.min(1, Math.max(newLeft, left + width));
        double bottom = Math.min(1, Math.max(newTop, top + height));
        return new RatioBox(newLeft, newTop, right - newLeft, bottom - newTop);
    }

    /** Whether it has no pixel. */
    public boolean isEmpty() {
        return width == 0 || height == 0;
    }
}
