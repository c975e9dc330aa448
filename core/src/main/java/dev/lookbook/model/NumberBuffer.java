package dev.lookbook.model;

import java.util.Arrays;

/** Texts of numbers, back to back, with room for more. A superclass rather than a field, because each number passes through. */
abstract class NumberBuffer {
    private static final int KEPT_LENGTH = 1 << 16;

    byte[] text = new byte[64];
    /** Where number i ends; it begins where the one before it ends. */
    int[] ends = new int[16];

    int size;

    /** Forgets the numbers, but keeps the room that usual rows need. */
    final void forget() {
        size = 0;
        if (text.length > KEPT_LENGTH || ends.length > KEPT_LENGTH) {
            text = new byte[64];
            ends = new int[16];
        }
    }

    final void append(byte[] number) {
        append(number, 0, number.length);
    }

    /** Adds what is known to be a number. */
    final void append(byte[] source, int from, int to) {
        int start = reserve(to - from);
        System.arraycopy(source, from, text, start, to - from);
        end(start + to - from);
    }

    /** Adds an integer as a double. */
    final void appendWithZero(byte[] source, int from, int to) {
        int start = reserve(to - from + 2);
        System.arraycopy(source, from, text, start, to - from);
        int end = start + to - from;
        text[end] = '.';
        text[end + 1] = '0';
        end(end + 2);
    }

    /** Makes room for more text, and tells where it goes. */
    final int reserve(int length) {
        int start = size == 0 ? 0 : ends[size - 1];
        if (start + length > text.length) {
            text = Arrays.copyOf(text, Math.max(start + length, text.length * 2));
        }
        return start;
    }

    final void reserveEnds(int count) {
        if (size + count > ends.length) {
            ends = Arrays.copyOf(ends, Math.max(size + count, ends.length * 2));
        }
    }

    /** The text up to here is the next number. */
    final void end(int end) {
        reserveEnds(1);
        ends[size++] = end;
    }
}
