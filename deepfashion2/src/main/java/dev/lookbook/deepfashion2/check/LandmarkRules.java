package dev.lookbook.deepfashion2.check;

import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.LANDMARKS_OFF_BOX;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.LANDMARK_COUNT;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.LANDMARK_OUTSIDE_IMAGE;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.OCCLUSION_MISMATCH;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.UNKNOWN_VISIBILITY;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.UNLABELLED_LANDMARK;

import dev.lookbook.deepfashion2.DeepFashion2Category;
import dev.lookbook.deepfashion2.raw.RawNumbers;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.ImageSize;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What an item's landmarks have to be like. Of many that break a rule, the first is told of, and how many there are. */
final class LandmarkRules {
    private static final String LANDMARKS = "landmarks";
    /** A point or two beside the box are in real data. */
    private static final int FEW = 3;

    private final ObjectView item;
    private final Optional<ImageSize> size;
    private final Optional<BoundingBox> box;
    private final FirstOf unknown = new FirstOf();
    private final FirstOf outside = new FirstOf();
    private final FirstOf unlabelled = new FirstOf();
    private int labelled;
    private int occluded;
    private int inBox;

    LandmarkRules(ObjectView item, Optional<ImageSize> size, Optional<BoundingBox> box) {
        this.item = item;
        this.size = size;
        this.box = box;
    }

    /** How many are labelled; -1 when that cannot be told. */
    int check(Optional<DeepFashion2Category> category, OptionalLong occlusion) {
        Optional<RawNumbers> row = item.row(LANDMARKS);
        if (row.isEmpty()) {
            return -1;
        }
        BoxRules.fractional(item, LANDMARKS, row.get());
        int numbers = row.get().values().size();
        if (category.isPresent() && numbers != 3 * category.get().landmarkCount()) {
            item.found(
                    LANDMARK_COUNT,
                    LANDMARKS,
                    "expected " + 3 * category.get().landmarkCount() + " numbers for \""
                            + category.get().nativeName() + "\" but found " + numbers);
            return -1;
        }
        if (numbers % 3 != 0) {
            item.found(
                    LANDMARK_COUNT,
                    LANDMARKS,
                    "expected x, y and visibility of each but found " + ObjectView.counted(numbers, "number"));
            return -1;
        }
        points(row.get().values().toDoubles());
        tell(row.get(), category.map(DeepFashion2Category::landmarkNames).orElse(List.of()));
        occlusion(occlusion);
        return labelled;
    }

    private void points(double[] xyv) {
        for (int i = 0; i < xyv.length; i += 3) {
            double x = xyv[i];
            double y = xyv[i + 1];
            double visibility = xyv[i + 2];
            if (visibility != 0 && visibility != 1 && visibility != 2) {
                unknown.add(i + 2);
            }
            if (visibility > 0) {
                labelled++;
                occluded += visibility == 1 ? 1 : 0;
                inBox += box.isPresent() && isIn(box.get(), x, y) ? 1 : 0;
                if (x < 0
                        || y < 0
                        || (size.isPresent()
                                && (x > size.get().width() || y > size.get().height()))) {
                    outside.add(i);
                }
            } else if (visibility == 0 && (x != 0 || y != 0)) {
                unlabelled.add(i);
            }
        }
    }

    private static boolean isIn(BoundingBox box, double x, double y) {
        return x >= box.xMin() && x <= box.xMax() && y >= box.yMin() && y <= box.yMax();
    }

    private void tell(RawNumbers row, List<String> names) {
        if (unknown.count() > 0) {
            String found = row.values().text(unknown.index());
            tell(UNKNOWN_VISIBILITY, unknown, row, names, "expected a visibility of 0, 1 or 2 but found " + found);
        }
        if (outside.count() > 0) {
            String found = position(row, outside.index());
            tell(
                    LANDMARK_OUTSIDE_IMAGE,
                    outside,
                    row,
                    names,
                    "expected a landmark " + BoxRules.inside(size) + " but found " + found);
        }
        if (unlabelled.count() > 0) {
            String found = position(row, unlabelled.index());
            tell(UNLABELLED_LANDMARK, unlabelled, row, names, "expected 0, 0 as it is not labelled but found " + found);
        }
        if (labelled >= FEW && inBox == 0 && box.isPresent()) {
            item.found(
                    LANDMARKS_OFF_BOX,
                    LANDMARKS,
                    "expected landmarks in the box but found all " + labelled + " labelled ones outside of it");
        }
    }

    private void tell(DeepFashion2Rule rule, FirstOf some, RawNumbers row, List<String> names, String message) {
        int landmark = some.index() / 3;
        String name = landmark < names.size() ? " (" + names.get(landmark) + ')' : "";
        item.found(
                rule,
                LANDMARKS,
                row,
                some.index(),
                "landmark " + (landmark + 1) + name + ": " + message + ObjectView.more(some.count() - 1));
    }

    private static String position(RawNumbers row, int index) {
        return row.values().text(index) + ", " + row.values().text(index + 1);
    }

    /** The paper draws the lines at a fifth and at half; real labels are rough, so only what is two classes off is told. */
    private void occlusion(OptionalLong occlusion) {
        if (occlusion.isEmpty() || labelled == 0) {
            return;
        }
        long code = occlusion.getAsLong();
        boolean tooLow = code == 1 && 2 * occluded > labelled;
        boolean tooHigh = code == 3 && 5 * occluded < labelled;
        if (tooLow || tooHigh) {
            item.found(
                    OCCLUSION_MISMATCH,
                    "occlusion",
                    "expected " + (tooLow ? 3 : 1) + ", because " + occluded + " of " + labelled
                            + " labelled landmarks are occluded, but found " + code);
        }
    }
}
