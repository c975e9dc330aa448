package dev.lookbook.examples.synthetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A garment in the frame of the figure.
 *
 * @param pieces its outlines, from the farthest to the nearest
 * @param inner landmarks that lie on no outline
 * @param hidden landmarks that the garment or its wearer's neck hides
 */
record Shape(List<Piece> pieces, Map<String, Point> inner, Set<String> hidden) {
    Shape {
        pieces = List.copyOf(pieces);
        inner = Map.copyOf(inner);
        hidden = Set.copyOf(hidden);
    }

    /**
     * A part with an outline of its own.
     *
     * @param depth where it is, seen from the trunk
     * @param outline around it
     * @param seams lines drawn on it
     * @param insides areas where the garment's inside shows
     */
    record Piece(Arm.Depth depth, List<Node> outline, List<List<Node>> seams, List<List<Node>> insides) {
        Piece {
            outline = List.copyOf(outline);
            seams = List.copyOf(seams);
            insides = List.copyOf(insides);
        }

        Piece moved(Point by) {
            return new Piece(depth, movedLine(outline, by), movedLines(seams, by), movedLines(insides, by));
        }
    }

    /** All landmarks by name. */
    Map<String, Point> landmarks() {
        Map<String, Point> landmarks = new HashMap<>(inner);
        for (Piece piece : pieces) {
            for (Node node : piece.outline()) {
                if (!node.landmark().isEmpty()) {
                    landmarks.put(node.landmark(), node.point());
                }
            }
        }
        return landmarks;
    }

    /** The same garment elsewhere. */
    Shape moved(Point by) {
        Map<String, Point> movedInner = new HashMap<>();
        inner.forEach((name, point) -> movedInner.put(name, point.plus(by)));
        return new Shape(pieces.stream().map(piece -> piece.moved(by)).toList(), movedInner, hidden);
    }

    private static List<Node> movedLine(List<Node> line, Point by) {
        return line.stream().map(node -> node.moved(by)).toList();
    }

    private static List<List<Node>> movedLines(List<List<Node>> lines, Point by) {
        List<List<Node>> moved = new ArrayList<>();
        lines.forEach(line -> moved.add(movedLine(line, by)));
        return moved;
    }
}
