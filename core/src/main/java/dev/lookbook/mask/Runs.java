package dev.lookbook.mask;

/** What runs say: whether they are any, how many pixels they have and where. */
public final class Runs {
    private Runs() {}

    /**
     * How many pixels a mask of a size has.
     *
     * @throws IllegalArgumentException when a side is negative, or a side or the product is more than 2^31 - 1
     */
    public static int pixels(long height, long width) {
        boolean sides = height >= 0 && height <= Integer.MAX_VALUE && width >= 0 && width <= Integer.MAX_VALUE;
        if (!sides || height * width > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("expected a height and a width of 0 or more, and at most "
                    + Integer.MAX_VALUE + " pixels, but found height " + height + " and width " + width);
        }
        return (int) (height * width);
    }

    /**
     * The runs, if a mask of so many pixels can have them.
     *
     * @throws IllegalArgumentException when one is negative, or together they are more than the pixels
     */
    public static int[] require(long[] runs, int pixels) {
        int[] checked = new int[runs.length];
        long sum = 0;
        for (int i = 0; i < runs.length; i++) {
            checked[i] = (int) require(runs[i], i);
            sum += checked[i];
            if (sum > pixels) {
                throw new IllegalArgumentException(
                        "expected runs of together at most " + pixels + " pixels but found more at index " + i);
            }
        }
        return checked;
    }

    static long require(long run, int index) {
        if (run < 0 || run > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "expected runs from 0 to " + Integer.MAX_VALUE + " pixels but found " + run + " at index " + index);
        }
        return run;
    }

    /** The same mask in canonical runs. */
    public static int[] canonical(int[] runs, int pixels) {
        RunBuilder out = new RunBuilder(runs.length + 1);
        for (int i = 0; i < runs.length; i++) {
            out.add(runs[i], i % 2 == 1);
        }
        return out.build(pixels);
    }

    /** How many pixels are 1. */
    public static int area(int[] runs) {
        int area = 0;
        for (int i = 1; i < runs.length; i += 2) {
            area += runs[i];
        }
        return area;
    }

    /** Left, top, width and height of the pixels that are 1; 0, 0, 0, 0 when there is none. */
    public static int[] bounds(int[] runs, int height) {
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = -1;
        int bottom = -1;
        int start = 0;
        for (int i = 0; i < runs.length; start += runs[i], i++) {
            if (i % 2 == 0 || runs[i] == 0) {
                continue;
            }
            int last = start + runs[i] - 1;
            boolean oneColumn = start / height == last / height;
            left = Math.min(left, start / height);
            right = last / height;
            top = oneColumn ? Math.min(top, start % height) : 0;
            bottom = oneColumn ? Math.max(bottom, last % height) : height - 1;
        }
        return right < 0 ? new int[4] : new int[] {left, top, right - left + 1, bottom - top + 1};
    }
}
