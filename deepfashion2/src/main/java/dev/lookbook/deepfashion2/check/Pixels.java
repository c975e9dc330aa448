package dev.lookbook.deepfashion2.check;

import dev.lookbook.model.Decimals;

/**
 * Positions as doubles, good to a billionth of a pixel. Polygons of real files have up to 17 digits a number, and to find the
 * nearest double of each takes longer than everything else that is done to a file.
 */
final class Pixels {
    /** What a double holds exactly. */
    private static final long MOST = 99_999_999_999_999L;

    private static final double[] POWERS_OF_TEN = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };
    private static final int USUAL_LENGTH = 32;

    private Pixels() {}

    static double[] of(Decimals numbers) {
        double[] pixels = new double[numbers.size()];
        byte[] text = new byte[USUAL_LENGTH];
        for (int i = 0; i < pixels.length; i++) {
            int length = numbers.length(i);
            if (length > USUAL_LENGTH) {
                pixels[i] = numbers.doubleValue(i);
            } else {
                numbers.copyText(i, text, 0);
                double pixel = read(text, length);
                pixels[i] = Double.isNaN(pixel) ? numbers.doubleValue(i) : pixel;
            }
        }
        return pixels;
    }

    /** The number that a text spells, of a long fraction the first digits; NaN where that takes more than this. */
    private static double read(byte[] text, int length) {
        boolean negative = text[0] == '-';
        long digits = 0;
        int fraction = -1;
        for (int i = negative ? 1 : 0; i < length; i++) {
            byte c = text[i];
            if (c == '.') {
                fraction = 0;
            } else if (c < '0' || c > '9' || (digits > MOST && fraction < 0)) {
                return Double.NaN;
            } else if (digits <= MOST && fraction < POWERS_OF_TEN.length - 1) {
                digits = digits * 10 + (c - '0');
                fraction += fraction < 0 ? 0 : 1;
            }
        }
        double value = fraction > 0 ? digits / POWERS_OF_TEN[fraction] : digits;
        return negative ? -value : value;
    }
}
