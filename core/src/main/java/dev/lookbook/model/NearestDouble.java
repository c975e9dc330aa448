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
    private static final long[] TENS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000};
    /** How many bits 10 to the power of an index has. */
    private static final int[] BITS = {1, 4, 7, 10, 14, 17, 20, 24, 27, 30, 34, 37, 40, 44, 47, 50, 54, 57, 60};

    private static final long HIDDEN_BIT = 1L << 52;
    /** What a double's exponent has more than that of its mantissa as an integer. */
    private static final long BIAS = 1075;

    private static final long MASK_63 = Long.MAX_VALUE;
    /** How many bits behind a product's own are looked at to tell how far a decimal is from its double. */
    private static final int FINE = 40;
    /** More than all that is cut off comes to, in units of the last of them. */
    private static final long MARGIN = 16;

    private NearestDouble() {}

    /** The double nearest to a JSON number. */
    static double of(byte[] text, int start, int end) {
        boolean negative = text[start] == '-';
        int first = negative ? start + 1 : start;
        int point = NumberText.digits(text, first, end);
        int fraction = point < end && text[point] == '.' ? end - point - 1 : 0;
        if (point - first + fraction <= MAX_DIGITS) {
            long digits = append(front(text, first, point), text, end - fraction, end);
            if (digits >= 0 && (fraction > 0 || point == end)) {
                double value = of(digits, fraction);
                if (value >= 0) {
                    return negative ? -value : value;
                }
            }
        }
        return Double.parseDouble(NumberText.string(text, start, end));
    }

    /** The integer that at least one and at most {@link #MAX_DIGITS} digits are. */
    static long front(byte[] text, int from, int end) {
        int shift = Byte.SIZE * (EightCharacters.COUNT - (end - from));
        return shift >= 0 && from + EightCharacters.COUNT <= text.length
                ? EightCharacters.integer(EightCharacters.get(text, from) << shift)
                : append(0, text, from, end);
    }

    /**
     * Appends the digits of a text to others, no more than {@link #MAX_DIGITS} in all.
     *
     * @return all of them; -1 when there is something else in the text
     */
    static long append(long front, byte[] text, int from, int end) {
        long digits = front;
        int at = from;
        for (; end - at >= EightCharacters.COUNT; at += EightCharacters.COUNT) {
            long eight = EightCharacters.get(text, at);
            if (EightCharacters.digits(eight) < EightCharacters.COUNT) {
                return -1;
            }
            digits = digits * 100_000_000 + EightCharacters.integer(eight);
        }
        int rest = end - at;
        if (at > from && rest > 1) {
            long eight = EightCharacters.last(rest, EightCharacters.get(text, end - EightCharacters.COUNT));
            return EightCharacters.digits(eight) < EightCharacters.COUNT
                    ? -1
                    : digits * TENS[rest] + EightCharacters.integer(eight);
        }
        for (; at < end; at++) {
            int digit = text[at] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            digits = digits * 10 + digit;
        }
        return digits;
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
        // Never subnormal, so the exponent's bits are known; rounding up may add one to it.
        long exponent = BIAS + cut + 2 - BITS[fraction] - zeros;
        return Double.longBitsToDouble((exponent << 52) + (mantissa - HIDDEN_BIT));
    }

    /**
     * Whether {@code digits} divided by 10 to the power of {@code fraction} is surely the shortest decimal of its double: of
     * all with as many digits the closest, while none with a digit less comes close enough to be rounded to it.
     *
     * @param digits not 0 at their end
     */
    static boolean isSurelyShortest(long digits, int fraction) {
        int zeros = Long.numberOfLeadingZeros(digits) - 1;
        if (zeros > Long.SIZE - FINE) {
            return false;
        }
        long multiplier = digits << zeros;
        long high = PowersOfTen.high(fraction);
        long middle = ((high * multiplier) >>> 1) + Math.multiplyHigh(PowersOfTen.low(fraction), multiplier);
        long product = Math.multiplyHigh(high, multiplier) + (middle >>> 63);
        int cut = 64 - Long.numberOfLeadingZeros(product) - 53;
        long below = (product & ((1L << cut) - 1)) << FINE | (middle & MASK_63) >>> (63 - FINE);
        long gap = 1L << (cut + FINE);
        // How far the decimal is above the double, and what one in its last digit is.
        long above = below < gap / 2 ? below : below - gap;
        long unit = high >>> (Long.SIZE - FINE - zeros);
        long last = digits % 10;
        return 2 * Math.abs(above) + MARGIN < Math.min(unit, gap)
                && last * unit - above > gap / 2 + MARGIN
                && (10 - last) * unit + above > gap / 2 + MARGIN;
    }
}
