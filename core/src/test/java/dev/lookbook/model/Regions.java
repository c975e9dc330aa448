package dev.lookbook.model;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** Counts the regions of pixels that share a side, by pouring paint into them. */
final class Regions {
    private Regions() {}

    static int count(Mask mask) {
        BitSet painted = new BitSet();
        int count = 0;
        for (int i = 0; i < mask.width() * mask.height(); i++) {
            if (mask.contains(i % mask.width(), i / mask.width()) && !painted.get(i)) {
                paint(mask, i, painted);
                count++;
            }
        }
        return count;
    }

    private static void paint(Mask mask, int start, BitSet painted) {
        Deque<Integer> open = new ArrayDeque<>();
        open.push(start);
        while (!open.isEmpty()) {
            int at = open.pop();
            painted.set(at);
            int x = at % mask.width();
            int y = at / mask.width();
            int[][] beside = {{x - 1, y}, {x + 1, y}, {x, y - 1}, {x, y + 1}};
            for (int[] next : beside) {
                boolean inside = next[0] >= 0 && next[0] < mask.width() && next[1] >= 0 && next[1] < mask.height();
                if (inside && mask.contains(next[0], next[1]) && !painted.get(next[1] * mask.width() + next[0])) {
                    open.push(next[1] * mask.width() + next[0]);
                }
            }
        }
    }
}
