package dev.lookbook.convert;

import dev.lookbook.model.Category;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.Landmarks;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Carries landmarks from one category to another by their names. */
final class LandmarkNames {
    private LandmarkNames() {}

    /** The landmarks in the other category's order; names those that are labelled and have no place there. */
    static Optional<Landmarks> carry(Landmarks landmarks, Category from, Category to, Consumer<String> lost) {
        List<String> names = from.landmarkNames();
        List<String> places = to.landmarkNames();
        if (names.equals(places)) {
            return Optional.of(landmarks);
        }
        int[] carried = new int[places.size()];
        Arrays.fill(carried, -1);
        for (int i = 0; i < landmarks.size(); i++) {
            int place = i < names.size() ? places.indexOf(names.get(i)) : -1;
            if (place >= 0 && carried[place] < 0) {
                carried[place] = i;
            } else if (landmarks.isLabelled(i)) {
                lost.accept(i < names.size() ? names.get(i) : "number " + (i + 1));
            }
        }
        return places.isEmpty() ? Optional.empty() : Optional.of(inPlaces(landmarks.xyv(), carried));
    }

    private static Landmarks inPlaces(Decimals xyv, int[] carried) {
        Decimals.Builder placed = Decimals.builder();
        for (int index : carried) {
            for (int i = 0; i < 3; i++) {
                placed.add(index < 0 ? "0" : xyv.text(3 * index + i));
            }
        }
        return new Landmarks(placed.build());
    }
}
