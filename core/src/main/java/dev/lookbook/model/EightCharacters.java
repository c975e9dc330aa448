package dev.lookbook.model;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight ASCII characters in a long, the first in its lowest byte. Coordinates are short, and how many digits each has cannot
 * be foreseen: looking at all characters at once spares the processor most of its wrong guesses.
 */
final class EightCharacters {
    static final int COUNT = Long.BYTES;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = ~HIGH_BITS;

    private EightCharacters() {}

    static long get(byte[] text, int at) {
        return (long) LONGS.get(text, at);
    }

    static void set(byte[] text, int at, long characters) {
        LONGS.set(text, at, characters);
    }

    /** How many digits they begin with. */
    static int digits(long characters) {
        return Long.numberOfTrailingZeros(others(characters)) >>> 3;
    }

    /** The integer that eight digits are: pairs of them become numbers, then pairs of those. */
    static long integer(long digits) {
        long pairs = (((digits & 0x0f * EACH) * ((10 << 8) + 1)) >>> 8) & 0x00ff00ff00ff00ffL;
        long fours = ((pairs * ((100 << 16) + 1)) >>> 16) & 0x0000ffff0000ffffL;
        return (fours * ((10_000L << 32) + 1)) >>> 32;
    }

    /** The last of them, with zeros in place of the others. */
    static long last(int count, long characters) {
        long others = (1L << (8 * (COUNT - count))) - 1;
        return (characters & ~others) | ('0' * EACH & others);
    }

    /** High bits mark the characters that are no digits. */
    private static long others(long characters) {
        // No sum carries into the next character.
        long digits = characters ^ '0' * EACH;
        return (((digits & LOW_BITS) + (0x80 - 10) * EACH) | digits) & HIGH_BITS;
    }

    /**
     * The length of the number that they begin with and that a comma or a bracket ends, if it is of the form {@code
     * (0|[1-9][0-9]*)(\.[0-9]+)?}; otherwise 0.
     */
    static int numberLength(long characters) {
        long digits = characters ^ '0' * EACH;
        long others = others(characters);
        long noPoints = characters ^ '.' * EACH;
        long points = ~(((noPoints & LOW_BITS) + LOW_BITS) | noPoints) & HIGH_BITS;
        long ends = others & ~points;
        if (ends == 0) {
            return 0;
        }
        int length = Long.numberOfTrailingZeros(ends) >>> 3;
        long point = points & (ends ^ (ends - 1));
        int whole = Math.min(length, Long.numberOfTrailingZeros(point) >>> 3);
        int end = (int) (characters >>> (8 * length)) & 0xff;
        boolean isNumber = whole > 0
                && (point == 0 || whole < length - 1)
                && (point & (point - 1)) == 0
                && ((digits & 0xff) != 0 || whole == 1)
                && (end == ',' || end == ']');
        return isNumber ? length : 0;
    }
}
