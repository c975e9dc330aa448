package dev.lookbook.deepfashion2.check;

import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.CONTAINED_POLYGON;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.EMPTY_SEGMENTATION;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.FLAT_POLYGON;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.FLAT_SEGMENTATION;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.MIXED_CLOSING;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.ODD_POLYGON;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.POLYGONS_OFF_BOX;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.POLYGON_OUTSIDE_IMAGE;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.SHORT_POLYGON;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.WRONG_TYPE;

import dev.lookbook.deepfashion2.raw.Raw;
import dev.lookbook.deepfashion2.raw.RawArray;
import dev.lookbook.deepfashion2.raw.RawNumbers;
import dev.lookbook.deepfashion2.raw.RawOdd;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.ImageSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an item's polygons have to be like. */
final class PolygonRules {
    private static final String SEGMENTATION = "segmentation";
    /** Hostile files have many long polygons, and each is held against each: a second of work at most. */
    private static final long MOST_EFFORT = 100_000_000;

    private final ObjectView item;
    private final Optional<ImageSize> size;
    private final Optional<BoundingBox> box;
    private final List<Ring> rings = new ArrayList<>();
    private long effort;

    PolygonRules(ObjectView item, Optional<ImageSize> size, Optional<BoundingBox> box) {
        this.item = item;
        this.size = size;
        this.box = box;
    }

    void check() {
        item.object().get(SEGMENTATION).ifPresent(this::segmentation);
    }

    private void segmentation(Raw value) {
        if (value instanceof RawNumbers) {
            item.found(FLAT_SEGMENTATION, SEGMENTATION, "expected a list of polygons but found a list of numbers");
        } else if (value instanceof RawArray array && array.elements().isEmpty()) {
            item.found(EMPTY_SEGMENTATION, SEGMENTATION, "expected a polygon but found none");
        } else if (value instanceof RawArray array) {
            for (int i = 0; i < array.elements().size(); i++) {
                element(i, array.elements().get(i));
            }
            together();
        } else if (!(value instanceof RawOdd)) {
            item.found(WRONG_TYPE, SEGMENTATION, ObjectView.expected("a list of polygons", value));
        }
    }

    private void element(int index, Raw value) {
        Optional<RawNumbers> row = item.row(List.of(SEGMENTATION, index), value);
        if (row.isEmpty()) {
            return;
        }
        int numbers = row.get().values().size();
        if (numbers % 2 != 0) {
            found(
                    ODD_POLYGON,
                    index,
                    row.get(),
                    "expected x and y of each point but found " + ObjectView.counted(numbers, "number"));
        } else if (numbers < 6) {
            found(SHORT_POLYGON, index, row.get(), "expected 3 points or more but found " + numbers / 2);
        } else {
            Ring ring = new Ring(index, row.get().offset(), Pixels.of(row.get().values()));
            rings.add(ring);
            if (ring.isFlat()) {
                found(FLAT_POLYGON, index, row.get(), "expected an area but found all points on one line");
            }
            outside(ring, row.get());
        }
    }

    private void found(DeepFashion2Rule rule, int index, Raw value, String message) {
        item.found(rule, List.of(SEGMENTATION, index), value.offset(), message);
    }

    private void outside(Ring ring, RawNumbers row) {
        FirstOf outside = ring.outside(size);
        if (outside.count() > 0) {
            int at = outside.index();
            item.found(
                    POLYGON_OUTSIDE_IMAGE,
                    List.of(SEGMENTATION, ring.index(), at),
                    item.offsetOf(row, at),
                    "expected a point " + BoxRules.inside(size) + " but found "
                            + row.values().text(at) + ", " + row.values().text(at + 1)
                            + ObjectView.more(outside.count() - 1));
        }
    }

    /** What shows when all polygons are seen together. */
    private void together() {
        offBox();
        if (rings.size() < 2) {
            return;
        }
        long closed = rings.stream().filter(Ring::isClosed).count();
        if (closed > 0 && closed < rings.size()) {
            item.found(
                    MIXED_CLOSING,
                    SEGMENTATION,
                    "expected all polygons or none to repeat their first point but found " + closed + " of "
                            + rings.size());
        }
        contained();
    }

    private void offBox() {
        if (rings.isEmpty()
                || box.isEmpty()
                || box.get().width() == 0
                || box.get().height() == 0) {
            return;
        }
        double inside = Ring.shareInside(rings, box.get());
        if (inside < 0.5) {
            item.found(
                    POLYGONS_OFF_BOX,
                    SEGMENTATION,
                    String.format(
                            Locale.ROOT,
                            "expected polygons in and around the box but found %.0f %% of their extent in it",
                            Math.floor(100 * inside)));
        }
    }

    private void contained() {
        FirstOf contained = new FirstOf();
        Ring first = rings.get(0);
        Ring outer = first;
        effort = 0;
        for (int i = 0; i < rings.size() && effort < MOST_EFFORT; i++) {
            for (int j = 0; j < rings.size() && effort < MOST_EFFORT; j++) {
                if (i != j && isPart(i, j)) {
                    first = contained.count() == 0 ? rings.get(i) : first;
                    outer = contained.count() == 0 ? rings.get(j) : outer;
                    contained.add(i);
                    break;
                }
            }
        }
        if (contained.count() > 0) {
            item.found(
                    CONTAINED_POLYGON,
                    List.of(SEGMENTATION, first.index()),
                    first.offset(),
                    "polygon " + first.index() + " is inside of polygon " + outer.index()
                            + ObjectView.more(contained.count() - 1));
        }
    }

    /** Of two that are the same, the second is a part of the first. */
    private boolean isPart(int part, int whole) {
        effort += 1 + rings.get(part).effort(rings.get(whole));
        return rings.get(part).isInside(rings.get(whole))
                && (part > whole || !rings.get(whole).isInside(rings.get(part)));
    }
}
