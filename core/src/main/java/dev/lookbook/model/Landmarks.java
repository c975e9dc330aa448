package dev.lookbook.model;

import dev.lookbook.internal.Brief;
import java.util.Objects;
import java.util.Optional;

/**
 * Named points of a garment in pixels, in the order of its category's {@link Category#landmarkNames() landmark names}.
 *
 * @param xyv x, y and visibility of each point, back to back; 0 is not labelled, 1 occluded, 2 visible
 */
public record Landmarks(Decimals xyv) {
    /**
     * @throws IllegalArgumentException when the numbers are not three for each point
     */
    public Landmarks {
        if (xyv.size() % 3 != 0) {
            throw new IllegalArgumentException(
                    "expected x, y and visibility for each landmark but found " + xyv.size() + " numbers");
        }
    }

    /** How many points there are, labelled or not. */
    public int size() {
        return xyv.size() / 3;
    }

    private int at(int index) {
        return 3 * Objects.checkIndex(index, size());
    }

    /** The horizontal position of a point, from 0. */
    public double x(int index) {
        return xyv.doubleValue(at(index));
    }

    /** The vertical position of a point, from 0. */
    public double y(int index) {
        return xyv.doubleValue(at(index) + 1);
    }

    /** How well a point, from 0, can be seen; empty for a code that has no name. */
    public Optional<Visibility> visibility(int index) {
        return Visibility.ofCode(xyv.doubleValue(at(index) + 2));
    }

    /** Whether a point, from 0, is labelled: its visibility is more than 0. */
    public boolean isLabelled(int index) {
        return xyv.doubleValue(at(index) + 2) > 0;
    }

    /** How many points are labelled. */
    public int labelled() {
        int labelled = 0;
        for (int i = 0; i < size(); i++) {
            labelled += isLabelled(i) ? 1 : 0;
        }
        return labelled;
    }

    /** In a line: {@code Landmarks[25 landmarks, 20 labelled]}; {@link #xyv} has the numbers. */
    @Override
    public String toString() {
        return Brief.of("Landmarks")
                .count(size(), "landmark")
                .add(labelled() + " labelled")
                .toString();
    }
}
