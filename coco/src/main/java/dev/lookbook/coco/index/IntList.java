package dev.lookbook.coco.index;

import java.util.ArrayList;
import java.util.List;

/** Ints in a row, in pieces, as {@link LongList} has longs. */
final class IntList {
    private static final int SHIFT = 13;
    private static final int PIECE = 1 << SHIFT;

    private final List<int[]> pieces = new ArrayList<>();
    private int size;

    void add(int value) {
        if (size >> SHIFT == pieces.size()) {
            pieces.add(new int[PIECE]);
        }
        pieces.get(size >> SHIFT)[size & (PIECE - 1)] = value;
        size++;
    }

    int get(int index) {
        return pieces.get(index >> SHIFT)[index & (PIECE - 1)];
    }
}
