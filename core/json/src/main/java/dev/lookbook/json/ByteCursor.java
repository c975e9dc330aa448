package dev.lookbook.json;

import dev.lookbook.io.ReadLimits;
import dev.lookbook.model.Decimals;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Takes JSON's simplest values from bytes, with any space before them. False means that something else is there, or something
 * that is for a JSON parser to judge; where the cursor is then does not matter, since nothing more is taken. Not thread-safe.
 */
public final class ByteCursor {
    /** Integers of so many digits fit a long. */
    private static final int SAFE_DIGITS = 18;
    /** No name is longer that is known to those who read with a cursor. */
    private static final int NAME_LENGTH = 16;

    private final int maxDepth;
    private final int maxNumberLength;
    private final int maxStringLength;
    private byte[] json = {};
    private int at;
    private int end;
    private long integer;
    private String text = "";

    /** A cursor without bytes; numbers and strings beyond the limits are for a JSON parser to refuse. */
    public ByteCursor(ReadLimits limits) {
        maxDepth = limits.maxDepth();
        maxNumberLength = limits.maxNumberLength();
        maxStringLength = limits.maxStringLength();
    }

    /**
     * Whether the limits leave room for what nests so deep and has the usual names. Otherwise a JSON parser is to refuse it: a
     * cursor does not count how deep it is.
     */
    public boolean allows(int depth) {
        return maxDepth >= depth && maxStringLength >= NAME_LENGTH;
    }

    /** Begins with other bytes. */
    public void start(byte[] bytes, int from, int length) {
        json = bytes;
        at = from;
        end = from + length;
    }

    /** Where the cursor is in the bytes, after any space. */
    public int offset() {
        skipSpace();
        return at;
    }

    /** Whether nothing but space is left. */
    public boolean isAtEnd() {
        skipSpace();
        return at == end;
    }

    /** Whether the next character, which stays, is this one. */
    public boolean isNext(char c) {
        skipSpace();
        return at < end && json[at] == c;
    }

    /** Takes a character. */
    public boolean take(char c) {
        // Most files have no space here.
        boolean is = (at < end && json[at] == c) || isNext(c);
        at += is ? 1 : 0;
        return is;
    }

    /** Takes these characters, such as a name in its quotes. */
    public boolean take(byte[] characters) {
        skipSpace();
        int after = at + characters.length;
        boolean are = characters.length <= end - at && Arrays.equals(json, at, after, characters, 0, characters.length);
        at = are ? after : at;
        return are;
    }

    /** Takes an integer of at most 18 digits, which {@link #integer} then is; neither a longer one nor {@code -0}. */
    public boolean takeInteger() {
        skipSpace();
        int start = at;
        boolean negative = at < end && json[at] == '-';
        int whole = negative ? at + 1 : at;
        int digit = whole;
        long value = 0;
        while (digit < end && json[digit] >= '0' && json[digit] <= '9' && digit - whole < SAFE_DIGITS) {
            value = value * 10 + (json[digit] - '0');
            digit++;
        }
        at = digit;
        integer = negative ? -value : value;
        boolean isPlain = digit > whole && (json[whole] != '0' || (digit == whole + 1 && !negative));
        return isPlain && digit - start <= maxNumberLength;
    }

    /** What {@link #takeInteger} took. */
    public long integer() {
        return integer;
    }

    /** Takes a number and adds it to others. */
    public boolean takeNumber(Decimals.Builder numbers) {
        skipSpace();
        int start = at;
        // A number beyond the limit is cut behind it, so that looking at it costs no more than it may.
        at = numbers.scan(json, start, end - start > maxNumberLength ? start + maxNumberLength + 1 : end);
        return at > start && at - start <= maxNumberLength;
    }

    /**
     * Takes an array.
     *
     * @param element takes an element, and tells whether it could
     */
    public boolean takeArray(BooleanSupplier element) {
        if (!take('[')) {
            return false;
        }
        if (take(']')) {
            return true;
        }
        do {
            if (!element.getAsBoolean()) {
                return false;
            }
        } while (take(','));
        return take(']');
    }

    /** Takes an array of numbers, in place of those that were there. */
    public boolean takeNumbers(Decimals.Builder numbers) {
        numbers.clear();
        return takeArray(() -> takeNumber(numbers));
    }

    /**
     * Takes a string of ASCII characters, which {@link #text} then is; of escapes only a backslash's, which compressed masks
     * have.
     */
    public boolean takeString() {
        if (!take('"')) {
            return false;
        }
        int start = at;
        at = plainEnd();
        if (at < end && json[at] == '\\') {
            return takeEscaped(start);
        }
        text = latin(start);
        return isStringEnd();
    }

    /** What {@link #takeString} took last. */
    public String text() {
        return text;
    }

    private boolean takeEscaped(int start) {
        StringBuilder whole = new StringBuilder(latin(start));
        while (at + 1 < end && json[at] == '\\' && json[at + 1] == '\\') {
            // The second backslash stands for both.
            int plain = at + 1;
            at += 2;
            at = plainEnd();
            whole.append(latin(plain));
        }
        text = whole.toString();
        return isStringEnd();
    }

    /** Where characters end that stand for themselves. */
    private int plainEnd() {
        // Local variables: fields are slow until the JVM has compiled this for good.
        byte[] bytes = json;
        int stop = end;
        int i = at;
        while (i < stop && bytes[i] >= ' ' && bytes[i] != '"' && bytes[i] != '\\') {
            i++;
        }
        return i;
    }

    private String latin(int start) {
        return new String(json, start, at - start, StandardCharsets.ISO_8859_1);
    }

    private boolean isStringEnd() {
        // Not take(), which would pass over space: a line's end in a string is an error.
        return at < end && json[at++] == '"' && text.length() <= maxStringLength;
    }

    private void skipSpace() {
        while (at < end && json[at] <= ' ' && isSpace(json[at])) {
            at++;
        }
    }

    private static boolean isSpace(byte c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }
}
