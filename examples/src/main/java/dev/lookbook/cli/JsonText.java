package dev.lookbook.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a line of JSON in UTF-8, as it comes. Halves of surrogate pairs, which JSON can have and UTF-8 cannot, are escaped as
 * in the input.
 */
final class JsonText extends Writer {
    private final Writer out;
    /** The first half of a pair whose second has not come yet, or 0. */
    private char half;

    private JsonText(OutputStream stream) {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    /** Writes an object and a line break to a stream, which is flushed and stays open. */
    static void write(OutputStream stream, Consumer<JsonGenerator> members) throws IOException {
        JsonText text = new JsonText(stream);
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            members.accept(json);
            json.writeEndObject();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        text.out.write('\n');
        text.out.flush();
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            write(characters[i]);
        }
    }

    private void write(char c) throws IOException {
        if (half != 0) {
            if (Character.isLowSurrogate(c)) {
                out.write(half);
                out.write(c);
                half = 0;
                return;
            }
            escape(half);
            half = 0;
        }
        if (Character.isHighSurrogate(c)) {
            half = c;
        } else if (Character.isLowSurrogate(c)) {
            escape(c);
        } else {
            out.write(c);
        }
    }

    /** They are within strings, for all else is ASCII. */
    private void escape(char c) throws IOException {
        out.write(String.format("\\u%04x", (int) c));
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** The stream is somebody else's. */
    @Override
    public void close() throws IOException {
        out.flush();
    }
}
