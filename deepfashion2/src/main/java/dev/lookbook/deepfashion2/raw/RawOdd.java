package dev.lookbook.deepfashion2.raw;

/**
 * A number that is none, or none that a double can hold: {@code NaN}, {@code 1e999}.
 *
 * @param problem what is wrong with it: expected this but found that
 */
public record RawOdd(long offset, String problem) implements Raw {
    @Override
    public String describe() {
        return "no such number";
    }
}
