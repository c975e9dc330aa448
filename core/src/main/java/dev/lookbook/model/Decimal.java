package dev.lookbook.model;

import java.math.BigInteger;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;

/**
 * A finite number exactly as it was written: {@code 350.0} is not {@code 350}, and {@code 0.10} is not {@code 0.1}.
 *
 * <p>Equality is that of the text. The text follows JSON's grammar for numbers (RFC 8259, section 6). Arithmetic follows
 * Python's rules, which made the files that fashion datasets come in: integers stay integers, everything else is done in
 * doubles and written with the fewest digits that read back the same.
 */
public final class Decimal implements Value {
    /** An integer of so many characters fits a long. */
    private static final int SAFE_DIGITS = 18;

    /** Integers of so many characters can be added and multiplied in a long. */
    private static final int SMALL_LENGTH = 9;

    private final String text;

    private Decimal(String text) {
        this.text = text;
    }

    /**
     * The number that a text spells.
     *
     * @throws IllegalArgumentException when the text is not a JSON number, or one out of a double's range
     */
    public static Decimal parse(String text) {
        byte[] bytes = NumberText.bytes(text);
        NumberText.require(bytes, 0, bytes.length, () -> text);
        return new Decimal(text);
    }

    /** The number that a text is known to spell. */
    static Decimal known(String text) {
        return new Decimal(text);
    }

    /** An integer. */
    public static Decimal of(long value) {
        return new Decimal(Long.toString(value));
    }

    /**
     * A floating-point number with the fewest digits that read back the same, as Python writes it: {@code 350.0}, {@code
     * 1e-05}.
     *
     * @throws IllegalArgumentException when the value is infinite or not a number
     */
    public static Decimal of(double value) {
        return new Decimal(ShortestDouble.text(value));
    }

    /** The number as it was written. */
    public String text() {
        return text;
    }

    /** Whether the number was written as an integer, without fraction and exponent. */
    public boolean isInteger() {
        return text.indexOf('.') < 0 && text.indexOf('e') < 0 && text.indexOf('E') < 0;
    }

    /** The nearest double. */
    public double doubleValue() {
        byte[] bytes = NumberText.bytes(text);
        return NearestDouble.of(bytes, 0, bytes.length);
    }

    /**
     * The number as a long.
     *
     * @throws ArithmeticException when it is not written as an integer or does not fit
     */
    public long longValueExact() {
        if (!isInteger()) {
            throw new ArithmeticException(text + " is not an integer");
        }
        return text.length() <= SAFE_DIGITS ? Long.parseLong(text) : new BigInteger(text).longValueExact();
    }

    /**
     * This plus that; an integer when both are.
     *
     * @throws IllegalArgumentException when the result is out of a double's range
     */
    public Decimal plus(Decimal that) {
        return combine(that, Long::sum, BigInteger::add, Double::sum);
    }

    /**
     * This minus that; an integer when both are.
     *
     * @throws IllegalArgumentException when the result is out of a double's range
     */
    public Decimal minus(Decimal that) {
        return combine(that, (a, b) -> a - b, BigInteger::subtract, (a, b) -> a - b);
    }

    /**
     * This times that; an integer when both are.
     *
     * @throws IllegalArgumentException when the result is out of a double's range
     */
    public Decimal times(Decimal that) {
        return combine(that, (a, b) -> a * b, BigInteger::multiply, (a, b) -> a * b);
    }

    private Decimal combine(
            Decimal that, LongBinaryOperator small, BinaryOperator<BigInteger> large, DoubleBinaryOperator doubles) {
        if (!isInteger() || !that.isInteger()) {
            return of(doubles.applyAsDouble(doubleValue(), that.doubleValue()));
        }
        if (text.length() <= SMALL_LENGTH && that.text.length() <= SMALL_LENGTH) {
            return of(small.applyAsLong(Long.parseLong(text), Long.parseLong(that.text)));
        }
        return parse(
                large.apply(new BigInteger(text), new BigInteger(that.text)).toString());
    }

    /** The same number as Python writes it after reading it: an integer stays one, a double gets its shortest text. */
    public Decimal canonical() {
        byte[] bytes = NumberText.bytes(text);
        String canonical = NumberText.canonical(bytes, 0, bytes.length);
        return canonical.equals(text) ? this : new Decimal(canonical);
    }

    /** This number as Python writes it when it has made a floating-point number of it: {@code 417} becomes {@code 417.0}. */
    public Decimal asDouble() {
        return Decimals.builder().add(this).build().asDoubles().get(0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Decimal that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
