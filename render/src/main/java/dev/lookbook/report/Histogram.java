package dev.lookbook.report;

import java.util.List;

/**
 * Columns side by side: how many there are of each size.
 *
 * @param thing what is counted: {@code box}
 * @param bins from the least to the greatest
 */
record Histogram(String thing, List<Bin> bins) {
    private static final int HEIGHT = 150;
    private static final int TOP = 22;
    private static final int BOTTOM = 22;

    /**
     * A column.
     *
     * @param name what it counts: {@code 32 to 48}
     * @param tick what stands below it; may be empty
     * @param atEdge whether the tick is that of its left edge rather than of its middle
     * @param marked whether a line on its left side parts what is smaller from what is larger
     */
    record Bin(String name, String tick, boolean atEdge, boolean marked, long count) {}

    /**
     * @param name what it is of; may be empty
     */
    void write(Html html, String name) {
        long all = bins.stream().mapToLong(Bin::count).sum();
        long most = bins.stream().mapToLong(Bin::count).max().orElse(0);
        html.markup("<figure class=\"histogram\">");
        if (!name.isEmpty()) {
            html.markup("<figcaption>").name(name).markup("</figcaption>");
        }
        html.markup("<svg width=\"100%\" height=\"" + HEIGHT + "\" role=\"img\"><title>")
                .text(name);
        html.markup(" " + said(all) + "</title>");
        html.markup("<line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"" + (HEIGHT - BOTTOM) + "\" y2=\""
                + (HEIGHT - BOTTOM) + "\"/>");
        boolean told = false;
        for (int i = 0; i < bins.size(); i++) {
            Bin bin = bins.get(i);
            column(html, i, bin, most, all);
            if (bin.count() == most && most > 0 && !told) {
                told = true;
                text(html, "most", i + 0.5, HEIGHT - BOTTOM - height(most, most) - 5, Numbers.count(most));
            }
        }
        html.markup("</svg>\n<details><summary>Numbers</summary>\n");
        table(html, all);
        html.markup("</details></figure>\n");
    }

    private void column(Html html, int at, Bin bin, long most, long all) {
        long height = height(bin.count(), most);
        if (bin.marked()) {
            html.markup("<line class=\"mark\" x1=\"" + x(at) + "\" x2=\"" + x(at) + "\" y1=\"0\" y2=\""
                    + (HEIGHT - BOTTOM) + "\"/>");
        }
        if (height > 0) {
            html.markup("<rect class=\"column\" x=\"" + x(at + 0.05) + "\" width=\"" + x(0.9) + "\" y=\""
                    + (HEIGHT - BOTTOM - height) + "\" height=\"" + height + "\"><title>" + bin.name() + ": "
                    + Numbers.count(bin.count()) + " (" + Numbers.share(bin.count(), all) + ")</title></rect>");
        }
        if (!bin.tick().isEmpty()) {
            text(html, at % 2 == 0 ? "tick" : "tick odd", bin.atEdge() ? at : at + 0.5, HEIGHT - 5, bin.tick());
        }
    }

    private void text(Html html, String kind, double at, long y, String text) {
        html.markup("<text class=\"" + kind + "\" x=\"" + x(at) + "\" y=\"" + y + "\">" + text + "</text>");
    }

    /** One is seen, however many the others are. */
    private static long height(long count, long most) {
        return count == 0 ? 0 : Math.max(1, Math.round((double) (HEIGHT - TOP - BOTTOM) * count / most));
    }

    private String x(double column) {
        return Numbers.width(column, bins.size());
    }

    private String said(long all) {
        if (all == 0) {
            return "no " + Numbers.plural(thing);
        }
        return Numbers.counted(all, thing)
                + (all == 1 ? ", " : ", most of them ")
                + bins.stream()
                        .reduce((one, other) -> other.count() > one.count() ? other : one)
                        .map(Bin::name)
                        .orElse("");
    }

    private void table(Html html, long all) {
        html.markup("<table class=\"numbers\"><tbody>\n");
        for (Bin bin : bins) {
            html.markup("<tr><th scope=\"row\">" + bin.name() + "</th><td class=\"n\">" + Numbers.count(bin.count())
                    + "</td><td class=\"n\">" + Numbers.share(bin.count(), all) + "</td></tr>\n");
        }
        html.markup("</tbody></table>\n");
    }
}
