package dev.lookbook.json;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import java.io.CharConversionException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/** The parser's tokens with their places, and its complaints in our words. */
final class Tokens {
    private final JsonParser parser;
    private final Location origin;

    Tokens(JsonParser parser, Location origin) {
        this.parser = parser;
        this.origin = origin;
    }

    /** The next token; null after the last. */
    @Nullable
    JsonToken advance() {
        try {
            return parser.nextToken();
        } catch (JacksonException e) {
            throw syntax(e);
        }
    }

    JsonToken current() {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw problem("expected a value but the document has ended");
        }
        return token;
    }

    void expect(JsonToken token, String what) {
        if (parser.currentToken() != token) {
            throw expected(what);
        }
    }

    /** The text of the current string, name or number. */
    String text() {
        try {
            return parser.getString();
        } catch (JacksonException e) {
            throw syntax(e);
        }
    }

    Location location() {
        return new Location(origin.source(), pointer(), offset(), origin.line());
    }

    private String pointer() {
        return origin.pointer() + parser.streamReadContext().pathAsPointer();
    }

    /** Where the current token begins in the source's bytes. */
    long offset() {
        long offset = parser.currentTokenLocation().getByteOffset();
        return base() + (offset < 0 ? parser.currentLocation().getByteOffset() : offset);
    }

    /** Where the current token ends in the source's bytes. */
    long endOffset() {
        return base() + parser.currentLocation().getByteOffset();
    }

    /** Where the document begins in the source's bytes. */
    private long base() {
        return Math.max(0, origin.byteOffset());
    }

    DatasetException expected(String what) {
        return problem("expected " + what + " but found " + found());
    }

    DatasetException problem(String problem) {
        return new DatasetException(location(), problem);
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

    /** What to throw for a complaint of the parser: the data is wrong, or else the disk is. */
    RuntimeException syntax(JacksonException e) {
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
}
