package dev.lookbook.io;

import dev.lookbook.internal.Printable;

/**
 * A place in the data.
 *
 * @param source the file's or entry's name as a reader would look for it
 * @param pointer a JSON pointer (RFC 6901) inside it; empty for the whole
 * @param byteOffset bytes from the start of the source, -1 when unknown
 * @param line lines from 1, 0 when unknown
 */
public record Location(String source, String pointer, long byteOffset, int line) {
    /** Nowhere that is known. */
    public static final Location UNKNOWN = of("");

    /** Members of hostile files have names that nobody would read to the end. */
    private static final int READABLE = 300;

    /** A source as a whole. */
    public static Location of(String source) {
        return new Location(source, "", -1, 0);
    }

    /** The same source at a JSON pointer, whose bytes are not known. */
    public Location at(String newPointer) {
        return new Location(source, newPointer, -1, line);
    }

    /** The same place, which begins at a byte of the source. */
    public Location atByte(long newByteOffset) {
        return new Location(source, pointer, newByteOffset, line);
    }

    /** A member or element of what is here. */
    public Location child(String name) {
        boolean isPlain = name.indexOf('~') < 0 && name.indexOf('/') < 0;
        return at(pointer + '/' + (isPlain ? name : name.replace("~", "~0").replace("/", "~1")));
    }

    /** An element of what is here, from 0. */
    public Location child(int index) {
        return at(pointer + '/' + index);
    }

    /** As people read it: {@code annos/000540.json at /item2/landmarks (byte 812)}, control characters made visible. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(source.isEmpty() ? "(unknown source)" : source);
        if (!pointer.isEmpty()) {
            boolean all = pointer.length() <= READABLE;
            out.append(" at ").append(all ? pointer : pointer.substring(0, READABLE) + '…');
        }
        if (byteOffset >= 0) {
            out.append(" (byte ")
                    .append(byteOffset)
                    .append(line > 0 ? ", line " + line : "")
                    .append(')');
        } else if (line > 0) {
            out.append(" (line ").append(line).append(')');
        }
        return Printable.of(out.toString());
    }
}
