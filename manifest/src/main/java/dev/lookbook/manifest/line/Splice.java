package dev.lookbook.manifest.line;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/** Changes to the bytes of a line, which must not overlap. What is not changed stays as it is. Not thread-safe. */
public final class Splice {
    private final List<Change> changes = new ArrayList<>();

    /** No change. */
    public Splice() {}

    /** Whether there is no change. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Puts a text in the place of a value. */
    public void replace(Span value, String text) {
        changes.add(new Change(value.start(), value.end(), text));
    }

    /** Puts a text in front of a byte. */
    public void insert(int at, String text) {
        changes.add(new Change(at, at, text));
    }

    /** Keeps some elements of an array and what separates them. */
    public void keepElements(List<Span> elements, IntPredicate kept) {
        keep(elements.stream().map(span -> new Part(span.start(), span.end())).toList(), kept);
    }

    /** Keeps some members of an object, by their positions, and what separates them. */
    public void keepMembers(List<Span.Member> members, IntPredicate kept) {
        keep(
                members.stream()
                        .map(member -> new Part(member.start(), member.value().end()))
                        .toList(),
                kept);
    }

    private void keep(List<Part> parts, IntPredicate kept) {
        int last = -1;
        for (int i = 0; i < parts.size(); i++) {
            if (kept.test(i)) {
                // Whatever stands after the last part that was kept stays: the comma and its white space.
                remove(last < 0 ? parts.get(0).start : parts.get(last + 1).start, parts.get(i).start);
                last = i;
            }
        }
        if (last < parts.size() - 1) {
            int from = last < 0 ? parts.get(0).start : parts.get(last).end;
            remove(from, parts.get(parts.size() - 1).end);
        }
    }

    private void remove(int from, int to) {
        if (from < to) {
            changes.add(new Change(from, to, ""));
        }
    }

    /** The line with all changes made. */
    public byte[] applyTo(byte[] line) {
        // Sorting is stable: what is put in front of one byte comes in the order in which it was put there.
        changes.sort(Comparator.comparingInt(Change::from).thenComparingInt(Change::to));
        ByteArrayOutputStream out = new ByteArrayOutputStream(line.length + 16);
        int at = 0;
        for (Change change : changes) {
            out.write(line, at, change.from - at);
            out.writeBytes(change.text.getBytes(StandardCharsets.UTF_8));
            at = change.to;
        }
        out.write(line, at, line.length - at);
        return out.toByteArray();
    }

    private record Part(int start, int end) {}

    private record Change(int from, int to, String text) {}
}
