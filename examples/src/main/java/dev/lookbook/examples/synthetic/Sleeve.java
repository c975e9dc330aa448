package dev.lookbook.examples.synthetic;

import static dev.lookbook.examples.synthetic.Cut.mix;
import static dev.lookbook.examples.synthetic.Node.corner;
import static dev.lookbook.examples.synthetic.Node.smooth;

import java.util.ArrayList;
import java.util.List;

/** A sleeve along the pose's arm, short or long, and the landmarks around it. */
final class Sleeve {
    private static final double[] LONG_STATIONS = {0.72, Arm.UPPER_LENGTH, 1.92};

    private final Cut cut;
    private final Pose pose;
    private final boolean isLong;
    private final double ease;

    Sleeve(Cut cut, Pose pose) {
        this.cut = cut;
        this.pose = pose;
        isLong = Trunk.isLongSleeved(cut.category());
        ease = mix(0.03, 0.12, cut.ease());
    }

    /** From below the shoulder around the cuff up to before the armpit. */
    List<Node> around(Side side) {
        List<Node> nodes = new ArrayList<>();
        double end = isLong ? mix(2.25, 2.5, cut.sleeve()) : mix(0.72, 1.1, cut.sleeve());
        if (isLong) {
            for (int i = 0; i < LONG_STATIONS.length; i++) {
                nodes.add(smooth(side.name("sleeve_outer_%s_" + (i + 1)), outer(side, LONG_STATIONS[i])));
            }
        } else {
            nodes.add(smooth(side.name("sleeve_outer_%s"), outer(side, end * 0.5)));
        }
        nodes.add(corner(side.name("cuff_outer_%s"), outer(side, end)));
        nodes.add(corner(side.name("cuff_inner_%s"), inner(side, end + (isLong ? 0 : 0.05))));
        if (isLong) {
            nodes.add(smooth(side.name("sleeve_inner_%s_3"), inner(side, LONG_STATIONS[2])));
            nodes.add(smooth(side.name("sleeve_inner_%s_2"), inner(side, LONG_STATIONS[1])));
            nodes.add(smooth(side.name("sleeve_inner_%s_1"), inner(side, 0.92)));
        } else {
            Point armpit = Trunk.armpit(cut, pose, side);
            nodes.add(smooth(side.name("sleeve_inner_%s"), armpit.towards(inner(side, end + 0.05), 0.5)));
        }
        return nodes;
    }

    /** Where the cuff's seam runs. */
    List<Node> seam(Side side) {
        double end = (isLong ? mix(2.25, 2.5, cut.sleeve()) : mix(0.72, 1.1, cut.sleeve())) - 0.07;
        return List.of(corner(outer(side, end)), corner(inner(side, end + (isLong ? 0 : 0.05))));
    }

    /**
     * The way from the shoulder to before the armpit. A sleeve beside the trunk belongs to its outline; one before or behind
     * it becomes a piece of its own.
     */
    List<Node> attach(Side side, List<List<Node>> seams, List<Shape.Piece> pieces) {
        Node shoulder = Trunk.shoulder(cut, pose, side);
        Point armpit = Trunk.armpit(cut, pose, side);
        Node armhole = smooth(shoulder.point().towards(armpit, 0.5).plus(new Point(-0.06 * side.sign(), 0.05)));
        List<Node> way = new ArrayList<>();
        way.add(shoulder);
        Arm.Depth depth = pose.arm(side).depth();
        if (depth == Arm.Depth.BESIDE) {
            way.addAll(around(side));
            seams.add(seam(side));
            seams.add(List.of(shoulder.unnamed(), armhole, corner(armpit)));
            return way;
        }
        List<Node> outline = new ArrayList<>();
        outline.add(shoulder.unnamed());
        outline.addAll(around(side));
        outline.add(corner(armpit));
        // Under the trunk's edge, or over it, so that no gap is left between the two.
        outline.add(smooth(armhole.point().plus(new Point(-0.07 * side.sign(), 0))));
        pieces.add(new Shape.Piece(depth, outline, List.of(seam(side)), List.of()));
        way.add(armhole);
        return way;
    }

    private Point outer(Side side, double along) {
        return pose.arm(side, along, width(along));
    }

    private Point inner(Side side, double along) {
        return pose.arm(side, along, -width(along));
    }

    private double width(double along) {
        double wide = isLong ? ease * 0.7 : ease * 1.3 + 0.03;
        wide += cut.group() == Group.OUTWEAR ? 0.07 : 0;
        return mix(0.2, 0.115, Math.min(1, along / Arm.LENGTH)) + wide;
    }
}
