package dev.lookbook.examples.synthetic;

import static dev.lookbook.examples.synthetic.Cut.mix;
import static dev.lookbook.examples.synthetic.Node.corner;
import static dev.lookbook.examples.synthetic.Node.smooth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Jackets, coats and cardigans: like a top with sleeves, but with a placket down the front, open or closed. */
final class Outwear {
    private static final double NECK_Y = 0.08;
    private static final double UPPER = 0.33;
    private static final double LOWER = 0.67;

    private final Pose pose;
    private final Trunk trunk;
    private final Sleeve sleeve;
    private final boolean open;
    private final double topGap;
    private final double bottomGap;
    private final double topY;
    private final double halfNeck;
    private final List<List<Node>> seams = new ArrayList<>();
    private final List<Shape.Piece> pieces = new ArrayList<>();
    private final Map<String, Point> inner = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();

    Outwear(Cut cut, Pose pose) {
        this.pose = pose;
        trunk = new Trunk(cut, pose);
        sleeve = new Sleeve(cut, pose);
        open = cut.open() && pose.view().isWornToFront();
        topGap = open ? mix(0.13, 0.24, cut.neckWidth()) : 0.035;
        bottomGap = open ? mix(0.16, 0.42, cut.flare()) : 0.035;
        topY = mix(0.5, 1.1, cut.neckDepth());
        halfNeck = mix(0.27, 0.36, cut.neckWidth());
    }

    Shape shape() {
        if (open) {
            panel(Side.LEFT);
            panel(Side.RIGHT);
            add(corner("neck_back_center", new Point(0, 0.12)), true);
        } else {
            whole();
        }
        return new Shape(pieces, inner, hidden);
    }

    private Node neck(Side side) {
        return corner(side.name("neck_%s"), pose.at(side, halfNeck, NECK_Y));
    }

    private Node between(Side side) {
        Point top = top(side).point();
        return smooth(
                side.name("neckline_%s"), neck(side).point().towards(top, 0.5).plus(new Point(0.02 * side.sign(), 0)));
    }

    private Node top(Side side) {
        return corner(side.name("placket_top_%s"), pose.front(side.sign() * topGap, topY));
    }

    private Node placket(Side side, String name, double share) {
        double gap = mix(topGap, bottomGap, share);
        return smooth(side.name(name), trunk.front(side.sign() * gap, topY, share));
    }

    private Node bottom(Side side) {
        return corner(side.name("placket_bottom_%s"), trunk.hem(side.sign() * bottomGap));
    }

    private void panel(Side side) {
        List<Node> outline = new ArrayList<>();
        List<List<Node>> lines = new ArrayList<>();
        outline.add(neck(side));
        outline.addAll(sleeve.attach(side, lines, pieces));
        outline.addAll(trunk.down(side));
        outline.add(bottom(side));
        outline.add(placket(side, "placket_%s_lower", LOWER));
        outline.add(placket(side, "placket_%s_upper", UPPER));
        outline.add(top(side));
        outline.add(between(side));
        lines.add(lapel(side));
        pieces.add(new Shape.Piece(Arm.Depth.BESIDE, outline, lines, List.of()));
    }

    private List<Node> lapel(Side side) {
        Point out = new Point(0.2 * side.sign(), 0);
        Point middle = between(side).point();
        return List.of(
                corner(neck(side).point()),
                corner(middle.plus(out)),
                corner(middle.plus(out.times(0.55)).plus(new Point(0, 0.08))),
                corner(top(side).point()));
    }

    private void whole() {
        List<Node> front = List.of(between(Side.LEFT), top(Side.LEFT), top(Side.RIGHT), between(Side.RIGHT));
        Node back = smooth("neck_back_center", new Point(0, 0.13));
        boolean toFront = pose.view().isWornToFront();
        List<Node> outline = new ArrayList<>();
        outline.add(neck(Side.LEFT));
        outline.addAll(toFront ? front : List.of(back));
        outline.add(neck(Side.RIGHT));
        outline.addAll(sleeve.attach(Side.RIGHT, seams, pieces));
        outline.addAll(trunk.down(Side.RIGHT));
        outline.add(bottom(Side.RIGHT));
        outline.add(bottom(Side.LEFT));
        outline.addAll(Node.reversed(trunk.down(Side.LEFT)));
        outline.addAll(Node.reversed(sleeve.attach(Side.LEFT, seams, pieces)));
        boolean fromBehind = pose.view() == View.BACK;
        (toFront ? List.of(back) : front).forEach(node -> add(node, pose.view().isWorn()));
        for (Side side : Side.values()) {
            add(placket(side, "placket_%s_upper", UPPER), fromBehind);
            add(placket(side, "placket_%s_lower", LOWER), fromBehind);
            if (fromBehind) {
                hidden.add(bottom(side).landmark());
            } else {
                seams.add(lapel(side));
                seams.add(List.of(top(side).unnamed(), bottom(side).unnamed()));
            }
        }
        seams.add(trunk.hemSeam());
        pieces.add(new Shape.Piece(Arm.Depth.BESIDE, outline, seams, insides(front, back)));
    }

    private List<List<Node>> insides(List<Node> front, Node back) {
        if (pose.view().isWorn()) {
            return List.of();
        }
        List<Node> area = new ArrayList<>(List.of(neck(Side.LEFT), back, neck(Side.RIGHT)));
        area.addAll(Node.reversed(front));
        return List.of(area);
    }

    private void add(Node node, boolean isHidden) {
        inner.put(node.landmark(), node.point());
        if (isHidden) {
            hidden.add(node.landmark());
        }
    }
}
