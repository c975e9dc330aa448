package dev.lookbook.report;

import dev.lookbook.report.Bars.Bar;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** How good models are, in numbers from 0 to 1. */
record EvaluationSection(List<Evaluation> evaluations) {

    void write(Html html) {
        if (evaluations.isEmpty()) {
            return;
        }
        html.markup("<section id=\"evaluation\">\n<h2>Evaluation</h2>\n");
        for (Evaluation evaluation : evaluations) {
            html.markup("<h3>").name(evaluation.title()).markup("</h3>\n<div class=\"plots scores\">\n");
            if (!evaluation.overall().isEmpty()) {
                html.markup("<div class=\"plot\">\n<h4>Overall</h4>\n");
                table(html, "Measure", evaluation.overall(), "measures");
                html.markup("</div>\n");
            }
            for (Evaluation.Part part : evaluation.parts()) {
                html.markup("<div class=\"plot\">\n<h4>").name(part.title()).markup("</h4>\n");
                table(html, "", part.scores(), "with higher scores, or none");
                html.markup("</div>\n");
            }
            html.markup("</div>\n");
        }
        html.markup("</section>\n");
    }

    private static void table(Html html, String head, List<Score> scores, String rest) {
        List<Bars.Row> rows = (head.isEmpty() ? scores.stream().sorted(weakestFirst()) : scores.stream())
                .map(score -> new Bars.Row(
                        score.meaning().isEmpty() ? score.name() : score.name() + ", " + score.meaning(),
                        Optional.empty(),
                        List.of(new Bar(score.value().orElse(0), List.of(text(score.value()))))))
                .toList();
        new Bars(head, List.of(""), List.of("Score"), rest).write(html, rows, 1);
    }

    /** What there was nothing to measure of comes last. */
    private static Comparator<Score> weakestFirst() {
        return Comparator.comparingDouble(score -> score.value().orElse(2));
    }

    static String text(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.3f", value.getAsDouble()) : "–";
    }
}
