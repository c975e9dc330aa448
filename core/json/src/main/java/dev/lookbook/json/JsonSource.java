package dev.lookbook.json;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.Value;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Pulls one JSON document from bytes, value by value. Each method reads the current value and leaves the source at its
 * last token; {@link #object} and {@link #array} move on to the values inside.
 *
 * <p>Everything unexpected ends in a {@link DatasetException} with the source, JSON pointer and byte offset. Duplicate
 * members, NaN, numbers out of a double's range and whatever follows the document are unexpected too. Not thread-safe.
 */
public final class JsonSource implements Closeable {
    private final JsonParser parser;
    private final Tokens tokens;
    private final ReadLimits limits;

    private JsonSource(JsonParser parser, Location origin, ReadLimits limits) {
        this.parser = parser;
        this.limits = limits;
        tokens = new Tokens(parser, origin);
    }

    /**
     * Reads a document that is in memory.
     *
     * @param origin where the document is: its pointer and byte offset come before those inside it
     */
    public static JsonSource of(byte[] bytes, Location origin, ReadLimits limits) {
        return of(bytes, 0, bytes.length, origin, limits);
    }

    /** Reads a document that is a part of an array. */
    public static JsonSource of(byte[] bytes, int offset, int length, Location origin, ReadLimits limits) {
        ByteOrderMark.refuse(bytes, offset, length, origin);
        return start(
                Factories.of(limits).createParser(ObjectReadContext.empty(), bytes, offset, length), origin, limits);
    }

    /**
     * Reads a document from a stream, which is closed with this, or at once when it does not begin as JSON.
     *
     * @throws UncheckedIOException when the stream cannot be read; so do all other methods
     */
    public static JsonSource of(InputStream in, Location origin, ReadLimits limits) {
        try {
            return start(
                    Factories.of(limits).createParser(ObjectReadContext.empty(), ByteOrderMark.refuse(in, origin)),
                    origin,
                    limits);
        } catch (JacksonIOException e) {
            throw closing(in, new UncheckedIOException(e.getCause()));
        } catch (RuntimeException e) {
            throw closing(in, e);
        }
    }

    private static RuntimeException closing(InputStream in, RuntimeException e) {
        try {
            in.close();
        } catch (IOException closing) {
            e.addSuppressed(closing);
        }
        return e;
    }

    private static JsonSource start(JsonParser parser, Location origin, ReadLimits limits) {
        JsonSource source = new JsonSource(parser, origin, limits);
        if (source.tokens.advance() == null) {
            throw source.problem("expected JSON but the input is empty");
        }
        return source;
    }

    /** Reads an object: hands each member's name over, whose value the handler reads or else is skipped. */
    public void object(MemberHandler handler) {
        tokens.expect(JsonToken.START_OBJECT, "an object");
        MemberNames seen = new MemberNames();
        while (tokens.advance() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (!seen.add(name)) {
                throw problem("expected each member once but found \"" + Excerpt.of(name) + "\" twice");
            }
            member(name, handler);
        }
        tokens.expect(JsonToken.END_OBJECT, "the end of an object");
    }

    /** Reads an object as {@link #object} does, but hands members over as often as they come: for those who tell of it. */
    public void members(MemberHandler handler) {
        tokens.expect(JsonToken.START_OBJECT, "an object");
        while (tokens.advance() == JsonToken.PROPERTY_NAME) {
            member(parser.currentName(), handler);
        }
        tokens.expect(JsonToken.END_OBJECT, "the end of an object");
    }

    private void member(String name, MemberHandler handler) {
        tokens.advance();
        handler.member(name);
        skip();
    }

    /** Reads an array: calls the handler for each element, which it reads or else is skipped. */
    public void array(Runnable handler) {
        tokens.expect(JsonToken.START_ARRAY, "an array");
        while (tokens.advance() != JsonToken.END_ARRAY) {
            handler.run();
            skip();
        }
    }

    /** Moves into an array whose elements are pulled one by one with {@link #nextElement}. */
    public void enterArray() {
        tokens.expect(JsonToken.START_ARRAY, "an array");
    }

    /** Moves on to the next element of the array that was entered; the one before must have been read. False at its end. */
    public boolean nextElement() {
        return tokens.advance() != JsonToken.END_ARRAY;
    }

    /** Reads an array of things. */
    public <T> List<T> list(Function<JsonSource, T> element) {
        List<T> list = new ArrayList<>();
        array(() -> list.add(element.apply(this)));
        return list;
    }

    /** Reads a string. */
    public String string() {
        tokens.expect(JsonToken.VALUE_STRING, "a string");
        return tokens.text();
    }

    /** Reads a boolean. */
    public boolean bool() {
        if (tokens.current() != JsonToken.VALUE_TRUE && tokens.current() != JsonToken.VALUE_FALSE) {
            throw expected("true or false");
        }
        return tokens.current() == JsonToken.VALUE_TRUE;
    }

    /** Reads an integer that a long gives back: of at most 63 bits, and not {@code -0}. */
    public long integer() {
        tokens.expect(JsonToken.VALUE_NUMBER_INT, "an integer");
        try {
            long value = parser.getLongValue();
            if (value == 0 && parser.getStringLength() > 1) {
                throw expected("an integer other than -0");
            }
            return value;
        } catch (JacksonException e) {
            throw expected("an integer of at most 63 bits");
        }
    }

    /** Reads a number. */
    public Decimal decimal() {
        requireNumber();
        try {
            return Decimal.parse(tokens.text());
        } catch (IllegalArgumentException e) {
            throw outOfRange();
        }
    }

    /** Reads a number of which nobody needs the text. */
    public double number() {
        requireNumber();
        double value;
        try {
            value = parser.getDoubleValue();
        } catch (JacksonException e) {
            throw tokens.syntax(e);
        }
        if (Double.isInfinite(value)) {
            throw outOfRange();
        }
        return value;
    }

    /** Reads an array of numbers. */
    public Decimals decimals() {
        Decimals.Builder numbers = Decimals.builder();
        tokens.expect(JsonToken.START_ARRAY, "an array of numbers");
        while (tokens.advance() != JsonToken.END_ARRAY) {
            JsonToken token = parser.currentToken();
            if (token != JsonToken.VALUE_NUMBER_FLOAT && token != JsonToken.VALUE_NUMBER_INT) {
                throw expected("a number");
            }
            try {
                int length = parser.getStringLength();
                if (length > limits.maxNumberLength()) {
                    throw expected("a number of at most " + limits.maxNumberLength() + " characters");
                }
                numbers.add(parser.getStringCharacters(), parser.getStringOffset(), length);
            } catch (JacksonException e) {
                throw tokens.syntax(e);
            } catch (IllegalArgumentException e) {
                requireNumber();
                throw outOfRange();
            }
        }
        return numbers.build();
    }

    /** The parser knows the grammar of numbers, so there is nothing else that the model could complain of. */
    private DatasetException outOfRange() {
        return expected("a number within a double's range");
    }

    private void requireNumber() {
        if (!isNumber()) {
            throw expected("a number");
        }
    }

    /** Reads whatever is there. */
    public Value value() {
        return switch (tokens.current()) {
            case START_OBJECT -> attributes();
            case START_ARRAY -> Value.of(list(JsonSource::value));
            case VALUE_STRING -> Value.of(tokens.text());
            case VALUE_TRUE, VALUE_FALSE -> Value.of(bool());
            case VALUE_NULL -> Value.NULL;
            default -> decimal();
        };
    }

    /** Reads an object of whatever is there. */
    public Attributes attributes() {
        Attributes.Builder members = Attributes.builder();
        object(name -> members.put(name, value()));
        return members.build();
    }

    /** Reads over whatever is there, to its end. */
    public void skip() {
        try {
            parser.skipChildren();
            // A string is read lazily, and where it ends is not known before.
            parser.finishToken();
        } catch (JacksonException e) {
            throw tokens.syntax(e);
        }
    }

    /** Whether the current value is null. */
    public boolean isNull() {
        return tokens.current() == JsonToken.VALUE_NULL;
    }

    /** Whether the current value is an object. */
    public boolean isObject() {
        return tokens.current() == JsonToken.START_OBJECT;
    }

    /** Whether the current value is an array. */
    public boolean isArray() {
        return tokens.current() == JsonToken.START_ARRAY;
    }

    /** Whether the current value is a string. */
    public boolean isString() {
        return tokens.current() == JsonToken.VALUE_STRING;
    }

    /** Whether the current value is true or false. */
    public boolean isBool() {
        return tokens.current() == JsonToken.VALUE_TRUE || tokens.current() == JsonToken.VALUE_FALSE;
    }

    /** Whether the current value is a number written as an integer. */
    public boolean isInteger() {
        return tokens.current() == JsonToken.VALUE_NUMBER_INT;
    }

    /** Whether the current value is a number, of either kind. */
    public boolean isNumber() {
        JsonToken token = tokens.current();
        return token == JsonToken.VALUE_NUMBER_INT || (token == JsonToken.VALUE_NUMBER_FLOAT && !parser.isNaN());
    }

    /** Requires that nothing follows the document. */
    public void end() {
        if (tokens.advance() != null) {
            throw expected("the end of the document");
        }
    }

    /** Where the current value begins, or where the array or object that was just read ends. */
    public Location location() {
        return tokens.location();
    }

    /** Where the current value begins in the source's bytes; its closing bracket's place once an array or object was read. */
    public long offset() {
        return tokens.offset();
    }

    /** Where the token that was read last ends in the source's bytes. */
    public long endOffset() {
        return tokens.endOffset();
    }

    /** An error at the current value: something else was expected. */
    public DatasetException expected(String what) {
        return tokens.expected(what);
    }

    /** An error at the current value. */
    public DatasetException problem(String problem) {
        return tokens.problem(problem);
    }

    /** Makes something of the current value; a complaint about its arguments gets the value's place. */
    public <T> T checked(Location place, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            throw new DatasetException(place, String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (JacksonException e) {
            throw tokens.syntax(e);
        }
    }

    /** Reads the value of a member, or leaves it to be skipped. */
    @FunctionalInterface
    public interface MemberHandler {
        /** Called when the source is at the member's value. */
        void member(String name);
    }
}
