package dev.lookbook.examples.synthetic;

import static dev.lookbook.examples.synthetic.Cut.mix;
import static dev.lookbook.examples.synthetic.Node.corner;
import static dev.lookbook.examples.synthetic.Node.smooth;

import dev.lookbook.deepfashion2.DeepFashion2Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shorts, trousers and skirts: a waistband and what hangs from it. */
final class Bottoms {
    private static final double BAND = 0.14;

    private final Cut cut;
    private final Pose pose;

    Bottoms(Cut cut, Pose pose) {
        this.cut = cut;
        this.pose = pose;
    }

    /** How high the waistband's upper edge is. */
    static double waistY(Cut cut) {
        return mix(2.05, 1.72, cut.rise());
    }

    Shape shape() {
        return cut.category() == DeepFashion2Category.SKIRT ? skirt() : legs();
    }

    private Shape skirt() {
        List<Node> outline = waist();
        List<Node> right = skirtSide(Side.RIGHT);
        outline.addAll(right);
        outline.add(smooth("hem_center", pose.front(skirtHem() + 0.08)));
        outline.addAll(Node.reversed(skirtSide(Side.LEFT)));
        List<List<Node>> seams = new ArrayList<>();
        seams.add(band());
        for (double x : new double[] {-0.28, 0.05, 0.33}) {
            double spread = 1 + cut.flare() * 1.2;
            seams.add(List.of(
                    corner(pose.front(x * 0.8, Pose.HIP_Y)), corner(pose.front(x * spread, skirtHem() - 0.03))));
        }
        return whole(outline, seams);
    }

    private double skirtHem() {
        return mix(3.4, 5.7, cut.length());
    }

    private List<Node> skirtSide(Side side) {
        double hem = skirtHem();
        double flare = mix(-0.02, 0.42, cut.flare());
        double hip = Pose.halfWidth(Pose.HIP_Y) + 0.05;
        double middle = mix(waistY(cut), hem, 0.5);
        List<Node> nodes = new ArrayList<>();
        if (middle > Pose.HIP_Y + 0.1) {
            nodes.add(smooth(pose.at(side, hip, Pose.HIP_Y)));
        }
        nodes.add(smooth(side.name("side_%s"), pose.at(side, skirtWidth(hip, flare, middle), middle)));
        nodes.add(corner(side.name("hem_%s"), pose.at(side, skirtWidth(hip, flare, hem), hem)));
        return nodes;
    }

    private static double skirtWidth(double hip, double flare, double y) {
        return y < Pose.HIP_Y ? Pose.halfWidth(y) + 0.05 : hip + flare * (y - Pose.HIP_Y);
    }

    private Shape legs() {
        List<Node> outline = waist();
        outline.addAll(legOuter(Side.RIGHT));
        outline.addAll(legInner(Side.RIGHT));
        outline.add(corner("crotch", pose.front(crotchY())));
        outline.addAll(Node.reversed(legInner(Side.LEFT)));
        outline.addAll(Node.reversed(legOuter(Side.LEFT)));
        List<List<Node>> seams = new ArrayList<>();
        seams.add(band());
        if (pose.view() != View.BACK) {
            seams.add(List.of(corner(pose.front(waistY(cut) + BAND)), corner(pose.front(crotchY()))));
        }
        for (Side side : Side.values()) {
            double x = 0.3 * side.sign();
            seams.add(pose.view() == View.BACK ? backPocket(x) : frontPocket(side));
            double hem = legHem() - 0.08;
            seams.add(List.of(corner(outer(side, hem)), corner(inner(side, hem))));
        }
        return whole(outline, seams);
    }

    private static double crotchY() {
        return Pose.CROTCH_Y + 0.06;
    }

    private boolean isShort() {
        return cut.category() == DeepFashion2Category.SHORTS;
    }

    private double legHem() {
        return isShort() ? mix(3.35, 4.3, cut.length()) : mix(5.5, 6.35, cut.length());
    }

    private List<Node> legOuter(Side side) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(smooth(hip(side)));
        if (isShort()) {
            nodes.add(smooth(side.name("outseam_%s"), outer(side, mix(Pose.HIP_Y, legHem(), 0.45))));
        } else {
            nodes.add(smooth(side.name("outseam_%s_thigh"), outer(side, 3.35)));
            nodes.add(smooth(side.name("outseam_%s_knee"), outer(side, Pose.KNEE_Y)));
        }
        nodes.add(corner(side.name("leg_hem_outer_%s"), outer(side, legHem())));
        return nodes;
    }

    private List<Node> legInner(Side side) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(corner(side.name("leg_hem_inner_%s"), inner(side, legHem() + 0.03)));
        if (!isShort()) {
            nodes.add(smooth(side.name("inseam_%s_knee"), inner(side, Pose.KNEE_Y)));
        }
        return nodes;
    }

    private Point hip(Side side) {
        return pose.at(side, Pose.halfWidth(Pose.HIP_Y) + 0.04, Pose.HIP_Y);
    }

    private Point outer(Side side, double y) {
        return pose.leg(side, y, legWidth(y));
    }

    private Point inner(Side side, double y) {
        return pose.leg(side, y, -legWidth(y) * (isShort() ? 0.74 : 0.95));
    }

    private double legWidth(double y) {
        double thigh = 0.33 + 0.03 + 0.05 * cut.ease();
        if (isShort()) {
            return thigh - 0.01 + 0.06 * cut.flare();
        }
        double knee = 0.2 + mix(0.03, 0.16, cut.ease());
        double hem = 0.12 + mix(0.04, 0.24, cut.flare());
        return y < Pose.KNEE_Y
                ? mix(thigh, knee, Math.max(0, (y - 3.1) / (Pose.KNEE_Y - 3.1)))
                : mix(knee, hem, (y - Pose.KNEE_Y) / (Pose.ANKLE_Y - Pose.KNEE_Y));
    }

    private List<Node> waist() {
        List<Node> nodes = new ArrayList<>();
        double y = waistY(cut);
        nodes.add(corner("waist_left", waistEnd(Side.LEFT, y)));
        nodes.add(smooth("waist_center", pose.front(y + (pose.view() == View.BACK ? -0.02 : 0.05))));
        nodes.add(corner("waist_right", waistEnd(Side.RIGHT, y)));
        return nodes;
    }

    private List<Node> band() {
        double y = waistY(cut) + BAND;
        return List.of(corner(waistEnd(Side.LEFT, y)), smooth(pose.front(y + 0.05)), corner(waistEnd(Side.RIGHT, y)));
    }

    private Point waistEnd(Side side, double y) {
        return pose.at(side, Pose.halfWidth(y) + 0.04, y);
    }

    private List<Node> frontPocket(Side side) {
        double y = waistY(cut) + BAND;
        return List.of(
                corner(pose.at(side, Pose.halfWidth(y) * 0.6, y)), corner(pose.at(side, 0.62, Pose.HIP_Y + 0.05)));
    }

    private List<Node> backPocket(double x) {
        return List.of(
                corner(new Point(x - 0.15, 2.35)),
                corner(new Point(x + 0.15, 2.35)),
                corner(new Point(x + 0.14, 2.68)),
                corner(new Point(x, 2.76)),
                corner(new Point(x - 0.14, 2.68)),
                corner(new Point(x - 0.15, 2.35)));
    }

    private static Shape whole(List<Node> outline, List<List<Node>> seams) {
        return new Shape(List.of(new Shape.Piece(Arm.Depth.BESIDE, outline, seams, List.of())), Map.of(), Set.of());
    }
}
