package dev.lookbook.cli;

import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Counts by a whole number in one line; where there are many, larger numbers are taken together. */
final class Bins {
    private static final int FEW = 7;
    private static final int[] STARTS = {0, 1, 2, 3, 5, 10, 20, 50, 100};

    private Bins() {}

    static String text(SortedMap<Integer, Long> counts) {
        if (counts.size() <= FEW) {
            return counts.entrySet().stream()
                    .map(count -> bin(String.valueOf(count.getKey()), count.getValue()))
                    .collect(Collectors.joining(", "));
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < STARTS.length; i++) {
            long sum =
                    bin(counts, i).values().stream().mapToLong(Long::longValue).sum();
            if (sum > 0) {
                out.append(out.isEmpty() ? "" : ", ").append(bin(name(i), sum));
            }
        }
        return out.toString();
    }

    private static SortedMap<Integer, Long> bin(SortedMap<Integer, Long> counts, int bin) {
        return isLast(bin) ? counts.tailMap(STARTS[bin]) : counts.subMap(STARTS[bin], STARTS[bin + 1]);
    }

    private static String name(int bin) {
        if (isLast(bin)) {
            return STARTS[bin] + "+";
        }
        int end = STARTS[bin + 1] - 1;
        return end == STARTS[bin] ? String.valueOf(end) : STARTS[bin] + "-" + end;
    }

    private static boolean isLast(int bin) {
        return bin == STARTS.length - 1;
    }

    private static String bin(String name, long count) {
        return String.format(Locale.ROOT, "%s: %,d", name, count);
    }
}
