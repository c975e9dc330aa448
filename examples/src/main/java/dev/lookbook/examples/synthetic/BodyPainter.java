package dev.lookbook.examples.synthetic;

import java.awt.Color;
import java.util.List;

/** Paints who wears the garments, or what they hang on. */
final class BodyPainter {
    private final Canvas canvas;
    private final Scene.Figure figure;
    private final Pose pose;
    private final Look look;
    private final Color skin;
    private final Color edge;

    BodyPainter(Canvas canvas, Scene.Figure figure) {
        this.canvas = canvas;
        this.figure = figure;
        pose = figure.pose();
        look = figure.look();
        skin = new Color(look.skin());
        edge = Canvas.shade(look.skin(), 0.75);
    }

    /** The body without arms that are before it. */
    void paint() {
        boolean fromBehind = pose.view() == View.BACK;
        if (!look.mannequin() && !fromBehind) {
            backHair();
        }
        for (Side side : Side.values()) {
            part(Limbs.leg(pose, side));
        }
        for (Side side : Side.values()) {
            if (pose.arm(side).depth() == Arm.Depth.BESIDE) {
                part(Limbs.arm(pose, side));
            }
        }
        part(Limbs.trunk(pose));
        if (!look.mannequin()) {
            canvas.fill(ring(Limbs.underwear(pose)), new Color(look.under()));
        }
        part(Limbs.oval(head(), 0.36 * headBreadth(), 0.48));
        if (!look.mannequin() && !fromBehind) {
            face();
        }
    }

    /** What hangs over garments in a view from behind. */
    void paintOver() {
        if (pose.view() == View.BACK && !look.mannequin()) {
            canvas.fill(ring(Limbs.oval(new Point(0, -0.74), 0.41, 0.5)), new Color(look.hair()));
        }
    }

    /** A hanger's hook and shoulders. */
    void paintHanger() {
        Color wood = new Color(0x9c7a4f);
        Point[] way = {new Point(-0.6, 0.24), new Point(0, -0.05), new Point(0.6, 0.24)};
        canvas.stroke(line(way), wood, figure.camera().scale() * 0.07);
        Point[] hook = {
            new Point(0, -0.05), new Point(0, -0.3), new Point(0.1, -0.42), new Point(0, -0.52), new Point(-0.1, -0.45)
        };
        canvas.stroke(line(hook), new Color(0x777777), figure.camera().scale() * 0.035);
    }

    private Point head() {
        return new Point(pose.turn() * 0.1, -0.72);
    }

    private double headBreadth() {
        return 0.6 + 0.4 * pose.breadth();
    }

    private void backHair() {
        double reach = look.longHair() ? 0.75 : 0.48;
        Point middle = head().plus(new Point(0, look.longHair() ? 0.22 : -0.08));
        canvas.fill(ring(Limbs.oval(middle, 0.44 * headBreadth(), reach)), new Color(look.hair()));
    }

    private void face() {
        Point head = head();
        Point way = new Point(pose.turn() * 0.16, 0);
        double[][] fringe = {
            {-0.36, -0.05}, {-0.3, -0.42}, {0, -0.53}, {0.3, -0.42}, {0.36, -0.05}, {0.2, -0.28}, {-0.1, -0.3}
        };
        List<Node> nodes = java.util.Arrays.stream(fringe)
                .map(at -> Node.smooth(head.plus(new Point(at[0] * headBreadth(), at[1]))))
                .toList();
        canvas.fill(ring(nodes), new Color(look.hair()));
        for (int sign : new int[] {-1, 1}) {
            Point eye = head.plus(way).plus(new Point(0.14 * sign * headBreadth(), -0.02));
            canvas.fill(ring(Limbs.oval(eye, 0.045, 0.03)), new Color(0x2b2420));
        }
        Point mouth = head.plus(way).plus(new Point(0, 0.25));
        canvas.fill(ring(Limbs.oval(mouth, 0.09, 0.028)), new Color(0xa8505a));
        Point nose = head.plus(way.times(1.3));
        canvas.stroke(
                line(nose.plus(new Point(0, 0)), nose.plus(new Point(0.03, 0.11)), nose.plus(new Point(-0.02, 0.12))),
                edge,
                figure.camera().scale() * 0.02);
    }

    private void part(List<Node> outline) {
        canvas.fill(ring(outline), skin);
        canvas.stroke(ring(outline), edge, Math.max(0.6, figure.camera().scale() * 0.012));
    }

    private java.awt.Shape ring(List<Node> outline) {
        return Canvas.path(Curve.ring(outline, figure.camera()), true);
    }

    private java.awt.Shape line(Point... points) {
        List<Node> nodes = java.util.Arrays.stream(points).map(Node::corner).toList();
        return Canvas.path(Curve.line(nodes, figure.camera()), false);
    }
}
