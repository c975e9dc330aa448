package dev.lookbook.examples.synthetic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A point that an outline goes through.
 *
 * @param landmark the landmark that lies there, or nothing
 * @param smooth whether the outline runs through it in a curve; it has a corner there otherwise
 */
record Node(String landmark, Point point, boolean smooth) {
    static Node corner(String landmark, Point point) {
        return new Node(landmark, point, false);
    }

    static Node smooth(String landmark, Point point) {
        return new Node(landmark, point, true);
    }

    static Node corner(Point point) {
        return corner("", point);
    }

    static Node smooth(Point point) {
        return smooth("", point);
    }

    /** The same place without its landmark, for a second outline that passes there. */
    Node unnamed() {
        return new Node("", point, smooth);
    }

    Node moved(Point by) {
        return new Node(landmark, point.plus(by), smooth);
    }

    /** The same way backwards. */
    static List<Node> reversed(List<Node> nodes) {
        List<Node> copy = new ArrayList<>(nodes);
        Collections.reverse(copy);
        return copy;
    }
}
