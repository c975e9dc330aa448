package dev.lookbook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.convert.Issue.Severity;
import dev.lookbook.dataset.DatasetStatistics;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report says, in which order, and how its file comes to be. */
class DatasetReportTest {
    private final Categories garments = Reports.categories("vest", "skirt", "shorts");
    private final Category vest = garments.asList().get(0);
    private final Category skirt = garments.asList().get(1);
    private final DatasetStatistics train = Reports.statistics(
            garments, Reports.image("1.jpg", vest, skirt), Reports.image("2.jpg", vest), Reports.image("3.jpg"));
    private final DatasetStatistics test = Reports.statistics(garments, Reports.image("4.jpg", skirt));

    private DatasetReport.Builder full() {
        return DatasetReport.builder("Spring")
                .addSplit("train", train)
                .addSplit("test", test)
                .addFinding(Reports.finding(Severity.INFO, "some-note", 1200))
                .addFinding(Reports.finding(Severity.ERROR, "a-few", 2))
                .addFinding(Reports.finding(Severity.ERROR, "many", 1000))
                .addFinding(Reports.finding(Severity.WARNING, "odd", 5000))
                .addTile(Reports.tile(garments, Reports.image("1.jpg", vest, skirt)))
                .addEvaluation(new Evaluation(
                        "Boxes",
                        List.of(Score.of("AP", 0.5123)),
                        List.of(new Evaluation.Part(
                                "AP by category", List.of(Score.of("vest", 0.7), Score.of("skirt", 0.2))))));
    }

    @Test
    void theMostImportantComesFirst() throws IOException {
        String html = Reports.html(full());

        assertThat(Reports.all("<section id=\"(\\w+)\">", html))
                .containsExactly("findings", "dataset", "pictures", "evaluation");
        assertThat(Reports.text(html))
                .contains(
                        "Images 4 in 2 splits Items 4 1.00 an image Categories 2 with items, of 3 Errors 1,002 5,000 warnings,"
                                + " 1,200 notes AP 0.512 Boxes");
    }

    @Test
    void theWorstFindingsComeFirstAndOfThoseTheMostFrequent() throws IOException {
        assertThat(Reports.all("<th scope=\"row\"><code>([^<]*)</code>", Reports.html(full())))
                .containsExactly("many", "a-few", "odd", "some-note");
    }

    @Test
    void aFindingSaysWhoFoundItWhereAndHowOften() throws IOException {
        assertThat(Reports.text(Reports.html(full())))
                .contains("✖ error many check 1,000 expected better a.json at /items/0");
    }

    @Test
    void categoriesAreOrderedByTheirItemsWithTheSharesOfEachSplit() throws IOException {
        assertThat(Reports.text(Reports.html(full())))
                .contains("vest train 2 66.7 % test 0 0.0 % skirt train 1 33.3 % test 1 100.0 % shorts train 0 0.0 %");
    }

    @Test
    void weakestCategoriesComeFirst() throws IOException {
        assertThat(Reports.text(Reports.html(full()))).contains("AP by category Score skirt 0.200 vest 0.700");
    }

    @Test
    void whatIsNotGivenIsLeftOut() throws IOException {
        String html = Reports.html(DatasetReport.builder("Spring").addSplit("train", train));

        assertThat(Reports.all("<section id=\"(\\w+)\">", html)).containsExactly("findings", "dataset");
        assertThat(html).contains("Nothing was found.").doesNotContain("Viewpoint", "Image sizes\"", "<img");
        assertThat(Reports.text(html))
                .contains("Scale How much of the image", "visible occluded not labelled vest skirt Numbers");
    }

    @Test
    void aReportOfNothingIsAPageToo() throws IOException {
        assertThat(Reports.text(Reports.html(DatasetReport.builder("Nothing"))))
                .contains("Images 0", "Nothing was found.");
        assertThat(Reports.html(
                        DatasetReport.builder("Empty").addSplit("all", DatasetStatistics.of(Reports.categories()))))
                .contains("id=\"dataset\"")
                .doesNotContain("NaN");
    }

    @Test
    void theSameReportGivesTheSameBytes() throws IOException {
        assertThat(Reports.html(full())).isEqualTo(Reports.html(full()));
    }

    @Test
    void nothingIsFetchedAndNothingIsRun() throws IOException {
        assertThat(Reports.html(full()))
                .contains("content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline';")
                .doesNotContain("<script", "http://", "https://", "url(", "@import", " src=\"h", " onclick");
    }

    @Test
    void aSplitIsAddedOnce() {
        assertThatThrownBy(() -> DatasetReport.builder("x").addSplit("a", train).addSplit("a", test))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected each split once but found \"a\" again");
    }

    @Test
    void theFileIsThereWholeOrNotAtAll(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("new/report.html");
        full().build().write(file);
        assertThat(Files.readString(file)).isEqualTo(Reports.html(full())).endsWith("</html>\n");

        Path old = Files.createDirectory(folder.resolve("taken"));
        assertThatThrownBy(() -> full().build().write(old)).isInstanceOf(IOException.class);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(file.getParent(), old);
        }
    }

    @Test
    void theDisksErrorsReachTheCaller() {
        Appendable full = new Appendable() {
            @Override
            public Appendable append(CharSequence text) throws IOException {
                throw new IOException("no room");
            }

            @Override
            public Appendable append(CharSequence text, int start, int end) throws IOException {
                throw new IOException("no room");
            }

            @Override
            public Appendable append(char c) throws IOException {
                throw new IOException("no room");
            }
        };
        assertThatThrownBy(() -> full().build().write(full))
                .isInstanceOf(IOException.class)
                .hasMessage("no room");
    }
}
