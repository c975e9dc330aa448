package dev.lookbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.Location;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Categories;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever names the data have, they stay text. */
class HostileNamesTest {
    private static final String HOSTILE =
            "<script>alert(1)</script>\"' onload=x <!-- ]]> </style></title> &amp; \u202egpj.exe\u200f \u0000\u001b[31m\ud800 \u2028";

    private final Categories categories = Reports.categories("A " + HOSTILE, "B " + HOSTILE);

    private String report() throws IOException {
        AnnotatedImage image = Reports.image(
                "F " + HOSTILE, categories.asList().get(0), categories.asList().get(1));
        Issue issue = Issue.error("C " + HOSTILE, Location.of("S " + HOSTILE).at("/" + HOSTILE), "M " + HOSTILE);
        return Reports.html(DatasetReport.builder("T " + HOSTILE)
                .addSplit("P " + HOSTILE, Reports.statistics(categories, image))
                .addSplit("Q " + HOSTILE, Reports.statistics(categories, image))
                .addFinding(new Finding("O " + HOSTILE, issue, 1))
                .addTile(Reports.tile(categories, image)
                        .withSplit("P " + HOSTILE)
                        .withFindings(List.of("C " + HOSTILE)))
                .addTile(Reports.tile(categories, Reports.image("plain.jpg")).withSplit("Q " + HOSTILE))
                .addEvaluation(new Evaluation(
                        "E " + HOSTILE,
                        List.of(Score.of("N " + HOSTILE, 1)),
                        List.of(new Evaluation.Part("R " + HOSTILE, List.of(Score.of("D " + HOSTILE, 0)))))));
    }

    @Test
    void theyMakeNoElements() throws IOException {
        assertThat(Set.copyOf(Reports.all("<([a-zA-Z!/][a-zA-Z0-9]*)", report().replaceAll("</", "<"))))
                .isSubsetOf(
                        "!DOCTYPE",
                        "html",
                        "head",
                        "meta",
                        "title",
                        "style",
                        "body",
                        "header",
                        "main",
                        "footer",
                        "nav",
                        "section",
                        "h1",
                        "h2",
                        "h3",
                        "h4",
                        "p",
                        "a",
                        "dl",
                        "dt",
                        "dd",
                        "div",
                        "b",
                        "small",
                        "bdi",
                        "i",
                        "table",
                        "thead",
                        "tbody",
                        "tr",
                        "th",
                        "td",
                        "span",
                        "code",
                        "svg",
                        "rect",
                        "line",
                        "text",
                        "details",
                        "summary",
                        "ul",
                        "ol",
                        "li",
                        "figure",
                        "figcaption",
                        "img",
                        "fieldset",
                        "legend",
                        "label",
                        "input");
    }

    @Test
    void theyEndNoAttributes() throws IOException {
        String html = report();
        for (String tag : Reports.all("(<[a-z][^<>]*>)", html)) {
            assertThat(tag.replaceAll(" [a-zA-Z0-9-]+=\"[^\"]*\"| checked", "")).matches("<[a-z0-9]+/?>");
        }
        assertThat(Reports.all(" (on[a-z]+)=", html.replace("&#39; onload=x", "")))
                .isEmpty();
    }

    @Test
    void whatCannotBeSeenIsMadeVisible() throws IOException {
        String html = report();
        assertThat(html)
                .doesNotContain("\u202e", "\u200f", "\u0000", "\u001b", "\ud800", "\u2028")
                .contains(
                        "<bdi>A &lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39; onload=x &lt;!-- ]]&gt; &lt;/style&gt;&lt;/title&gt;"
                                + " &amp;amp; \\u202egpj.exe\\u200f \\u0000\\u001b[31m\\ud800 \\u2028</bdi>");
    }

    @Test
    void theyHaveAnEnd() throws IOException {
        Categories endless = Reports.categories("x".repeat(1_000_000), "y");
        String html = Reports.html(DatasetReport.builder("z".repeat(1_000_000))
                .addSplit("s".repeat(1_000_000), Reports.statistics(endless)));
        assertThat(html.length()).isLessThan(100_000);
    }
}
