package dev.lookbook.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Text and numbers as XML and SVG take them. */
final class Xml {
    private Xml() {}

    /** A text in an element or in an attribute in double quotes; it is free of characters that XML cannot have. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /**
     * A text as it is.
     *
     * @throws IllegalArgumentException when it has a character that XML cannot have, escaped or not
     */
    static String require(String text) {
        text.codePoints().filter(c -> !isAllowed(c)).findFirst().ifPresent(c -> {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "expected only characters that XML can have but found \\u%04x", c));
        });
        return text;
    }

    /** XML 1.0, section 2.2; line breaks and tabs, which attributes would not keep, count as not allowed here. */
    private static boolean isAllowed(int c) {
        return c >= 0x20 && !(c >= 0xd800 && c < 0xe000) && c != 0xfffe && c != 0xffff;
    }

    /** A number to a hundredth of a pixel, without an exponent and without zeros at its end. */
    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
