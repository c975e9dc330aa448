package dev.lookbook.report;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Stacked bars: how a whole is made up, from one end of an order to the other. Colours go from dark to light, which
 * everybody can tell apart, and what is not known is striped.
 *
 * @param head what the bars are
 * @param words what the parts are, in their order
 * @param unknown whether the last part is what is not known
 * @param thing what is counted: {@code item}
 */
record Stack(String head, List<String> words, boolean unknown, String thing) {
    private static final int SHADES = 5;

    /**
     * A bar.
     *
     * @param name what it is of; empty where there is one only
     */
    record Row(String name, List<Long> counts) {
        Row {
            counts = List.copyOf(counts);
        }

        long sum() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** The bars, what their colours mean, and all numbers as a table. */
    void write(Html html, List<Row> rows) {
        boolean single = rows.size() == 1;
        legend(html, single ? rows.get(0) : null);
        html.markup("<div class=\"stacks" + (single ? " single" : "") + "\">\n");
        rows.stream().limit(Bars.AT_ONCE).forEach(row -> bar(html, row));
        html.markup("</div>\n");
        if (!single) {
            html.markup("<details><summary>Numbers</summary>\n");
            table(html, rows);
            html.markup("</details>\n");
        }
    }

    private void legend(Html html, @Nullable Row only) {
        html.markup("<ul class=\"legend\">");
        for (int part = 0; part < words.size(); part++) {
            html.markup("<li><i class=\"swatch " + shade(part) + "\"></i>" + words.get(part));
            if (only != null) {
                long count = only.counts().get(part);
                html.markup(
                        " <b>" + Numbers.count(count) + "</b> <small>" + Numbers.share(count, only.sum()) + "</small>");
            }
            html.markup("</li>");
        }
        html.markup("</ul>\n");
    }

    private void bar(Html html, Row row) {
        html.markup("<div class=\"stack\">");
        if (!row.name().isEmpty()) {
            html.markup("<span>").name(row.name()).markup("</span>");
        }
        html.markup("<svg width=\"100%\" height=\"18\" role=\"img\"><title>")
                .plainName(row.name())
                .markup(" " + said(row));
        html.markup("</title>");
        long before = 0;
        for (int part = 0; part < words.size(); part++) {
            long count = row.counts().get(part);
            if (count > 0) {
                html.markup("<rect class=\"" + shade(part) + "\" height=\"18\" x=\"" + Numbers.width(before, row.sum())
                        + "\" width=\"" + Numbers.width(count, row.sum()) + "\"><title>" + words.get(part) + ": "
                        + Numbers.count(count) + " (" + Numbers.share(count, row.sum()) + ")</title></rect>");
            }
            before += count;
        }
        html.markup("</svg></div>\n");
    }

    private String said(Row row) {
        return IntStream.range(0, words.size())
                .mapToObj(part ->
                        words.get(part) + " " + Numbers.share(row.counts().get(part), row.sum()))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private void table(Html html, List<Row> rows) {
        html.markup("<table class=\"numbers\"><thead><tr><th scope=\"col\">" + head + "</th>");
        words.forEach(word -> html.markup("<th scope=\"col\" class=\"n\">" + word + "</th>"));
        html.markup("<th scope=\"col\" class=\"n\">" + Numbers.plural(thing) + "</th></tr></thead>\n<tbody>\n");
        rows.stream().limit(10L * Bars.AT_ONCE).forEach(row -> {
            html.markup("<tr><th scope=\"row\">").name(row.name()).markup("</th>");
            row.counts()
                    .forEach(count -> html.markup("<td class=\"n\">" + Numbers.count(count) + "<small>"
                            + Numbers.share(count, row.sum()) + "</small></td>"));
            html.markup("<td class=\"n\">" + Numbers.count(row.sum()) + "</td></tr>\n");
        });
        html.markup("</tbody></table>\n");
    }

    /** Few parts take shades that are far from each other. */
    private String shade(int part) {
        int known = words.size() - (unknown ? 1 : 0);
        if (part >= known) {
            return "unknown";
        }
        return "shade" + (known == 1 ? 1 : part * (SHADES - 1) / (known - 1));
    }
}
