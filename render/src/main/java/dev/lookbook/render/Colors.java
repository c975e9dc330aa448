package dev.lookbook.render;

import java.awt.Color;
import java.util.Locale;

/** What has to be known of colours to put one on another. */
final class Colors {
    private Colors() {}

    /** The one of black and white that is read best on a colour: their contrast is at least 4.58 : 1 on any. */
    static Color textOn(Color ground) {
        return contrast(Color.BLACK, ground) >= contrast(Color.WHITE, ground) ? Color.BLACK : Color.WHITE;
    }

    /** The one of nearly black and white that sets a line off from a picture like it. */
    static Color casingOf(Color line) {
        return luminance(line) > 0.3 ? new Color(0x20, 0x20, 0x20) : Color.WHITE;
    }

    /** WCAG 2.2's contrast ratio, from 1 to 21. */
    static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** WCAG 2.2's relative luminance, from 0 to 1. */
    static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    /** A channel of sRGB as an amount of light, from 0 to 1. */
    static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    /** As CSS writes it: {@code #1f77b4}. */
    static String hex(Color color) {
        return String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xffffff);
    }
}
