package dev.lookbook.cli;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.Location;
import dev.lookbook.model.AnnotatedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * In which images of a dataset something was found. First all findings are added, then images are asked for. Keeps eight
 * bytes a finding: 56 bits of a hash of the record, and the number of the code.
 */
final class FoundIn {
    /** More than any format has rules. */
    private static final int CODES = 256;

    private final Format format;
    private final List<String> codes = new ArrayList<>();
    private long[] entries = new long[16];
    private int size;
    private boolean sorted = true;

    FoundIn(Format format) {
        this.format = format;
    }

    void add(Issue finding) {
        int code = codes.indexOf(finding.code());
        if (code < 0 && codes.size() < CODES) {
            code = codes.size();
            codes.add(finding.code());
        }
        long entry = hash(finding.location()) | code;
        if (code < 0 || (size > 0 && entries[size - 1] == entry)) {
            return;
        }
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, 2 * size);
        }
        entries[size++] = entry;
        sorted = false;
    }

    /** The codes of what was found in an image and its items. */
    Set<String> codesOf(AnnotatedImage image) {
        if (!sorted) {
            Arrays.sort(entries, 0, size);
            sorted = true;
        }
        Set<String> found = new TreeSet<>();
        collect(image.location(), found);
        image.items().forEach(item -> collect(item.location(), found));
        return found;
    }

    private void collect(Location place, Set<String> found) {
        long first = hash(place);
        int at = Arrays.binarySearch(entries, 0, size, first);
        for (int i = at < 0 ? -at - 1 : at; i < size && (entries[i] & -CODES) == first; i++) {
            found.add(codes.get((int) (entries[i] & (CODES - 1))));
        }
    }

    /** A hash of the record that a place is in, whose lowest bits are free. */
    private long hash(Location place) {
        long hash = 0xcbf29ce484222325L;
        String record = record(place);
        for (int i = 0; i < record.length(); i++) {
            hash = (hash ^ record.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 29;
        return (hash * 0x9e3779b97f4a7c15L) & -CODES;
    }

    private String record(Location place) {
        return switch (format) {
            case DEEPFASHION2 -> place.source();
            case COCO -> section(place.pointer());
            case MANIFEST, CSV -> String.valueOf(place.line());
        };
    }

    /** Of {@code /annotations/3/bbox/0}, {@code /annotations/3}. */
    private static String section(String pointer) {
        int second = pointer.indexOf('/', 1);
        int third = second < 0 ? -1 : pointer.indexOf('/', second + 1);
        return third < 0 ? pointer : pointer.substring(0, third);
    }
}
