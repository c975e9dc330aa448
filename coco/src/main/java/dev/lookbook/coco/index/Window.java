package dev.lookbook.coco.index;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Goes over the bytes of a file, block by block, and gets past what does not matter eight bytes at a time. */
final class Window {
    /** Stands for the end of the file. */
    static final int END = -1;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    /** Set in brackets and letters, but not in what numbers and the room between them are made of. */
    private static final long LETTER_BITS = 0x4040404040404040L;

    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;

    private final FileChannel channel;
    private final LongConsumer onRead;
    private final byte[] buffer;
    /** Where the buffer's first byte is in the file. */
    private long base;

    private int at;
    private int end;
    /** What begins here has to stay in the buffer; nothing does at -1. */
    private int mark = -1;

    private boolean escaped;

    /**
     * Begins at the first byte of a file, which is read in blocks of a size.
     *
     * @param onRead is told after each block how many bytes were read so far
     */
    Window(FileChannel channel, int blockSize, LongConsumer onRead) {
        this.channel = channel;
        this.onRead = onRead;
        buffer = new byte[blockSize];
    }

    /** Where the next byte is in the file. */
    long position() {
        return base + at;
    }

    /** The next byte, which stays the next one; {@link #END} when there is none. */
    int peek() throws IOException {
        return at < end || fill() ? buffer[at] & 0xff : END;
    }

    /** Takes the byte that was seen. */
    void take() {
        at++;
    }

    /** Takes white space and shows what comes then. */
    int peekBehindSpace() throws IOException {
        int next = peek();
        while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
            take();
            next = peek();
        }
        return next;
    }

    /** Takes everything up to a quote or a bracket, and that, too; {@link #END} when there is none. */
    int takeToStructure() throws IOException {
        do {
            int i = at;
            while (i < end) {
                if (end - i >= Long.BYTES) {
                    long eight = (long) EIGHT.get(buffer, i);
                    int before = first((eight & LETTER_BITS) | zeros(eight ^ QUOTES));
                    i += before;
                    if (before == Long.BYTES) {
                        continue;
                    }
                }
                byte b = buffer[i++];
                // The square brackets and the curly ones differ in one bit.
                if (b == '"' || (b | 0x20) == '{' || (b | 0x20) == '}') {
                    at = i;
                    return b;
                }
            }
            at = end;
        } while (fill());
        return END;
    }

    /** Takes the rest of a string with its closing quote; false when there is none. */
    boolean takeString() throws IOException {
        escaped = false;
        do {
            int i = at;
            while (i < end) {
                if (end - i >= Long.BYTES) {
                    long eight = (long) EIGHT.get(buffer, i);
                    int before = first(zeros(eight ^ QUOTES) | zeros(eight ^ BACKSLASHES));
                    i += before;
                    if (before == Long.BYTES) {
                        continue;
                    }
                }
                byte b = buffer[i++];
                if (b == '"') {
                    at = i;
                    return true;
                }
                if (b == '\\') {
                    escaped = true;
                    at = i;
                    if (peek() == END) {
                        return false;
                    }
                    // Reading on may have moved what is in the buffer.
                    i = at + 1;
                }
            }
            at = end;
        } while (fill());
        return false;
    }

    /** Takes a number, true, false, null, or whatever else stands there up to punctuation or space. */
    void takeScalar() throws IOException {
        int next = peek();
        while (next > ' '
                && next != ','
                && next != ':'
                && next != '"'
                && (next | 0x20) != '{'
                && (next | 0x20) != '}') {
            take();
            next = peek();
        }
    }

    /** Which of eight bytes is the first that has a bit; 8 for none. */
    private static int first(long bits) {
        return Long.numberOfTrailingZeros(bits) / Byte.SIZE;
    }

    /** Bits in the first byte that is zero, perhaps in others behind it, and in none before. */
    private static long zeros(long eight) {
        return (eight - ONES) & ~eight & HIGH_BITS;
    }

    /** Keeps what is taken from now on, up to half a block of it. */
    void mark() {
        mark = at;
    }

    /** Keeps the byte that was taken last, too. */
    void markBefore() {
        mark = at - 1;
    }

    /** Ends what {@link #mark} began: what was taken since, in {@link #buffer()} until more is read; empty when it was too much. */
    Optional<Span> marked() {
        Optional<Span> span = mark < 0 ? Optional.empty() : Optional.of(new Span(mark, at));
        mark = -1;
        return span;
    }

    /** Ends what {@link #mark} began: whether this is what was taken since. */
    boolean isMarked(byte[] text) {
        boolean is = mark >= 0 && Arrays.equals(buffer, mark, at, text, 0, text.length);
        mark = -1;
        return is;
    }

    /** Whether the string that was taken last has a backslash. */
    boolean isEscaped() {
        return escaped;
    }

    /** How many bytes are in the buffer from the next one on. */
    int available() {
        return end - at;
    }

    byte[] buffer() {
        return buffer;
    }

    /** A piece of the buffer. */
    record Span(int from, int to) {
        int length() {
            return to - from;
        }
    }

    /** Reads the next block behind what has to stay. */
    private boolean fill() throws IOException {
        if (mark >= 0 && end - mark > buffer.length / 2) {
            mark = -1;
        }
        int from = mark < 0 ? end : mark;
        System.arraycopy(buffer, from, buffer, 0, end - from);
        base += from;
        at -= from;
        end -= from;
        mark = Math.min(mark, 0);
        int read = channel.read(ByteBuffer.wrap(buffer, end, buffer.length - end), base + end);
        end += Math.max(0, read);
        onRead.accept(base + end);
        return read > 0;
    }
}
