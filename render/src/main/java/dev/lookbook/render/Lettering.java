package dev.lookbook.render;

import dev.lookbook.render.Glyphs.Glyph;
import java.awt.geom.Path2D;

/**
 * Writes without fonts. Slim machines have none, and others have others; so what is ASCII is written in strokes of our own,
 * the same everywhere, and how wide a text is does not depend on the machine for any characters.
 */
final class Lettering {
    /** Between two letters, in units of {@link Glyphs}. */
    private static final double GAP = 2.6;

    /** What other letters take on average, and what those take that fill a square, as Chinese ones do. */
    private static final double OTHER = 6.5;

    private static final double SQUARE = 10.5;

    private static final double PEN = 1.05;

    private Lettering() {}

    /** Whether all of a text can be written in strokes. */
    static boolean canWrite(String text) {
        return text.codePoints().allMatch(Glyphs.all()::containsKey);
    }

    /** How wide a text is with capitals of some height. */
    static double width(String text, double capital) {
        double units = text.codePoints().mapToDouble(Lettering::advance).sum();
        return Math.max(0, units - GAP) * capital / Glyphs.CAPITAL;
    }

    /** How wide the pen is for capitals of some height. */
    static double pen(double capital) {
        return PEN * capital / Glyphs.CAPITAL;
    }

    private static double advance(int character) {
        Glyph glyph = Glyphs.all().get(character);
        if (glyph != null) {
            return glyph.width() + GAP;
        }
        boolean combining = switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> false;
        };
        if (combining) {
            return 0;
        }
        boolean square = character >= 0x1100 && !(character >= 0x1e00 && character < 0x2000);
        return (square ? SQUARE : OTHER) + GAP;
    }

    /** The strokes of a text that can be written, to be drawn with a round {@link #pen}. */
    static Path2D strokes(String text, double x, double baseline, double capital) {
        Path2D path = new Path2D.Double();
        double unit = capital / Glyphs.CAPITAL;
        double at = x;
        for (int character : text.codePoints().toArray()) {
            Glyph glyph = Glyphs.all().get(character);
            if (glyph != null && !glyph.strokes().isEmpty()) {
                for (String stroke : glyph.strokes().split(" ", -1)) {
                    append(path, stroke, at, baseline, unit);
                }
            }
            at += advance(character) * unit;
        }
        return path;
    }

    private static void append(Path2D path, String stroke, double x, double baseline, double unit) {
        boolean curved = stroke.charAt(0) == '~';
        String points = curved ? stroke.substring(1) : stroke;
        int count = points.length() / 2;
        double[] px = new double[count];
        double[] py = new double[count];
        for (int i = 0; i < count; i++) {
            px[i] = x + (points.charAt(2 * i) - '0') * unit;
            py[i] = baseline - (points.charAt(2 * i + 1) - 'd') * unit;
        }
        if (!curved) {
            path.moveTo(px[0], py[0]);
            for (int i = 1; i < count; i++) {
                // A point alone has to have some length to be drawn everywhere.
                boolean dot = count == 2 && px[0] == px[1] && py[0] == py[1];
                path.lineTo(px[i] + (dot ? 0.01 : 0), py[i]);
            }
        } else if (points.startsWith(points.substring(points.length() - 2))) {
            loop(path, px, py, count - 1);
        } else {
            curve(path, px, py, count);
        }
    }

    /** From the first point to the last; between them each point pulls the curve that goes by. */
    private static void curve(Path2D path, double[] px, double[] py, int count) {
        path.moveTo(px[0], py[0]);
        for (int i = 1; i < count - 1; i++) {
            boolean last = i == count - 2;
            double endX = last ? px[i + 1] : (px[i] + px[i + 1]) / 2;
            double endY = last ? py[i + 1] : (py[i] + py[i + 1]) / 2;
            path.quadTo(px[i], py[i], endX, endY);
        }
    }

    private static void loop(Path2D path, double[] px, double[] py, int count) {
        path.moveTo((px[count - 1] + px[0]) / 2, (py[count - 1] + py[0]) / 2);
        for (int i = 0; i < count; i++) {
            int next = (i + 1) % count;
            path.quadTo(px[i], py[i], (px[i] + px[next]) / 2, (py[i] + py[next]) / 2);
        }
        path.closePath();
    }
}
