package dev.lookbook.model;

/**
 * The double nearest to a decimal, for the decimals that coordinates are: some digits and a point among them. Several times
 * as fast as {@link Double#parseDouble}, which has the last word on all others.
 */
final class NearestDouble {
    /** Integers below have so many digits at most, and fit a long. */
    static final int MAX_DIGITS = 18;

    private static final long EXACT = 1L << 53;
    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };
    /** How many bits 10 to the power of an index has. */
    private static final int[] BITS = {1, 4, 7, 10, 14, 17, 20, 24, 27, 30, 34, 37, 40, 44, 47, 50, 54, 57, 60};

    private static final long MASK_63 = Long.MAX_VALUE;

    private NearestDouble() {}

    /** The double nearest to a JSON number. */
    static double of(byte[] text, int start, int end) {
        boolean negative = text[start] == '-';
        int first = negative ? start + 1 : start;
        if (end - first <= MAX_DIGITS + 1) {
            long digits = 0;
            int fraction = 0;
            int at = first;
            while (at < end) {
                int c = text[at] - '0';
                if (c == '.' - '0' && fraction == 0) {
                    fraction = end - at - 1;
                } else if (c < 0 || c > 9) {
                    break;
                } else {
                    digits = digits * 10 + c;
                }
                at++;
            }
            if (at == end && fraction <= MAX_DIGITS && (fraction > 0 || end - first <= MAX_DIGITS)) {
                double value = of(digits, fraction);
                if (value >= 0) {
                    return negative ? -value : value;
                }
            }
        }
        return Double.parseDouble(NumberText.string(text, start, end));
    }

    /** The double nearest to {@code digits} divided by 10 to the power of {@code fraction}, or -1 where that is close. */
    private static double of(long digits, int fraction) {
        if (fraction == 0) {
            return digits;
        }
        // Both sides are exact, so the one rounding of the division gives the nearest double.
        return digits <= EXACT ? digits / POWERS_OF_TEN[fraction] : quotient(digits, fraction);
    }

    /**
     * Multiplies with the reciprocal of the power of ten, to 126 bits, of which the upper 53 are the double. What is cut off,
     * and the reciprocal's being rounded up, are less than two of the lowest bits; when they could tip the rounding, that is
     * left to somebody else.
     */
    private static double quotient(long digits, int fraction) {
        int zeros = Long.numberOfLeadingZeros(digits) - 1;
        long multiplier = digits << zeros;
        long high = PowersOfTen.high(fraction);
        long lowest = Math.multiplyHigh(PowersOfTen.low(fraction), multiplier);
        long middle = ((high * multiplier) >>> 1) + lowest;
        long product = Math.multiplyHigh(high, multiplier) + (middle >>> 63);
        long rest = middle & MASK_63;
        int cut = 64 - Long.numberOfLeadingZeros(product) - 53;
        long half = 1L << (cut - 1);
        long below = product & ((half << 1) - 1);
        if ((below == half && rest < 2) || (below == half - 1 && rest > MASK_63 - 2)) {
            return -1;
        }
        long mantissa = (product >>> cut) + (below >= half ? 1 : 0);
        return Math.scalb((double) mantissa, cut + 2 - BITS[fraction] - zeros);
    }
}
