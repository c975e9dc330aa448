package dev.lookbook.manifest.csv;

/**
 * On which line each image stands first, by 64 bits of hash: 16 to 32 bytes an image. That two of 250,000 have one hash has a
 * chance of one in 500 million, unless somebody wants it.
 */
final class SeenImages {
    private static final long G = 0x9e3779b97f4a7c15L;

    private long[] hashes = new long[1024];
    /** Lines from 1; 0 where there is no hash. */
    private int[] lines = new int[1024];

    private int size;

    /** Notes an image; returns the line where it stood before, or 0. */
    int add(String image, int line) {
        if (size * 4L >= hashes.length * 3L) {
            grow();
        }
        long hash = hash(image);
        int slot = slot(hash);
        int before = lines[slot];
        if (before == 0) {
            hashes[slot] = hash;
            lines[slot] = line;
            size++;
        }
        return before;
    }

    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) hash & mask;
        while (lines[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldLines = lines;
        hashes = new long[2 * oldHashes.length];
        lines = new int[2 * oldLines.length];
        for (int i = 0; i < oldLines.length; i++) {
            if (oldLines[i] != 0) {
                int slot = slot(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                lines[slot] = oldLines[i];
            }
        }
    }

    /** The step of SplitMix64 for each character, so that every bit counts in the low ones. */
    private static long hash(String text) {
        long hash = mix(text.length() + G);
        for (int i = 0; i < text.length(); i++) {
            hash = mix((hash ^ text.charAt(i)) + G);
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
