package dev.lookbook.examples.synthetic;

import static dev.lookbook.examples.synthetic.Node.corner;
import static dev.lookbook.examples.synthetic.Node.smooth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Puts what the figures wear, and what hides it, in the order from far to near. */
final class Layers {
    private static final double BAG = 0.13;

    private final List<Scene.Garment> items;
    private final List<Scene.Figure> figures;
    private final List<Layer> layers = new ArrayList<>();

    Layers(List<Scene.Garment> items, List<Scene.Figure> figures) {
        this.items = items;
        this.figures = figures;
    }

    List<Layer> toList() {
        return List.copyOf(layers);
    }

    /** Adds a figure's layers over those of the figures before it. */
    void add(int index, Dresser dresser, boolean shop, Rng rng) {
        Scene.Figure figure = figures.get(index);
        List<Integer> worn = IntStream.range(0, items.size())
                .filter(item -> items.get(item).figure() == index)
                .boxed()
                .sorted(Comparator.comparingInt(
                        item -> dresser.rank(items.get(item).cut().group())))
                .toList();
        for (Arm.Depth depth : Arm.Depth.values()) {
            if (figure.pose().view().isWorn() && depth != Arm.Depth.BESIDE) {
                addArms(index, depth);
            }
            for (int item : worn) {
                addPieces(item, depth, figure.camera());
            }
        }
        if (figure.pose().view().isWorn() && !shop && rng.chance(BAG)) {
            layers.add(Layer.thing(index, Layer.Material.BAG, bag(figure, rng)));
        }
    }

    private void addPieces(int item, Arm.Depth depth, Camera camera) {
        for (Shape.Piece piece : items.get(item).shape().pieces()) {
            if (piece.depth() == depth) {
                layers.add(new Layer(
                        items.get(item).figure(),
                        item,
                        Layer.Material.FABRIC,
                        new Ring(Curve.ring(piece.outline(), camera)),
                        landmarks(items.get(item).shape(), piece),
                        piece.seams().stream()
                                .map(seam -> Curve.line(seam, camera))
                                .toList(),
                        piece.insides().stream()
                                .map(inside -> Curve.ring(inside, camera))
                                .toList()));
            }
        }
    }

    /** Those on the outline; the trunk has those that are on no outline, too. */
    private static Set<String> landmarks(Shape shape, Shape.Piece piece) {
        Set<String> names = new HashSet<>();
        if (piece.depth() == Arm.Depth.BESIDE) {
            names.addAll(shape.inner().keySet());
        }
        piece.outline().forEach(node -> names.add(node.landmark()));
        return names;
    }

    private void addArms(int index, Arm.Depth depth) {
        Scene.Figure figure = figures.get(index);
        for (Side side : Side.values()) {
            Arm arm = figure.pose().arm(side);
            if (arm.depth() == depth) {
                layers.add(Layer.thing(
                        index,
                        Layer.Material.SKIN,
                        new Ring(Curve.ring(Limbs.arm(figure.pose(), side), figure.camera()))));
                if (Poses.holdsUp(arm)) {
                    layers.add(Layer.thing(index, Layer.Material.PHONE, phone(figure, side)));
                }
            }
        }
    }

    private static Ring phone(Scene.Figure figure, Side side) {
        Point hand = figure.pose().arm(side, Arm.LENGTH + 0.2, 0);
        return new Ring(Curve.ring(
                List.of(
                        corner(hand.plus(new Point(-0.14, -0.3))),
                        corner(hand.plus(new Point(0.14, -0.3))),
                        corner(hand.plus(new Point(0.14, 0.24))),
                        corner(hand.plus(new Point(-0.14, 0.24)))),
                figure.camera()));
    }

    private static Ring bag(Scene.Figure figure, Rng rng) {
        double x = rng.between(0.5, 0.75) * (rng.chance(0.5) ? 1 : -1);
        double y = rng.between(2.1, 2.5);
        double w = rng.between(0.32, 0.48);
        double h = rng.between(0.5, 0.75);
        return new Ring(Curve.ring(
                List.of(
                        smooth(new Point(x - w * 0.8, y)),
                        smooth(new Point(x + w * 0.8, y)),
                        smooth(new Point(x + w, y + h * 0.6)),
                        smooth(new Point(x + w * 0.85, y + h)),
                        smooth(new Point(x - w * 0.85, y + h)),
                        smooth(new Point(x - w, y + h * 0.6))),
                figure.camera()));
    }
}
