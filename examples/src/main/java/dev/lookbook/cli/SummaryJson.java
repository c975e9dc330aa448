package dev.lookbook.cli;

import dev.lookbook.convert.ConversionReport.CategoryCount;
import dev.lookbook.convert.ConversionReport.IssueCount;
import dev.lookbook.convert.Issue;
import dev.lookbook.io.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** Writes a summary in the keys that scripts rely on. */
final class SummaryJson {
    private SummaryJson() {}

    static void write(Summary summary, Path file) throws IOException {
        ReportFile.write(file, json -> {
            json.writeStringProperty("command", summary.command());
            json.writeStringProperty("from", summary.from());
            json.writeStringProperty("to", summary.to());
            json.writeNumberProperty("images", summary.report().images());
            json.writeNumberProperty("items", summary.report().items());
            json.writeNumberProperty("skipped", summary.report().skipped());
            json.writeArrayPropertyStart("categories");
            summary.report().categories().forEach(count -> category(json, count));
            json.writeEndArray();
            json.writeArrayPropertyStart("issues");
            summary.report().issues().forEach(count -> issue(json, count));
            json.writeEndArray();
            json.writeArrayPropertyStart("outputs");
            summary.outputs().forEach(json::writeString);
            json.writeEndArray();
            json.writeNumberProperty("seconds", Math.round(summary.seconds() * 1000) / 1000.0);
        });
    }

    private static void category(JsonGenerator json, CategoryCount count) {
        json.writeStartObject();
        json.writeNumberProperty("id", count.category().id());
        json.writeStringProperty("name", count.category().name());
        json.writeNumberProperty("items", count.items());
        json.writeEndObject();
    }

    static void issue(JsonGenerator json, IssueCount count) {
        Issue example = count.example();
        json.writeStartObject();
        json.writeStringProperty("code", example.code());
        json.writeStringProperty("severity", example.severity().name().toLowerCase(Locale.ROOT));
        json.writeNumberProperty("count", count.count());
        json.writeObjectPropertyStart("example");
        place(json, example.location());
        json.writeStringProperty("message", example.message());
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Writes the members that say where something is, into an object that has begun. */
    static void place(JsonGenerator json, Location location) {
        json.writeStringProperty("source", location.source());
        json.writeStringProperty("pointer", location.pointer());
        if (location.line() > 0) {
            json.writeNumberProperty("line", location.line());
        }
        if (location.byteOffset() >= 0) {
            json.writeNumberProperty("byte", location.byteOffset());
        }
    }
}
