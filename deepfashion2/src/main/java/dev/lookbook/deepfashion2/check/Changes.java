package dev.lookbook.deepfashion2.check;

import dev.lookbook.convert.Issue;
import dev.lookbook.deepfashion2.raw.Raw;
import dev.lookbook.deepfashion2.raw.RawArray;
import dev.lookbook.deepfashion2.raw.RawNumbers;
import dev.lookbook.deepfashion2.raw.RawScalar;
import dev.lookbook.internal.Printable;
import dev.lookbook.io.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is changed in a file, and what may be. */
final class Changes {
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
        list.add(new Issue(fix.code(), fix.severity(), place, Printable.of(message)));
    }

    /** Notes that something became something else. */
    void add(DeepFashion2Fix fix, Location place, String before, String after) {
        add(fix, place, before + " -> " + after);
    }

    List<Issue> list() {
        return list;
    }

    /** A value in a message. */
    static String text(Raw value) {
        if (value instanceof RawNumbers numbers) {
            return RawScalar.shortened(numbers.values().toString());
        }
        if (value instanceof RawScalar scalar) {
            return scalar.text()
                    .map(text -> '"' + RawScalar.shortened(text) + '"')
                    .orElseGet(scalar::describe);
        }
        return value instanceof RawArray array && array.elements().isEmpty() ? "[]" : value.describe();
    }
}
