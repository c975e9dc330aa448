package dev.lookbook.manifest.repair;

import dev.lookbook.model.Decimal;
import java.util.Optional;

/** One axis of a box, in pixels. */
record Interval(Decimal start, Decimal length) {

    /**
     * What is left of it between 0 and the frame's end, if anything. Numbers that need no change keep their text, integers
     * stay integers, and what is left ends within the frame also when a reader adds start and length up in doubles.
     */
    Optional<Interval> clip(long frame) {
        if (length.doubleValue() < 0) {
            return Optional.empty();
        }
        Interval clipped = this;
        if (start.doubleValue() < 0) {
            clipped = new Interval(
                    start.isInteger() ? Decimal.of(0L) : Decimal.of(0.0), ofKind(length, start.plus(length)));
        }
        if (clipped.end() > frame) {
            Decimal rest = ofKind(length, Decimal.of(frame).minus(clipped.start));
            clipped = new Interval(clipped.start, rest);
            // The sum of two doubles may be a little more than the number that one of them was subtracted from.
            if (clipped.end() > frame) {
                clipped = new Interval(clipped.start, Decimal.of(Math.nextDown(rest.doubleValue())));
            }
        }
        boolean inside = clipped.length.doubleValue() > 0 && clipped.end() <= frame;
        return inside ? Optional.of(clipped) : Optional.empty();
    }

    private double end() {
        return start.doubleValue() + length.doubleValue();
    }

    private static Decimal ofKind(Decimal kind, Decimal number) {
        return kind.isInteger() ? number : number.asDouble();
    }
}
