package dev.lookbook.report;

import dev.lookbook.dataset.DatasetStatistics;
import dev.lookbook.dataset.Distribution;
import java.util.function.Function;

/** The boxes' sizes in numbers, folded away. */
record Quantiles(Holdings holdings) {
    private static final double[] SHARES = {0, 0.05, 0.25, 0.5, 0.75, 0.95, 1};

    void write(Html html) {
        html.markup("<details><summary>Widths, heights and shapes in numbers</summary>\n<div class=\"scroll\"><table"
                + " class=\"numbers\"><thead><tr><th scope=\"col\">Pixels</th>"
                + "<th scope=\"col\" class=\"n\">least</th><th scope=\"col\" class=\"n\">5%</th>"
                + "<th scope=\"col\" class=\"n\">25%</th><th scope=\"col\" class=\"n\">median</th>"
                + "<th scope=\"col\" class=\"n\">75%</th><th scope=\"col\" class=\"n\">95%</th>"
                + "<th scope=\"col\" class=\"n\">greatest</th></tr></thead>\n<tbody>\n");
        boolean single = holdings.names().size() == 1;
        holdings.byName().forEach((name, split) -> {
            String of = single ? "" : name + ": ";
            row(html, of + "width", split, one -> one.boxes().width());
            row(html, of + "height", split, one -> one.boxes().height());
            row(html, of + "width / height", split, one -> one.boxes().aspectRatio());
        });
        html.markup("</tbody></table></div></details>\n");
    }

    private static void row(
            Html html, String name, DatasetStatistics split, Function<DatasetStatistics, Distribution> of) {
        html.markup("<tr><th scope=\"row\">").name(name).markup("</th>");
        for (double share : SHARES) {
            html.markup("<td class=\"n\">" + Numbers.measure(of.apply(split).quantile(share)) + "</td>");
        }
        html.markup("</tr>\n");
    }
}
