package dev.lookbook.manifest.line;

/**
 * The lines on which each image, a {@code source-ref}, stood first, by 64 bits of hash: 16 to 32 bytes a line. That two of 250,000 have
 * one hash has a chance of one in 500 million, unless somebody wants it.
 */
public final class SourceRefs {
    private static final long G = 0x9e3779b97f4a7c15L;

    private long[] hashes = new long[1024];
    /** Lines from 1; 0 where there is no hash. */
    private int[] lines = new int[1024];

    private int size;

    /** None so far. */
    public SourceRefs() {}

    /** Notes a {@code source-ref}; returns the line where it stood before, or 0. */
    public int add(String sourceRef, int line) {
        if (size * 4L >= hashes.length * 3L) {
            grow();
        }
        long hash = hash(sourceRef);
        int slot = slot(hash);
        if (lines[slot] == 0) {
            hashes[slot] = hash;
            lines[slot] = line;
            size++;
            return 0;
        }
        return lines[slot];
    }

    /** The line where a {@code source-ref} stands first, or 0. */
    public int lineOf(String sourceRef) {
        return lines[slot(hash(sourceRef))];
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

    private static long hash(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * G;
            hash ^= hash >>> 32;
        }
        // The finalizer of SplitMix64, so that all bits count in the low ones.
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }
}
