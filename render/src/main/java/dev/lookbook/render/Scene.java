package dev.lookbook.render;

import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Item;
import dev.lookbook.render.Mark.Plate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One picture and what is drawn on it, in the order in which it is drawn: large items first, so that small ones are seen,
 * and all labels last.
 */
record Scene(Picture picture, Frame frame, List<Layer> layers) {

    static Scene of(Picture picture, Frame frame, AnnotatedImage image, Options options, Palette palette) {
        record Drawn(Item item, ItemMarks marks) {}
        List<Drawn> drawn = image.items().stream()
                .filter(item -> isSure(item, options))
                .map(item -> new Drawn(item, ItemMarks.of(item, frame, options, palette)))
                .sorted(Comparator.comparingDouble(
                        (Drawn one) -> -one.marks().extent().area()))
                .toList();
        List<Layer> layers = new ArrayList<>();
        for (Drawn one : drawn) {
            if (!one.marks().marks().isEmpty()) {
                layers.add(new Layer(Labels.title(one.item()), one.marks().marks()));
            }
        }
        if (options.labels()) {
            PlateLayout plates = new PlateLayout(frame);
            for (Drawn one : drawn) {
                if (isSeen(one.marks().extent(), frame)) {
                    plates.place(
                                    Labels.of(one.item()),
                                    palette.colorOf(one.item().category()),
                                    one.marks().extent())
                            .ifPresent(plate -> layers.add(layer(one.item(), plate)));
                }
            }
        }
        return new Scene(picture, frame, List.copyOf(layers));
    }

    private static Layer layer(Item item, Plate plate) {
        return new Layer(Labels.title(item), List.of(plate));
    }

    /** What nobody was asked about, as in a ground truth, is sure. */
    private static boolean isSure(Item item, Options options) {
        return item.confidence()
                .map(confidence -> confidence.doubleValue() >= options.minimalConfidence())
                .orElse(true);
    }

    private static boolean isSeen(Extent extent, Frame frame) {
        return !extent.isEmpty()
                && extent.maxX() >= 0
                && extent.maxY() >= 0
                && extent.minX() <= frame.width()
                && extent.minY() <= frame.height();
    }
}
