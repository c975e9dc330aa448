package dev.lookbook.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * What a {@link Renderer} has laid out, to be had in pixels or in SVG: both show the same shapes at the same places.
 *
 * <p>Holds the picture it is drawn on. Immutable and safe to share between threads.
 */
public final class Drawing {
    /** Of what lies behind pictures. */
    static final Color GROUND = new Color(0xf4f4f4);

    private final int width;
    private final int height;
    private final List<Part> parts;
    private final List<Layer> captions;

    Drawing(int width, int height, List<Part> parts, List<Layer> captions) {
        this.width = width;
        this.height = height;
        this.parts = List.copyOf(parts);
        this.captions = List.copyOf(captions);
    }

    /** A scene and where it is. */
    record Part(int x, int y, Scene scene) {}

    /** How many columns of pixels this has. */
    public int width() {
        return width;
    }

    /** How many rows of pixels this has. */
    public int height() {
        return height;
    }

    List<Part> parts() {
        return parts;
    }

    List<Layer> captions() {
        return captions;
    }

    /**
     * In pixels: four bytes each, and as many again while items of several polygons are filled or the picture is made
     * smaller. The same in every run; the edges of lines may differ by a shade from one JDK to another.
     */
    public BufferedImage toImage() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            for (Part part : parts) {
                paint(part, graphics);
            }
            Java2dPainter painter = new Java2dPainter(graphics, width, height);
            captions.forEach(layer -> layer.marks().forEach(painter::paint));
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private static void paint(Part part, Graphics2D all) {
        Frame frame = part.scene().frame();
        Graphics2D graphics = (Graphics2D) all.create(part.x(), part.y(), frame.width(), frame.height());
        try {
            graphics.setColor(GROUND);
            graphics.fillRect(0, 0, frame.width(), frame.height());
            part.scene()
                    .picture()
                    .scaled(frame.width(), frame.height())
                    .ifPresent(pixels -> graphics.drawImage(pixels, 0, 0, null));
            Java2dPainter painter = new Java2dPainter(graphics, frame.width(), frame.height());
            part.scene().layers().forEach(layer -> layer.marks().forEach(painter::paint));
        } finally {
            graphics.dispose();
        }
    }

    /**
     * Writes this as a PNG. The stream stays open.
     *
     * @throws IOException when it cannot be written
     */
    public void png(OutputStream out) throws IOException {
        ImageFiles.write(toImage(), "png", out);
    }

    /**
     * Writes this as a JPEG, which is smaller than a PNG and a little blurred. The stream stays open.
     *
     * @param quality from 0, which is small, to 1, which is good
     * @throws IllegalArgumentException when the quality is another number
     * @throws IOException when it cannot be written
     */
    public void jpeg(OutputStream out, double quality) throws IOException {
        if (!(quality >= 0 && quality <= 1)) {
            throw new IllegalArgumentException("expected a number from 0 to 1 as quality but found " + quality);
        }
        ImageFiles.write(toImage(), "jpeg", (float) quality, out);
    }

    /** This as SVG, with the picture inside, as text. */
    public String svg() {
        StringBuilder out = new StringBuilder();
        try {
            svg(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // Nothing is written anywhere.
        }
        return out.toString();
    }

    /**
     * Writes this as SVG with the picture inside: as large as it is drawn, as a JPEG, or as a PNG where it is transparent.
     *
     * @throws IOException when it cannot be written
     */
    public void svg(Appendable out) throws IOException {
        new SvgPainter(out).paint(this, Optional.empty());
    }

    /**
     * Writes this as SVG that shows a picture from elsewhere: the stored pixels' file, as a path or address that is valid
     * from where the SVG is going to be. Browsers show nothing of it where the SVG itself is an image ({@code <img>}).
     *
     * <p>A picture whose EXIF data ask to be turned is inside all the same, if a {@link PictureReader} has read it: viewers
     * would turn the file, and annotations would be beside what they annotate.
     *
     * @throws IllegalArgumentException when the path or address has a character that XML cannot have
     * @throws IOException when it cannot be written
     */
    public void svg(Appendable out, String href) throws IOException {
        new SvgPainter(out).paint(this, Optional.of(Xml.require(href)));
    }

    /** In a line: {@code Drawing[468x624]}. */
    @Override
    public String toString() {
        return "Drawing[" + width + 'x' + height + ']';
    }
}
