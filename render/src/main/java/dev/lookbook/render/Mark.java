package dev.lookbook.render;

import java.awt.Color;
import java.util.List;

/** One thing that is drawn, in pixels of the drawn picture. Whoever paints, in pixels or in words, gets all it needs. */
sealed interface Mark {

    /**
     * Areas that are filled as one, so that where two overlap it is no darker.
     *
     * @param areas the rings of each area, by the even-odd rule
     * @param opacity from 0 to 1
     */
    record Fill(List<List<Ring>> areas, Color color, double opacity) implements Mark {}

    /** Closed lines, on a casing that sets them off from the picture. */
    record Outline(List<Ring> rings, Color color, LineStyle style, double width, double casing) implements Mark {}

    /** A straight line without gaps, on a casing. */
    record Edge(double fromX, double fromY, double toX, double toY, Color color, double width, double casing)
            implements Mark {}

    /** A point: a disc, or a ring that the picture is seen through. */
    record Dot(double x, double y, double radius, boolean filled, Color color, double width, double casing)
            implements Mark {}

    /**
     * A label.
     *
     * @param capital how high a capital letter is
     * @param textWidth how wide the text is, in whatever letters it is written
     */
    record Plate(
            double x, double y, double width, double height, Color color, String text, double capital, double textWidth)
            implements Mark {

        /** The same somewhere else. */
        Plate at(double newX, double newY) {
            return new Plate(newX, newY, width, height, color, text, capital, textWidth);
        }

        double textX() {
            return x + (width - textWidth) / 2;
        }

        /** Where the letters stand. */
        double baseline() {
            return y + (height + capital) / 2;
        }

        Color textColor() {
            return Colors.textOn(color);
        }

        boolean overlaps(Plate other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }
}
