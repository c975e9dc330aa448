package dev.lookbook.coco.eval;

/** Sums and means to the last digit of numpy's, which adds eight partial sums in blocks of up to 128, and those pairwise. */
final class NumpySum {
    private static final int LANES = 8;
    private static final int BLOCK = 128;

    private NumpySum() {}

    static double sum(double[] values, int count) {
        return sum(values, 0, count);
    }

    /** The mean of the values that are more than -1, which stands for "no ground truth"; -1 when there is none. */
    static double meanOfKnown(double[] values, int count) {
        double[] kept = new double[count];
        int size = 0;
        for (int i = 0; i < count; i++) {
            if (values[i] > -1) {
                kept[size++] = values[i];
            }
        }
        return size == 0 ? -1 : sum(kept, size) / size;
    }

    private static double sum(double[] values, int from, int count) {
        if (count < LANES) {
            double sum = 0;
            for (int i = from; i < from + count; i++) {
                sum += values[i];
            }
            return sum;
        }
        if (count <= BLOCK) {
            return block(values, from, count);
        }
        int half = count / 2;
        half -= half % LANES;
        return sum(values, from, half) + sum(values, from + half, count - half);
    }

    private static double block(double[] values, int from, int count) {
        double[] r = new double[LANES];
        int whole = count - count % LANES;
        for (int i = 0; i < whole; i++) {
            r[i % LANES] += values[from + i];
        }
        double sum = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));
        for (int i = whole; i < count; i++) {
            sum += values[from + i];
        }
        return sum;
    }
}
