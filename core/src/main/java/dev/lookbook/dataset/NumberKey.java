package dev.lookbook.dataset;

import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import java.nio.charset.StandardCharsets;

/**
 * What a number's text says, however it is written: {@code 350}, {@code 350.0} and {@code 3.5e2} are one number, and so are
 * 0 and -0. Exact, for any count of digits.
 *
 * @param digits from the first that is not 0 to the last that is not 0; none for zero
 * @param exponent of ten, by which 0.DIGITS is multiplied
 */
record NumberKey(boolean negative, String digits, long exponent) {
    /** Far beyond what a double tells from zero; keeps sums of exponents in range. */
    private static final long LEAST = Long.MIN_VALUE / 4;

    static NumberKey of(Decimal number) {
        return of(number.text());
    }

    static NumberKey of(Decimals numbers, int index) {
        byte[] text = new byte[numbers.length(index)];
        numbers.copyText(index, text, 0);
        return of(new String(text, StandardCharsets.ISO_8859_1));
    }

    private static NumberKey of(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        boolean fraction = false;
        long exponent = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                fraction = true;
            } else if (c == 'e' || c == 'E') {
                exponent += written(text.substring(i + 1));
                break;
            } else if (c != '-') {
                boolean leading = c == '0' && digits.isEmpty();
                if (!leading) {
                    digits.append(c);
                }
                exponent += fraction ? (leading ? -1 : 0) : (leading ? 0 : 1);
            }
        }
        int end = digits.length();
        while (end > 0 && digits.charAt(end - 1) == '0') {
            end--;
        }
        digits.setLength(end);
        return end == 0
                ? new NumberKey(false, "", 0)
                : new NumberKey(text.charAt(0) == '-', digits.toString(), exponent);
    }

    private static long written(String exponent) {
        try {
            return Math.max(LEAST, Long.parseLong(exponent));
        } catch (NumberFormatException tooSmall) {
            // Only tiny numbers and zeros have such exponents: others are out of a double's range, and refused.
            return LEAST;
        }
    }

    long hash() {
        return Hash64.of(Hash64.of(negative ? 1 : 0, digits), exponent);
    }
}
