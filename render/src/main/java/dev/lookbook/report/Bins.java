package dev.lookbook.report;

import dev.lookbook.dataset.Distribution;
import dev.lookbook.report.Histogram.Bin;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * The bins that numbers are sorted into. Each begins where the one before ends; the first takes all that is less, the last
 * all that is more.
 *
 * @param starts where they begin, in the numbers' own measure
 * @param names how people call these places
 * @param marks the names of those that part what is smaller from what is larger
 * @param unit what follows a name; may be empty
 */
record Bins(List<Double> starts, List<String> names, List<String> marks, String unit) {
    /** So many columns have room on a small screen. */
    private static final int COLUMNS = 13;

    /**
     * Areas by the side of a square of that area, in steps of about a half: powers of two and 1.5 times those, of which 32
     * and 96 are COCO's limits.
     */
    static final Bins SIDES =
            sides(8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1024, 1536, 2048, 3072);

    /** Widths divided by heights. */
    static final Bins RATIOS = new Bins(
            List.of(0.125, 0.25, 0.375, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 4.0, 8.0),
            List.of("1:8", "1:4", "3:8", "1:2", "3:4", "1:1", "3:2", "2:1", "3:1", "4:1", "8:1"),
            List.of("1:1"),
            "");

    private static Bins sides(int... sides) {
        return new Bins(
                IntStream.of(sides).mapToObj(side -> (double) side * side).toList(),
                IntStream.of(sides).mapToObj(Numbers::count).toList(),
                List.of("32", "96"),
                " pixels");
    }

    /**
     * A list of columns for each of some splits, the same ones, without empty ones at their ends.
     */
    List<List<Bin>> of(List<Distribution> splits) {
        int first = starts.size();
        int last = 0;
        for (int bin = 0; bin <= starts.size(); bin++) {
            int at = bin;
            if (splits.stream().anyMatch(split -> count(split, at) > 0)) {
                first = Math.min(first, bin);
                last = bin;
            }
        }
        int from = Math.min(first, last);
        int to = last;
        return splits.stream()
                .map(split -> IntStream.rangeClosed(from, to)
                        .mapToObj(bin -> bin(split, bin))
                        .toList())
                .toList();
    }

    private long count(Distribution numbers, int bin) {
        double from = bin == 0 ? 0 : starts.get(bin - 1);
        double to = bin == starts.size() ? Double.POSITIVE_INFINITY : starts.get(bin);
        return numbers.count(from, to);
    }

    private Bin bin(Distribution numbers, int bin) {
        String start = bin == 0 ? "" : names.get(bin - 1);
        String end = bin == starts.size() ? "" : names.get(bin);
        String name = start.isEmpty()
                ? "less than " + end + unit
                : end.isEmpty() ? start + unit + " and more" : start + " to " + end + unit;
        return new Bin(name, start, true, marks.contains(start), count(numbers, bin));
    }

    /** How many images have so many items; the last column is of all that have more. */
    static List<Bin> itemsPerImage(SortedMap<Integer, Long> counts, int greatest) {
        List<Bin> bins = new ArrayList<>();
        for (int items = 0; items <= Math.min(greatest, COLUMNS - 1); items++) {
            boolean open = items == COLUMNS - 1 && greatest > items;
            long count = open
                    ? counts.tailMap(items).values().stream()
                            .mapToLong(Long::longValue)
                            .sum()
                    : counts.getOrDefault(items, 0L);
            String name = open ? items + " items and more" : Numbers.counted(items, "item");
            bins.add(new Bin(name, open ? items + "+" : "" + items, false, false, count));
        }
        return bins;
    }
}
