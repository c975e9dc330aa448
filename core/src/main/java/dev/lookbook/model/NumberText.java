package dev.lookbook.model;

/** JSON's grammar for numbers, and the text that Python gives them. */
final class NumberText {
    /** Any decimal of so many digits is the shortest text of the double it stands for. */
    private static final int SAFE_DIGITS = 15;
    /** Any number of so few characters and without an exponent is within a double's range. */
    private static final int SAFE_LENGTH = 308;

    private NumberText() {}

    /**
     * Refuses what is no number, and numbers that no double comes near: they would be infinite as soon as somebody looks.
     *
     * @throws IllegalArgumentException when the text is not a JSON number, or one out of a double's range
     */
    static void require(CharSequence text) {
        if (!isNumber(text)) {
            throw new IllegalArgumentException("expected a number but found \"" + text + "\"");
        }
        if (!isFinite(text)) {
            throw new IllegalArgumentException("expected a number within a double's range but found " + text);
        }
    }

    private static boolean isFinite(CharSequence number) {
        return (number.length() <= SAFE_LENGTH && !hasExponent(number))
                || Double.isFinite(Double.parseDouble(number.toString()));
    }

    private static boolean hasExponent(CharSequence number) {
        for (int i = 0; i < number.length(); i++) {
            if (number.charAt(i) == 'e' || number.charAt(i) == 'E') {
                return true;
            }
        }
        return false;
    }

    /** Whether the text is {@code -?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?}. */
    static boolean isNumber(CharSequence text) {
        int end = text.length();
        int at = at(text, 0) == '-' ? 1 : 0;
        int digits = digits(text, at);
        if (digits == at || (at(text, at) == '0' && digits > at + 1)) {
            return false;
        }
        at = digits;
        if (at(text, at) == '.') {
            digits = digits(text, at + 1);
            if (digits == at + 1) {
                return false;
            }
            at = digits;
        }
        if (at(text, at) == 'e' || at(text, at) == 'E') {
            at++;
            if (at(text, at) == '+' || at(text, at) == '-') {
                at++;
            }
            digits = digits(text, at);
            if (digits == at) {
                return false;
            }
            at = digits;
        }
        return at == end;
    }

    /** Whether a number is written without fraction and exponent. */
    static boolean isInteger(CharSequence number) {
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c == '.' || c == 'e' || c == 'E') {
                return false;
            }
        }
        return true;
    }

    /** The text that Python writes for a number it has read. */
    static String canonical(String number) {
        if (isInteger(number)) {
            return number.equals("-0") ? "0" : number;
        }
        return isSurelyShortest(number) ? number : ShortestDouble.text(Double.parseDouble(number));
    }

    /** True for plain decimals of few digits, which is a cheap thing to see; false means that one has to try. */
    private static boolean isSurelyShortest(String number) {
        int start = number.charAt(0) == '-' ? 1 : 0;
        int point = number.indexOf('.');
        int end = number.length();
        if (point < 0 || end - start > SAFE_DIGITS + 1 || digits(number, point + 1) != end) {
            return false;
        }
        // Trailing zeros are not shortest but in "350.0"; below 0.0001 comes an exponent.
        boolean zeroEnd = number.charAt(end - 1) == '0' && end - point > 2;
        boolean tiny = number.startsWith("0.000", start);
        return !zeroEnd && !tiny;
    }

    private static char at(CharSequence text, int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }

    private static int digits(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
