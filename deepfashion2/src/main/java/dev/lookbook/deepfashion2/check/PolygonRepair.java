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
        List<Raw> rings = new ArrayList<>();
        for (int i = 0; i < array.elements().size(); i++) {
            Raw element = array.elements().get(i);
            rings.add(even(element, place.child(i).atByte(element.offset())));
        }
        return new RawArray(array.offset(), withoutShort(rings));
    }

    /** Without those that enclose nothing, unless nothing would be left. */
    private List<Raw> withoutShort(List<Raw> rings) {
        if (!changes.may(DeepFashion2Fix.SHORT_POLYGONS) || rings.stream().allMatch(PolygonRepair::isShort)) {
            return rings;
        }
        List<Raw> kept = new ArrayList<>();
        for (int i = 0; i < rings.size(); i++) {
            Raw ring = rings.get(i);
            if (isShort(ring)) {
                changes.add(
                        DeepFashion2Fix.SHORT_POLYGONS,
                        place.child(i).atByte(ring.offset()),
                        Changes.text(ring) + " -> dropped, for it encloses nothing");
            } else {
                kept.add(ring);
            }
        }
        return kept;
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
                ObjectView.counted(last + 1, "number") + " -> " + last + ", without the last, "
                        + row.values().text(last));
        Decimals.Builder numbers = Decimals.builder();
        for (int i = 0; i < last; i++) {
            numbers.add(row.values().get(i));
        }
        return last == 0 ? new RawArray(row.offset(), List.of()) : new RawNumbers(row.offset(), numbers.build());
    }

    private static boolean isShort(Raw ring) {
        boolean empty = ring instanceof RawArray array && array.elements().isEmpty();
        boolean small = ring instanceof RawNumbers row
                && row.values().size() % 2 == 0
                && (row.values().size() < 6 || new Ring(0, 0, Pixels.of(row.values())).isFlat());
        return empty || small;
    }
}
