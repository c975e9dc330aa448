package dev.lookbook.examples.synthetic;

import static dev.lookbook.examples.synthetic.Cut.mix;
import static dev.lookbook.examples.synthetic.Node.corner;
import static dev.lookbook.examples.synthetic.Node.smooth;

import java.util.List;

/** The neckline of everything that hangs from the shoulders: behind the neck, and over the chest. */
final class Neckline {
    private static final double TOP_Y = 0.1;
    private static final double BACK_Y = 0.16;

    private final Pose pose;
    private final Cut cut;
    private final double halfWidth;
    private final double depth;

    Neckline(Cut cut, Pose pose) {
        this.cut = cut;
        this.pose = pose;
        halfWidth = mix(0.27, 0.42, cut.neckWidth());
        depth = cut.neckline() == Cut.Line.ROUND ? mix(0.2, 0.45, cut.neckDepth()) : mix(0.45, 0.9, cut.neckDepth());
    }

    Node neck(Side side) {
        return corner(side.name("neck_%s"), pose.at(side, halfWidth, TOP_Y));
    }

    /** Behind the neck. */
    Node back() {
        return smooth("neck_back_center", new Point(0, BACK_Y));
    }

    /** Between the neck and the middle of the front. */
    Node between(Side side) {
        boolean round = cut.neckline() == Cut.Line.ROUND;
        Point point = new Point(
                pose.front(side.sign() * halfWidth * (round ? 0.74 : 0.5), 0).x(),
                TOP_Y + depth * (round ? 0.66 : 0.5));
        return round ? smooth(side.name("neckline_%s"), point) : corner(side.name("neckline_%s"), point);
    }

    Node middle() {
        Point point = pose.front(TOP_Y + depth);
        return cut.neckline() == Cut.Line.ROUND
                ? smooth("neckline_front_center", point)
                : corner("neckline_front_center", point);
    }

    /** Over the chest, from the left neck to the right, without the ends. */
    List<Node> front() {
        return List.of(between(Side.LEFT), middle(), between(Side.RIGHT));
    }
}
