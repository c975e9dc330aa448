package dev.lookbook.examples.synthetic;

import static dev.lookbook.examples.synthetic.Cut.mix;
import static dev.lookbook.examples.synthetic.Node.corner;
import static dev.lookbook.examples.synthetic.Node.smooth;

import dev.lookbook.deepfashion2.DeepFashion2Category;
import java.util.ArrayList;
import java.util.List;

/** The sides of everything that hangs from the shoulders, from the armpit to the hem. */
final class Trunk {
    private static final double HEM_SAG = 0.05;

    private final Cut cut;
    private final Pose pose;
    private final double ease;
    private final double hem;

    Trunk(Cut cut, Pose pose) {
        this.cut = cut;
        this.pose = pose;
        ease = ease(cut);
        hem = hemY(cut);
    }

    private static double ease(Cut cut) {
        return cut.group() == Group.OUTWEAR ? mix(0.15, 0.2, cut.ease()) : mix(0.06, 0.14, cut.ease());
    }

    /** How far down a garment reaches. */
    static double hemY(Cut cut) {
        return switch (cut.group()) {
            case DRESS -> mix(3.5, 5.9, cut.length());
            case OUTWEAR -> mix(2.3, 4.3, cut.length() * cut.length());
            default -> mix(1.85, 2.75, cut.length());
        };
    }

    /** The length that puts a top's hem at a height. */
    static double lengthFor(double hemY) {
        return (hemY - 1.85) / (2.75 - 1.85);
    }

    static Node shoulder(Cut cut, Pose pose, Side side) {
        return smooth(side.name("shoulder_%s"), pose.at(side, 0.72 + 0.5 * ease(cut), 0.27));
    }

    static Point armpit(Cut cut, Pose pose, Side side) {
        return pose.at(side, Pose.halfWidth(Pose.ARMPIT_Y) + ease(cut), Pose.ARMPIT_Y + 0.5 * ease(cut));
    }

    /** From the armpit to before the middle of the hem. */
    List<Node> down(Side side) {
        List<Node> nodes = new ArrayList<>();
        boolean sleeved = isSleeved(cut.category());
        if (sleeved) {
            nodes.add(corner(side.name("armpit_%s"), armpit(cut, pose, side)));
        } else {
            nodes.add(corner(side.name("underarm_%s"), armpit(cut, pose, side)));
        }
        if (cut.group() == Group.DRESS) {
            if (sleeved) {
                add(nodes, side, "side_%s_upper", 1.35);
            }
            add(nodes, side, "waist_%s", Pose.WAIST_Y);
            add(nodes, side, "hip_%s", Pose.HIP_Y);
            add(nodes, side, "skirt_side_%s", (Pose.HIP_Y + hem) / 2);
        } else if (sleeved) {
            add(nodes, side, "side_%s_upper", mix(Pose.ARMPIT_Y, hem, 0.36));
            add(nodes, side, "side_%s_lower", mix(Pose.ARMPIT_Y, hem, 0.7));
        } else {
            add(nodes, side, "waist_%s", mix(Pose.ARMPIT_Y, hem, 0.54));
        }
        nodes.add(corner(side.name("hem_%s"), side(side, hem)));
        return nodes;
    }

    /** The middle of the hem. */
    Node hemCentre() {
        return smooth("hem_center", pose.front(hem + HEM_SAG));
    }

    /** A place on the hem beside the middle. */
    Point hem(double x) {
        return pose.front(x, hem + HEM_SAG * 0.8);
    }

    /** A place on the front's middle, as a share of the way from a height to the hem. */
    Point front(double x, double from, double share) {
        return pose.front(x, mix(from, hem, share));
    }

    /** A line just above the hem. */
    List<Node> hemSeam() {
        double y = hem - 0.08;
        Point middle = pose.front(y + HEM_SAG);
        return List.of(corner(side(Side.LEFT, y)), smooth(middle), corner(side(Side.RIGHT, y)));
    }

    /** The line from side to side at a height. */
    List<Node> across(double y) {
        return List.of(corner(side(Side.LEFT, y)), smooth(pose.front(y + 0.04)), corner(side(Side.RIGHT, y)));
    }

    private void add(List<Node> nodes, Side side, String name, double y) {
        nodes.add(smooth(side.name(name), side(side, y)));
    }

    private Point side(Side side, double y) {
        double loose = cut.group() == Group.DRESS ? cut.ease() * 0.5 : cut.ease();
        double fitted = Pose.halfWidth(Math.min(y, Pose.HIP_Y));
        double boxy = Math.max(fitted, Pose.halfWidth(Pose.ARMPIT_Y) + 0.02);
        double below = Math.max(0, y - Pose.HIP_Y);
        double flare = cut.group() == Group.DRESS ? mix(-0.03, 0.33, cut.flare()) : mix(0, 0.06, cut.flare());
        return pose.at(side, mix(fitted, boxy, loose) + ease + below * flare, y);
    }

    static boolean isSleeved(DeepFashion2Category category) {
        return switch (category) {
            case VEST, SLING, VEST_DRESS, SLING_DRESS, SHORTS, TROUSERS, SKIRT -> false;
            default -> true;
        };
    }

    static boolean isLongSleeved(DeepFashion2Category category) {
        return switch (category) {
            case LONG_SLEEVE_TOP, LONG_SLEEVE_OUTWEAR, LONG_SLEEVE_DRESS -> true;
            default -> false;
        };
    }
}
