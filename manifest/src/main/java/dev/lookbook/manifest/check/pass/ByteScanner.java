package dev.lookbook.manifest.check.pass;

import java.nio.charset.StandardCharsets;

/**
 * Reads the plainest JSON straight from bytes: ASCII strings without escapes, integers of at most 15 digits, and fractions
 * that a double divides exactly. At anything else it gives up with {@link Unusual}, and a parser has to look.
 */
final class ByteScanner {
    /** Names and labels that come again and again are made once. */
    private static final int CACHED = 1024;

    private static final int MAX_CACHED_LENGTH = 64;
    private static final int MAX_DIGITS = 15;
    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private final String[] cache = new String[CACHED];
    private byte[] bytes = new byte[0];
    private int at;
    private int end;
    /** The string that was read last, between its quotes. */
    private int from;

    private int to;
    private int hash;
    private boolean fraction;

    /** Says that the line is not plain, and nothing else: it has no trace, which would take long to make. */
    static final class Unusual extends Exception {
        private static final long serialVersionUID = 1;

        private Unusual() {
            super("", null, false, false);
        }
    }

    void start(byte[] line, int offset, int length) {
        bytes = line;
        at = offset;
        end = offset + length;
    }

    static Unusual unusual() {
        return new Unusual();
    }

    /** Where the next value begins, in the array. */
    int position() throws Unusual {
        space();
        return at;
    }

    /** The next character that is no white space, which is not read. */
    int peek() throws Unusual {
        space();
        return bytes[at];
    }

    /** Reads a character. */
    void require(char c) throws Unusual {
        space();
        if (bytes[at] != c) {
            throw unusual();
        }
        at++;
    }

    /** Reads what separates things: true at another one, false at the end. */
    boolean more(char close) throws Unusual {
        space();
        byte c = bytes[at++];
        if (c == ',') {
            return true;
        }
        if (c != close) {
            throw unusual();
        }
        return false;
    }

    /** Reads an opening bracket: true when something is inside, false when it was closed at once. */
    boolean open(char bracket, char close) throws Unusual {
        require(bracket);
        if (peek() == close) {
            at++;
            return false;
        }
        return true;
    }

    /** Requires that nothing follows. */
    void finish() throws Unusual {
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
        if (at < end) {
            throw unusual();
        }
    }

    /** Reads a member's name and its colon. */
    void name() throws Unusual {
        string();
        require(':');
    }

    /** Reads a string. */
    void string() throws Unusual {
        require('"');
        // Local variables: fields are slow until the JVM has compiled this for good.
        byte[] line = bytes;
        int i = at;
        int code = 0;
        byte c = line[Math.min(i, end - 1)];
        while (i < end && c != '"') {
            if (c < ' ' || c == '\\' || c == 0x7f) {
                throw unusual();
            }
            code = 31 * code + c;
            i++;
            c = i < end ? line[i] : 0;
        }
        if (i >= end) {
            throw unusual();
        }
        from = at;
        to = i;
        hash = code;
        at = i + 1;
    }

    /** Whether the string that was read is this one, which has only ASCII. */
    boolean is(String text) {
        int length = to - from;
        if (length != text.length()) {
            return false;
        }
        byte[] line = bytes;
        int start = from;
        for (int i = 0; i < length; i++) {
            if (line[start + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The string that was read. */
    String text() {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** The string that was read, which often comes again. */
    String cachedText() {
        if (to - from > MAX_CACHED_LENGTH) {
            return text();
        }
        int slot = (hash ^ (hash >>> 16)) & (CACHED - 1);
        String known = cache[slot];
        if (known != null && is(known)) {
            return known;
        }
        String text = text();
        cache[slot] = text;
        return text;
    }

    /** Reads an integer. */
    long integer() throws Unusual {
        double value = number();
        if (fraction) {
            throw unusual();
        }
        return (long) value;
    }

    /** Reads a number. */
    double number() throws Unusual {
        space();
        boolean negative = bytes[at] == '-';
        if (negative) {
            at++;
        }
        int start = at;
        long value = digits(0);
        int whole = at - start;
        boolean leadingZero = whole > 1 && bytes[start] == '0';
        fraction = at < end && bytes[at] == '.';
        int places = 0;
        if (fraction) {
            at++;
            int point = at;
            value = digits(value);
            places = at - point;
        }
        boolean bad = whole == 0 || leadingZero || (fraction && places == 0) || whole + places > MAX_DIGITS;
        if (bad || at == end || bytes[at] == 'e' || bytes[at] == 'E' || (negative && value == 0)) {
            throw unusual();
        }
        double number = value / POWERS[places];
        return negative ? -number : number;
    }

    private long digits(long first) {
        byte[] line = bytes;
        int i = at;
        long value = first;
        while (i < end && line[i] >= '0' && line[i] <= '9') {
            value = 10 * value + line[i] - '0';
            i++;
        }
        at = i;
        return value;
    }

    private void space() throws Unusual {
        int i = at;
        while (i < end && (bytes[i] == ' ' || bytes[i] == '\t')) {
            i++;
        }
        at = i;
        if (i >= end) {
            throw unusual();
        }
    }
}
