package dev.lookbook.model;

/** Rings whose last point repeats the first, and rings that leave this to the reader. */
final class Closing {
    private Closing() {}

    static Decimals close(Decimals ring) {
        if (ring.isEmpty() || endsAsItBegins(ring, ring.size())) {
            return ring;
        }
        return copy(ring, ring.size()).add(ring.get(0)).add(ring.get(1)).build();
    }

    static Decimals open(Decimals ring) {
        int end = ring.size();
        while (end > 2 && endsAsItBegins(ring, end)) {
            end -= 2;
        }
        return end == ring.size() ? ring : copy(ring, end).build();
    }

    /** By value: a point written {@code 350, 2} is the point {@code 350.0, 2.0}. */
    private static boolean endsAsItBegins(Decimals ring, int end) {
        return ring.doubleValue(end - 2) == ring.doubleValue(0) && ring.doubleValue(end - 1) == ring.doubleValue(1);
    }

    private static Decimals.Builder copy(Decimals ring, int end) {
        Decimals.Builder copy = Decimals.builder();
        for (int i = 0; i < end; i++) {
            copy.add(ring.get(i));
        }
        return copy;
    }
}
