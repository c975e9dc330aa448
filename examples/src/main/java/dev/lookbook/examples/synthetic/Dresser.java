package dev.lookbook.examples.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Puts the garments of one figure on it, or lays them out: what goes over what, and how far. */
final class Dresser {
    private static final double TUCK = 0.12;
    private static final double GAP = 0.3;
    private static final double BESIDE = 3.4;

    private final Pose pose;
    private final boolean tucked;

    Dresser(Pose pose, boolean tucked) {
        this.pose = pose;
        this.tucked = tucked;
    }

    /** The garments in the order of the choices. */
    List<Scene.Garment> dress(List<Wardrobe.Choice> choices, int figure) {
        List<Scene.Garment> garments = new ArrayList<>();
        for (Wardrobe.Choice choice : choices) {
            Cut cut = worn(choice.cut(), choices);
            Shape shape = Garments.shape(cut, pose).moved(laidOut(cut, choices));
            garments.add(new Scene.Garment(cut, choice.style(), figure, shape, coveredTo(cut, choices)));
        }
        return garments;
    }

    /** The order from the skin outwards. */
    int rank(Group group) {
        return switch (group) {
            case TOP -> tucked ? 0 : 1;
            case BOTTOM -> tucked ? 1 : 0;
            case DRESS -> 1;
            case OUTWEAR -> 2;
        };
    }

    private Cut worn(Cut cut, List<Wardrobe.Choice> choices) {
        if (!pose.view().isWorn() || choices.size() == 1) {
            return cut;
        }
        if (cut.group() == Group.OUTWEAR) {
            // Closed, or from behind, a long one would hide what is under it.
            return cut.withOpen(true).withLength(pose.view().isWornToFront() ? cut.length() : cut.length() * 0.3);
        }
        OptionalDouble waist = height(choices, Group.BOTTOM);
        if (cut.group() == Group.TOP && tucked && waist.isPresent()) {
            return cut.withLength(Trunk.lengthFor(waist.getAsDouble() + TUCK));
        }
        return cut;
    }

    /** Down to where another garment hides this one. */
    private OptionalDouble coveredTo(Cut cut, List<Wardrobe.Choice> choices) {
        if (!pose.view().isWorn() || cut.group() != Group.BOTTOM) {
            return OptionalDouble.empty();
        }
        OptionalDouble coat = pose.view() == View.BACK ? height(choices, Group.OUTWEAR) : OptionalDouble.empty();
        OptionalDouble top = tucked ? OptionalDouble.empty() : height(choices, Group.TOP);
        double covered = Math.max(coat.orElse(0), top.orElse(0));
        return covered > Bottoms.waistY(cut) ? OptionalDouble.of(covered) : OptionalDouble.empty();
    }

    /** How high the garment of a group begins, if it is a bottom, or how far it reaches. */
    private OptionalDouble height(List<Wardrobe.Choice> choices, Group group) {
        return choices.stream()
                .map(Wardrobe.Choice::cut)
                .filter(cut -> cut.group() == group)
                .mapToDouble(cut -> group == Group.BOTTOM
                        ? Bottoms.waistY(cut)
                        : Trunk.hemY(group == Group.OUTWEAR ? worn(cut, choices) : cut))
                .findFirst();
    }

    private Point laidOut(Cut cut, List<Wardrobe.Choice> choices) {
        if (pose.view().isWorn() || choices.size() == 1) {
            return new Point(0, 0);
        }
        OptionalDouble top = height(choices, Group.TOP);
        if (cut.group() == Group.BOTTOM && top.isPresent()) {
            return new Point(0, top.getAsDouble() + GAP - Bottoms.waistY(cut));
        }
        return new Point(cut.group() == Group.OUTWEAR ? -BESIDE : 0, 0);
    }
}
