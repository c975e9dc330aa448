package dev.lookbook.model;

import java.math.BigInteger;

/**
 * Powers of ten to 126 bits, rounded up, as Raffaello Giulietti's "The Schubfach way to render doubles" (2021, section 9)
 * has them: the power of -k is {@code (high << 63 | low) / 2^shift} for some shift.
 */
final class PowersOfTen {
    static final int MIN_K = -324;
    static final int MAX_K = 292;

    private static final long MASK_63 = Long.MAX_VALUE;
    private static final long[] POWERS = powers();

    private PowersOfTen() {}

    /** The high 63 bits of 10 to the power of -k. */
    static long high(int k) {
        return POWERS[2 * (k - MIN_K)];
    }

    /** The low 63 bits of 10 to the power of -k. */
    static long low(int k) {
        return POWERS[2 * (k - MIN_K) + 1];
    }

    private static long[] powers() {
        long[] powers = new long[2 * (MAX_K - MIN_K + 1)];
        BigInteger mask = BigInteger.valueOf(MASK_63);
        for (int k = MIN_K; k <= MAX_K; k++) {
            BigInteger g = k <= 0 ? scaled(BigInteger.TEN.pow(-k)) : reciprocal(BigInteger.TEN.pow(k));
            powers[2 * (k - MIN_K)] = g.shiftRight(63).longValueExact();
            powers[2 * (k - MIN_K) + 1] = g.and(mask).longValueExact();
        }
        return powers;
    }

    private static BigInteger scaled(BigInteger power) {
        int shift = power.bitLength() - 126;
        return (shift > 0 ? power.shiftRight(shift) : power.shiftLeft(-shift)).add(BigInteger.ONE);
    }

    private static BigInteger reciprocal(BigInteger power) {
        return BigInteger.ONE.shiftLeft(power.bitLength() + 125).divide(power).add(BigInteger.ONE);
    }
}
