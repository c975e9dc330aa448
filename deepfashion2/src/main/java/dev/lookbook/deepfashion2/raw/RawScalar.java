package dev.lookbook.deepfashion2.raw;

import dev.lookbook.model.Decimal;
import dev.lookbook.model.Value;
import java.util.Optional;

/** A string, a number, true, false or null. */
public record RawScalar(long offset, Value value) implements Raw {
    private static final int READABLE = 60;

    /** The number that it is, if it is one. */
    public Optional<Decimal> number() {
        return value instanceof Decimal number ? Optional.of(number) : Optional.empty();
    }

    /** The string that it is, if it is one. */
    public Optional<String> text() {
        return value instanceof Value.Text string ? Optional.of(string.text()) : Optional.empty();
    }

    @Override
    public String describe() {
        if (value instanceof Value.Text string) {
            return "the string \"" + shortened(string.text()) + '"';
        }
        if (value instanceof Decimal number) {
            return shortened(number.text());
        }
        return value instanceof Value.Flag flag ? String.valueOf(flag.value()) : "null";
    }

    /** The beginning of what may be long. */
    public static String shortened(String text) {
        if (text.length() <= READABLE) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(READABLE - 1)) ? READABLE - 1 : READABLE;
        return text.substring(0, end) + '…';
    }
}
