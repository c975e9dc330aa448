package dev.lookbook.coco.eval;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What became of the detections of one category in all images: how sure each was, and whether it was right, by area and
 * overlap. Takes 16 bytes for each detection, and one for each area and overlap: 56 bytes with COCO's.
 */
final class CategoryMatches {
    static final byte FALSE_POSITIVE = 0;
    static final byte TRUE_POSITIVE = 1;
    /** It counts for nothing. */
    static final byte IGNORED = 2;

    private final int width;
    private final long[] positives;
    private int size;
    private double[] scores = new double[8];
    private int[] images = new int[8];
    private int[] numbers = new int[8];
    private byte[] outcomes;

    /**
     * @param areas how many ranges of sizes there are
     * @param thresholds how many overlaps there are
     */
    CategoryMatches(int areas, int thresholds) {
        width = areas * thresholds;
        positives = new long[areas];
        outcomes = new byte[8 * width];
    }

    /** Counts annotated objects that are to be found. */
    void addPositives(int area, long count) {
        positives[area] += count;
    }

    /**
     * Adds a detection.
     *
     * @param image its image's number
     * @param number its place among those of its image and category, the most confident first
     * @param outcome by area, and in it by overlap
     */
    void add(double score, int image, int number, byte[] outcome) {
        if (size == scores.length) {
            int capacity = size * 2;
            scores = Arrays.copyOf(scores, capacity);
            images = Arrays.copyOf(images, capacity);
            numbers = Arrays.copyOf(numbers, capacity);
            outcomes = Arrays.copyOf(outcomes, Math.multiplyExact(capacity, width));
        }
        scores[size] = score;
        images[size] = image;
        numbers[size] = number;
        System.arraycopy(outcome, 0, outcomes, size * width, width);
        size++;
    }

    int size() {
        return size;
    }

    /** How many annotated objects of a range of sizes were to be found. */
    long positives(int area) {
        return positives[area];
    }

    /** A detection's place among those of its image and category. */
    int number(int detection) {
        return numbers[detection];
    }

    /** What became of a detection. */
    byte outcome(int detection, int column) {
        return outcomes[detection * width + column];
    }

    /**
     * The detections from the most to the least confident; those that are alike in the order of their images.
     *
     * @param ranks each image's place in the order of the images' ids
     */
    int[] order(int[] ranks) {
        return IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i])
                        .thenComparingInt(i -> ranks[images[i]])
                        .thenComparingInt(i -> i))
                .mapToInt(i -> i)
                .toArray();
    }
}
