package dev.lookbook.render;

import java.util.List;

/** The data of an SVG path. Masks have thousands of corners, all horizontal and vertical: those are said shorter. */
final class SvgPath {
    private SvgPath() {}

    static String of(List<Ring> rings) {
        StringBuilder out = new StringBuilder();
        for (Ring ring : rings) {
            append(ring, out);
        }
        return out.toString();
    }

    private static void append(Ring ring, StringBuilder out) {
        String x = "";
        String y = "";
        for (int i = 0; i < ring.points(); i++) {
            String nextX = Xml.number(ring.x(i));
            String nextY = Xml.number(ring.y(i));
            if (i == 0) {
                out.append('M').append(nextX).append(' ').append(nextY);
            } else if (nextY.equals(y)) {
                out.append('H').append(nextX);
            } else if (nextX.equals(x)) {
                out.append('V').append(nextY);
            } else {
                out.append('L').append(nextX).append(' ').append(nextY);
            }
            x = nextX;
            y = nextY;
        }
        if (ring.points() > 0) {
            out.append('Z');
        }
    }
}
