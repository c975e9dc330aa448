package dev.lookbook.deepfashion2.check;

import dev.lookbook.deepfashion2.raw.Raw;
import dev.lookbook.deepfashion2.raw.RawArray;
import dev.lookbook.deepfashion2.raw.RawNumbers;
import dev.lookbook.deepfashion2.raw.RawObject;
import dev.lookbook.deepfashion2.raw.RawOdd;
import dev.lookbook.deepfashion2.raw.RawScalar;
import dev.lookbook.io.Location;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** An image or an item whose members are looked at one by one: says what has another type than it should have. */
final class ObjectView {
    private final RawObject object;
    private final Location place;
    private final byte[] file;
    private final Findings findings;

    ObjectView(RawObject object, Location place, byte[] file, Findings findings) {
        this.object = object;
        this.place = place;
        this.file = file;
        this.findings = findings;
    }

    RawObject object() {
        return object;
    }

    /** One of the members as such a view. */
    ObjectView inside(String name, RawObject member) {
        return new ObjectView(member, place.child(name).atByte(member.offset()), file, findings);
    }

    /** Finds something about the object as a whole. */
    void found(DeepFashion2Rule rule, String message) {
        findings.add(rule, place, message);
    }

    /** Finds something about a member. */
    void found(DeepFashion2Rule rule, String name, String message) {
        long offset = object.get(name).map(Raw::offset).orElse(-1L);
        findings.add(rule, place.child(name).atByte(offset), message);
    }

    /** Finds something about a member that is at hand; objects of hostile files have too many to look for each. */
    void found(DeepFashion2Rule rule, RawObject.Member member, String message) {
        findings.add(rule, place.child(member.name()).atByte(member.value().offset()), message);
    }

    /** Finds something about an element of a member that is an array. */
    void found(DeepFashion2Rule rule, String name, RawNumbers row, int index, String message) {
        findings.add(rule, place.child(name).child(index).atByte(row.offsetOf(index, file)), message);
    }

    /** Finds something about a value deeper down. */
    void found(DeepFashion2Rule rule, List<Object> path, long offset, String message) {
        Location at = place;
        for (Object step : path) {
            at = step instanceof Integer index ? at.child(index) : at.child(step.toString());
        }
        findings.add(rule, at.atByte(offset), message);
    }

    /** The byte at which an element of a row begins. */
    long offsetOf(RawNumbers row, int index) {
        return row.offsetOf(index, file);
    }

    /** The byte at which a member's value begins. */
    long offsetOf(String name) {
        return object.get(name).map(Raw::offset).orElse(-1L);
    }

    /** An integer, if the member is one that a long can hold. */
    OptionalLong integer(String name) {
        Optional<Raw> member = object.get(name);
        if (member.isEmpty() || member.get() instanceof RawOdd) {
            return OptionalLong.empty();
        }
        OptionalLong value = integer(member.get());
        if (value.isEmpty()) {
            boolean large = member.get() instanceof RawScalar scalar
                    && scalar.number().filter(Decimal::isInteger).isPresent();
            wrongType(name, large ? "an integer of at most 63 bits, and not -0," : "an integer", member.get());
        }
        return value;
    }

    /** The integer that a value is, as the reader takes it: not {@code 1.0}, not {@code -0}. */
    static OptionalLong integer(Raw value) {
        if (value instanceof RawScalar scalar && scalar.value() instanceof Decimal number && number.isInteger()) {
            try {
                long integer = number.longValueExact();
                return integer == 0 && number.text().length() > 1 ? OptionalLong.empty() : OptionalLong.of(integer);
            } catch (ArithmeticException e) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.empty();
    }

    /** A string, if the member is one. */
    Optional<String> string(String name) {
        Optional<Raw> member = object.get(name);
        if (member.isEmpty() || member.get() instanceof RawOdd) {
            return Optional.empty();
        }
        Optional<String> text = member.get() instanceof RawScalar scalar ? scalar.text() : Optional.empty();
        if (text.isEmpty()) {
            wrongType(name, "a string", member.get());
        }
        return text;
    }

    /** Numbers, if the member is an array of nothing else. */
    Optional<RawNumbers> row(String name) {
        return object.get(name).flatMap(value -> row(List.of(name), value));
    }

    /** Numbers, if a value is an array of nothing else. */
    Optional<RawNumbers> row(List<Object> path, Raw value) {
        if (value instanceof RawNumbers numbers) {
            return Optional.of(numbers);
        }
        if (value instanceof RawArray array) {
            if (array.elements().isEmpty()) {
                return Optional.of(new RawNumbers(array.offset(), Decimals.of()));
            }
            strangers(path, array);
        } else if (!(value instanceof RawOdd)) {
            found(DeepFashion2Rule.WRONG_TYPE, path, value.offset(), expected("an array of numbers", value));
        }
        return Optional.empty();
    }

    /** Tells of the first element that is no number, for there may be many. */
    private void strangers(List<Object> path, RawArray array) {
        int first = -1;
        int count = 0;
        for (int i = 0; i < array.elements().size(); i++) {
            Raw element = array.elements().get(i);
            boolean number =
                    element instanceof RawScalar scalar && scalar.number().isPresent();
            if (!number && !(element instanceof RawOdd)) {
                first = count == 0 ? i : first;
                count++;
            }
        }
        if (count > 0) {
            Raw element = array.elements().get(first);
            List<Object> at = new java.util.ArrayList<>(path);
            at.add(first);
            found(DeepFashion2Rule.WRONG_TYPE, at, element.offset(), expected("a number", element) + more(count - 1));
        }
    }

    /** What to add to a message about the first of several. */
    static String more(int others) {
        return others == 0 ? "" : ", and " + others + " more like it";
    }

    /** So many of something. */
    static String counted(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private void wrongType(String name, String what, Raw value) {
        found(DeepFashion2Rule.WRONG_TYPE, name, expected(what, value));
    }

    static String expected(String what, Raw value) {
        return "expected " + what + " but found " + value.describe();
    }
}
