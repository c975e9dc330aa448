package dev.lookbook.mask;

import java.util.Arrays;

/** Puts pixels in a row into canonical runs. Not thread-safe. */
public final class RunBuilder {
    private int[] runs;
    private int size = 1;
    private int sum;

    /** Starts with room for so many runs; more are made room for. */
    public RunBuilder(int capacity) {
        runs = new int[Math.max(capacity, 4)];
    }

    /** Adds so many pixels of a kind; 0 of them change nothing. */
    public void add(int length, boolean set) {
        if (length == 0) {
            return;
        }
        boolean last = size % 2 == 0;
        if (set != last) {
            if (size == runs.length) {
                runs = Arrays.copyOf(runs, size * 2);
            }
            runs[size++] = 0;
        }
        runs[size - 1] += length;
        sum += length;
    }

    /** The runs of what was added and 0s up to a count of pixels. */
    public int[] build(int pixels) {
        add(pixels - sum, false);
        return Arrays.copyOf(runs, size);
    }
}
