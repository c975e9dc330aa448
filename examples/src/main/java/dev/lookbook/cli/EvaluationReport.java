package dev.lookbook.cli;

import dev.lookbook.coco.eval.EvaluationResult;
import dev.lookbook.coco.eval.Statistic;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.convert.ConversionReport.IssueCount;
import dev.lookbook.convert.Issue;
import dev.lookbook.model.Category;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What an evaluation found out, for people and for programs.
 *
 * @param issues what was worked out or left out
 */
record EvaluationReport(EvaluationResult result, ConversionReport issues, double seconds) {

    /** The table of pycocotools, then a line for each category. */
    String text() {
        StringBuilder out = new StringBuilder();
        result.statistics().forEach(statistic -> line(out, "%s", statistic));
        for (Category category : result.categories()) {
            String name = category.isDefined() ? category.name() : "(not defined)";
            line(out, " AP %6.3f  %s (%d)", result.averagePrecision(category.id()), name, category.id());
        }
        return out.toString();
    }

    /** Worst news first. */
    String issueText() {
        StringBuilder out = new StringBuilder();
        issues.issues().stream()
                .sorted(Comparator.comparing(
                                (IssueCount count) -> count.example().severity())
                        .reversed())
                .forEach(count -> {
                    Issue example = count.example();
                    String word = example.severity().name().toLowerCase(Locale.ROOT);
                    line(out, "%-8s %s x %,d", word, example.code(), count.count());
                    line(out, "         such as %s: %s", example.location(), example.message());
                });
        return out.toString();
    }

    private static void line(StringBuilder out, String format, Object... arguments) {
        out.append(OneLine.of(String.format(Locale.ROOT, format, arguments))).append(System.lineSeparator());
    }

    /** In the keys that scripts rely on. */
    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("command", "evaluate");
            json.writeStringProperty("type", result.type().word());
            json.writeObjectPropertyStart("stats");
            for (Statistic statistic : result.statistics()) {
                json.writeNumberProperty(statistic.name(), statistic.value());
            }
            json.writeEndObject();
            json.writeArrayPropertyStart("categories");
            for (Category category : result.categories()) {
                json.writeStartObject();
                json.writeNumberProperty("id", category.id());
                json.writeStringProperty("name", category.name());
                json.writeNumberProperty("AP", result.averagePrecision(category.id()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("issues");
            issues.issues().forEach(count -> SummaryJson.issue(json, count));
            json.writeEndArray();
            json.writeNumberProperty("seconds", Math.round(seconds * 1000) / 1000.0);
            json.writeEndObject();
        }
        return text.toString();
    }
}
