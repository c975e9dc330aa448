package dev.lookbook.render;

import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Categories;
import dev.lookbook.model.ImageSize;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Draws what is annotated, or was detected, over a picture: boxes, masks and their outlines, landmarks with their skeleton,
 * and labels with confidences.
 *
 * <p>Coordinates are those of the model: from the top-left corner of the top-left stored pixel. What lies outside of the
 * picture is not seen. Visible landmarks are discs, occluded ones rings, others are not drawn. Where rings of a polygon
 * overlap they are one area; holes of a mask are holes. Large items are drawn first, so that small ones are seen.
 *
 * <p>Lines are as wide as a 300th of the drawn picture's shorter side, at least two pixels; nothing but labels reaches
 * further than three widths of a line from what is annotated. A ring that is longer than a hundred times both sides of the
 * picture is drawn as the box around it. Colours and kinds of lines are those of a {@link Palette}. Labels lie in the
 * picture, and beside each other where there is room (the first hundred of them). In ASCII they are the same on every
 * machine; other letters are those of the machine's fonts, and without such fonts their label is left out.
 *
 * <p>Needs no screen. Where a display is named that is not there, Java asks for {@code -Djava.awt.headless=true}. Drawing
 * takes up to twelve bytes for each drawn pixel, and a picture's own. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * Renderer renderer = Renderer.of(DeepFashion2Category.categories()).withMaximalSide(1024);
 * renderer.draw(PictureReader.defaults().read(file), image).png(out);
 * }</pre>
 */
public final class Renderer {
    private final Palette palette;
    private final ImmutableOptions options;

    private Renderer(Palette palette, ImmutableOptions options) {
        this.palette = palette;
        this.options = options;
    }

    /** A renderer that draws everything, in the picture's size. */
    public static Renderer of(Categories categories) {
        return new Renderer(Palette.of(categories), ImmutableOptions.builder().build());
    }

    /** Which colours and lines this draws with. */
    public Palette palette() {
        return palette;
    }

    /** This with or without boxes; they are drawn unless told otherwise. */
    public Renderer withBoxes(boolean drawn) {
        return with(options.withBoxes(drawn));
    }

    /** This with or without polygons and masks; they are drawn unless told otherwise. */
    public Renderer withMasks(boolean drawn) {
        return with(options.withMasks(drawn));
    }

    /** This with or without landmarks and skeletons; they are drawn unless told otherwise. */
    public Renderer withLandmarks(boolean drawn) {
        return with(options.withLandmarks(drawn));
    }

    /** This with or without labels; they are drawn unless told otherwise. */
    public Renderer withLabels(boolean drawn) {
        return with(options.withLabels(drawn));
    }

    /**
     * This without items that are less sure. Items without a confidence, as annotated ones are, are always drawn.
     *
     * @param confidence from 0, which is the default, to 1
     * @throws IllegalArgumentException when it is another number
     */
    public Renderer withMinimalConfidence(double confidence) {
        return with(options.withMinimalConfidence(share("confidence", confidence)));
    }

    /**
     * This with masks filled more or less; outlines are always opaque.
     *
     * @param opacity from 0, not filled, to 1, through which nothing is seen; 0.3 unless told otherwise
     * @throws IllegalArgumentException when it is another number
     */
    public Renderer withOpacity(double opacity) {
        return with(options.withOpacity(share("opacity", opacity)));
    }

    /**
     * This in another size.
     *
     * @param scale drawn pixels for each stored one; 1 unless told otherwise
     * @throws IllegalArgumentException when it is not finite, or not more than 0
     */
    public Renderer withScale(double scale) {
        if (!(scale > 0 && Double.isFinite(scale))) {
            throw new IllegalArgumentException("expected a finite scale of more than 0 but found " + scale);
        }
        return with(options.withScale(scale));
    }

    /**
     * This with pictures made smaller where a side would be longer.
     *
     * @param side the longest in pixels; any unless told otherwise
     * @throws IllegalArgumentException when it is less than 1
     */
    public Renderer withMaximalSide(int side) {
        if (side < 1) {
            throw new IllegalArgumentException("expected a side of at least 1 pixel but found " + side);
        }
        return with(options.withMaximalSide(side));
    }

    /**
     * This with another limit to what is drawn.
     *
     * @param pixels the most; {@link PictureReader#MAXIMAL_PIXELS} unless told otherwise
     * @throws IllegalArgumentException when it is less than 1
     */
    public Renderer withMaximalPixels(long pixels) {
        if (pixels < 1) {
            throw new IllegalArgumentException("expected a limit of at least 1 pixel but found " + pixels);
        }
        return with(options.withMaximalPixels(pixels));
    }

    /**
     * Draws an image over its picture. The size that the image states is not asked: what counts is the picture's.
     *
     * @throws IllegalArgumentException when the drawing would have more pixels than allowed
     */
    public Drawing draw(Picture picture, AnnotatedImage image) {
        return Panels.alone(scene(picture, image), options.maximalPixels());
    }

    /**
     * Draws an image on a light ground of its size.
     *
     * @throws IllegalArgumentException when the image states no size, or the drawing would have more pixels than allowed
     */
    public Drawing draw(AnnotatedImage image) {
        ImageSize size = image.size()
                .orElseThrow(() -> new IllegalArgumentException("expected an image that states its size but "
                        + Labels.visible(image.fileName()) + " does not; draw it on Picture.blank of a size"));
        return draw(Picture.blank(size), image);
    }

    /**
     * Draws what is true and what was predicted of a picture next to each other, each under its caption.
     *
     * @throws IllegalArgumentException when the drawing would have more pixels than allowed
     */
    public Drawing sideBySide(Picture picture, AnnotatedImage truth, AnnotatedImage prediction) {
        return sideBySide(picture, List.of(new Panel("ground truth", truth), new Panel("prediction", prediction)));
    }

    /**
     * Draws a picture several times next to each other, from left to right, each under its caption. A maximal side is that
     * of each.
     *
     * @throws IllegalArgumentException when there is no panel, or the drawing would have more pixels than allowed
     */
    public Drawing sideBySide(Picture picture, List<Panel> panels) {
        return Panels.beside(
                panels,
                panels.stream().map(panel -> scene(picture, panel.image())).toList(),
                options.maximalPixels());
    }

    /** {@link #draw(Picture, AnnotatedImage)} over all pixels of a picture, in pixels. */
    public BufferedImage render(BufferedImage picture, AnnotatedImage image) {
        return draw(Picture.of(picture), image).toImage();
    }

    /**
     * {@link #draw(Picture, AnnotatedImage)} over all pixels of a picture, as a PNG. The stream stays open.
     *
     * @throws IOException when it cannot be written
     */
    public void png(BufferedImage picture, AnnotatedImage image, OutputStream out) throws IOException {
        draw(Picture.of(picture), image).png(out);
    }

    /** {@link #draw(Picture, AnnotatedImage)} over all pixels of a picture, as SVG with the picture inside. */
    public String svg(BufferedImage picture, AnnotatedImage image) {
        return draw(Picture.of(picture), image).svg();
    }

    private Scene scene(Picture picture, AnnotatedImage image) {
        ImageSize size = picture.size();
        double longest = Math.max(size.width(), size.height());
        double scale = Math.min(options.scale(), options.maximalSide() / longest);
        Frame frame = Frame.of(size, scale);
        Panels.requireAtMost(options.maximalPixels(), frame.width(), frame.height());
        return Scene.of(picture, frame, image, options, palette);
    }

    private Renderer with(ImmutableOptions other) {
        return new Renderer(palette, other);
    }

    private static double share(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("expected a number from 0 to 1 as " + what + " but found " + value);
        }
        return value;
    }

    /** In a line: {@code Renderer[13 categories: vest, skirt]}. */
    @Override
    public String toString() {
        return palette.toString().replaceFirst("^Palette", "Renderer");
    }
}
