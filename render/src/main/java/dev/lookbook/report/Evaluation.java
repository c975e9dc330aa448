package dev.lookbook.report;

import java.util.List;

/**
 * How good a model is.
 *
 * @param title what was measured: {@code Boxes against ground truth}
 * @param overall its scores, the most important first
 * @param parts the first score of parts of the data, such as categories
 */
public record Evaluation(String title, List<Score> overall, List<Part> parts) {
    /** Copies the lists. */
    public Evaluation {
        overall = List.copyOf(overall);
        parts = List.copyOf(parts);
    }

    /**
     * The data by something: by category, by scale.
     *
     * @param title by what, and which score: {@code AP by category}
     * @param scores one for each value
     */
    public record Part(String title, List<Score> scores) {
        /** Copies the list. */
        public Part {
            scores = List.copyOf(scores);
        }
    }
}
