package dev.lookbook.report;

import dev.lookbook.convert.Issue.Severity;
import dev.lookbook.dataset.DatasetStatistics;
import java.util.List;
import java.util.Locale;

/** The numbers that people ask for first. */
record Headline(Holdings holdings, FindingsSection findings, List<Evaluation> evaluations) {

    void write(Html html) {
        long images = holdings.sum(DatasetStatistics::images);
        long items = holdings.sum(DatasetStatistics::items);
        html.markup("<dl class=\"headline\">\n");
        number(
                html,
                "Images",
                Numbers.count(images),
                holdings.names().size() > 1
                        ? "in " + Numbers.counted(holdings.names().size(), "split")
                        : Numbers.count(holdings.sum(DatasetStatistics::imagesWithoutItems)) + " without items");
        number(
                html,
                "Items",
                Numbers.count(items),
                images == 0 ? "" : String.format(Locale.ROOT, "%.2f an image", (double) items / images));
        long categories = holdings.categories().size();
        number(
                html,
                "Categories",
                Numbers.count(holdings.categoriesInUse()),
                categories == 0
                        ? "none is defined"
                        : holdings.categoriesInUse() == categories
                                ? "all that are defined"
                                : "with items, of " + Numbers.count(categories));
        findings(html);
        evaluations.stream()
                .limit(1)
                .forEach(first -> first.overall().stream().limit(1).forEach(score -> score(html, first, score)));
        html.markup("</dl>\n");
    }

    private static void number(Html html, String name, String number, String more) {
        html.markup("<div><dt>" + name + "</dt><dd><b>" + number + "</b> <small>" + more + "</small></dd></div>\n");
    }

    /** The worst that there is, and how much of what is less bad. */
    private void findings(Html html) {
        long errors = findings.count(Severity.ERROR);
        long warnings = findings.count(Severity.WARNING);
        long notes = findings.count(Severity.INFO);
        String level = errors > 0 ? "error" : warnings > 0 ? "warning" : "fine";
        html.markup("<div class=\"" + level + "\"><dt>Errors</dt><dd><b>" + Numbers.count(errors)
                + "</b> <small>" + Numbers.counted(warnings, "warning") + ", " + Numbers.counted(notes, "note")
                + "</small></dd></div>\n");
    }

    private static void score(Html html, Evaluation evaluation, Score score) {
        html.markup("<div><dt>").name(score.name()).markup("</dt><dd><b>" + EvaluationSection.text(score.value()));
        html.markup("</b> <small>").text(evaluation.title()).markup("</small></dd></div>\n");
    }
}
