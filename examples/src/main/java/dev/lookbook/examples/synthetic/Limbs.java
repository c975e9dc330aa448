package dev.lookbook.examples.synthetic;

import static dev.lookbook.examples.synthetic.Node.corner;
import static dev.lookbook.examples.synthetic.Node.smooth;

import java.util.ArrayList;
import java.util.List;

/** The outlines of a body's parts. */
final class Limbs {
    private Limbs() {}

    static List<Node> arm(Pose pose, Side side) {
        double[] along = {0.05, 0.35, 0.75, Arm.UPPER_LENGTH, 1.9, 2.42, 2.62, 2.8};
        double[] half = {0.05, 0.13, 0.14, 0.125, 0.115, 0.08, 0.12, 0.09};
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < along.length; i++) {
            nodes.add(smooth(pose.arm(side, along[i], half[i])));
        }
        nodes.add(smooth(pose.arm(side, 2.92, 0)));
        for (int i = along.length - 1; i >= 0; i--) {
            nodes.add(smooth(pose.arm(side, along[i], -half[i])));
        }
        return nodes;
    }

    static List<Node> leg(Pose pose, Side side) {
        double[] y = {2.5, 3.1, 3.9, Pose.KNEE_Y, 5.1, Pose.ANKLE_Y};
        double[] half = {0.3, 0.29, 0.23, 0.17, 0.19, 0.1};
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < y.length; i++) {
            nodes.add(smooth(pose.leg(side, y[i], half[i])));
        }
        nodes.add(smooth(pose.leg(side, 6.55, 0.2)));
        nodes.add(smooth(pose.leg(side, 6.62, 0.05)));
        nodes.add(smooth(pose.leg(side, 6.55, -0.12)));
        for (int i = y.length - 1; i >= 0; i--) {
            nodes.add(smooth(pose.leg(side, y[i], -half[i])));
        }
        return nodes;
    }

    static List<Node> trunk(Pose pose) {
        List<Node> right = new ArrayList<>();
        right.add(smooth(pose.at(Side.RIGHT, 0.19, -0.12)));
        right.add(smooth(pose.at(Side.RIGHT, 0.3, 0.14)));
        right.add(smooth(pose.at(Side.RIGHT, 0.69, 0.31)));
        right.add(smooth(pose.at(Side.RIGHT, 0.68, 0.7)));
        for (double y : new double[] {Pose.ARMPIT_Y, 1.35, Pose.WAIST_Y, Pose.HIP_Y, Pose.CROTCH_Y}) {
            right.add(smooth(pose.at(Side.RIGHT, Pose.halfWidth(y) - 0.03, y)));
        }
        List<Node> nodes = new ArrayList<>();
        nodes.add(corner(pose.at(Side.LEFT, 0.17, -0.35)));
        nodes.add(corner(pose.at(Side.RIGHT, 0.17, -0.35)));
        nodes.addAll(right);
        nodes.add(corner(new Point(0, Pose.CROTCH_Y + 0.08)));
        for (Node node : Node.reversed(right)) {
            nodes.add(smooth(new Point(-node.point().x(), node.point().y())));
        }
        return nodes;
    }

    /** What is covered where no garment is: from the chest to the crotch. */
    static List<Node> underwear(Pose pose) {
        List<Node> right = new ArrayList<>();
        for (double y : new double[] {1.06, 1.35, Pose.WAIST_Y, Pose.HIP_Y, 2.85}) {
            right.add(smooth(pose.at(Side.RIGHT, Pose.halfWidth(y) - 0.02, y)));
        }
        List<Node> nodes = new ArrayList<>();
        nodes.add(smooth(new Point(0, 1.0)));
        nodes.addAll(right);
        nodes.add(corner(new Point(0, Pose.CROTCH_Y + 0.1)));
        for (Node node : Node.reversed(right)) {
            nodes.add(smooth(new Point(-node.point().x(), node.point().y())));
        }
        return nodes;
    }

    static List<Node> oval(Point middle, double halfWidth, double halfHeight) {
        List<Node> nodes = new ArrayList<>();
        for (int degrees = 0; degrees < 360; degrees += 30) {
            Point direction = Point.direction(degrees);
            nodes.add(smooth(middle.plus(new Point(direction.x() * halfWidth, direction.y() * halfHeight))));
        }
        return nodes;
    }
}
