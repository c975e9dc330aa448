package dev.lookbook.model;

import java.util.List;

/** What the rings of polygons enclose. */
final class Rings {
    private Rings() {}

    static double area(List<Decimals> rings) {
        double sum = 0;
        for (Decimals ring : rings) {
            sum += area(ring.toDoubles());
        }
        if (!Double.isFinite(sum)) {
            throw new IllegalArgumentException(
                    "expected polygons whose area is within a double's range but found larger ones");
        }
        return sum;
    }

    /** The shoelace formula, from the first point, as differences are more exact than pixels far from the corner. */
    private static double area(double[] ring) {
        double twice = 0;
        for (int i = 2; i + 3 < ring.length; i += 2) {
            twice += (ring[i] - ring[0]) * (ring[i + 3] - ring[1]) - (ring[i + 2] - ring[0]) * (ring[i + 1] - ring[1]);
        }
        return Math.abs(twice) / 2;
    }

    static BoundingBox.Xyxy bounds(List<Decimals> rings) {
        Extent x = new Extent();
        Extent y = new Extent();
        for (Decimals ring : rings) {
            for (int i = 0; i < ring.size(); i += 2) {
                x.add(ring, i);
                y.add(ring, i + 1);
            }
        }
        return new BoundingBox.Xyxy(Decimals.copyOf(List.of(x.min(), y.min(), x.max(), y.max())));
    }

    /** The least and the greatest of some numbers, each as it was written. */
    private static final class Extent {
        private Decimals minIn = Decimals.ofIntegers(0);
        private Decimals maxIn = minIn;
        private int minAt;
        private int maxAt;
        private double min = Double.POSITIVE_INFINITY;
        private double max = Double.NEGATIVE_INFINITY;

        void add(Decimals numbers, int at) {
            double value = numbers.doubleValue(at);
            if (value < min) {
                min = value;
                minIn = numbers;
                minAt = at;
            }
            if (value > max) {
                max = value;
                maxIn = numbers;
                maxAt = at;
            }
        }

        Decimal min() {
            return minIn.get(minAt);
        }

        Decimal max() {
            return maxIn.get(maxAt);
        }
    }
}
