package dev.lookbook.cli;

import dev.lookbook.coco.eval.EvaluationResult;
import dev.lookbook.coco.eval.Statistic;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.model.Category;
import tools.jackson.core.JsonGenerator;

/**
 * What an evaluation found out, for people and for programs.
 *
 * @param issues what was worked out or left out
 */
record EvaluationReport(EvaluationResult result, ConversionReport issues, double seconds) {

    /** The table of pycocotools, then a line for each category. */
    String text() {
        StringBuilder out = new StringBuilder();
        result.statistics().forEach(statistic -> Summary.line(out, "%s", statistic));
        for (Category category : result.categories()) {
            String name = category.isDefined() ? category.name() : "(not defined)";
            Summary.line(out, " AP %6.3f  %s (%d)", result.averagePrecision(category.id()), name, category.id());
        }
        return out.toString();
    }

    /** Worst news first. */
    String issueText() {
        StringBuilder out = new StringBuilder();
        Summary.issues(out, issues);
        return out.toString();
    }

    /** In the keys that scripts rely on. */
    void json(JsonGenerator json) {
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
    }
}
