package dev.lookbook.render;

import java.awt.AWTError;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * The fonts of the machine, if it has any: asked only for letters that {@link Lettering} does not know. Where there are none
 * (a slim container without fontconfig), whatever touches a font throws: on JDK 17 an {@link InternalError} around an
 * InvocationTargetException, on JDK 25 a {@link RuntimeException} "Fontconfig head is null", where a library is missing an
 * UnsatisfiedLinkError and then NoClassDefFoundErrors. After the first time nobody asks again.
 */
final class MachineFonts {
    private static volatile boolean absent;

    private MachineFonts() {}

    /** The outlines of a text in a width; empty when there is no font, or none that has all characters. */
    static Optional<Shape> outlines(String text, double x, double baseline, double capital, double width) {
        if (absent) {
            return Optional.empty();
        }
        try {
            // Capitals are some 0.72 of a font's size.
            Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) (capital / 0.72));
            if (font.canDisplayUpTo(text) >= 0) {
                return Optional.empty();
            }
            // Unlike a glyph vector, a layout knows of scripts that go from right to left.
            Shape shape = new TextLayout(text, font, new FontRenderContext(null, true, true)).getOutline(null);
            Rectangle2D bounds = shape.getBounds2D();
            if (bounds.isEmpty()) {
                return Optional.empty();
            }
            AffineTransform place = AffineTransform.getTranslateInstance(x, baseline);
            place.scale(width / bounds.getWidth(), 1);
            place.translate(-bounds.getX(), 0);
            return Optional.of(place.createTransformedShape(shape));
        } catch (RuntimeException | LinkageError | InternalError | AWTError e) {
            absent = true;
            return Optional.empty();
        }
    }
}
