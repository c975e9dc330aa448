package dev.lookbook.coco.index;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Knows what the scanner is at, and says what is wrong there. */
final class Complaints {
    private static final int READABLE = 60;

    private final Window window;
    private final Location file;
    private Location section;
    private int record = -1;

    Complaints(Window window, Location file) {
        this.window = window;
        this.file = file;
        section = file;
    }

    /** From now on it is about the file as a whole. */
    void atFile() {
        section = file;
    }

    /** From now on it is about a section. */
    void atSection(String name) {
        section = file.child(name);
    }

    /** From now on it is about an element of the section, or about the section when this is -1. */
    void atRecord(int number) {
        record = number;
    }

    /** Something else should come next; shows what does. */
    DatasetException expected(String what) throws IOException {
        int next = window.peek();
        if (next == Window.END) {
            return cutShort("the document");
        }
        long offset = window.position();
        return problem(offset, "expected " + what + " but found " + found(next));
    }

    private String found(int next) throws IOException {
        return switch (next) {
            case '{' -> "an object";
            case '[' -> "an array";
            case '}' -> "the end of an object";
            case ']' -> "the end of an array";
            case '"' -> "a string";
            case ',', ':' -> "\"" + (char) next + '"';
            default -> {
                window.mark();
                window.takeScalar();
                Optional<Window.Span> text = window.marked().filter(span -> span.length() > 0);
                yield text.map(this::readable).orElse("a control character");
            }
        };
    }

    private String readable(Window.Span text) {
        int length = Math.min(READABLE, text.length());
        String start = new String(window.buffer(), text.from(), length, StandardCharsets.UTF_8);
        return length < text.length() ? start + '…' : start;
    }

    /** The file ends inside of something. */
    DatasetException cutShort(String what) {
        return problem(
                window.position(),
                "expected more JSON but the input ends here (" + what + " is not closed); it may have been cut short");
    }

    DatasetException problem(long offset, String problem) {
        return new DatasetException(at(offset), problem);
    }

    /** What the scanner is at, at a byte of the file. */
    Location at(long offset) {
        return (record < 0 ? section : section.child(record)).atByte(offset);
    }
}
