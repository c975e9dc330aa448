package dev.lookbook.deepfashion2.check;

import dev.lookbook.convert.Issue;
import dev.lookbook.convert.Issue.Severity;
import dev.lookbook.deepfashion2.raw.Raw;
import dev.lookbook.deepfashion2.raw.RawArray;
import dev.lookbook.deepfashion2.raw.RawNumbers;
import dev.lookbook.deepfashion2.raw.RawScalar;
import dev.lookbook.internal.Printable;
import dev.lookbook.io.Location;
import dev.lookbook.model.Decimals;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is changed in a file, and what may be. */
final class Changes {
    /** So many elements of a row are told. */
    private static final int FEW = 3;
    /** So many numbers are all told, however long. */
    private static final int BOX = 4;

    private final Set<DeepFashion2Fix> allowed;
    private final List<Issue> list = new ArrayList<>(0);

    Changes(Set<DeepFashion2Fix> allowed) {
        this.allowed = allowed;
    }

    /** Whether a fix is to be done. */
    boolean may(DeepFashion2Fix fix) {
        return allowed.contains(fix);
    }

    /** Notes a change; the place is that before the repair. */
    void add(DeepFashion2Fix fix, Location place, String message) {
        add(fix, fix.severity(), place, message);
    }

    /** Notes a change that is not as bad as others of its fix. */
    void add(DeepFashion2Fix fix, Severity severity, Location place, String message) {
        list.add(new Issue(fix.code(), severity, place, Printable.of(message)));
    }

    /** Notes that something became something else. */
    void add(DeepFashion2Fix fix, Location place, String before, String after) {
        add(fix, place, before + " -> " + after);
    }

    /** Notes which numbers of a row became others, of many the first few; the place is the row's. */
    void add(DeepFashion2Fix fix, Location place, RawNumbers before, RawNumbers after, byte[] file) {
        List<Integer> changed = IntStream.range(0, before.values().size())
                .filter(i -> !before.values().text(i).equals(after.values().text(i)))
                .boxed()
                .toList();
        int first = changed.get(0);
        StringBuilder text = new StringBuilder();
        for (int i : changed.subList(0, Math.min(FEW, changed.size()))) {
            text.append(i == first ? "" : ", " + place.child(i).pointer() + ": ")
                    .append(RawScalar.shortened(before.values().text(i)))
                    .append(" -> ")
                    .append(RawScalar.shortened(after.values().text(i)));
        }
        text.append(changed.size() <= FEW ? "" : ", and " + (changed.size() - FEW) + " more");
        add(fix, place.child(first).atByte(before.offsetOf(first, file)), text.toString());
    }

    List<Issue> list() {
        return list;
    }

    /** A value in a message. */
    static String text(Raw value) {
        if (value instanceof RawNumbers numbers) {
            Decimals row = numbers.values();
            return row.size() <= BOX
                    ? IntStream.range(0, row.size())
                            .mapToObj(i -> RawScalar.shortened(row.text(i)))
                            .collect(Collectors.joining(", ", "[", "]"))
                    : RawScalar.shortened(row.toString());
        }
        if (value instanceof RawScalar scalar) {
            return scalar.text()
                    .map(text -> '"' + RawScalar.shortened(text) + '"')
                    .orElseGet(scalar::describe);
        }
        return value instanceof RawArray array && array.elements().isEmpty() ? "[]" : value.describe();
    }
}
