package dev.lookbook.deepfashion2.check;

import dev.lookbook.deepfashion2.internal.BoxScale;
import dev.lookbook.deepfashion2.raw.RawNumbers;
import dev.lookbook.io.Location;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.ImageSize;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Mends boxes. */
final class BoxRepair {
    private final Changes changes;
    private final Optional<ImageSize> size;
    private final OptionalLong scale;

    /**
     * @param scale what the item says of it, which tells whether the rest of a clipped box is the garment's
     */
    BoxRepair(Changes changes, Optional<ImageSize> size, OptionalLong scale) {
        this.changes = changes;
        this.size = size;
        this.scale = scale;
    }

    /** Mends a box at a place. */
    RawNumbers repair(RawNumbers box, Location place) {
        if (box.values().size() != 4) {
            return box;
        }
        return clip(order(box, place), place);
    }

    private RawNumbers order(RawNumbers box, Location place) {
        if (!changes.may(DeepFashion2Fix.BOX_ORDER) || !BoxRules.isTurned(box.values())) {
            return box;
        }
        Decimals old = box.values();
        boolean x = old.doubleValue(2) < old.doubleValue(0);
        boolean y = old.doubleValue(3) < old.doubleValue(1);
        return changed(
                DeepFashion2Fix.BOX_ORDER,
                box,
                List.of(old.get(x ? 2 : 0), old.get(y ? 3 : 1), old.get(x ? 0 : 2), old.get(y ? 1 : 3)),
                place);
    }

    private RawNumbers clip(RawNumbers box, Location place) {
        if (!changes.may(DeepFashion2Fix.BOX_CLIP) || BoxRules.isTurned(box.values())) {
            return box;
        }
        double width = size.isPresent() ? size.get().width() : Double.POSITIVE_INFINITY;
        double height = size.isPresent() ? size.get().height() : Double.POSITIVE_INFINITY;
        Decimals old = box.values();
        Decimals clipped = Decimals.copyOf(
                List.of(clip(old, 0, width), clip(old, 1, height), clip(old, 2, width), clip(old, 3, height)));
        boolean nothingLeft =
                clipped.doubleValue(0) >= clipped.doubleValue(2) || clipped.doubleValue(1) >= clipped.doubleValue(3);
        if (clipped.equals(old) || nothingLeft || isDoubtful(clipped)) {
            return box;
        }
        return changed(
                DeepFashion2Fix.BOX_CLIP,
                box,
                List.of(clipped.get(0), clipped.get(1), clipped.get(2), clipped.get(3)),
                place);
    }

    /** Whether the scale is not that of what is left of a box: then the box or the size may be wrong altogether. */
    private boolean isDoubtful(Decimals clipped) {
        return size.isPresent()
                && scale.orElse(-1)
                        != BoxScale.of(new BoundingBox.Xyxy(clipped), size.get())
                                .code();
    }

    /** Of a number, only what has to change does. */
    private static Decimal clip(Decimals numbers, int index, double limit) {
        double value = numbers.doubleValue(index);
        if (value < 0) {
            return Decimal.of(0L);
        }
        return value > limit ? Decimal.of((long) limit) : numbers.get(index);
    }

    private RawNumbers changed(DeepFashion2Fix fix, RawNumbers box, List<Decimal> numbers, Location place) {
        RawNumbers mended = new RawNumbers(box.offset(), Decimals.copyOf(numbers));
        changes.add(fix, place, Changes.text(box), Changes.text(mended));
        return mended;
    }
}
