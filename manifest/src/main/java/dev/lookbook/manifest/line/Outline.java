package dev.lookbook.manifest.line;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.json.JsonSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A look ahead at a line, since the metadata that tells a label's type may stand before its label as well as after it:
 * finds brackets and strings only, much faster than a parser. Of what is no JSON it finds anything or nothing; the parser
 * that comes next refuses it.
 */
public final class Outline {
    private static final byte[] TYPE = MemberNames.TYPE.getBytes(StandardCharsets.UTF_8);

    private final byte[] json;
    private final int to;
    private final ReadLimits limits;
    private int at;

    private final List<String> labels = new ArrayList<>();
    /** The types that metadata says, empty where it says none, by the label's name. */
    private final Map<String, Optional<String>> types = new HashMap<>();

    private Outline(byte[] json, int from, int to, ReadLimits limits) {
        this.json = json;
        this.to = to;
        this.limits = limits;
        at = from;
    }

    /**
     * The labels of a line, in its order, and the type of each, empty where its metadata does not say. A label is a pair of
     * members, {@code A} that is not null and {@code A-metadata} that is an object.
     */
    public static Map<String, Optional<String>> labelsOf(byte[] json, int offset, int length, ReadLimits limits) {
        Outline outline = new Outline(json, offset, offset + length, limits);
        outline.line();
        Map<String, Optional<String>> found = new LinkedHashMap<>();
        for (String label : outline.labels) {
            Optional<String> type = outline.types.get(label);
            if (type != null) {
                found.put(label, type);
            }
        }
        return found;
    }

    private void line() {
        if (next() != '{') {
            return;
        }
        at++;
        while (next() == '"') {
            int start = at;
            skipString();
            String name = text(start);
            if (next() != ':') {
                return;
            }
            at++;
            member(name);
            if (next() != ',') {
                return;
            }
            at++;
        }
    }

    private void member(String name) {
        int first = next();
        boolean metadata = name.endsWith(MemberNames.METADATA);
        if (metadata && first == '{') {
            types.put(name.substring(0, name.length() - MemberNames.METADATA.length()), metadata());
            return;
        }
        if (!metadata && first != 'n' && !name.equals(MemberNames.SOURCE_REF) && !name.equals(MemberNames.SOURCE)) {
            labels.add(name);
        }
        skipValue();
    }

    /** Reads over the metadata's object, for the type it says. */
    private Optional<String> metadata() {
        Optional<String> type = Optional.empty();
        at++;
        while (next() == '"') {
            int start = at;
            skipString();
            boolean isType = isType(start);
            if (next() != ':') {
                break;
            }
            at++;
            boolean text = next() == '"';
            start = at;
            if (text) {
                skipString();
            } else {
                skipValue();
            }
            if (isType && text) {
                type = Optional.of(text(start));
            }
            if (next() != ',') {
                break;
            }
            at++;
        }
        if (next() == '}') {
            at++;
        }
        return type;
    }

    /** The next byte that is no white space, or -1. */
    private int next() {
        while (at < to && json[at] <= ' ' && json[at] >= 0) {
            at++;
        }
        return at < to ? json[at] & 0xff : -1;
    }

    private void skipString() {
        for (at++; at < to; at++) {
            if (json[at] == '"') {
                at++;
                return;
            }
            if (json[at] == '\\') {
                at++;
            }
        }
        at = to;
    }

    /** Moves behind a value: to what ends it on its own level. */
    private void skipValue() {
        int depth = 0;
        while (at < to) {
            switch (json[at]) {
                case '"' -> {
                    skipString();
                    continue;
                }
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                case ',' -> {
                    if (depth == 0) {
                        return;
                    }
                }
                default -> {
                    // Inside of a number or a word, or between values.
                }
            }
            if (depth < 0) {
                return;
            }
            at++;
        }
    }

    private boolean isType(int start) {
        // A line that was cut short may end with the quote that begins a name.
        return (at - start > 1 && Arrays.equals(json, start + 1, at - 1, TYPE, 0, TYPE.length))
                || (hasEscape(start, at) && text(start).equals(MemberNames.TYPE));
    }

    private boolean hasEscape(int from, int end) {
        for (int i = from; i < end; i++) {
            if (json[i] == '\\') {
                return true;
            }
        }
        return false;
    }

    /** The string that has just been passed. */
    private String text(int start) {
        if (!hasEscape(start, at)) {
            return new String(json, start + 1, Math.max(0, at - start - 2), StandardCharsets.UTF_8);
        }
        try (JsonSource source = JsonSource.of(json, start, at - start, Location.UNKNOWN, limits)) {
            return source.string();
        } catch (DatasetException noString) {
            return "";
        }
    }
}
