package dev.lookbook.rekognition.fake;

import java.util.List;
import java.util.Optional;

/** What the fake service sees in a picture. Called by many threads at once. */
@FunctionalInterface
public interface Detector {
    /**
     * Looks at a picture; what is below the wanted confidence is left out afterwards.
     *
     * @param versionArn the model that is asked
     */
    List<Detected> detect(String versionArn, byte[] picture);

    /** Sees the same shirt in the middle of every picture. */
    static Detector fixed() {
        return (versionArn, picture) -> List.of(Detected.of("short_sleeved_shirt", 98.5, 0.25, 0.25, 0.5, 0.5));
    }

    /**
     * Something in a picture.
     *
     * @param name the label
     * @param confidence 0 to 100
     * @param box where; none for a label of the whole picture
     */
    record Detected(String name, double confidence, Optional<Box> box) {
        /** Something in a box. */
        public static Detected of(
                String name, double confidence, double left, double top, double width, double height) {
            return new Detected(name, confidence, Optional.of(new Box(left, top, width, height)));
        }
    }

    /** A box in ratios of the picture's width and height. */
    record Box(double left, double top, double width, double height) {}
}
