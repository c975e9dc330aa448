package dev.lookbook.model;

import java.util.List;

/**
 * A value that a format carries and the model has no word for: a {@link Text}, a {@link Decimal}, a {@link Flag}, a {@link
 * Null}, a {@link Sequence} of values or {@link Attributes} with names.
 *
 * <p>Immutable and safe to share between threads.
 */
public sealed interface Value permits Attributes, Decimal, Value.Text, Value.Flag, Value.Null, Value.Sequence {

    /** Nothing, said aloud: a member that is there and has no value. */
    Value NULL = new Null();

    /** A string as a value. */
    static Value of(String text) {
        return new Text(text);
    }

    /** A boolean as a value. */
    static Value of(boolean flag) {
        return new Flag(flag);
    }

    /** An integer as a value. */
    static Value of(long number) {
        return Decimal.of(number);
    }

    /** A list as a value. */
    static Value of(List<? extends Value> values) {
        return new Sequence(List.copyOf(values));
    }

    /** A string. */
    record Text(String text) implements Value {
        /** In a line, as JSON has it, but only the beginning where it is long. */
        @Override
        public String toString() {
            return ValueText.of(this);
        }
    }

    /** True or false. */
    record Flag(boolean value) implements Value {
        @Override
        public String toString() {
            return ValueText.of(this);
        }
    }

    /** Nothing, said aloud. */
    record Null() implements Value {
        @Override
        public String toString() {
            return ValueText.of(this);
        }
    }

    /** Values in order. */
    record Sequence(List<Value> values) implements Value {
        public Sequence {
            values = List.copyOf(values);
        }

        /** In a line, as JSON has it, but only the beginning where there is much. */
        @Override
        public String toString() {
            return ValueText.of(this);
        }
    }
}
