package dev.lookbook.model;

/**
 * The shortest decimal that reads back as a double, in Python's notation ({@code 350.0}, {@code 1e-05}, {@code 1e+16}).
 *
 * <p>{@link Double#toString} does not find it on every JDK before 19, so this is Raffaello Giulietti's Schubfach ("The
 * Schubfach way to render doubles", 2021, section 9), which does so in a few multiplications. Of the decimals that round
 * to the double, it takes those of the fewest digits, and of these the closest.
 */
final class ShortestDouble {
    private static final long MASK_63 = Long.MAX_VALUE;
    private static final long HIDDEN_BIT = 1L << 52;

    private ShortestDouble() {}

    /** Digits without zeros at their end, and the power of ten that they are multiplied with. */
    private record Digits(long digits, int exponent) {
        static Digits of(long significand, int k) {
            long digits = significand;
            int exponent = k;
            while (digits % 10 == 0) {
                digits /= 10;
                exponent++;
            }
            return new Digits(digits, exponent);
        }
    }

    static String text(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("expected a finite number but found " + value);
        }
        String sign = Double.doubleToRawLongBits(value) < 0 ? "-" : "";
        return value == 0 ? sign + "0.0" : write(new StringBuilder(24).append(sign), digits(Math.abs(value)));
    }

    private static Digits digits(double value) {
        long bits = Double.doubleToRawLongBits(value);
        long fraction = bits & (HIDDEN_BIT - 1);
        int exponent = (int) (bits >>> 52);
        int q = Math.max(exponent, 1) - 1075;
        long c = exponent == 0 ? fraction : HIDDEN_BIT | fraction;
        // Whole numbers below 2 to the power of 53 are their own shortest digits.
        return q < 0 && q > -53 && (c & ((1L << -q) - 1)) == 0
                ? Digits.of(c >> -q, 0)
                : shortest(q, c, fraction == 0 && exponent > 1);
    }

    /** Finds the digits of c times 2 to the power of q. */
    private static Digits shortest(int q, long c, boolean lowerGapIsHalf) {
        long odd = c & 1;
        long center = c << 2;
        long upper = center + 2;
        long lower = lowerGapIsHalf ? center - 1 : center - 2;
        // The floor of the logarithm of 2 to the power of q, or of three quarters of it, to the base of 10.
        int k = (int) ((q * 661_971_961_083L - (lowerGapIsHalf ? 274_743_187_321L : 0)) >> 41);
        int shift = q + (int) ((-k * 913_124_641_741L) >> 38) + 2;
        long high = PowersOfTen.high(k);
        long low = PowersOfTen.low(k);
        long v = roundToOdd(high, low, center << shift);
        long vLower = roundToOdd(high, low, lower << shift);
        long vUpper = roundToOdd(high, low, upper << shift);
        long s = v >> 2;
        if (s >= 10) {
            long tens = 10 * (s / 10);
            boolean under = vLower + odd <= (tens << 2);
            boolean over = ((tens + 10) << 2) + odd <= vUpper;
            if (under != over) {
                return Digits.of(under ? tens : tens + 10, k);
            }
        }
        boolean under = vLower + odd <= (s << 2);
        boolean over = ((s + 1) << 2) + odd <= vUpper;
        if (under != over) {
            return Digits.of(under ? s : s + 1, k);
        }
        long fromMiddle = v - ((s + s + 1) << 1);
        return Digits.of(fromMiddle < 0 || (fromMiddle == 0 && (s & 1) == 0) ? s : s + 1, k);
    }

    private static long roundToOdd(long high, long low, long c) {
        long x1 = Math.multiplyHigh(low, c);
        long y0 = high * c;
        long y1 = Math.multiplyHigh(high, c);
        long z = (y0 >>> 1) + x1;
        long w = y1 + (z >>> 63);
        return w | (((z & MASK_63) + MASK_63) >>> 63);
    }

    /** Python's repr: plain from 0.0001 to below 1e16, with an exponent of at least two digits elsewhere. */
    private static String write(StringBuilder out, Digits shortest) {
        int exponent = shortest.exponent();
        String text = Long.toString(shortest.digits());
        int point = text.length() + exponent;
        if (point <= -4 || point > 16) {
            out.append(text, 0, 1);
            if (text.length() > 1) {
                out.append('.').append(text, 1, text.length());
            }
            int power = point - 1;
            out.append(power < 0 ? "e-" : "e+");
            return out.append(Math.abs(power) < 10 ? "0" : "")
                    .append(Math.abs(power))
                    .toString();
        }
        if (point <= 0) {
            return out.append("0.").append("0".repeat(-point)).append(text).toString();
        }
        if (point >= text.length()) {
            return out.append(text)
                    .append("0".repeat(point - text.length()))
                    .append(".0")
                    .toString();
        }
        return out.append(text, 0, point)
                .append('.')
                .append(text, point, text.length())
                .toString();
    }
}
