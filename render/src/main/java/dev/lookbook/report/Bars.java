package dev.lookbook.report;

import java.awt.Color;
import java.util.List;
import java.util.Optional;

/**
 * Horizontal bars with their numbers beside them, as a table: read aloud or copied, it says the same.
 *
 * @param head what the rows are
 * @param series what the bars of a row are; one without a name where there is one bar only
 * @param columns what the numbers beside the bars are
 * @param rest what is said of those that are folded away: {@code with fewer items}
 */
record Bars(String head, List<String> series, List<String> columns, String rest) {
    /** As many as one takes in at a glance; the others are folded away. */
    static final int AT_ONCE = 30;

    /** So many bars are written of a long tail; more nobody reads. */
    private static final int MOST_BARS = 500;

    /**
     * A thing and its bars.
     *
     * @param color none for a thing that has none of its own
     */
    record Row(String name, Optional<Color> color, List<Bar> bars) {}

    /**
     * A bar.
     *
     * @param numbers what is written beside it, as many as there are columns
     */
    record Bar(double length, List<String> numbers) {}

    void write(Html html, List<Row> rows) {
        write(html, rows, greatest(rows));
    }

    /**
     * @param full how long a bar is that goes from end to end
     */
    void write(Html html, List<Row> rows, double full) {
        int most = Math.max(AT_ONCE, MOST_BARS / Math.max(1, series.size()));
        table(html, rows.stream().limit(AT_ONCE).toList(), full);
        if (rows.size() > AT_ONCE) {
            html.markup("<details><summary>" + Numbers.count(rows.size() - AT_ONCE) + " more " + rest + "</summary>\n");
            table(html, rows.stream().limit(most).skip(AT_ONCE).toList(), full);
            if (rows.size() > most) {
                html.markup("<p class=\"note\">And " + Numbers.count(rows.size() - most)
                        + " more that are not listed here.</p>\n");
            }
            html.markup("</details>\n");
        }
    }

    static double greatest(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.bars().stream())
                .mapToDouble(Bar::length)
                .max()
                .orElse(1);
    }

    private boolean isSingle() {
        return series.size() == 1;
    }

    private void table(Html html, List<Row> rows, double full) {
        html.markup("<table class=\"bars" + (isSingle() ? "" : " several") + "\">\n<thead><tr><th scope=\"col\">" + head
                + "</th>");
        if (!isSingle()) {
            html.markup("<th scope=\"col\">Split</th>");
        }
        html.markup("<th class=\"bar\" aria-hidden=\"true\"></th>");
        columns.forEach(column -> html.markup("<th scope=\"col\" class=\"n\">" + column + "</th>"));
        html.markup("</tr></thead>\n");
        rows.forEach(row -> row(html, row, full));
        html.markup("</table>\n");
    }

    private void row(Html html, Row row, double full) {
        html.markup("<tbody>");
        for (int i = 0; i < series.size(); i++) {
            html.markup("<tr>");
            if (i == 0) {
                html.markup("<th scope=\"rowgroup\" rowspan=\"" + series.size() + "\">");
                row.color()
                        .ifPresent(color -> html.markup(
                                "<i class=\"swatch\" style=\"background:" + Numbers.hex(color) + "\"></i>"));
                html.name(row.name()).markup("</th>");
            }
            if (!isSingle()) {
                html.markup("<td class=\"series\">").name(series.get(i)).markup("</td>");
            }
            bar(html, row, row.bars().get(i), full);
            row.bars().get(i).numbers().forEach(number -> html.markup("<td class=\"n\">" + number + "</td>"));
            html.markup("</tr>\n");
        }
        html.markup("</tbody>");
    }

    private static void bar(Html html, Row row, Bar bar, double full) {
        String fill = row.color()
                .map(color -> " style=\"fill:" + Numbers.hex(color) + "\"")
                .orElse("");
        html.markup("<td class=\"bar\" aria-hidden=\"true\"><svg width=\"100%\" height=\"12\"><title>")
                .plainName(row.name())
                .markup(": " + String.join(", ", bar.numbers()) + "</title><rect class=\"fill\" height=\"12\" width=\""
                        + Numbers.width(bar.length(), full) + "\"" + fill + "/></svg></td>");
    }
}
