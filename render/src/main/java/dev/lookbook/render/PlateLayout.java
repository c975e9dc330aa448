package dev.lookbook.render;

import dev.lookbook.render.Mark.Plate;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds places for labels: in the picture, at a corner of their item, and not on each other. Where all corners are taken, a
 * label goes to the nearest place that is free, and only where there is none on top of others.
 */
final class PlateLayout {
    /** Where so many labels are, nobody reads them, and to look for room takes time. */
    private static final int MOST_MOVED = 100;

    private static final double PADDING = 0.45;

    private final Frame frame;
    private final List<Plate> placed = new ArrayList<>();
    /** Those that begin in each band as high as a label, for all labels are as high: who overlaps is in a band next to it. */
    private final Map<Integer, List<Plate>> bands = new HashMap<>();

    PlateLayout(Frame frame) {
        this.frame = frame;
    }

    /** Places the label of what is drawn somewhere; empty when not even a letter of it fits into the picture. */
    Optional<Plate> place(String label, Color color, Extent around) {
        Optional<Plate> fitting = fitting(label, color);
        return fitting.map(plate -> {
            Plate best = best(plate, around);
            placed.add(best);
            bands.computeIfAbsent(band(best), any -> new ArrayList<>()).add(best);
            return best;
        });
    }

    private static int band(Plate plate) {
        return (int) Math.floor(plate.y() / plate.height());
    }

    private Optional<Plate> fitting(String label, Color color) {
        double capital = frame.capital();
        double padding = PADDING * capital;
        double height = Math.rint(capital + 2.2 * padding);
        if (height > frame.height()) {
            return Optional.empty();
        }
        return IntStream.iterate(label.codePointCount(0, label.length()), most -> most > 0, most -> most - 1)
                .mapToObj(most -> Labels.shortened(label, most))
                .map(text -> {
                    double textWidth = Lettering.width(text, capital);
                    double width = Math.ceil(textWidth + 2 * padding);
                    return new Plate(0, 0, width, height, color, text, capital, textWidth);
                })
                .filter(plate -> plate.width() <= frame.width())
                .findFirst();
    }

    private Plate best(Plate plate, Extent around) {
        double reach = frame.line() / 2 + frame.casing();
        double left = around.minX() - reach;
        double right = around.maxX() + reach - plate.width();
        double above = around.minY() - reach - plate.height();
        double below = around.maxY() + reach;
        double insideTop = around.minY() + reach;
        double insideBottom = around.maxY() - reach - plate.height();
        List<Plate> corners = Stream.of(
                        at(plate, left, above),
                        at(plate, right, above),
                        // On top of another label it hides no landmarks, as it might inside.
                        at(plate, left, above - plate.height()),
                        at(plate, left + 2 * reach, insideTop),
                        at(plate, right - 2 * reach, insideTop),
                        at(plate, left, below),
                        at(plate, right, below),
                        at(plate, left + 2 * reach, insideBottom),
                        at(plate, right - 2 * reach, insideBottom))
                .toList();
        Plate first = corners.get(0);
        // A place above the picture would be pushed onto the item, where the one that is meant for that is better.
        return corners.stream()
                .filter(corner -> above >= 0 || corner.y() > 0 || insideTop < 0)
                .filter(this::isFree)
                .findFirst()
                .or(() -> placed.size() > MOST_MOVED ? Optional.empty() : nearestFree(first))
                .orElse(first);
    }

    /** On whole pixels, so that its edges are sharp. */
    private Plate at(Plate plate, double x, double y) {
        return plate.at(
                Math.max(0, Math.min(frame.width() - plate.width(), Math.rint(x))),
                Math.max(0, Math.min(frame.height() - plate.height(), Math.rint(y))));
    }

    private boolean isFree(Plate plate) {
        int band = band(plate);
        for (int near = band - 1; near <= band + 1; near++) {
            for (Plate other : bands.getOrDefault(near, List.of())) {
                if (plate.overlaps(other)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** If there is room at all, there is some that touches other plates or the picture's edges on two sides. */
    private Optional<Plate> nearestFree(Plate wanted) {
        TreeSet<Double> columns = new TreeSet<>(List.of(0.0, wanted.x(), frame.width() - wanted.width()));
        TreeSet<Double> rows = new TreeSet<>(List.of(0.0, wanted.y(), frame.height() - wanted.height()));
        for (Plate other : placed) {
            columns.add(other.x() - wanted.width());
            columns.add(other.x() + other.width());
            rows.add(other.y() - wanted.height());
            rows.add(other.y() + other.height());
        }
        List<double[]> places = new ArrayList<>();
        for (double x : columns) {
            for (double y : rows) {
                boolean inside = x >= 0
                        && y >= 0
                        && x + wanted.width() <= frame.width()
                        && y + wanted.height() <= frame.height();
                if (inside) {
                    places.add(new double[] {x, y, Math.hypot(x - wanted.x(), y - wanted.y())});
                }
            }
        }
        return places.stream()
                .sorted(Comparator.comparingDouble(place -> place[2]))
                .map(place -> at(wanted, place[0], place[1]))
                .filter(this::isFree)
                .findFirst();
    }
}
