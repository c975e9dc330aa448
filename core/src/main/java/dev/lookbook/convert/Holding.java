package dev.lookbook.convert;

import java.util.Arrays;

/** How many things of which strata one group holds. A group has few strata, so looking through them is quick. */
final class Holding {
    private int[] strata = new int[4];
    private long[] counts = new long[4];
    private int size;

    /** One more of a stratum. */
    void add(int stratum) {
        add(stratum, 1);
    }

    private void add(int stratum, long count) {
        int at = 0;
        while (at < size && strata[at] != stratum) {
            at++;
        }
        if (at == size) {
            if (size == strata.length) {
                strata = Arrays.copyOf(strata, 2 * size);
                counts = Arrays.copyOf(counts, 2 * size);
            }
            strata[size++] = stratum;
        }
        counts[at] += count;
    }

    /** The same with other numbers for the strata, which then stand in rising order. */
    Holding renumbered(int[] numbers) {
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            order[i] = (long) numbers[strata[i]] << 32 | i;
        }
        Arrays.sort(order);
        Holding renumbered = new Holding();
        for (long one : order) {
            renumbered.add((int) (one >>> 32), counts[(int) one]);
        }
        return renumbered;
    }

    /** How many strata it holds something of. */
    int size() {
        return size;
    }

    int stratum(int index) {
        return strata[index];
    }

    long count(int index) {
        return counts[index];
    }

    long total() {
        return Arrays.stream(counts).sum();
    }
}
