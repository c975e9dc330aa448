package dev.lookbook.coco.index;

import java.util.ArrayList;
import java.util.List;

/** Longs in a row, in pieces: growing copies nothing, so that a large index needs no room for two. */
final class LongList {
    private static final int SHIFT = 13;
    private static final int PIECE = 1 << SHIFT;

    private final List<long[]> pieces = new ArrayList<>();
    private int size;

    void add(long value) {
        if (size >> SHIFT == pieces.size()) {
            pieces.add(new long[PIECE]);
        }
        pieces.get(size >> SHIFT)[size & (PIECE - 1)] = value;
        size++;
    }

    long get(int index) {
        return pieces.get(index >> SHIFT)[index & (PIECE - 1)];
    }

    int size() {
        return size;
    }
}
