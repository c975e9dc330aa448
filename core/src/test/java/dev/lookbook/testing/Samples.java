package dev.lookbook.testing;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.Segmentation;
import dev.lookbook.model.Value;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generated values of the model, for the properties of every module. */
public final class Samples {
    private Samples() {}

    /** Numbers of every spelling: integers, decimals, exponents, trailing zeros, more digits than a double has. */
    public static Arbitrary<Decimal> decimals() {
        return Arbitraries.oneOf(
                Arbitraries.longs().map(Decimal::of),
                Arbitraries.doubles().map(Decimal::of),
                Arbitraries.integers().between(0, 700).map(Decimal::of),
                Arbitraries.of(
                                "350.0",
                                "-0",
                                "-0.0",
                                "0.10",
                                "1e-05",
                                "1E+16",
                                "1.00000000000000000001",
                                "9007199254740993")
                        .map(Decimal::parse));
    }

    /** Numbers as pixels are: not negative, integer or not. */
    public static Arbitrary<Decimal> pixels() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 4096).map(Decimal::of),
                Arbitraries.doubles().between(0, 4096).map(Decimal::of),
                Arbitraries.of("350.0", "0.10", "12.500", "1e2").map(Decimal::parse));
    }

    /** A row of pixels. */
    public static Arbitrary<Decimals> pixels(int count) {
        return pixels().list().ofSize(count).map(Decimals::copyOf);
    }

    /** Text of every kind, also beyond the Basic Multilingual Plane. */
    public static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().alpha().ofMaxLength(12),
                Arbitraries.strings().ofMaxLength(6).filter(Samples::isWellFormed),
                Arbitraries.of(
                        "", "vest dress", "\u00e9t\u00e9", "\ud83d\udc57", "a\"b\\c/d", "\u0000\u001f\u007f\u2028"));
    }

    private static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** Boxes as two corners. */
    public static Arbitrary<BoundingBox> cornerBoxes() {
        return pixels(4)
                .filter(n -> n.doubleValue(0) <= n.doubleValue(2) && n.doubleValue(1) <= n.doubleValue(3))
                .map(BoundingBox.Xyxy::new);
    }

    /** Boxes as a corner and a size. */
    public static Arbitrary<BoundingBox> sizedBoxes() {
        return pixels(4).map(BoundingBox.Xywh::new);
    }

    /** Polygons of a few rings, closed or not, perhaps none. */
    public static Arbitrary<Segmentation.Polygons> polygons() {
        Arbitrary<Decimals> rings = Arbitraries.integers().between(0, 5).flatMap(points -> pixels(2 * points));
        return rings.list().ofMaxSize(3).map(Segmentation.Polygons::new);
    }

    /** Landmark numbers: x, y and a visibility for each of so many points. */
    public static Arbitrary<Decimals> landmarks(int points) {
        Arbitrary<List<Decimal>> point = Combinators.combine(
                        pixels(), pixels(), Arbitraries.integers().between(0, 2).map(Decimal::of))
                .as(List::of);
        return point.list()
                .ofSize(points)
                .map(list -> Decimals.copyOf(list.stream().flatMap(List::stream).toList()));
    }

    /** Values of every kind, nested a little. */
    public static Arbitrary<Value> values() {
        return Arbitraries.lazyOf(
                () -> texts().map(Value::of),
                () -> decimals().map(Value.class::cast),
                () -> Arbitraries.of(Value.of(true), Value.of(false), Value.NULL),
                () -> values().list().ofMaxSize(2).map(Value::of),
                () -> attributes().map(Value.class::cast));
    }

    /** Attributes whose names start with {@code x-}, so that no format knows them. */
    public static Arbitrary<Attributes> attributes() {
        Arbitrary<String> names = Arbitraries.of("x-a", "x-b", "x-\u00e9", "x-/~", "x- ");
        return Arbitraries.maps(names, Arbitraries.lazy(Samples::values))
                .ofMaxSize(2)
                .map(map -> {
                    Attributes.Builder builder = Attributes.builder();
                    map.forEach(builder::put);
                    return builder.build();
                });
    }
}
