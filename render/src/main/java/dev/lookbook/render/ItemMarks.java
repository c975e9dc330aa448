package dev.lookbook.render;

import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Category;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.Item;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Rle;
import dev.lookbook.model.Segmentation;
import dev.lookbook.model.Visibility;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is drawn of one item, without its label; and where that is. */
final class ItemMarks {
    private final Frame frame;
    private final Options options;
    private final Color color;
    private final LineStyle line;
    private final List<Mark> marks = new ArrayList<>();
    private final Extent extent = new Extent();

    private ItemMarks(Frame frame, Options options, Color color, LineStyle line) {
        this.frame = frame;
        this.options = options;
        this.color = color;
        this.line = line;
    }

    static ItemMarks of(Item item, Frame frame, Options options, Palette palette) {
        Category category = item.category();
        ItemMarks marks = new ItemMarks(frame, options, palette.colorOf(category), palette.lineOf(category));
        item.segmentation().ifPresent(marks::mask);
        item.boundingBox().ifPresent(marks::box);
        item.landmarks().ifPresent(points -> marks.landmarks(points, skeleton(category, palette)));
        return marks;
    }

    /** The item's own category's, for its landmarks are in that order; detections' categories may not know it. */
    private static List<Category.Edge> skeleton(Category category, Palette palette) {
        return category.skeleton().isEmpty() ? palette.known(category).skeleton() : category.skeleton();
    }

    List<Mark> marks() {
        return List.copyOf(marks);
    }

    /** Where the item is, whether or not it is drawn. */
    Extent extent() {
        return extent;
    }

    private void mask(Segmentation segmentation) {
        // Each area is filled by itself, so that rings that overlap do not make holes of each other; a mask is one
        // area.
        List<List<Ring>> areas = new ArrayList<>();
        if (segmentation instanceof Segmentation.Polygons polygons) {
            for (Decimals ring : polygons.rings()) {
                areas.add(List.of(Ring.of(ring.toDoubles())));
            }
        } else if (segmentation instanceof Rle rle) {
            areas.add(Contours.of(
                    rle,
                    (int) Math.ceil(frame.width() / frame.scaleX()),
                    (int) Math.ceil(frame.height() / frame.scaleY()),
                    Math.min(frame.scaleX(), frame.scaleY())));
        }
        List<List<Ring>> placed = areas.stream().map(this::place).toList();
        List<Ring> outlines = placed.stream()
                .flatMap(List::stream)
                .filter(ring -> ring.points() > 1)
                .toList();
        if (outlines.isEmpty()) {
            return;
        }
        outlines.forEach(extent::add);
        if (options.masks()) {
            List<List<Ring>> filled = placed.stream()
                    .map(area -> area.stream().filter(ring -> ring.points() > 2).toList())
                    .filter(area -> !area.isEmpty())
                    .toList();
            if (!filled.isEmpty() && options.opacity() > 0) {
                marks.add(new Mark.Fill(filled, color, options.opacity()));
            }
            outline(outlines);
        }
    }

    private List<Ring> place(List<Ring> area) {
        return area.stream().map(frame::place).toList();
    }

    private void box(BoundingBox box) {
        Ring ring = frame.place(Ring.of(
                box.xMin(), box.yMin(), box.xMax(), box.yMin(), box.xMax(), box.yMax(), box.xMin(), box.yMax()));
        if (ring.points() < 2) {
            return;
        }
        extent.add(ring);
        if (options.boxes()) {
            outline(List.of(ring));
        }
    }

    private void outline(List<Ring> rings) {
        boolean scribble =
                frame.isScribble(rings.stream().mapToDouble(Ring::length).sum());
        marks.add(new Mark.Outline(rings, color, scribble ? LineStyle.SOLID : line, frame.line(), frame.casing()));
    }

    private void landmarks(Landmarks landmarks, List<Category.Edge> skeleton) {
        for (Category.Edge edge : skeleton) {
            if (isDrawn(landmarks, edge.from()) && isDrawn(landmarks, edge.to()) && options.landmarks()) {
                edge(landmarks, edge.from() - 1, edge.to() - 1);
            }
        }
        for (int i = 0; i < landmarks.size(); i++) {
            double x = frame.placeX(landmarks.x(i));
            double y = frame.placeY(landmarks.y(i));
            if (landmarks.isLabelled(i) && frame.shows(x, y)) {
                extent.add(x, y);
                if (options.landmarks()) {
                    boolean occluded = landmarks.visibility(i).equals(Optional.of(Visibility.OCCLUDED));
                    marks.add(new Mark.Dot(x, y, frame.dot(), !occluded, color, frame.line(), frame.casing()));
                }
            }
        }
    }

    /** Skeletons come from files too: what they count from 1 need not be there. */
    private static boolean isDrawn(Landmarks landmarks, int number) {
        return number >= 1 && number <= landmarks.size() && landmarks.isLabelled(number - 1);
    }

    private void edge(Landmarks landmarks, int from, int to) {
        Ring cut = frame.place(Ring.of(landmarks.x(from), landmarks.y(from), landmarks.x(to), landmarks.y(to)));
        if (cut.points() >= 2) {
            // Cutting a line there and back, both ends are among its points.
            double[] ends = Ends.of(cut);
            marks.add(new Mark.Edge(
                    ends[0], ends[1], ends[2], ends[3], color, Math.max(1, 0.7 * frame.line()), frame.casing()));
        }
    }
}
