package dev.lookbook.render;

import dev.lookbook.internal.Brief;
import dev.lookbook.model.ImageSize;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn on: the pixels of a picture, or only its size. Annotations count in stored pixels; so a picture knows how
 * large the stored one is even where it was read smaller.
 *
 * <p>Immutable and safe to share between threads, as long as nobody changes the pixels that were given.
 */
public final class Picture {
    private final @Nullable BufferedImage pixels;
    private final ImageSize size;
    private final boolean turned;

    private Picture(@Nullable BufferedImage pixels, ImageSize size, boolean turned) {
        this.pixels = pixels;
        this.size = size;
        this.turned = turned;
    }

    /** A picture with all of its stored pixels, which are not copied. */
    public static Picture of(BufferedImage pixels) {
        return of(pixels, new ImageSize(pixels.getWidth(), pixels.getHeight()));
    }

    /** A picture that is stored in another size, usually a larger one. The pixels are not copied. */
    public static Picture of(BufferedImage pixels, ImageSize stored) {
        return new Picture(pixels, stored, false);
    }

    /** A picture whose file viewers turn or mirror, if so. */
    static Picture of(BufferedImage pixels, ImageSize stored, boolean turned) {
        return new Picture(pixels, stored, turned);
    }

    /** Nothing but a light ground of the size of a picture. */
    public static Picture blank(ImageSize size) {
        return new Picture(null, size, false);
    }

    /** The size of the stored picture. */
    public ImageSize size() {
        return size;
    }

    /** The pixels; empty for a blank picture. */
    public Optional<BufferedImage> pixels() {
        return Optional.ofNullable(pixels);
    }

    /** Whether viewers show its file in another way than its pixels are stored. */
    boolean isTurned() {
        return turned;
    }

    /** The pixels in another size: the very same where it is theirs. */
    Optional<BufferedImage> scaled(int width, int height) {
        return pixels().map(all -> {
            BufferedImage last = all;
            // By halves, for a step that takes more at once would leave out pixels in between.
            while (last.getWidth() > 2L * width || last.getHeight() > 2L * height) {
                last = copy(
                        last,
                        last.getWidth() > 2L * width ? (last.getWidth() + 1) / 2 : last.getWidth(),
                        last.getHeight() > 2L * height ? (last.getHeight() + 1) / 2 : last.getHeight());
            }
            boolean same = last.getWidth() == width && last.getHeight() == height;
            return same ? last : copy(last, width, height);
        });
    }

    /** Opaque pixels in the form that every writer takes: files come in stranger ones. */
    static BufferedImage plain(BufferedImage opaque) {
        boolean plain = opaque.getType() == BufferedImage.TYPE_INT_RGB;
        return plain ? opaque : copy(opaque, opaque.getWidth(), opaque.getHeight());
    }

    private static BufferedImage copy(BufferedImage from, int width, int height) {
        boolean alpha = from.getColorModel().hasAlpha();
        BufferedImage to =
                new BufferedImage(width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = to.createGraphics();
        Java2dPainter.smooth(graphics);
        graphics.drawImage(from, 0, 0, width, height, null);
        graphics.dispose();
        return to;
    }

    /** In a line: {@code Picture[468x624]}. */
    @Override
    public String toString() {
        return Brief.of("Picture")
                .size(Optional.of(size))
                .when(pixels == null, "blank")
                .when(turned, "turned by viewers")
                .toString();
    }
}
