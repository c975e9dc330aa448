package dev.lookbook.rekognition.detection;

import dev.lookbook.internal.BriefText;
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
    /** The service's boxes may reach out of the picture, but not by another picture: numbers beyond that are pixels. */
    private static final double LEAST = -1;

    private static final double MOST = 2;

    /**
     * @throws IllegalArgumentException when a size is negative, or an edge lies farther outside than the picture is large, as
     *     that of a box in pixels does
     */
    public RatioBox {
        if (!(width >= 0 && height >= 0)) {
            throw new IllegalArgumentException(
                    "expected ratios with a size of at least 0 but found " + text(left, top, width, height));
        }
        if (!(left >= LEAST && top >= LEAST && left + width <= MOST && top + height <= MOST)) {
            throw new IllegalArgumentException(
                    "expected ratios of the picture's size, with edges from -1 to 2, but found "
                            + text(left, top, width, height));
        }
    }

    /** In few characters: {@code 0.1,0.2 0.3x0.4}. */
    String text() {
        return BriefText.number(left)
                + ','
                + BriefText.number(top)
                + ' '
                + BriefText.number(width)
                + 'x'
                + BriefText.number(height);
    }

    private static String text(double left, double top, double width, double height) {
        return "[" + left + ", " + top + ", " + width + ", " + height + ']';
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

    /** In a line: {@code RatioBox[0.1,0.2 0.3x0.4]}. */
    @Override
    public String toString() {
        return "RatioBox[" + left + ',' + top + ' ' + width + 'x' + height + ']';
    }
}
