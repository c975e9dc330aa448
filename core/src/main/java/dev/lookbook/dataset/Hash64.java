package dev.lookbook.dataset;

/**
 * Hashes of 64 bits, in which every bit of the input changes each bit of the output with a chance of about a half. The
 * mixing step is the finalizer of SplitMix64 (Stafford's variant 13). Not a defence against anybody.
 */
final class Hash64 {
    private static final long G = 0x9e3779b97f4a7c15L;

    private Hash64() {}

    /** A hash and one more number. */
    static long of(long state, long value) {
        return mix((state ^ value) + G);
    }

    /** A hash and one more text. */
    static long of(long state, String text) {
        long hash = of(state, text.length());
        for (int i = 0; i < text.length(); i++) {
            hash = of(hash, text.charAt(i));
        }
        return hash;
    }

    private static long mix(long bits) {
        long z = bits;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
