package dev.lookbook.examples.synthetic;

import static dev.lookbook.examples.synthetic.Cut.mix;
import static dev.lookbook.examples.synthetic.Node.corner;
import static dev.lookbook.examples.synthetic.Node.smooth;

import dev.lookbook.deepfashion2.DeepFashion2Category;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tops, vests, slings and dresses: a neckline, perhaps sleeves or straps, a trunk and a hem. */
final class Uppers {
    private final Cut cut;
    private final Pose pose;
    private final Trunk trunk;
    private final List<List<Node>> seams = new ArrayList<>();
    private final List<List<Node>> insides = new ArrayList<>();
    private final List<Shape.Piece> pieces = new ArrayList<>();
    private final Map<String, Point> inner = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();

    Uppers(Cut cut, Pose pose) {
        this.cut = cut;
        this.pose = pose;
        trunk = new Trunk(cut, pose);
    }

    Shape shape() {
        List<Node> outline = new ArrayList<>();
        boolean sling = isSling();
        outline.addAll(sling ? slingEdge() : neckline());
        outline.addAll(arm(Side.RIGHT));
        outline.addAll(trunk.down(Side.RIGHT));
        outline.add(trunk.hemCentre());
        outline.addAll(Node.reversed(trunk.down(Side.LEFT)));
        outline.addAll(Node.reversed(arm(Side.LEFT)));
        seams.add(trunk.hemSeam());
        if (cut.group() == Group.DRESS) {
            seams.add(trunk.across(Pose.WAIST_Y));
        }
        pieces.add(new Shape.Piece(Arm.Depth.BESIDE, outline, seams, insides));
        return new Shape(pieces, inner, hidden);
    }

    private boolean isSling() {
        return cut.category() == DeepFashion2Category.SLING || cut.category() == DeepFashion2Category.SLING_DRESS;
    }

    private List<Node> neckline() {
        Neckline neckline = new Neckline(cut, pose);
        List<Node> line = new ArrayList<>();
        line.add(neckline.neck(Side.LEFT));
        line.addAll(edge(neckline.front(), List.of(neckline.back())));
        line.add(neckline.neck(Side.RIGHT));
        return line;
    }

    /** The edge that the outline follows, of the front's and the back's; the other's landmarks lie inside. */
    private List<Node> edge(List<Node> front, List<Node> back) {
        boolean toFront = pose.view().isWornToFront();
        for (Node node : toFront ? back : front) {
            if (!node.landmark().isEmpty()) {
                inner.put(node.landmark(), node.point());
                if (pose.view().isWorn()) {
                    hidden.add(node.landmark());
                }
            }
        }
        if (!pose.view().isWorn()) {
            insides.add(inside(front, back));
        }
        return toFront ? front : back;
    }

    private List<Node> inside(List<Node> front, List<Node> back) {
        List<Node> area = new ArrayList<>();
        if (isSling()) {
            area.addAll(back);
        } else {
            Neckline neckline = new Neckline(cut, pose);
            area.add(neckline.neck(Side.LEFT));
            area.addAll(back);
            area.add(neckline.neck(Side.RIGHT));
        }
        area.addAll(Node.reversed(front));
        return area;
    }

    private static final double STRAP_IN = 0.36;
    private static final double STRAP_OUT = 0.44;

    private List<Node> slingEdge() {
        double base = mix(0.62, 0.78, cut.neckDepth());
        double dip = base + mix(0.04, 0.2, cut.neckWidth());
        boolean round = cut.neckline() == Cut.Line.ROUND;
        Point middle = pose.front(dip);
        List<Node> front = List.of(
                corner("neckline_left", pose.at(Side.LEFT, STRAP_IN, base)),
                round ? smooth("neckline_front_center", middle) : corner("neckline_front_center", middle),
                corner("neckline_right", pose.at(Side.RIGHT, STRAP_IN, base)));
        double backY = pose.view() == View.FLAT ? base - 0.02 : base + 0.2;
        List<Node> back = List.of(
                corner(pose.at(Side.LEFT, STRAP_IN, backY - 0.03)),
                smooth("neck_back_center", new Point(0, backY + 0.02)),
                corner(pose.at(Side.RIGHT, STRAP_IN, backY - 0.03)));
        List<Node> line = new ArrayList<>();
        line.add(corner("neck_left", pose.at(Side.LEFT, STRAP_IN, 0.14)));
        line.addAll(edge(front, back));
        line.add(corner("neck_right", pose.at(Side.RIGHT, STRAP_IN, 0.14)));
        return line;
    }

    /** From the neck to before the armpit: over the shoulder and around the sleeve, or along the armhole or strap. */
    private List<Node> arm(Side side) {
        if (isSling()) {
            double base = mix(0.62, 0.78, cut.neckDepth());
            return List.of(
                    corner(side.name("strap_top_%s"), pose.at(side, STRAP_OUT, 0.16)),
                    corner(pose.at(side, STRAP_OUT, base - 0.02)));
        }
        if (!Trunk.isSleeved(cut.category())) {
            return List.of(
                    corner(side.name("shoulder_outer_%s"), pose.at(side, 0.58, 0.22)),
                    smooth(pose.at(side, 0.5, 0.62)));
        }
        return new Sleeve(cut, pose).attach(side, seams, pieces);
    }
}
