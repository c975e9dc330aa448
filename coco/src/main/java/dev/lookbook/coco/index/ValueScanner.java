package dev.lookbook.coco.index;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.json.JsonSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Reads over values to their ends. Whether they are JSON in every detail is seen by whoever reads them. */
final class ValueScanner {
    /** No member's name. */
    static final byte[] NO_NAME = {};

    private final Window window;
    private final Complaints complaints;
    private final Ids ids;
    private final ReadLimits limits;

    /** Which of the outermost 64 brackets that are open are curly. */
    private long curly;

    ValueScanner(Window window, Complaints complaints, Ids ids, ReadLimits limits) {
        this.window = window;
        this.complaints = complaints;
        this.ids = ids;
        this.limits = limits;
    }

    /** The ids that were met. */
    Ids ids() {
        return ids;
    }

    /** Takes a string, which is the name of a section. */
    String name() throws IOException {
        if (window.peek() != '"') {
            throw complaints.expected("a member's name");
        }
        long start = window.position();
        Window.Span name = string().orElseThrow(
                        () -> complaints.problem(start, "expected a member's name but found one that is too long"));
        return text(name, start);
    }

    /**
     * Takes a value.
     *
     * @param idName in quotes, the name of the member that has the id if the value is an object
     * @return the group that the id puts it in
     */
    int take(byte[] idName) throws IOException {
        switch (window.peek()) {
            case '{' -> {
                return container(idName);
            }
            case '[' -> {
                return container(NO_NAME);
            }
            case '"' -> string();
            default -> {
                long start = window.position();
                window.takeScalar();
                if (window.position() == start) {
                    throw complaints.expected("a value");
                }
            }
        }
        return RecordTable.NO_GROUP;
    }

    private int container(byte[] idName) throws IOException {
        int group = RecordTable.NO_GROUP;
        long depth = 0;
        do {
            int next = window.takeToStructure();
            switch (next) {
                case '{', '[' -> open(next, depth++);
                case '}', ']' -> close(next, --depth);
                case '"' -> {
                    if (depth > 1 || idName.length == 0) {
                        takeString();
                    } else if (isName(idName)) {
                        group = id();
                    }
                }
                default -> throw complaints.cutShort("an object or an array");
            }
        } while (depth > 0);
        return group;
    }

    private void open(int bracket, long depth) {
        if (depth < Long.SIZE) {
            long bit = 1L << depth;
            curly = bracket == '{' ? curly | bit : curly & ~bit;
        }
    }

    private void close(int bracket, long depth) {
        if (depth < Long.SIZE && (curly >>> depth & 1) != (bracket == '}' ? 1 : 0)) {
            throw complaints.problem(
                    window.position() - 1,
                    bracket == '}'
                            ? "expected the end of an array but found the end of an object"
                            : "expected the end of an object but found the end of an array");
        }
    }

    /** Takes the rest of a string, and says whether it is a member's name, and this one. */
    private boolean isName(byte[] name) throws IOException {
        window.markBefore();
        takeString();
        boolean is = window.isEscaped() ? spells(window.marked(), name) : window.isMarked(name);
        return is && window.peekBehindSpace() == ':';
    }

    private boolean spells(Optional<Window.Span> string, byte[] name) {
        try {
            return string.isPresent()
                    && Arrays.equals(name, ('"' + text(string.get(), 0) + '"').getBytes(StandardCharsets.UTF_8));
        } catch (DatasetException notAString) {
            return false;
        }
    }

    /** Takes a member's colon and its value if that can be an id, and says which group it means. */
    private int id() throws IOException {
        window.take();
        int first = window.peekBehindSpace();
        Optional<Window.Span> id = Optional.empty();
        if (first == '"') {
            id = string();
        } else if (first == '-' || (first >= '0' && first <= '9')) {
            window.mark();
            window.takeScalar();
            id = window.marked();
        }
        return id.isEmpty()
                ? RecordTable.NO_GROUP
                : ids.group(window.buffer(), id.get().from(), id.get().to());
    }

    private Optional<Window.Span> string() throws IOException {
        window.mark();
        window.take();
        takeString();
        return window.marked();
    }

    private void takeString() throws IOException {
        if (!window.takeString()) {
            throw complaints.cutShort("a string");
        }
    }

    private String text(Window.Span string, long start) {
        try (JsonSource source =
                JsonSource.of(window.buffer(), string.from(), string.length(), complaints.at(start), limits)) {
            return source.string();
        }
    }
}
