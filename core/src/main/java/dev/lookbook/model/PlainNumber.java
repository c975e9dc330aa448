package dev.lookbook.model;

/**
 * Numbers as nearly all are, {@code -?(0|[1-9][0-9]*)(\.[0-9]+)?}: copied and checked in one go. Of others nothing useful is
 * copied.
 */
final class PlainNumber {
    /** Where a number ends that is another, or none. */
    static final int UNUSUAL = -1;

    private PlainNumber() {}

    /** Whether the characters are such a number, which then is in the target. */
    static boolean copy(char[] characters, int from, int to, byte[] target, int start) {
        int shift = start - from;
        int whole = from;
        if (from < to && characters[from] == '-') {
            target[start] = '-';
            whole++;
        }
        int point = copyDigits(characters, whole, to, target, shift);
        if (point == whole || (characters[whole] == '0' && point > whole + 1)) {
            return false;
        }
        if (point == to) {
            return true;
        }
        target[point + shift] = '.';
        return characters[point] == '.' && point + 1 < to && copyDigits(characters, point + 1, to, target, shift) == to;
    }

    private static int copyDigits(char[] characters, int from, int to, byte[] target, int shift) {
        int at = from;
        while (at < to && characters[at] >= '0' && characters[at] <= '9') {
            target[at + shift] = (byte) characters[at];
            at++;
        }
        return at;
    }

    /**
     * Copies such a number up to the first character that no number has.
     *
     * @param limit where it ends at the latest
     * @param to where the characters end
     * @param target with room for all characters up to the limit
     * @return where it ends; {@code from} when there is no number; {@link #UNUSUAL} when it goes on otherwise
     */
    static int copy(byte[] characters, int from, int limit, int to, byte[] target, int start) {
        int shift = start - from;
        int whole = from;
        if (from < limit && characters[from] == '-') {
            target[start] = '-';
            whole++;
        }
        int at = copyDigits(characters, whole, limit, target, shift);
        boolean isNumber = at > whole && (characters[whole] != '0' || at == whole + 1);
        if (at < limit && characters[at] == '.') {
            target[at + shift] = '.';
            int fraction = at + 1;
            at = copyDigits(characters, fraction, limit, target, shift);
            isNumber &= at > fraction;
        }
        if (at == limit ? at < to : NumberText.isPart(characters[at])) {
            return UNUSUAL;
        }
        return isNumber ? at : from;
    }

    private static int copyDigits(byte[] characters, int from, int to, byte[] target, int shift) {
        int at = from;
        while (to - at >= EightCharacters.COUNT) {
            long eight = EightCharacters.get(characters, at);
            // What is no digit is overwritten by what comes next.
            EightCharacters.set(target, at + shift, eight);
            int digits = EightCharacters.digits(eight);
            at += digits;
            if (digits < EightCharacters.COUNT) {
                return at;
            }
        }
        while (at < to && characters[at] >= '0' && characters[at] <= '9') {
            target[at + shift] = characters[at];
            at++;
        }
        return at;
    }
}
