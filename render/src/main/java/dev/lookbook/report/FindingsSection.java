package dev.lookbook.report;

import dev.lookbook.convert.Issue;
import dev.lookbook.convert.Issue.Severity;
import dev.lookbook.io.Location;
import java.util.Comparator;
import java.util.List;

/** What was found, the worst first. */
final class FindingsSection {
    /** More codes than all checks together have; a file that somebody hands in may have any number. */
    private static final int SHOWN = 200;

    private final List<Finding> worstFirst;

    FindingsSection(List<Finding> findings) {
        worstFirst = findings.stream()
                .sorted(Comparator.comparing(
                                (Finding finding) -> finding.example().severity())
                        .reversed()
                        .thenComparing(Comparator.comparingLong(Finding::count).reversed()))
                .toList();
    }

    long count(Severity severity) {
        return worstFirst.stream()
                .filter(finding -> finding.example().severity() == severity)
                .mapToLong(Finding::count)
                .sum();
    }

    /**
     * @param pictures where findings may be seen
     */
    void write(Html html, ContactSheet pictures) {
        html.markup("<section id=\"findings\">\n<h2>Findings</h2>\n");
        if (worstFirst.isEmpty()) {
            html.markup("<p class=\"lead\">Nothing was found.</p>\n</section>\n");
            return;
        }
        html.markup("<p class=\"lead\">" + summary() + " The worst come first, each with an example.</p>\n")
                .markup("<table class=\"findings\">\n<thead><tr><th scope=\"col\">Severity</th>"
                        + "<th scope=\"col\">Code</th><th scope=\"col\" class=\"n\">Count</th>"
                        + "<th scope=\"col\">Such as</th></tr></thead>\n<tbody>\n");
        worstFirst.stream().limit(SHOWN).forEach(finding -> row(html, finding, pictures));
        html.markup("</tbody>\n</table>\n");
        if (worstFirst.size() > SHOWN) {
            html.markup("<p class=\"note\">And " + Numbers.counted(worstFirst.size() - SHOWN, "more code") + ".</p>\n");
        }
        html.markup("</section>\n");
    }

    private String summary() {
        return Numbers.counted(count(Severity.ERROR), "error") + ", "
                + Numbers.counted(count(Severity.WARNING), "warning") + " and "
                + Numbers.counted(count(Severity.INFO), "note") + ".";
    }

    private static void row(Html html, Finding finding, ContactSheet pictures) {
        Issue example = finding.example();
        html.markup("<tr><td class=\"severity\">" + severity(example.severity()) + "</td><th scope=\"row\"><code>")
                .plainName(example.code())
                .markup("</code><span class=\"origin\">")
                .plainName(finding.origin())
                .markup("</span>");
        pictures.link(html, example.code());
        html.markup("</th><td class=\"n\">" + Numbers.count(finding.count()) + "</td><td class=\"example\">")
                .saying(example.message());
        if (!example.location().equals(Location.UNKNOWN)) {
            html.markup("<span class=\"place\">")
                    .saying(example.location().toString())
                    .markup("</span>");
        }
        html.markup("</td></tr>\n");
    }

    /** In a colour, a shape and a word: no one of them would do for everybody. */
    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "<span class=\"error\"><i aria-hidden=\"true\">✖</i> error</span>";
            case WARNING -> "<span class=\"warning\"><i aria-hidden=\"true\">▲</i> warning</span>";
            case INFO -> "<span class=\"info\"><i aria-hidden=\"true\">●</i> note</span>";
        };
    }
}
