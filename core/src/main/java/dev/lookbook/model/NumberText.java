package dev.lookbook.model;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** JSON's grammar for numbers, and the text that Python gives them. All in bytes, which rows of numbers are kept in. */
final class NumberText {
    /** Any decimal of so many digits is the shortest text of the double it stands for. */
    static final int SAFE_DIGITS = 15;
    /** Any number of so few characters and without an exponent is within a double's range. */
    static final int SAFE_LENGTH = 308;

    private NumberText() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String string(byte[] text, int start, int end) {
        return new String(text, start, end - start, StandardCharsets.ISO_8859_1);
    }

    /**
     * Refuses what is no number, and numbers that no double comes near: they would be infinite as soon as somebody looks.
     *
     * @param written the text as it was, for the complaint: bytes do not tell letters beyond Latin-1
     * @throws IllegalArgumentException when the text is not a JSON number, or one out of a double's range
     */
    static void require(byte[] text, int start, int end, Supplier<String> written) {
        int mantissa = mantissaEnd(text, start, end);
        if (mantissa < 0) {
            throw new IllegalArgumentException("expected a number but found \"" + written.get() + '"');
        }
        if (!isFinite(text, start, end, mantissa)) {
            throw new IllegalArgumentException("expected a number within a double's range but found " + written.get());
        }
    }

    /** Whether this is a number that some double comes near. */
    static boolean isFinite(byte[] text, int start, int end) {
        int mantissa = mantissaEnd(text, start, end);
        return mantissa >= 0 && isFinite(text, start, end, mantissa);
    }

    private static boolean isFinite(byte[] text, int start, int end, int mantissa) {
        boolean surely = mantissa == end && end - start <= SAFE_LENGTH;
        return surely || Double.isFinite(Double.parseDouble(string(text, start, end)));
    }

    /** Whether numbers have this character. */
    static boolean isPart(byte c) {
        return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
    }

    /**
     * Where the mantissa of {@code -?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?} ends: at the exponent or with the
     * number; -1 when the text is not of that form.
     */
    private static int mantissaEnd(byte[] text, int start, int end) {
        int whole = start < end && text[start] == '-' ? start + 1 : start;
        int at = digits(text, whole, end);
        if (at == whole || (text[whole] == '0' && at > whole + 1)) {
            return -1;
        }
        if (at < end && text[at] == '.') {
            int fraction = at + 1;
            at = digits(text, fraction, end);
            if (at == fraction) {
                return -1;
            }
        }
        return at == end || isExponent(text, at, end) ? at : -1;
    }

    private static boolean isExponent(byte[] text, int start, int end) {
        if (text[start] != 'e' && text[start] != 'E') {
            return false;
        }
        int at = start + 1;
        if (at < end && (text[at] == '+' || text[at] == '-')) {
            at++;
        }
        return at < end && digits(text, at, end) == end;
    }

    /** Where digits end. */
    static int digits(byte[] text, int from, int end) {
        if (end - from >= EightCharacters.COUNT) {
            int digits = EightCharacters.digits(EightCharacters.get(text, from));
            if (digits < EightCharacters.COUNT) {
                return from + digits;
            }
        }
        int at = from;
        while (at < end && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        return at;
    }

    private static int zeros(byte[] text, int from, int end) {
        int at = from;
        while (at < end && text[at] == '0') {
            at++;
        }
        return at - from;
    }

    /** Whether a number is written without fraction and exponent. */
    static boolean isInteger(byte[] number, int start, int end) {
        return digits(number, number[start] == '-' ? start + 1 : start, end) == end;
    }

    /**
     * Whether this is surely the text that Python writes for a number it has read, which is a cheap thing to see for
     * integers and for plain decimals; false means that one has to try.
     */
    static boolean isSurelyCanonical(byte[] number, int start, int end) {
        int whole = number[start] == '-' ? start + 1 : start;
        int point = digits(number, whole, end);
        if (point == end) {
            return whole == start || number[whole] != '0';
        }
        int length = end - whole - 1;
        if (number[point] != '.' || length > NearestDouble.MAX_DIGITS) {
            return false;
        }
        long digits = NearestDouble.append(NearestDouble.front(number, whole, point), number, point + 1, end);
        // Trailing zeros are not shortest but in "350.0"; below 0.0001 comes an exponent.
        boolean zeroEnd = number[end - 1] == '0' && end - point > 2;
        boolean tiny = number[whole] == '0' && zeros(number, point + 1, end) > 2;
        return digits >= 0
                && !zeroEnd
                && !tiny
                && (length <= SAFE_DIGITS || NearestDouble.isSurelyShortest(digits, end - point - 1));
    }

    /** The text that Python writes for a number it has read. */
    static String canonical(byte[] number, int start, int end) {
        if (isSurelyCanonical(number, start, end)) {
            return string(number, start, end);
        }
        return isInteger(number, start, end)
                ? "0" // It writes this for "-0", too.
                : ShortestDouble.text(NearestDouble.of(number, start, end));
    }
}
