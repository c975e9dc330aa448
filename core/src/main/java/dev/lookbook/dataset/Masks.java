package dev.lookbook.dataset;

import dev.lookbook.model.Rle;
import java.util.Arrays;

/** Masks by their pixels, however their runs are written; when exact, by how they are written. */
record Masks(DiffRules rules) {

    boolean same(Rle first, Rle second) {
        return rules.exact() ? first.equals(second) : samePixels(first, second);
    }

    /** The same for masks that are the same. */
    long hash(Rle mask) {
        long hash = Hash64.of(Hash64.of(19, mask.height()), mask.width());
        if (!rules.exact()) {
            return of(hash, borders(mask));
        }
        hash = Hash64.of(hash, mask.isCompressed() ? 1 : 0);
        return of(mask.isCompressed() ? Hash64.of(hash, mask.compressed()) : hash, mask.runs());
    }

    /** What makes two masks differ. */
    static String difference(Rle first, Rle second) {
        String change = text(first) + " -> " + text(second);
        if (first.area() != second.area() || !sameSize(first, second)) {
            return change;
        }
        double differing =
                first.union(second).area() - first.intersection(second).area();
        return change + (differing == 0 ? " (written otherwise)" : " (other pixels)");
    }

    static String text(Rle mask) {
        return "a mask of " + (long) mask.area() + " pixels in " + mask.width() + " x " + mask.height();
    }

    private static boolean samePixels(Rle first, Rle second) {
        return sameSize(first, second) && Arrays.equals(borders(first), borders(second));
    }

    private static boolean sameSize(Rle first, Rle second) {
        return first.height() == second.height() && first.width() == second.width();
    }

    private static long of(long state, long[] numbers) {
        long hash = Hash64.of(state, numbers.length);
        for (long number : numbers) {
            hash = Hash64.of(hash, number);
        }
        return hash;
    }

    /** Where pixels that are in begin and end; runs of 0 and the pixels after the last run leave no trace. */
    private static long[] borders(Rle mask) {
        long[] runs = mask.runs();
        long[] borders = new long[runs.length];
        int count = 0;
        long at = 0;
        for (int i = 0; i < runs.length; at += runs[i], i++) {
            if (i % 2 == 0 || runs[i] == 0) {
                continue;
            }
            if (count > 0 && borders[count - 1] == at) {
                borders[count - 1] = at + runs[i];
            } else {
                borders[count++] = at;
                borders[count++] = at + runs[i];
            }
        }
        return Arrays.copyOf(borders, count);
    }
}
