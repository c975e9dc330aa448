package dev.lookbook.deepfashion2;

import dev.lookbook.convert.Issue;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.Item;
import dev.lookbook.model.Landmarks;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;

/** An item's landmarks on their way from the common model to DeepFashion2. */
final class LandmarksFromModel {
    private static final String POINT_ZERO = ".0";

    private LandmarksFromModel() {}

    /** Those of the category; points that nobody labelled, or that have no place here, are zeros. */
    static Landmarks convert(Item item, DeepFashion2Category category, Consumer<? super Issue> issues) {
        int count = category.landmarkCount();
        if (item.landmarks().isEmpty()) {
            issues.accept(Issue.warning(
                    "missing-landmarks", item.location(), "expected landmarks but found none; wrote zeros"));
            return pick(new Landmarks(Decimals.of()), count, slot -> -1);
        }
        Landmarks landmarks = item.landmarks().get();
        if (landmarks.size() == count) {
            return landmarks;
        }
        Landmarks picked = pick(landmarks, count, slots(item, landmarks, category));
        int dropped = landmarks.labelled() - picked.labelled();
        if (dropped > 0) {
            issues.accept(Issue.info(
                    "drop-landmarks",
                    item.location().child("landmarks"),
                    "left out " + dropped + " labelled of " + landmarks.size() + " landmarks, which \""
                            + category.nativeName() + "\" has no place for"));
        }
        return picked;
    }

    /** Where in the item's landmarks each of the category's is; -1 where it is not. */
    private static IntUnaryOperator slots(Item item, Landmarks landmarks, DeepFashion2Category category) {
        if (landmarks.size() == DeepFashion2Category.ALL_LANDMARKS) {
            return slot -> category.landmarkOffset() + slot;
        }
        List<String> names = item.category().landmarkNames();
        return slot -> {
            int index = names.indexOf(category.landmarks().get(slot).name());
            return index < landmarks.size() ? index : -1;
        };
    }

    private static Landmarks pick(Landmarks landmarks, int count, IntUnaryOperator slots) {
        Decimals.Builder picked = Decimals.builder();
        for (int slot = 0; slot < count; slot++) {
            int index = slots.applyAsInt(slot);
            for (int i = 0; i < 3; i++) {
                picked.add(index < 0 ? "0" : integer(landmarks.xyv().text(3 * index + i)));
            }
        }
        return new Landmarks(picked.build());
    }

    /** The authors' COCO files write all landmarks as doubles, which were integers: {@code 417.0} was {@code 417}. */
    private static String integer(String number) {
        return number.endsWith(POINT_ZERO) ? number.substring(0, number.length() - POINT_ZERO.length()) : number;
    }
}
