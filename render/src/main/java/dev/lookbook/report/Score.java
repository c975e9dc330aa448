package dev.lookbook.report;

import java.util.OptionalDouble;

/**
 * A number that says how good something is.
 *
 * @param name what it is called: {@code AP50}, or the category that it is about
 * @param meaning what it measures, in a few words; may be empty
 * @param value from 0 to 1; empty when there was nothing to measure
 */
public record Score(String name, String meaning, OptionalDouble value) {
    /**
     * @throws IllegalArgumentException when the value is not from 0 to 1
     */
    public Score {
        value.ifPresent(number -> {
            if (!(number >= 0 && number <= 1)) {
                throw new IllegalArgumentException("expected a score from 0 to 1 but found " + number);
            }
        });
    }

    /** A number without explanation. */
    public static Score of(String name, double value) {
        return new Score(name, "", OptionalDouble.of(value));
    }
}
