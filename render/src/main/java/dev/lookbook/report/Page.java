package dev.lookbook.report;

import dev.lookbook.render.Palette;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The page from its head to its foot: the most important first. */
record Page(
        String title,
        Holdings holdings,
        List<Finding> findings,
        ContactSheet pictures,
        List<Evaluation> evaluations,
        Palette palette) {

    /** Nothing but pictures and styles of its own: whatever a name smuggled in, no browser would run or fetch it. */
    private static final String POLICY =
            "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private static final String STYLE = resource("report.css");

    void write(Html html) {
        FindingsSection found = new FindingsSection(findings);
        html.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .markup("<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">\n")
                .markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .markup("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .markup("<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
                .text(title)
                .markup(" – dataset report</title>\n<style>\n" + STYLE + "</style>\n");
        pictures.style(html);
        html.markup("</head>\n<body>\n<header>\n<p class=\"kicker\">Dataset report</p>\n<h1>")
                .name(title)
                .markup("</h1>\n");
        navigation(html);
        new Headline(holdings, found, evaluations).write(html);
        html.markup("</header>\n<main>\n");
        found.write(html, pictures);
        new DatasetSection(holdings, palette).write(html);
        pictures.write(html);
        new EvaluationSection(evaluations).write(html);
        html.markup("</main>\n<footer><p>Made by Lookbook. This file needs no network and no script.</p></footer>\n")
                .markup("</body>\n</html>\n");
    }

    private void navigation(Html html) {
        html.markup("<nav aria-label=\"Parts of this report\"><a href=\"#findings\">Findings</a>"
                + " <a href=\"#dataset\">Dataset</a>");
        if (!pictures.isEmpty()) {
            html.markup(" <a href=\"#pictures\">Pictures</a>");
        }
        if (!evaluations.isEmpty()) {
            html.markup(" <a href=\"#evaluation\">Evaluation</a>");
        }
        html.markup("</nav>\n");
    }

    private static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError(name + " is not beside this class");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
