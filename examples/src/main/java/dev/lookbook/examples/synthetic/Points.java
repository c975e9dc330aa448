package dev.lookbook.examples.synthetic;

/**
 * An item's landmarks.
 *
 * @param xyv x, y and visibility of each
 * @param outside how many lie outside the picture
 */
@SuppressWarnings("ArrayRecordComponent") // Handed from one place to another, never compared.
record Points(long[] xyv, int outside) {
    private static final double SOME = 0.2;
    private static final double MUCH = 0.5;
    private static final double MUCH_OUTSIDE = 0.3;

    /** 1 when less than a fifth of those in the picture is hidden, 2 up to a half, 3 beyond. */
    long occlusion() {
        double share = labelled() == 0 ? 0 : (double) hidden() / labelled();
        if (share < SOME) {
            return 1;
        }
        return share < MUCH ? 2 : 3;
    }

    /** 1 when all are in the picture, 2 when up to three tenths are not, 3 beyond. */
    long zoomIn() {
        if (outside == 0) {
            return 1;
        }
        return 3.0 * outside / xyv.length <= MUCH_OUTSIDE ? 2 : 3;
    }

    private int labelled() {
        return count(1) + count(2);
    }

    private int hidden() {
        return count(1);
    }

    private int count(int visibility) {
        int count = 0;
        for (int i = 2; i < xyv.length; i += 3) {
            count += xyv[i] == visibility ? 1 : 0;
        }
        return count;
    }
}
