package dev.lookbook.model;

import dev.lookbook.internal.BriefText;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Numbers in a row, such as the coordinates of a polygon, each exactly as it was written.
 *
 * <p>Kept as their text, back to back: what only travels from one file to another is never decoded. A number costs its
 * characters and four bytes. Equality is that of the texts. Immutable and safe to share between threads.
 */
public final class Decimals {
    private static final Decimals EMPTY = new Decimals(new byte[0], new int[0]);
    /** The numbers of a box are never cut off where people read them. */
    private static final int BOX = 4;

    private static final int LONGEST_TEXT = 120;
    private static final int LONGEST_NUMBER = 40;

    /** Hardly a coordinate is longer; some eights of characters. */
    private static final int SHORT = 3 * EightCharacters.COUNT;

    private final byte[] text;
    /** Where number i ends; it begins where the one before it ends. */
    private final int[] ends;

    private Decimals(byte[] text, int[] ends) {
        this.text = text;
        this.ends = ends;
    }

    /** No numbers. */
    public static Decimals of() {
        return EMPTY;
    }

    /** Integers. */
    public static Decimals ofIntegers(long... values) {
        Builder builder = builder();
        for (long value : values) {
            builder.append(NumberText.bytes(Long.toString(value)));
        }
        return builder.build();
    }

    /**
     * Floating-point numbers, each with its shortest text: 350 becomes {@code 350.0}.
     *
     * @throws IllegalArgumentException when one is infinite or not a number
     */
    public static Decimals ofDoubles(double... values) {
        Builder builder = builder();
        for (double value : values) {
            builder.append(NumberText.bytes(ShortestDouble.text(value)));
        }
        return builder.build();
    }

    /** The numbers of a list. */
    public static Decimals copyOf(List<Decimal> values) {
        Builder builder = builder();
        values.forEach(builder::add);
        return builder.build();
    }

    /** Starts a row of numbers. */
    public static Builder builder() {
        return new Builder();
    }

    /** How many numbers there are. */
    public int size() {
        return ends.length;
    }

    /** Whether there is no number. */
    public boolean isEmpty() {
        return ends.length == 0;
    }

    /** The number at an index, from 0. */
    public Decimal get(int index) {
        return Decimal.known(text(index));
    }

    /** The text of the number at an index, from 0. */
    public String text(int index) {
        return NumberText.string(text, start(index), ends[index]);
    }

    /** The double nearest to the number at an index, from 0. */
    public double doubleValue(int index) {
        return NearestDouble.of(text, start(index), ends[index]);
    }

    /** Whether the number at an index, from 0, is written as an integer. */
    public boolean isInteger(int index) {
        return NumberText.isInteger(text, start(index), ends[index]);
    }

    /** All the numbers as doubles. */
    public double[] toDoubles() {
        double[] values = new double[size()];
        Arrays.setAll(values, this::doubleValue);
        return values;
    }

    /** The numbers as Python writes them after reading them; this very row when nothing changes. */
    public Decimals canonical() {
        int same = 0;
        while (same < size() && isSurelyCanonical(same)) {
            same++;
        }
        if (same == size()) {
            return this;
        }
        Builder builder = builder().add(this, 0, same);
        for (int i = same; i < size(); i++) {
            if (isSurelyCanonical(i)) {
                builder.append(text, start(i), ends[i]);
            } else {
                builder.append(NumberText.bytes(NumberText.canonical(text, start(i), ends[i])));
            }
        }
        Decimals canonical = builder.build();
        return canonical.equals(this) ? this : canonical;
    }

    private boolean isSurelyCanonical(int index) {
        return NumberText.isSurelyCanonical(text, start(index), ends[index]);
    }

    /** The numbers as Python writes them when it has made floating-point numbers of them: 417 becomes {@code 417.0}. */
    public Decimals asDoubles() {
        return builder().addAsDoubles(this, 0, size()).build();
    }

    /** The numbers as a list. */
    public Value toValue() {
        return Value.of(IntStream.range(0, size()).mapToObj(this::get).toList());
    }

    /** How many characters the number at an index, from 0, is written with. */
    public int length(int index) {
        return ends[index] - start(index);
    }

    /** Copies the text of the number at an index, from 0, into an array of ASCII characters. */
    public void copyText(int index, byte[] target, int at) {
        System.arraycopy(text, start(index), target, at, length(index));
    }

    /** How many characters all the numbers are written with, and two more for each. */
    public int joinedLength() {
        return isEmpty() ? 0 : ends[size() - 1] + 2 * size();
    }

    /**
     * Copies the texts of all numbers into an array of ASCII characters, with a comma and a space after each.
     *
     * @param target with room for {@link #joinedLength} characters; what is behind that room may change
     * @return where the last number ends, before its comma
     */
    public int copyJoined(byte[] target, int at) {
        int start = 0;
        int to = at;
        for (int end : ends) {
            int length = end - start;
            if (length <= SHORT && start + SHORT <= text.length && to + SHORT <= target.length) {
                // What is too much is overwritten by what comes next.
                for (int i = 0; i < length; i += EightCharacters.COUNT) {
                    EightCharacters.set(target, to + i, EightCharacters.get(text, start + i));
                }
            } else {
                System.arraycopy(text, start, target, to, length);
            }
            to += length;
            target[to++] = ',';
            target[to++] = ' ';
            start = end;
        }
        return isEmpty() ? at : to - 2;
    }

    private int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Decimals that && Arrays.equals(text, that.text) && Arrays.equals(ends, that.ends);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(text) + Arrays.hashCode(ends);
    }

    /**
     * In a line: {@code [417, 12.5, 2]}, of a long row the first numbers and how many there are: {@code [417, 12.5, 2, … 75
     * numbers]}. {@link #text} has what is written.
     */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder("[");
        for (int i = 0; i < size(); i++) {
            out.append(i == 0 ? "" : ", ");
            if (i >= BOX && out.length() > LONGEST_TEXT) {
                return out.append("… ")
                        .append(BriefText.counted(size(), "number"))
                        .append(']')
                        .toString();
            }
            out.append(BriefText.word(text(i), LONGEST_NUMBER));
        }
        return out.append(']').toString();
    }

    /** Takes numbers one after the other. Not thread-safe. */
    public static final class Builder extends NumberBuffer {
        /** Whether the number before was short, as the next is then. */
        private boolean isShort = true;

        private Builder() {}

        /** Adds a number. */
        public Builder add(Decimal number) {
            append(NumberText.bytes(number.text()));
            return this;
        }

        /**
         * Adds the number that a text spells.
         *
         * @throws IllegalArgumentException when the text is not a JSON number, or one out of a double's range
         */
        public Builder add(CharSequence number) {
            String written = number.toString();
            byte[] bytes = NumberText.bytes(written);
            NumberText.require(bytes, 0, bytes.length, () -> written);
            append(bytes);
            return this;
        }

        /**
         * Adds the number that some characters spell, as parsers have them in their buffers.
         *
         * @throws IllegalArgumentException when the text is not a JSON number, or one out of a double's range
         */
        public Builder add(char[] characters, int offset, int length) {
            int start = reserve(length);
            if (length > NumberText.SAFE_LENGTH
                    || !PlainNumber.copy(characters, offset, offset + length, text, start)) {
                for (int i = 0; i < length; i++) {
                    char c = characters[offset + i];
                    text[start + i] = c <= '9' || c == 'e' || c == 'E' ? (byte) c : (byte) '?';
                }
                NumberText.require(text, start, start + length, () -> new String(characters, offset, length));
            }
            end(start + length);
            return this;
        }

        /**
         * Adds the number that ASCII characters spell up to the first that no number has, as scanners meet it in a text:
         * one pass over the characters finds its end, checks and copies it.
         *
         * @param from where it begins
         * @param to where the characters end at the latest
         * @return where it ends; {@code from} when there is no JSON number or one out of a double's range, and then nothing
         *     is added
         */
        public int scan(byte[] characters, int from, int to) {
            if (isShort && to - from >= EightCharacters.COUNT) {
                long eight = EightCharacters.get(characters, from);
                int length = EightCharacters.numberLength(eight);
                if (length > 0) {
                    int start = reserve(EightCharacters.COUNT);
                    EightCharacters.set(text, start, eight);
                    end(start + length);
                    return from + length;
                }
            }
            int end = scanPlain(characters, from, to);
            isShort = end - from < EightCharacters.COUNT;
            return end;
        }

        private int scanPlain(byte[] characters, int from, int to) {
            int limit = from + Math.min(to - from, NumberText.SAFE_LENGTH);
            int start = reserve(limit - from);
            int end = PlainNumber.copy(characters, from, limit, to, text, start);
            if (end == PlainNumber.UNUSUAL) {
                return scanUnusual(characters, from, to);
            }
            if (end > from) {
                end(start + end - from);
            }
            return end;
        }

        private int scanUnusual(byte[] characters, int from, int to) {
            int end = from;
            while (end < to && NumberText.isPart(characters[end])) {
                end++;
            }
            if (!NumberText.isFinite(characters, from, end)) {
                return from;
            }
            append(characters, from, end);
            return end;
        }

        /** Forgets the numbers, but keeps the room that usual rows need. */
        public Builder clear() {
            forget();
            return this;
        }

        /** How many numbers there are so far. */
        public int size() {
            return size;
        }

        /** The row of numbers. */
        public Decimals build() {
            return size == 0 ? EMPTY : new Decimals(Arrays.copyOf(text, ends[size - 1]), Arrays.copyOf(ends, size));
        }

        /**
         * Adds numbers of another row.
         *
         * @param from the index of the first, from 0
         * @param to the index after the last
         */
        public Builder add(Decimals row, int from, int to) {
            Objects.checkFromToIndex(from, to, row.size());
            if (from == to) {
                return this;
            }
            int first = row.start(from);
            int length = row.ends[to - 1] - first;
            int start = reserve(length);
            System.arraycopy(row.text, first, text, start, length);
            reserveEnds(to - from);
            int[] target = ends;
            for (int i = from; i < to; i++) {
                target[size++] = row.ends[i] - first + start;
            }
            return this;
        }

        /**
         * Adds numbers of another row as Python writes them when it has made floating-point numbers of them.
         *
         * @param from the index of the first, from 0
         * @param to the index after the last
         */
        public Builder addAsDoubles(Decimals row, int from, int to) {
            for (int i = Objects.checkFromToIndex(from, to, row.size()); i < to; i++) {
                int start = row.start(i);
                if (row.ends[i] - start <= NumberText.SAFE_DIGITS && row.isInteger(i)) {
                    // An integer -0 is 0 to Python.
                    boolean isMinusZero =
                            row.ends[i] - start == 2 && row.text[start] == '-' && row.text[start + 1] == '0';
                    appendWithZero(row.text, isMinusZero ? start + 1 : start, row.ends[i]);
                } else {
                    append(NumberText.bytes(ShortestDouble.text(row.doubleValue(i))));
                }
            }
            return this;
        }
    }
}
