package dev.lookbook.cli;

import dev.lookbook.convert.ConversionReport;
import dev.lookbook.convert.ConversionReport.IssueCount;
import dev.lookbook.convert.Issue;
import dev.lookbook.dataset.DiffSummary;
import dev.lookbook.io.Location;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** What a comparison came to, for people and for programs. */
record DiffResult(Side first, Side second, DiffSummary summary, DiffReport report) {

    /**
     * One of the two datasets.
     *
     * @param leftOut what could not be compared
     */
    record Side(String name, String format, DiffSummary.Size size, ConversionReport leftOut) {
        long notCompared() {
            return leftOut.issues().stream().mapToLong(IssueCount::count).sum();
        }
    }

    /** Whether all was compared, and nothing differs. */
    boolean isEqual() {
        return report.differences() == 0 && notCompared() == 0;
    }

    /** How many annotations of either could not be compared. */
    private long notCompared() {
        return first.notCompared() + second.notCompared();
    }

    /** What could not be compared, for people: of the first, then of the second. */
    String issues() {
        StringBuilder out = new StringBuilder();
        Summary.issues(out, first.leftOut);
        Summary.issues(out, second.leftOut);
        return out.toString();
    }

    String text() {
        StringBuilder out = new StringBuilder();
        for (Issue issue : report.first()) {
            Summary.line(out, "%s  %s", issue.code(), issue.message());
            if (!issue.location().equals(Location.UNKNOWN)) {
                Summary.line(out, "    at %s", issue.location());
            }
        }
        long untold = report.differences() - report.first().size();
        if (untold > 0 && !report.first().isEmpty()) {
            Summary.line(out, "and %,d more; --max tells more of them", untold);
        }
        if (!report.first().isEmpty()) {
            Summary.line(out, "");
        }
        side(out, "first", first);
        side(out, "second", second);
        Summary.line(
                out,
                "images   %,d the same, %,d different, %,d only in the first, %,d only in the second",
                summary.same(),
                summary.different(),
                summary.onlyInFirst(),
                summary.onlyInSecond());
        report.counts().forEach((code, count) -> Summary.line(out, "%,12d  %s", count, code));
        Summary.line(out, "%s", verdict());
        return out.toString();
    }

    private String verdict() {
        long left = notCompared();
        String annotations = Counted.of(left, "annotation");
        if (report.differences() > 0) {
            String differences = Counted.of(report.differences(), "difference");
            return left == 0 ? differences : differences + "; " + annotations + " could not be compared";
        }
        return left == 0
                ? "no difference"
                : "no difference in what could be compared; " + annotations + (left == 1 ? " was not" : " were not");
    }

    private static void side(StringBuilder out, String which, Side side) {
        Summary.line(
                out,
                "%-8s %s: %s, %s in %s",
                which,
                side.format,
                Counted.of(side.size.images(), "image"),
                Counted.of(side.size.items(), "item"),
                side.name);
    }

    void json(JsonGenerator json) {
        json.writeStringProperty("command", "diff");
        side(json, "first", first);
        side(json, "second", second);
        json.writeBooleanProperty("equal", isEqual());
        json.writeNumberProperty("differences", report.differences());
        json.writeNumberProperty("notCompared", notCompared());
        json.writeObjectPropertyStart("images");
        json.writeNumberProperty("same", summary.same());
        json.writeNumberProperty("different", summary.different());
        json.writeNumberProperty("onlyInFirst", summary.onlyInFirst());
        json.writeNumberProperty("onlyInSecond", summary.onlyInSecond());
        json.writeEndObject();
        json.writeObjectPropertyStart("counts");
        report.counts().forEach((code, count) -> json.writeNumberProperty(code, count));
        json.writeEndObject();
        json.writeArrayPropertyStart("findings");
        for (Issue issue : report.first()) {
            json.writeStartObject();
            json.writeStringProperty("code", issue.code());
            json.writeStringProperty("severity", issue.severity().name().toLowerCase(Locale.ROOT));
            SummaryJson.place(json, issue.location());
            json.writeStringProperty("message", issue.message());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("issues");
        first.leftOut.issues().forEach(count -> SummaryJson.issue(json, count));
        second.leftOut.issues().forEach(count -> SummaryJson.issue(json, count));
        json.writeEndArray();
    }

    private static void side(JsonGenerator json, String which, Side side) {
        json.writeObjectPropertyStart(which);
        json.writeStringProperty("name", side.name);
        json.writeStringProperty("format", side.format);
        json.writeNumberProperty("images", side.size.images());
        json.writeNumberProperty("items", side.size.items());
        json.writeEndObject();
    }
}
