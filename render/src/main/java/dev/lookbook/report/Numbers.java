package dev.lookbook.report;

import java.awt.Color;
import java.util.Locale;

/** Numbers as people read them. Spaces in them do not break. */
final class Numbers {
    private static final int PERCENT = 100;

    private Numbers() {}

    /** {@code 1,234}. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1 image}, {@code 2 images}, {@code 3 boxes}. */
    static String counted(long number, String thing) {
        return count(number) + "\u00a0" + (number == 1 ? thing : plural(thing));
    }

    /** {@code images}, {@code boxes}. */
    static String plural(String thing) {
        return thing + (thing.endsWith("x") ? "es" : "s");
    }

    /** {@code 12.5 %}; a little is not nothing, and almost all is not all. */
    static String share(long part, long all) {
        if (all == 0) {
            return "–";
        }
        double share = (double) part / all;
        if (part > 0 && share < 0.0005) {
            return "<\u2009" + percent(0.1);
        }
        if (part < all && share >= 0.9995) {
            return ">\u2009" + percent(99.9);
        }
        return percent(share * PERCENT);
    }

    private static String percent(double number) {
        return String.format(Locale.ROOT, "%.1f\u202f%%", number);
    }

    /** A measured number in a few digits. */
    static String measure(double number) {
        String format = number >= 100 || number == Math.rint(number) ? "%,.0f" : number >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, number);
    }

    /** A part of a plot's width, for SVG. */
    static String width(long part, long all) {
        return width((double) part, (double) all);
    }

    /** A part of a plot's width, for SVG. */
    static String width(double part, double all) {
        double share = all > 0 ? part / all : 0;
        return String.format(Locale.ROOT, "%.2f%%", PERCENT * Math.max(0, Math.min(1, share)));
    }

    static String hex(Color color) {
        return String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xffffff);
    }
}
