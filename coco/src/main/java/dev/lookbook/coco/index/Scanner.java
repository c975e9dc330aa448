package dev.lookbook.coco.index;

import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.json.ByteOrderMark;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads over a file from its first byte to its last and notes what is where. Looks at the structure of the outermost value
 * and of the arrays of records; values are {@link ValueScanner}'s.
 */
final class Scanner {
    /** No table has room for more. */
    private static final int MAX_RECORDS = Integer.MAX_VALUE - 8;

    private final Window window;
    private final FileIndex index;
    private final Complaints complaints;
    private final ValueScanner values;
    private final Set<String> names = new HashSet<>();

    Scanner(Window window, FileIndex index, Location file, ReadLimits limits) {
        this.window = window;
        this.index = index;
        complaints = new Complaints(window, file);
        values = new ValueScanner(window, complaints, new Ids(limits), limits);
    }

    /** Reads the file, and returns the ids that were met. */
    Ids scan() throws IOException {
        window.peek();
        ByteOrderMark.refuse(window.buffer(), 0, window.available(), complaints.at(0));
        switch (window.peekBehindSpace()) {
            case '{' -> sections();
            case '[' -> records(index.startResults());
            case Window.END -> throw complaints.problem(window.position(), "expected JSON but the input is empty");
            default ->
                throw complaints.expected("an object with \"images\" and \"annotations\" or an array of results");
        }
        if (window.peekBehindSpace() != Window.END) {
            throw complaints.expected("the end of the document");
        }
        return values.ids();
    }

    private void sections() throws IOException {
        window.take();
        if (window.peekBehindSpace() == '}') {
            window.take();
            return;
        }
        do {
            window.peekBehindSpace();
            section();
            complaints.atFile();
        } while (another('}', "\",\" or the end of the object"));
    }

    private void section() throws IOException {
        long nameStart = window.position();
        String name = values.name();
        complaints.atSection(name);
        if (!names.add(name)) {
            throw complaints.problem(nameStart, "expected each member once but found \"" + name + "\" twice");
        }
        if (window.peekBehindSpace() != ':') {
            throw complaints.expected("\":\"");
        }
        window.take();
        boolean array = window.peekBehindSpace() == '[';
        long start = window.position();
        Optional<RecordTable> records = array ? index.table(name) : Optional.empty();
        if (records.isPresent()) {
            records(records.get());
        } else {
            values.take(ValueScanner.NO_NAME);
        }
        index.add(new FileIndex.Section(name, start, window.position() - start, records.isPresent()));
    }

    private void records(RecordTable table) throws IOException {
        window.take();
        if (window.peekBehindSpace() == ']') {
            window.take();
            return;
        }
        do {
            complaints.atRecord(table.size());
            window.peekBehindSpace();
            long start = window.position();
            if (table.size() == MAX_RECORDS) {
                throw complaints.problem(start, "expected at most " + MAX_RECORDS + " records but found more");
            }
            int group = values.take(table.idName());
            table.add(start, window.position() - start, group);
        } while (another(']', "\",\" or the end of the array"));
        complaints.atRecord(-1);
    }

    /** Takes what stands behind an element: a comma, or else the bracket that ends the list. */
    private boolean another(char bracket, String expected) throws IOException {
        int next = window.peekBehindSpace();
        if (next != ',' && next != bracket) {
            throw complaints.expected(expected);
        }
        window.take();
        return next == ',';
    }
}
