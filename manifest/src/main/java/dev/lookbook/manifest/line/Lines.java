package dev.lookbook.manifest.line;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts bytes into lines, each ending in {@code \n} or {@code \r\n} or with the file. One line is in memory at a time, and
 * never more than the limit of one that is too long.
 */
public final class Lines implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final String source;
    private final int maxBytes;
    private final String rule;

    private byte[] buffer = new byte[BUFFER];
    /** Where the current line begins and ends in the buffer, and what has been read into it. */
    private int start;

    private int end;
    private int filled;
    /** Where the next line begins in the buffer. */
    private int next;
    /** Bytes of the file before the buffer. */
    private long before;

    private int line;

    /** Reads a manifest's stream, which is closed with this. Lines may have so many bytes. */
    public Lines(InputStream in, String source, int maxBytes) {
        this(in, source, maxBytes, "a manifest has one JSON object a line");
    }

    /**
     * Reads a stream, which is closed with this.
     *
     * @param maxBytes how many bytes a line may have
     * @param rule what a file has on a line, for who has written longer ones
     */
    public Lines(InputStream in, String source, int maxBytes, String rule) {
        this.in = in;
        this.source = source;
        this.rule = rule;
        // Arrays of Java are not quite as long as an int.
        this.maxBytes = Math.min(maxBytes, Integer.MAX_VALUE - 16);
    }

    /**
     * Moves to the next line; false when there is none.
     *
     * @throws DatasetException when it is too long, having moved past it
     */
    public boolean advance() throws IOException {
        start = next;
        int scan = start;
        while (true) {
            // Local variables: fields are slow until the JVM has compiled this for good.
            byte[] bytes = buffer;
            int stop = filled;
            while (scan < stop && bytes[scan] != '\n') {
                scan++;
            }
            if (scan < stop) {
                return found(scan, scan + 1);
            }
            // A carriage return at the limit may be half of the line's end.
            if (filled - start > maxBytes + 1L) {
                throw skipRest();
            }
            int scanned = scan - start;
            if (!fill()) {
                next = filled;
                return filled > start && found(filled, filled);
            }
            scan = start + scanned;
        }
    }

    /** The bytes that hold the line, from {@link #offset()} on. */
    public byte[] bytes() {
        return buffer;
    }

    public int offset() {
        return start;
    }

    public int length() {
        return end - start;
    }

    /** The line's bytes and those of the line break after it, if there is one. */
    public int lengthWithBreak() {
        return next - start;
    }

    /** How many bytes of the file there are up to the next line. */
    public long position() {
        return before + next;
    }

    /** Whether there is nothing but white space. */
    public boolean isBlank() {
        for (int i = start; i < end; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    /** Where the line begins. */
    public Location location() {
        return new Location(source, "", before + start, line);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean found(int newline, int following) {
        line++;
        end = newline > start && following > newline && buffer[newline - 1] == '\r' ? newline - 1 : newline;
        next = following;
        if (end - start > maxBytes) {
            throw tooLong(location());
        }
        return true;
    }

    /** Reads over a line that is too long, forgetting it. */
    private DatasetException skipRest() throws IOException {
        line++;
        Location place = location();
        do {
            start = filled;
            if (!fill()) {
                next = filled;
                return tooLong(place);
            }
            while (start < filled && buffer[start] != '\n') {
                start++;
            }
        } while (start == filled);
        next = start + 1;
        return tooLong(place);
    }

    private DatasetException tooLong(Location place) {
        return new DatasetException(
                place, "expected a line of at most " + maxBytes + " bytes but found a longer one; " + rule);
    }

    /** Reads more behind what is kept, which begins at {@code start} and is moved to the front; false at the end. */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, filled - start);
        before += start;
        filled -= start;
        start = 0;
        // Should reading fail, whoever goes on begins with what is kept.
        next = 0;
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, (int) Math.min(2L * buffer.length, Math.max(BUFFER, maxBytes + 2L)));
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(0, read);
        return read > 0;
    }
}
