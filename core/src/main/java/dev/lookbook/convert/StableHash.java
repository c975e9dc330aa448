package dev.lookbook.convert;

/**
 * A hash of a seed and a text that never changes: published splits depend on it.
 *
 * <p>The state begins as {@code mix(seed + G)}. Each UTF-16 unit c of the text makes it {@code mix((state ^ c) + G)}, all in
 * 64 bits that wrap around. G is 0x9e3779b97f4a7c15, and mix is the finalizer of SplitMix64 (Steele, Lea and Flood, "Fast
 * splittable pseudorandom number generators", 2014, with Stafford's variant 13), in which every bit of the input changes
 * each bit of the output with a chance of about a half. Fit to share things out; not a defence against anybody.
 */
final class StableHash {
    private static final long G = 0x9e3779b97f4a7c15L;

    private StableHash() {}

    static long of(long seed, String text) {
        long state = mix(seed + G);
        for (int i = 0; i < text.length(); i++) {
            state = mix((state ^ text.charAt(i)) + G);
        }
        return state;
    }

    /** A hash as a number from 0 to below 1: its upper 53 bits. */
    static double unit(long hash) {
        return (hash >>> 11) * 0x1p-53;
    }

    private static long mix(long bits) {
        long z = bits;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
