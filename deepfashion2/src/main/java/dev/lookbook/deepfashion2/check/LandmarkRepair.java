package dev.lookbook.deepfashion2.check;

import dev.lookbook.deepfashion2.raw.RawNumbers;
import dev.lookbook.io.Location;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;

/** Mends landmarks. */
final class LandmarkRepair {
    private static final Decimal ZERO = Decimal.of(0L);

    private final Changes changes;

    LandmarkRepair(Changes changes) {
        this.changes = changes;
    }

    /** Mends landmarks at a place. */
    RawNumbers repair(RawNumbers landmarks, Location place) {
        Decimals old = landmarks.values();
        if (old.size() % 3 != 0) {
            return landmarks;
        }
        Decimals.Builder mended = Decimals.builder();
        for (int i = 0; i < old.size(); i += 3) {
            double visibility = old.doubleValue(i + 2);
            boolean unknown = visibility != 0 && visibility != 1 && visibility != 2;
            boolean position = old.doubleValue(i) != 0 || old.doubleValue(i + 1) != 0;
            if (unknown && changes.may(DeepFashion2Fix.VISIBILITY)) {
                told(DeepFashion2Fix.VISIBILITY, old, i, "0, 0, 0", place);
                mended.add(ZERO).add(ZERO).add(ZERO);
            } else if (visibility == 0 && position && changes.may(DeepFashion2Fix.UNLABELLED_LANDMARKS)) {
                told(DeepFashion2Fix.UNLABELLED_LANDMARKS, old, i, "0, 0, " + old.text(i + 2), place);
                mended.add(ZERO).add(ZERO).add(old.get(i + 2));
            } else {
                mended.add(old.get(i)).add(old.get(i + 1)).add(old.get(i + 2));
            }
        }
        return new RawNumbers(landmarks.offset(), mended.build());
    }

    private void told(DeepFashion2Fix fix, Decimals old, int at, String after, Location place) {
        String before = old.text(at) + ", " + old.text(at + 1) + ", " + old.text(at + 2);
        changes.add(fix, place.child(at), "landmark " + (at / 3 + 1) + ": " + before + " -> " + after);
    }
}
