package dev.lookbook.mask;

import java.util.Arrays;

/**
 * Runs as COCO's compressed text.
 *
 * <p>From the fourth run on, each is written as its difference to the run two before. A number is cut into groups of 5
 * bits, the lowest first, of which the last carries the sign; a group is a character from {@code '0'}, and 32 on top says
 * that another follows.
 */
public final class RleText {
    private static final char FIRST = '0';
    private static final char LAST = 'o';
    /** So that no number is longer than a long; the longest difference needs 7 characters. */
    private static final int MAX_CHARACTERS = 12;

    private RleText() {}

    /**
     * The runs that a text spells. Numbers may be written with more groups than they need.
     *
     * @throws IllegalArgumentException when a character is none of these, a number does not end, or a run is negative or
     *     more than 2^31 - 1
     */
    public static long[] parse(String text) {
        long[] runs = new long[text.length()];
        int size = 0;
        int at = 0;
        while (at < text.length()) {
            long number = 0;
            int start = at;
            int group;
            do {
                group = group(text, at, start);
                number |= (long) (group & 0x1f) << (5 * (at - start));
                at++;
            } while ((group & 0x20) != 0);
            if ((group & 0x10) != 0) {
                number |= -1L << (5 * (at - start));
            }
            runs[size] = Runs.require(size > 2 ? number + runs[size - 2] : number, size);
            size++;
        }
        return Arrays.copyOf(runs, size);
    }

    private static int group(String text, int at, int start) {
        if (at == text.length()) {
            throw new IllegalArgumentException(
                    "expected the rest of the number at index " + start + " but found the end of the text");
        }
        if (at - start == MAX_CHARACTERS) {
            throw new IllegalArgumentException("expected numbers of at most " + MAX_CHARACTERS
                    + " characters but found a longer one at index " + start);
        }
        char c = text.charAt(at);
        if (c < FIRST || c > LAST) {
            String found = c > ' ' && c < 127 ? "'" + c + "'" : String.format("U+%04X", (int) c);
            throw new IllegalArgumentException(
                    "expected characters from '0' to 'o' but found " + found + " at index " + at);
        }
        return c - FIRST;
    }

    /** The text of some runs, of the fewest characters. */
    public static String of(int[] runs) {
        StringBuilder out = new StringBuilder(runs.length * 2);
        for (int i = 0; i < runs.length; i++) {
            append(i > 2 ? (long) runs[i] - runs[i - 2] : runs[i], out);
        }
        return out.toString();
    }

    private static void append(long number, StringBuilder out) {
        long rest = number;
        boolean more;
        do {
            int group = (int) (rest & 0x1f);
            rest >>= 5;
            more = rest != ((group & 0x10) == 0 ? 0 : -1);
            out.append((char) (FIRST + group + (more ? 0x20 : 0)));
        } while (more);
    }
}
