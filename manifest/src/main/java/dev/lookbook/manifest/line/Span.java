package dev.lookbook.manifest.line;

import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.json.JsonSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a value stands in the bytes of a line, for edits that leave all other bytes alone. The line has to be JSON: a parser
 * has read it before, for this looks at brackets and strings only. Parts of a value are looked for when they are asked for.
 */
public final class Span {
    private final byte[] json;
    private final int start;
    private final int end;

    private Span(byte[] json, int start, int end) {
        this.json = json;
        this.start = start;
        this.end = end;
    }

    /** The object that is a line, without the white space around it. */
    public static Span of(byte[] line) {
        int start = 0;
        int end = line.length;
        while (isSpace(line[start])) {
            start++;
        }
        while (isSpace(line[end - 1])) {
            end--;
        }
        return new Span(line, start, end);
    }

    /** Where it begins. */
    public int start() {
        return start;
    }

    /** Where it ends: the byte after its last. */
    public int end() {
        return end;
    }

    /** Whether it is an object. */
    public boolean isObject() {
        return json[start] == '{';
    }

    /** Whether it is an array. */
    public boolean isArray() {
        return json[start] == '[';
    }

    /** Its bytes as text: a number's digits, a string with quotes and escapes. */
    public String text() {
        return new String(json, start, end - start, StandardCharsets.UTF_8);
    }

    /** The elements of an array; none of anything else. */
    public List<Span> elements() {
        return isArray() ? parts() : List.of();
    }

    /** The members of an object by their names, in order; none of anything else. */
    public Map<String, Member> members() {
        Map<String, Member> members = new LinkedHashMap<>();
        if (isObject()) {
            List<Span> parts = parts();
            for (int i = 0; i + 1 < parts.size(); i += 2) {
                members.put(parts.get(i).string(), new Member(parts.get(i).start, parts.get(i + 1)));
            }
        }
        return members;
    }

    /** The value of a member; empty when there is none, or this is no object. */
    public Optional<Span> member(String name) {
        return Optional.ofNullable(members().get(name)).map(Member::value);
    }

    /**
     * A member of an object.
     *
     * @param start where its name begins
     * @param value its value
     */
    public record Member(int start, Span value) {}

    /** What stands between brackets: elements, or names and values in turn. */
    private List<Span> parts() {
        List<Span> parts = new ArrayList<>();
        int at = start + 1;
        while (at < end - 1) {
            if (isSpace(json[at]) || json[at] == ',' || json[at] == ':') {
                at++;
            } else {
                int to = endOfValue(at);
                parts.add(new Span(json, at, to));
                at = to;
            }
        }
        return parts;
    }

    private int endOfValue(int from) {
        int depth = 0;
        for (int at = from; at < end - 1; at++) {
            switch (json[at]) {
                case '"' -> at = closingQuote(at);
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                case ',', ':', ' ', '\t', '\r', '\n' -> {
                    if (depth == 0) {
                        return at;
                    }
                    continue;
                }
                default -> {
                    // Inside of a number or a word.
                    continue;
                }
            }
            if (depth == 0) {
                return at + 1;
            }
        }
        return end - 1;
    }

    private int closingQuote(int quote) {
        int at = quote + 1;
        while (at < end && json[at] != '"') {
            at += json[at] == '\\' ? 2 : 1;
        }
        return at;
    }

    private String string() {
        for (int i = start; i < end; i++) {
            if (json[i] == '\\') {
                ReadLimits limits = ReadLimits.defaults().withMaxStringLength(Math.max(1, end - start));
                try (JsonSource source = JsonSource.of(json, start, end - start, Location.UNKNOWN, limits)) {
                    return source.string();
                }
            }
        }
        return new String(json, start + 1, end - start - 2, StandardCharsets.UTF_8);
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }
}
