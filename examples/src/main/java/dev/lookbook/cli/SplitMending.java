package dev.lookbook.cli;

import dev.lookbook.convert.Issue;
import dev.lookbook.deepfashion2.check.DeepFashion2RepairSummary;
import dev.lookbook.deepfashion2.check.DeepFashion2Verdict;
import dev.lookbook.io.Location;
import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/**
 * What a repair has changed in a split of DeepFashion2, all of it, and what is left.
 *
 * @param output where the mended split is
 * @param changes every change, in the order of the files
 */
record SplitMending(String output, DeepFashion2RepairSummary summary, Changes changes) {

    /** For people. */
    void print(PrintStream out) {
        out.println();
        line(
                out,
                "repaired  %,d of %,d files changed, %,d dropped; wrote %s",
                summary.changed(),
                summary.images(),
                summary.dropped(),
                output);
        changes.forEach(change -> line(out, "%-27s %s: %s", change.code(), change.location(), change.message()));
        line(out, "left      %s", summary.verdict());
        String left = summary.verdict().counts().entrySet().stream()
                .map(entry ->
                        String.format(Locale.ROOT, "%s x %,d", entry.getKey().code(), entry.getValue()))
                .collect(Collectors.joining(", "));
        if (!left.isEmpty()) {
            line(out, "          %s", left);
        }
    }

    private static void line(PrintStream out, String format, Object... arguments) {
        out.println(OneLine.of(String.format(Locale.ROOT, format, arguments)));
    }

    /** For programs. */
    void writeTo(JsonGenerator json) {
        json.writeObjectPropertyStart("repaired");
        json.writeArrayPropertyStart("outputs");
        json.writeString(output);
        json.writeEndArray();
        json.writeNumberProperty("changed", summary.changed());
        json.writeNumberProperty("dropped", summary.dropped());
        json.writeArrayPropertyStart("changes");
        changes.forEach(change -> change(json, change));
        json.writeEndArray();
        json.writeNumberProperty("records", summary.verdict().images());
        json.writeNumberProperty("valid", summary.verdict().valid());
        json.writeStringProperty("verdict", summary.verdict().passes() ? "pass" : "fail");
        json.writeObjectPropertyStart("counts");
        summary.verdict().counts().forEach((rule, count) -> json.writeNumberProperty(rule.code(), count));
        json.writeEndObject();
        write(summary.verdict(), json);
        json.writeEndObject();
    }

    /** What is in a split, for programs. */
    static void write(DeepFashion2Verdict verdict, JsonGenerator json) {
        json.writeNumberProperty("items", verdict.items());
        json.writeNumberProperty("pairs", verdict.pairs());
        json.writeArrayPropertyStart("categories");
        verdict.categories().forEach((category, items) -> {
            json.writeStartObject();
            json.writeNumberProperty("id", category.id());
            json.writeStringProperty("name", category.cocoName());
            json.writeNumberProperty("items", items);
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private static void change(JsonGenerator json, Issue change) {
        Location place = change.location();
        json.writeStartObject();
        json.writeStringProperty("code", change.code());
        json.writeStringProperty("source", place.source());
        if (place.byteOffset() >= 0) {
            json.writeNumberProperty("byte", place.byteOffset());
        }
        json.writeStringProperty("pointer", place.pointer());
        json.writeStringProperty("message", change.message());
        json.writeEndObject();
    }
}
