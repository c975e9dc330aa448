package dev.lookbook.deepfashion2.check;

import java.util.Arrays;

/** Numbers pairs of longs from 0, in the order in which they come: some 32 bytes each. */
final class KeyIndex {
    private long[] first = new long[16];
    private long[] second = new long[16];
    /** Where a key is, plus 1; 0 is free. At most half full. */
    private int[] slots = new int[32];

    private int size;

    /** The number of a key, which is {@link #size} before the call when it is new. */
    int add(long a, long b) {
        int at = slot(a, b);
        if (slots[at] > 0) {
            return slots[at] - 1;
        }
        if (size == first.length) {
            grow();
            at = slot(a, b);
        }
        first[size] = a;
        second[size] = b;
        size++;
        slots[at] = size;
        return size - 1;
    }

    int size() {
        return size;
    }

    long first(int index) {
        return first[index];
    }

    long second(int index) {
        return second[index];
    }

    private int slot(long a, long b) {
        int mask = slots.length - 1;
        int at = mixed(a, b) & mask;
        while (slots[at] > 0 && (first[slots[at] - 1] != a || second[slots[at] - 1] != b)) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private static int mixed(long a, long b) {
        long hash = (a * 0x9e3779b97f4a7c15L + b) * 0xc2b2ae3d27d4eb4fL;
        hash ^= hash >>> 32;
        return (int) ((hash * 0x165667b19e3779f9L) >>> 33);
    }

    private void grow() {
        first = Arrays.copyOf(first, 2 * size);
        second = Arrays.copyOf(second, 2 * size);
        slots = new int[4 * size];
        for (int i = 0; i < size; i++) {
            slots[slot(first[i], second[i])] = i + 1;
        }
    }
}
