package dev.lookbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.dataset.DatasetStatistics;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Item;
import dev.lookbook.model.Viewpoint;
import dev.lookbook.report.Histogram.Bin;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Bars, stacked bars and histograms: how long they are, and what they say. */
class PlotsTest {
    private final Categories garments = Reports.categories("vest");

    private DatasetStatistics boxes(double... sides) {
        DatasetStatistics statistics = DatasetStatistics.of(garments);
        for (double side : sides) {
            statistics.add(AnnotatedImage.builder()
                    .fileName("1.jpg")
                    .addItems(Item.builder()
                            .category(garments.asList().get(0))
                            .boundingBox(BoundingBox.ofXywh(0, 0, side, side))
                            .build())
                    .build());
        }
        return statistics;
    }

    @Test
    void boxesAreCountedFromOneLimitToTheNext() {
        List<Bin> bins = Bins.SIDES
                .of(List.of(boxes(31.9, 32, 40, 95.9, 96).boxes().area()))
                .get(0);

        assertThat(bins)
                .extracting(Bin::name)
                .containsExactly(
                        "24 to 32 pixels", "32 to 48 pixels", "48 to 64 pixels", "64 to 96 pixels", "96 to 128 pixels");
        assertThat(bins).extracting(Bin::count).containsExactly(1L, 2L, 0L, 1L, 1L);
        assertThat(bins).extracting(Bin::marked).containsExactly(false, true, false, false, true);
    }

    @Test
    void allSplitsHaveTheSameColumns() {
        List<List<Bin>> bins = Bins.SIDES.of(
                List.of(boxes(1).boxes().area(), boxes(5000, 5001).boxes().area()));

        assertThat(bins.get(0)).hasSameSizeAs(bins.get(1)).hasSize(19);
        assertThat(bins.get(0).get(0)).extracting(Bin::name, Bin::count).containsExactly("less than 8 pixels", 1L);
        assertThat(bins.get(1).get(18)).extracting(Bin::name, Bin::count).containsExactly("3,072 pixels and more", 2L);
    }

    @Test
    void imagesWithVeryManyItemsShareAColumn() {
        TreeMap<Integer, Long> counts = new TreeMap<>();
        counts.put(1, 5L);
        counts.put(12, 1L);
        counts.put(400, 2L);

        assertThat(Bins.itemsPerImage(counts, 400))
                .hasSize(13)
                .last()
                .extracting(Bin::tick, Bin::count)
                .containsExactly("12+", 3L);
        assertThat(Bins.itemsPerImage(new TreeMap<>(), 0)).hasSize(1);
    }

    @Test
    void theLongestBarGoesFromEndToEnd() throws IOException {
        StringBuilder out = new StringBuilder();
        new Bars("Thing", List.of(""), List.of("Count"), "things")
                .write(
                        new Html(out),
                        List.of(
                                new Bars.Row("a", Optional.empty(), List.of(new Bars.Bar(0.5, List.of("5")))),
                                new Bars.Row("b", Optional.empty(), List.of(new Bars.Bar(0.125, List.of("1"))))));

        assertThat(Reports.all("<rect[^>]* width=\"([^\"]*)\"", out.toString())).containsExactly("100.00%", "25.00%");
    }

    @Test
    void aStackIsAWholeAndSaysWhatIsNotKnown() throws IOException {
        DatasetStatistics statistics = boxes(10, 20);
        for (int i = 0; i < 2; i++) {
            statistics.add(AnnotatedImage.builder()
                    .fileName("2.jpg")
                    .addItems(Item.builder()
                            .category(garments.asList().get(0))
                            .viewpoint(Viewpoint.FRONTAL)
                            .build())
                    .build());
        }
        String html = Reports.html(DatasetReport.builder("x").addSplit("all", statistics));
        String viewpoint =
                html.substring(html.indexOf("<h3>Viewpoint"), html.indexOf("</svg>", html.indexOf("<h3>Viewpoint")));

        assertThat(Reports.text(viewpoint))
                .contains("not worn 0 0.0 % frontal 2 50.0 % side or back 0 0.0 % not stated 2 50.0 %");
        assertThat(Reports.all("<rect class=\"([^\"]*)\"", viewpoint)).containsExactly("shade2", "unknown");
        assertThat(Reports.all(" x=\"([^\"]*)\"", viewpoint)).containsExactly("0.00%", "50.00%");
    }

    @Test
    void whatIsNotThereHasNoPlot() throws IOException {
        assertThat(Reports.html(DatasetReport.builder("x").addSplit("all", Reports.statistics(Reports.categories()))))
                .doesNotContain("<svg width=\"100%\" height=\"150\"");
        assertThat(Reports.html(DatasetReport.builder("x")
                        .addSplit("full", boxes(10))
                        .addSplit("empty", Reports.statistics(garments))))
                .contains("1\u00a0box, ", "no boxes", ">boxes</th>")
                .doesNotContain("class=\"most\" x=\"50.00%\" y=\"123\"");
    }

    @Test
    void numbersAreRoundedWithoutLying() {
        assertThat(Numbers.share(1, 1_000_000)).isEqualTo("<\u20090.1\u202f%");
        assertThat(Numbers.share(999_999, 1_000_000)).isEqualTo(">\u200999.9\u202f%");
        assertThat(Numbers.share(1, 8)).isEqualTo("12.5\u202f%");
        assertThat(Numbers.share(0, 0)).isEqualTo("–");
        assertThat(Numbers.count(1234567)).isEqualTo("1,234,567");
        assertThat(List.of(Numbers.measure(0.256), Numbers.measure(12.34), Numbers.measure(1234.5), Numbers.measure(3)))
                .containsExactly("0.26", "12.3", "1,235", "3");
    }
}
