package dev.lookbook.examples.synthetic;

import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Visibility;
import java.util.Optional;

/**
 * An item's landmarks.
 *
 * @param landmarks the places in the picture
 * @param outside how many lie outside the picture
 */
record Points(Landmarks landmarks, int outside) {
    private static final double SOME = 0.2;
    private static final double MUCH = 0.5;
    private static final double MUCH_OUTSIDE = 0.3;

    /** 1 when less than a fifth of those in the picture is hidden, 2 up to a half, 3 beyond. */
    long occlusion() {
        double share = landmarks.labelled() == 0 ? 0 : (double) hidden() / landmarks.labelled();
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
        return (double) outside / landmarks.size() <= MUCH_OUTSIDE ? 2 : 3;
    }

    private int hidden() {
        int hidden = 0;
        for (int i = 0; i < landmarks.size(); i++) {
            hidden += landmarks.visibility(i).equals(Optional.of(Visibility.OCCLUDED)) ? 1 : 0;
        }
        return hidden;
    }
}
