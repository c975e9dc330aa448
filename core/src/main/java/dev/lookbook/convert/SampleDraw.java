package dev.lookbook.convert;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/** The images of a sample in the making: a hash and a stratum each. */
final class SampleDraw {
    private long[] hashes = new long[256];
    private int[] strata = new int[256];
    private int count;

    void add(long hash, int stratum) {
        if (count == hashes.length) {
            // Half as much again: what is copied is dropped at once.
            int length = Math.addExact(count, count / 2);
            hashes = Arrays.copyOf(hashes, length);
            strata = Arrays.copyOf(strata, length);
        }
        hashes[count] = hash;
        strata[count] = stratum;
        count++;
    }

    int count() {
        return count;
    }

    /**
     * Takes images in the order of their places until there are as many as wanted, as nearly as equal hashes allow.
     *
     * @param starts where each stratum's places begin, from 0 to 1
     * @param names of the strata, which decide between equal places
     * @param limits gets the last hash that is taken of each stratum
     * @return how many are taken of each stratum
     */
    long[] draw(long wanted, double[] starts, String[] names, long[] limits) {
        int[] ends = new int[starts.length];
        long[] sorted = sorted(ends);
        PriorityQueue<Stretch> queue = new PriorityQueue<>(
                Comparator.comparingDouble(Stretch::place).thenComparing(stretch -> names[stretch.stratum]));
        for (int stratum = 0; stratum < starts.length; stratum++) {
            queue.add(new Stretch(stratum, stratum == 0 ? 0 : ends[stratum - 1], ends[stratum], starts[stratum]));
        }
        long[] counts = new long[starts.length];
        long missing = wanted;
        while (!queue.isEmpty()) {
            Stretch next = queue.remove();
            int same = next.same(sorted);
            if (wanted == 0 || same > 2 * missing) {
                break;
            }
            counts[next.stratum] += same;
            limits[next.stratum] = sorted[next.at];
            missing -= same;
            next.at += same;
            if (next.at < next.end) {
                queue.add(next);
            }
        }
        return counts;
    }

    /**
     * Takes so many images of each stratum, those of the lowest hashes; of images with one hash all or none, whatever is
     * nearer.
     *
     * @param limits gets the last hash that is taken of each stratum; its length is the number of strata
     * @return how many are taken of each stratum
     */
    long[] drawEach(long wanted, long[] limits) {
        int[] ends = new int[limits.length];
        long[] sorted = sorted(ends);
        long[] counts = new long[limits.length];
        for (int stratum = 0; stratum < limits.length; stratum++) {
            Stretch next = new Stretch(stratum, stratum == 0 ? 0 : ends[stratum - 1], ends[stratum], 0);
            while (next.at < next.end && next.same(sorted) <= 2 * (wanted - counts[stratum])) {
                int same = next.same(sorted);
                counts[stratum] += same;
                limits[stratum] = sorted[next.at];
                next.at += same;
            }
        }
        return counts;
    }

    /** The hashes by stratum, each in order: a counting sort. */
    private long[] sorted(int[] ends) {
        for (int i = 0; i < count; i++) {
            ends[strata[i]]++;
        }
        int start = 0;
        for (int i = 0; i < ends.length; i++) {
            start += ends[i];
            ends[i] = start - ends[i];
        }
        long[] sorted = new long[count];
        for (int i = 0; i < count; i++) {
            sorted[ends[strata[i]]++] = hashes[i];
        }
        for (int i = 0; i < ends.length; i++) {
            Arrays.sort(sorted, i == 0 ? 0 : ends[i - 1], ends[i]);
        }
        return sorted;
    }

    /** What is left of a stratum. */
    private static final class Stretch {
        private final int stratum;
        private final int start;
        private final int end;
        private final double shift;
        private int at;

        Stretch(int stratum, int start, int end, double shift) {
            this.stratum = stratum;
            this.start = start;
            this.end = end;
            this.shift = shift;
            at = start;
        }

        double place() {
            return (at - start + shift) / (end - start);
        }

        /** How many images have the next hash. */
        int same(long[] sorted) {
            int to = at + 1;
            while (to < end && sorted[to] == sorted[at]) {
                to++;
            }
            return to - at;
        }
    }
}
