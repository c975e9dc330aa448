package dev.lookbook.deepfashion2.raw;

import dev.lookbook.model.Decimals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects an array's elements: numbers as a row until something else comes, because there may be millions. */
final class MixedArray {
    private final Decimals.Builder row = Decimals.builder();
    private int[] offsets = new int[8];
    private final List<Raw> mixed = new ArrayList<>();

    void add(Raw element) {
        if (mixed.isEmpty()
                && element instanceof RawScalar scalar
                && scalar.number().isPresent()) {
            if (row.size() == offsets.length) {
                offsets = Arrays.copyOf(offsets, 2 * offsets.length);
            }
            offsets[row.size()] = (int) scalar.offset();
            row.add(scalar.number().get());
            return;
        }
        if (mixed.isEmpty()) {
            Decimals numbers = row.build();
            for (int i = 0; i < numbers.size(); i++) {
                mixed.add(new RawScalar(offsets[i], numbers.get(i)));
            }
        }
        mixed.add(element);
    }

    /** Whether all elements are numbers, which they also are when there are none. */
    boolean isRow() {
        return mixed.isEmpty();
    }

    Decimals row() {
        return row.build();
    }

    List<Raw> list() {
        return mixed;
    }
}
