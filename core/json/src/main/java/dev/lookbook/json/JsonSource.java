package dev.lookbook.json;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.Value;
import java.io.CharConversionException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
    private final Location origin;
    private final ReadLimits limits;

    private JsonSource(JsonParser parser, Location origin, ReadLimits limits) {
        this.parser = parser;
        this.origin = origin;
        this.limits = limits;
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
        if (source.advance() == null) {
            throw source.problem("expected JSON but the input is empty");
        }
        return source;
    }

    /** Reads an object: hands each member's name over, whose value the handler reads or else is skipped. */
    public void object(MemberHandler handler) {
        expect(JsonToken.START_OBJECT, "an object");
        MemberNames seen = new MemberNames();
        while (advance() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (!seen.add(name)) {
                throw problem("expected each member once but found \"" + Excerpt.of(name) + "\" twice");
            }
            advance();
            handler.member(name);
            skip();
        }
        expect(JsonToken.END_OBJECT, "the end of an object");
    }

    /** Reads an array: calls the handler for each element, which it reads or else is skipped. */
    public void array(Runnable handler) {
        expect(JsonToken.START_ARRAY, "an array");
        while (advance() != JsonToken.END_ARRAY) {
            handler.run();
            skip();
        }
    }

    /** Reads an array of things. */
    public <T> List<T> list(Function<JsonSource, T> element) {
        List<T> list = new ArrayList<>();
        array(() -> list.add(element.apply(this)));
        return list;
    }

    /** Reads a string. */
    public String string() {
        expect(JsonToken.VALUE_STRING, "a string");
        return text();
    }

    /** Reads a boolean. */
    public boolean bool() {
        if (token() != JsonToken.VALUE_TRUE && token() != JsonToken.VALUE_FALSE) {
            throw expected("true or false");
        }
        return token() == JsonToken.VALUE_TRUE;
    }

    /** Reads an integer that fits a long. */
    public long integer() {
        expect(JsonToken.VALUE_NUMBER_INT, "an integer");
        try {
            return parser.getLongValue();
        } catch (JacksonException e) {
            throw expected("an integer of at most 63 bits");
        }
    }

    /** Reads a number. */
    public Decimal decimal() {
        requireNumber();
        try {
            return Decimal.parse(text());
        } catch (IllegalArgumentException e) {
            throw outOfRange();
        }
    }

    /** Reads an array of numbers. */
    public Decimals decimals() {
        Decimals.Builder numbers = Decimals.builder();
        expect(JsonToken.START_ARRAY, "an array of numbers");
        while (advance() != JsonToken.END_ARRAY) {
            requireNumber();
            try {
                int length = parser.getStringLength();
                if (length > limits.maxNumberLength()) {
                    throw expected("a number of at most " + limits.maxNumberLength() + " characters");
                }
                numbers.add(parser.getStringCharacters(), parser.getStringOffset(), length);
            } catch (JacksonException e) {
                throw syntax(e);
            } catch (IllegalArgumentException e) {
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
        JsonToken token = token();
        boolean number = token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
        if (!number || parser.isNaN()) {
            throw expected("a number");
        }
    }

    /** Reads whatever is there. */
    public Value value() {
        return switch (token()) {
            case START_OBJECT -> attributes();
            case START_ARRAY -> Value.of(list(JsonSource::value));
            case VALUE_STRING -> Value.of(text());
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

    /** Reads over whatever is there. */
    public void skip() {
        try {
            parser.skipChildren();
        } catch (JacksonException e) {
            throw syntax(e);
        }
    }

    /** Whether the current value is null. */
    public boolean isNull() {
        return token() == JsonToken.VALUE_NULL;
    }

    /** Whether the current value is an object. */
    public boolean isObject() {
        return token() == JsonToken.START_OBJECT;
    }

    /** Whether the current value is an array. */
    public boolean isArray() {
        return token() == JsonToken.START_ARRAY;
    }

    /** Whether the current value is a number. */
    public boolean isNumber() {
        return token().isNumeric();
    }

    /** Whether the current value is a number written as an integer. */
    public boolean isInteger() {
        return token() == JsonToken.VALUE_NUMBER_INT;
    }

    /** Requires that nothing follows the document. */
    public void end() {
        if (advance() != null) {
            throw expected("the end of the document");
        }
    }

    /** Where the current value begins, or where the array or object that was just read ends. */
    public Location location() {
        return new Location(origin.source(), pointer(), offset(), origin.line());
    }

    /** Where the current value begins in the source's bytes; its closing bracket's place once an array or object was read. */
    public long offset() {
        long offset = parser.currentTokenLocation().getByteOffset();
        return base() + (offset < 0 ? parser.currentLocation().getByteOffset() : offset);
    }

    /** Where the token that was read last ends in the source's bytes. */
    public long endOffset() {
        return base() + parser.currentLocation().getByteOffset();
    }

    /** An error at the current value: something else was expected. */
    public DatasetException expected(String what) {
        return problem("expected " + what + " but found " + found());
    }

    /** An error at the current value. */
    public DatasetException problem(String problem) {
        return new DatasetException(location(), problem);
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
            throw syntax(e);
        }
    }

    private long base() {
        return Math.max(0, origin.byteOffset());
    }

    private String pointer() {
        return origin.pointer() + parser.streamReadContext().pathAsPointer();
    }

    private JsonToken token() {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw problem("expected a value but the document has ended");
        }
        return token;
    }

    private void expect(JsonToken token, String what) {
        if (parser.currentToken() != token) {
            throw expected(what);
        }
    }

    private @Nullable JsonToken advance() {
        try {
            return parser.nextToken();
        } catch (JacksonException e) {
            throw syntax(e);
        }
    }

    private String text() {
        try {
            return parser.getString();
        } catch (JacksonException e) {
            throw syntax(e);
        }
    }

    private String found() {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return "the end of the input";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case END_OBJECT -> "the end of an object";
            case END_ARRAY -> "the end of an array";
            case VALUE_STRING -> "the string \"" + Excerpt.of(text()) + '"';
            case PROPERTY_NAME -> "the member \"" + Excerpt.of(text()) + '"';
            default -> Excerpt.of(text());
        };
    }

    private RuntimeException syntax(JacksonException e) {
        if (e instanceof JacksonIOException disk && !(disk.getCause() instanceof CharConversionException)) {
            return new UncheckedIOException(disk.getCause());
        }
        long offset = e.getLocation() == null ? -1 : e.getLocation().getByteOffset();
        if (offset < 0) {
            offset = parser.currentLocation().getByteOffset();
        }
        Location place = new Location(origin.source(), pointer(), base() + offset, origin.line());
        return new DatasetException(place, SyntaxProblem.describe(e), e);
    }

    /** Reads the value of a member, or leaves it to be skipped. */
    @FunctionalInterface
    public interface MemberHandler {
        /** Called when the source is at the member's value. */
        void member(String name);
    }
}
