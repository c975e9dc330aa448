package dev.lookbook.report;

import dev.lookbook.dataset.CategoryStatistics;
import dev.lookbook.dataset.DatasetStatistics;
import java.util.Locale;

/** The splits beside each other. */
record SplitTable(Holdings holdings) {

    void write(Html html) {
        long images = holdings.sum(DatasetStatistics::images);
        boolean pairs = holdings.sum(split -> split.pairs().images()) > 0;
        html.markup("<table class=\"splits numbers\">\n<thead><tr><th scope=\"col\">Split</th>"
                + "<th class=\"bar\" aria-hidden=\"true\"></th><th scope=\"col\" class=\"n\">Images</th>"
                + "<th scope=\"col\" class=\"n\">Share</th><th scope=\"col\" class=\"n\">Items</th>"
                + "<th scope=\"col\" class=\"n\">Per image</th><th scope=\"col\" class=\"n\">Without items</th>"
                + "<th scope=\"col\" class=\"n\">Categories</th>"
                + (pairs ? "<th scope=\"col\" class=\"n\">Pair ids</th>" : "")
                + "</tr></thead>\n<tbody>\n");
        holdings.byName().forEach((name, split) -> {
            html.markup("<tr><th scope=\"row\">")
                    .name(name)
                    .markup("</th><td class=\"bar\" aria-hidden=\"true\"><svg width=\"100%\" height=\"12\">"
                            + "<rect class=\"fill\" height=\"12\" width=\"" + Numbers.width(split.images(), images)
                            + "\"/></svg></td>");
            cell(html, "Images", Numbers.count(split.images()));
            cell(html, "Share", Numbers.share(split.images(), images));
            cell(html, "Items", Numbers.count(split.items()));
            cell(html, "Per image", perImage(split));
            cell(html, "Without items", Numbers.count(split.imagesWithoutItems()));
            cell(html, "Categories", Numbers.count(inUse(split)));
            if (pairs) {
                cell(html, "Pair ids", Numbers.count(split.pairs().different()));
            }
            html.markup("</tr>\n");
        });
        html.markup("</tbody>\n</table>\n");
    }

    /** With its name once more, for narrow screens, where it stands in a line of its own. */
    private static void cell(Html html, String name, String number) {
        html.markup("<td class=\"n\" data-name=\"" + name + "\">" + number + "</td>");
    }

    private static String perImage(DatasetStatistics split) {
        return split.images() == 0 ? "–" : String.format(Locale.ROOT, "%.2f", (double) split.items() / split.images());
    }

    private static long inUse(DatasetStatistics split) {
        return split.categories().stream()
                .map(CategoryStatistics::items)
                .filter(items -> items > 0)
                .count();
    }
}
