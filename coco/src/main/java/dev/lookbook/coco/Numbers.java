package dev.lookbook.coco;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Segmentation;
import dev.lookbook.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Takes values for what COCO means by them; empty where they are something else. */
final class Numbers {
    private Numbers() {}

    /** An integer that a long gives back exactly. */
    static Optional<Long> integer(Value value) {
        try {
            return decimal(value).filter(number -> !number.text().equals("-0")).map(Decimal::longValueExact);
        } catch (ArithmeticException notOne) {
            return Optional.empty();
        }
    }

    /** The integer that an id means: one itself, one with a fraction of zero, or one that is spelled as a string. */
    static Optional<Long> id(Value value) {
        if (value instanceof Value.Text text) {
            return spelled(text.text());
        }
        return integer(value).or(() -> decimal(value).map(Decimal::doubleValue).flatMap(Numbers::whole));
    }

    private static Optional<Long> whole(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1L << 53
                ? Optional.of((long) number)
                : Optional.empty();
    }

    /** Only the usual text of an integer spells it: {@code "07"} is another id than {@code "7"}. */
    private static Optional<Long> spelled(String text) {
        try {
            return Optional.of(Long.parseLong(text))
                    .filter(id -> Long.toString(id).equals(text));
        } catch (NumberFormatException notOne) {
            return Optional.empty();
        }
    }

    static Optional<Decimal> decimal(Value value) {
        return value instanceof Decimal number ? Optional.of(number) : Optional.empty();
    }

    static Optional<String> text(Value value) {
        return value instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty();
    }

    static Optional<List<Long>> integers(Value value) {
        return list(value, Numbers::integer);
    }

    /** Left, top, width and height. */
    static Optional<BoundingBox.Xywh> box(Value value) {
        return made(decimals(value), BoundingBox.Xywh::new);
    }

    /** X, y and visibility of each point. */
    static Optional<Landmarks> landmarks(Value value) {
        return made(decimals(value), Landmarks::new);
    }

    /** Polygons or a run-length encoded mask. */
    static Optional<Segmentation> segmentation(Value value) {
        return value instanceof Attributes ? Masks.of(value).map(Segmentation.class::cast) : polygons(value);
    }

    private static Optional<Segmentation> polygons(Value value) {
        return made(list(value, Numbers::decimals), Segmentation.Polygons::new);
    }

    private static <A, T> Optional<T> made(Optional<A> of, Function<A, T> maker) {
        try {
            return of.map(maker);
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<Decimals> decimals(Value value) {
        return list(value, Numbers::decimal).map(Decimals::copyOf);
    }

    /** A list whose elements are all of a kind. */
    static <T> Optional<List<T>> list(Value value, Function<Value, Optional<T>> element) {
        if (!(value instanceof Value.Sequence sequence)) {
            return Optional.empty();
        }
        List<T> list = new ArrayList<>(sequence.values().size());
        for (Value each : sequence.values()) {
            Optional<T> one = element.apply(each);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            list.add(one.get());
        }
        return Optional.of(list);
    }
}
