package dev.lookbook.deepfashion2.check;

import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.BOX_ORDER;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.BOX_OUTSIDE_IMAGE;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.EMPTY_BOX;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.FRACTIONAL_PIXELS;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.INVALID_BOX;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.SCALE_MISMATCH;

import dev.lookbook.deepfashion2.internal.BoxScale;
import dev.lookbook.deepfashion2.raw.RawNumbers;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.ImageSize;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** What an item's box has to be like, and its scale, which is the box's share of the image. */
final class BoxRules {
    private static final String BOX = "bounding_box";

    private final ObjectView item;
    private final Optional<ImageSize> size;

    BoxRules(ObjectView item, Optional<ImageSize> size) {
        this.item = item;
        this.size = size;
    }

    /** The box, if it can be used. */
    Optional<BoundingBox> check(OptionalLong scale) {
        Optional<RawNumbers> row = item.row(BOX);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        Decimals numbers = row.get().values();
        fractional(item, BOX, row.get());
        if (numbers.size() != 4) {
            item.found(INVALID_BOX, BOX, "expected a box of 4 numbers but found " + numbers.size());
            return Optional.empty();
        }
        if (isTurned(numbers)) {
            item.found(
                    BOX_ORDER, BOX, "expected [x1, y1, x2, y2] with x1 <= x2 and y1 <= y2 but found " + text(numbers));
            return Optional.empty();
        }
        BoundingBox box;
        try {
            box = new BoundingBox.Xyxy(numbers);
        } catch (IllegalArgumentException e) {
            item.found(INVALID_BOX, BOX, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
        if (box.width() == 0 || box.height() == 0) {
            item.found(EMPTY_BOX, BOX, "expected a width and a height but found " + text(numbers));
        }
        outside(box, numbers);
        scale(box, scale);
        return Optional.of(box);
    }

    /** Whether corners are in the wrong order. */
    static boolean isTurned(Decimals corners) {
        return corners.doubleValue(2) < corners.doubleValue(0) || corners.doubleValue(3) < corners.doubleValue(1);
    }

    /** Whether a box reaches out of its image, as far as its size is known. */
    static boolean isOutside(BoundingBox box, Optional<ImageSize> size) {
        boolean before = box.xMin() < 0 || box.yMin() < 0;
        boolean beyond = size.isPresent()
                && (box.xMax() > size.get().width() || box.yMax() > size.get().height());
        return before || beyond;
    }

    private void outside(BoundingBox box, Decimals numbers) {
        if (isOutside(box, size)) {
            item.found(BOX_OUTSIDE_IMAGE, BOX, "expected a box " + inside(size) + " but found " + text(numbers));
        }
    }

    private void scale(BoundingBox box, OptionalLong scale) {
        if (size.isEmpty() || scale.isEmpty()) {
            return;
        }
        int expected = BoxScale.of(box, size.get()).code();
        if (scale.getAsLong() != expected) {
            item.found(
                    SCALE_MISMATCH,
                    "scale",
                    String.format(
                            Locale.ROOT,
                            "expected %d, because the box takes %.1f %% of %s, but found %d",
                            expected,
                            100 * BoxScale.share(box, size.get()),
                            text(size.get()),
                            scale.getAsLong()));
        }
    }

    /** Says when pixels are not written as integers. */
    static void fractional(ObjectView item, String name, RawNumbers row) {
        for (int i = 0; i < row.values().size(); i++) {
            if (!row.values().isInteger(i)) {
                item.found(
                        FRACTIONAL_PIXELS,
                        name,
                        row,
                        i,
                        "expected integers but found " + row.values().text(i));
                return;
            }
        }
    }

    /** Where things should be. */
    static String inside(Optional<ImageSize> size) {
        return size.map(known -> "inside of " + text(known)).orElse("inside of the image");
    }

    static String text(ImageSize size) {
        return size.width() + " x " + size.height() + " pixels";
    }

    static String text(Decimals numbers) {
        return dev.lookbook.deepfashion2.raw.RawScalar.shortened(numbers.toString());
    }
}
