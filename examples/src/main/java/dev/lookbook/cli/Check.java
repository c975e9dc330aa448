package dev.lookbook.cli;

import dev.lookbook.coco.CocoRule;
import dev.lookbook.convert.Issue;
import dev.lookbook.convert.Issue.Severity;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/** What a check has found: all of it counted, and the first few of each code kept. */
final class Check {
    /** How many findings of a code programs are told of. */
    static final int KEPT = 100;

    private final String format;
    private final String name;
    private final int kept;
    private final Function<Issue, String> scope;
    private final Map<String, Code> codes = new LinkedHashMap<>();
    private long records;
    private long bad;
    private String lastBad = "";

    /**
     * @param name what is checked
     * @param kept how many findings of each code are kept
     * @param scope what kind of thing a finding is about
     */
    Check(String format, String name, int kept, Function<Issue, String> scope) {
        this.scope = scope;
        this.format = format;
        this.name = name;
        this.kept = kept;
    }

    /** One code's findings. */
    private static final class Code {
        private final List<Issue> first = new ArrayList<>();
        private long count;

        Severity severity() {
            return first.get(0).severity();
        }
    }

    /** Counts records that were looked at. */
    void records(long more) {
        records += more;
    }

    void add(Issue finding) {
        Code code = codes.computeIfAbsent(finding.code(), any -> new Code());
        code.count++;
        if (code.first.size() < kept) {
            code.first.add(finding);
        }
        // What is wrong with one record comes in a row.
        if (finding.severity() == Severity.ERROR && !record(finding.location()).equals(lastBad)) {
            lastBad = record(finding.location());
            bad++;
        }
    }

    /** Takes a number of records without errors that somebody else has counted. */
    void valid(long number) {
        bad = records - number;
    }

    /** A record that could not be read; it was looked at, too. */
    void unreadable(DatasetException error) {
        records(1);
        add(new Issue(CocoRule.INVALID_RECORD.code(), Severity.ERROR, error.location(), error.problem()));
    }

    private static String record(Location place) {
        String[] names = place.pointer().split("/", 4);
        return place.source() + ':' + place.line() + (names.length > 2 ? names[1] + '/' + names[2] : "");
    }

    long count(Severity severity) {
        return codes.values().stream()
                .filter(code -> code.severity() == severity)
                .mapToLong(code -> code.count)
                .sum();
    }

    private List<Map.Entry<String, Code>> worstFirst() {
        return codes.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Code> entry) ->
                                entry.getValue().severity())
                        .reversed())
                .toList();
    }

    /** For people. */
    String text(int max) {
        StringBuilder out = new StringBuilder();
        line(
                out,
                "%s: %s, %s, %s, %s in %s",
                format,
                Counted.of(records, "record"),
                Counted.of(count(Severity.ERROR), "error"),
                Counted.of(count(Severity.WARNING), "warning"),
                Counted.of(count(Severity.INFO), "note"),
                name);
        for (Map.Entry<String, Code> entry : worstFirst()) {
            Code code = entry.getValue();
            line(out, "%-8s %s x %,d", word(code.severity()), entry.getKey(), code.count);
            code.first.stream()
                    .limit(max)
                    .forEach(finding -> line(out, "         %s%s", place(finding.location()), finding.message()));
        }
        return out.toString();
    }

    /** A place as people look for it, but for the file that everything is in. */
    private String place(Location location) {
        String place = location.toString();
        if (!location.source().equals(name)) {
            return place + ": ";
        }
        return place.equals(name) ? "" : place.substring(name.length() + 1).replaceFirst("^at ", "") + ": ";
    }

    private static void line(StringBuilder out, String format, Object... arguments) {
        out.append(OneLine.of(String.format(Locale.ROOT, format, arguments))).append(System.lineSeparator());
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    /** For programs. */
    void writeTo(JsonGenerator json) {
        json.writeStringProperty("command", "check");
        json.writeStringProperty("format", format);
        json.writeNumberProperty("records", records);
        json.writeNumberProperty("valid", Math.max(0, records - bad));
        writeFindings(json);
    }

    /** The verdict, what was kept of the findings, worst first, and how many there are of each code. */
    void writeFindings(JsonGenerator json) {
        json.writeStringProperty("verdict", count(Severity.ERROR) == 0 ? "pass" : "fail");
        json.writeArrayPropertyStart("findings");
        worstFirst().forEach(entry -> entry.getValue().first.forEach(finding -> finding(json, finding)));
        json.writeEndArray();
        json.writeObjectPropertyStart("counts");
        worstFirst().forEach(entry -> json.writeNumberProperty(entry.getKey(), entry.getValue().count));
        json.writeEndObject();
    }

    private void finding(JsonGenerator json, Issue finding) {
        Location place = finding.location();
        json.writeStartObject();
        json.writeStringProperty("code", finding.code());
        json.writeStringProperty("severity", word(finding.severity()));
        json.writeStringProperty("scope", scope.apply(finding));
        json.writeStringProperty("source", place.source());
        if (place.line() > 0) {
            json.writeNumberProperty("line", place.line());
        }
        if (place.byteOffset() >= 0) {
            json.writeNumberProperty("byte", place.byteOffset());
        }
        json.writeStringProperty("pointer", place.pointer());
        json.writeStringProperty("message", finding.message());
        json.writeEndObject();
    }

    /** What kind of thing a finding in a COCO file, or the like, is about. */
    static String sectionOf(Issue finding) {
        String[] names = finding.location().pointer().split("/", 4);
        if (names.length < 3) {
            return "file";
        }
        return switch (names[1]) {
            case "images" -> "image";
            case "categories" -> "category";
            default -> "annotation";
        };
    }
}
