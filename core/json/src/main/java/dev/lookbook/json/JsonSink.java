package dev.lookbook.json;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes JSON as Python's {@code json.dump} does by default, which made the files that fashion datasets come in: {@code ",
 * "} and {@code ": "} between things, everything beyond ASCII escaped, no line breaks. Collects it in memory until {@link
 * #drainTo}. Not thread-safe.
 */
public final class JsonSink {
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    private byte[] text = new byte[4096];
    private int size;
    /** Whether something stands before the next value or name, on the same level. */
    private boolean separate;

    /** An empty text. */
    public JsonSink() {}

    /** Writes an object; the content writes names and values. */
    public JsonSink object(Runnable content) {
        open('{');
        content.run();
        return close('}');
    }

    /** Writes an array; the content writes values. */
    public JsonSink array(Runnable content) {
        open('[');
        content.run();
        return close(']');
    }

    /** Writes an array of things. */
    public <T> JsonSink list(List<T> things, Consumer<? super T> content) {
        return array(() -> things.forEach(content));
    }

    /** Writes a member's name; its value comes next. */
    public JsonSink name(String name) {
        separator();
        quoted(name);
        ascii(": ");
        separate = false;
        return this;
    }

    /** Writes a string. */
    public JsonSink value(String string) {
        separator();
        quoted(string);
        return this;
    }

    /** Writes an integer. */
    public JsonSink value(long integer) {
        return raw(Long.toString(integer));
    }

    /** Writes a number as it is. */
    public JsonSink value(Decimal number) {
        return raw(number.text());
    }

    /** Writes an array of numbers, each as it is. */
    public JsonSink value(Decimals numbers) {
        open('[');
        reserve(numbers.joinedLength());
        size = numbers.copyJoined(text, size);
        return close(']');
    }

    /** Writes whatever it is. */
    public JsonSink value(Value value) {
        if (value instanceof Value.Text string) {
            return value(string.text());
        }
        if (value instanceof Decimal number) {
            return value(number);
        }
        if (value instanceof Attributes object) {
            return object(() -> members(object));
        }
        if (value instanceof Value.Sequence list) {
            return list(list.values(), this::value);
        }
        return raw(value instanceof Value.Flag flag ? String.valueOf(flag.value()) : "null");
    }

    /** Writes names and values into the object that is open. */
    public JsonSink members(Attributes attributes) {
        attributes.forEach((name, value) -> name(name).value(value));
        return this;
    }

    /**
     * Leaves a value out, which somebody has to write there before the text is JSON.
     *
     * @return where it belongs in the text
     */
    public int gap() {
        separator();
        return size;
    }

    /** Writes a number, true, false or null that is text already. */
    private JsonSink raw(String literal) {
        separator();
        ascii(literal);
        return this;
    }

    /** The text so far. */
    public byte[] toByteArray() {
        return Arrays.copyOf(text, size);
    }

    /** Writes the text to a stream and begins a new one. */
    public void drainTo(OutputStream out) throws IOException {
        out.write(text, 0, size);
        size = 0;
        separate = false;
    }

    private void open(char bracket) {
        separator();
        put(bracket);
        separate = false;
    }

    private JsonSink close(char bracket) {
        put(bracket);
        separate = true;
        return this;
    }

    private void separator() {
        if (separate) {
            ascii(", ");
        }
        separate = true;
    }

    private void quoted(String string) {
        put('"');
        for (int i = plain(string); i < string.length(); i++) {
            char c = string.charAt(i);
            if (isPlain(c)) {
                put(c);
            } else {
                escaped(c);
            }
        }
        put('"');
    }

    /** Writes what a string begins with that needs no escapes, which most have none of; returns where that ends. */
    private int plain(String string) {
        reserve(string.length());
        byte[] target = text;
        int at = 0;
        while (at < string.length() && isPlain(string.charAt(at))) {
            target[size + at] = (byte) string.charAt(at);
            at++;
        }
        size += at;
        return at;
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c <= '~' && c != '"' && c != '\\';
    }

    private void escaped(char c) {
        switch (c) {
            case '"' -> ascii("\\\"");
            case '\\' -> ascii("\\\\");
            case '\n' -> ascii("\\n");
            case '\r' -> ascii("\\r");
            case '\t' -> ascii("\\t");
            case '\f' -> ascii("\\f");
            case '\b' -> ascii("\\b");
            default -> {
                ascii("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    put((char) HEX[(c >> shift) & 0xf]);
                }
            }
        }
    }

    private void ascii(String characters) {
        reserve(characters.length());
        byte[] target = text;
        for (int i = 0; i < characters.length(); i++) {
            target[size + i] = (byte) characters.charAt(i);
        }
        size += characters.length();
    }

    private void put(char c) {
        reserve(1);
        text[size++] = (byte) c;
    }

    private void reserve(int more) {
        if (size + more > text.length) {
            text = Arrays.copyOf(text, Math.max(size + more, text.length * 2));
        }
    }
}
