package dev.lookbook.deepfashion2.check;

import dev.lookbook.deepfashion2.raw.Raw;
import dev.lookbook.deepfashion2.raw.RawArray;
import dev.lookbook.deepfashion2.raw.RawNumbers;
import dev.lookbook.io.Location;
import dev.lookbook.model.Decimals;
import java.util.ArrayList;
import java.util.List;

/** Mends polygons. */
final class PolygonRepair {
    private final Changes changes;
    private final Location place;

    /** Mends those at a place. */
    PolygonRepair(Changes changes, Location place) {
        this.changes = changes;
        this.place = place;
    }

    Raw repair(Raw segmentation) {
        Raw polygons = segmentation;
        if (polygons instanceof RawNumbers && changes.may(DeepFashion2Fix.FLAT_SEGMENTATION)) {
            changes.add(DeepFashion2Fix.FLAT_SEGMENTATION, place, "a list of numbers", "a list of one polygon");
            polygons = new RawArray(polygons.offset(), List.of(polygons));
        }
        if (!(polygons instanceof RawArray array)) {
            return polygons;
        }
        List<Raw> kept = new ArrayList<>();
        for (int i = 0; i < array.elements().size(); i++) {
            Raw element = array.elements().get(i);
            Raw ring = even(element, place.child(i).atByte(element.offset()));
            if (!isShort(ring, place.child(i).atByte(element.offset()))) {
                kept.add(ring);
            }
        }
        return new RawArray(array.offset(), kept);
    }

    private Raw even(Raw ring, Location at) {
        if (!(ring instanceof RawNumbers row)
                || row.values().size() % 2 == 0
                || !changes.may(DeepFashion2Fix.ODD_POLYGONS)) {
            return ring;
        }
        int last = row.values().size() - 1;
        changes.add(
                DeepFashion2Fix.ODD_POLYGONS,
                at,
                (last + 1) + " numbers -> " + last + ", without the last, "
                        + row.values().text(last));
        Decimals.Builder numbers = Decimals.builder();
        for (int i = 0; i < last; i++) {
            numbers.add(row.values().get(i));
        }
        return last == 0 ? new RawArray(row.offset(), List.of()) : new RawNumbers(row.offset(), numbers.build());
    }

    private boolean isShort(Raw ring, Location at) {
        if (!changes.may(DeepFashion2Fix.SHORT_POLYGONS)) {
            return false;
        }
        boolean empty = ring instanceof RawArray array && array.elements().isEmpty();
        boolean small = ring instanceof RawNumbers row
                && row.values().size() % 2 == 0
                && (row.values().size() < 6 || new Ring(0, 0, Pixels.of(row.values())).isFlat());
        if (empty || small) {
            changes.add(
                    DeepFashion2Fix.SHORT_POLYGONS, at, Changes.text(ring) + " -> dropped, for it encloses nothing");
        }
        return empty || small;
    }
}
