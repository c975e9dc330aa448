package dev.lookbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.convert.Issue.Severity;
import dev.lookbook.model.Categories;
import dev.lookbook.model.ImageSize;
import dev.lookbook.render.Picture;
import dev.lookbook.render.Renderer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** However much there is to tell, the file stays small and can be taken in. */
class LargeReportTest {
    private static final int LIMIT = 10_000_000;

    @Test
    void ofManyCategoriesThoseWithMostItemsAreSeenAtOnce() throws IOException {
        Categories many = Reports.categories(
                IntStream.range(0, 1234).mapToObj(i -> "c" + i).toArray(String[]::new));
        String html = Reports.html(DatasetReport.builder("many")
                .addSplit(
                        "all",
                        Reports.statistics(
                                many, Reports.image("1.jpg", many.asList().get(1200)))));

        assertThat(html.indexOf("<bdi>c1200</bdi>")).isLessThan(html.indexOf("<bdi>c0</bdi>"));
        assertThat(Reports.text(html))
                .contains("1,204 more categories with fewer items", "And 734 more that are not listed here.");
    }

    @Test
    void manyPicturesAreDrawnSmallerRatherThanLeftOut() throws IOException {
        Renderer renderer = Renderer.of(Reports.categories("vest"));
        Picture noise = Picture.of(noise());
        int all = 100;
        DatasetReport.Builder report = DatasetReport.builder("large");
        Tile tile = Tile.of(renderer, noise, Reports.image("noise.jpg"), DatasetReport.PICTURE_BYTES / all);
        Stream.generate(() -> tile).limit(all).forEach(report::addTile);

        assertThat(tile.width()).isBetween(200, Tile.MAXIMAL_SIDE - 1);
        assertThat(Reports.all("<li class=\"(tile)", Reports.html(report))).hasSize(all);
        assertThat(Tile.of(renderer, noise, Reports.image("noise.jpg"), 1).width())
                .isEqualTo(Tile.MINIMAL_SIDE);
    }

    private static BufferedImage noise() {
        BufferedImage noise = new BufferedImage(448, 448, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int i = 0; i < 448 * 448; i++) {
            noise.setRGB(i % 448, i / 448, random.nextInt(1 << 24));
        }
        return noise;
    }

    @Test
    void picturesThatDoNotFitAreLeftOutAndSaidToBe() throws IOException {
        Categories garments = Reports.categories("vest");
        Tile tile = Tile.of(Renderer.of(garments), Picture.of(noise()), Reports.image("noise.jpg"));
        DatasetReport.Builder report = DatasetReport.builder("large");
        int all = 200;
        Stream.generate(() -> tile).limit(all).forEach(report::addTile);

        String html = Reports.html(report);

        int shown = Reports.all("<li class=\"(tile)", html).size();
        assertThat(html.length()).isBetween(LIMIT / 2, LIMIT);
        assertThat(shown).isBetween(10, all - 1);
        assertThat(Reports.text(html)).contains(all - shown + " more were left out to keep this file small.");
    }

    @Test
    void theWorstNamesOfMostThingsStillFit() throws IOException {
        String name = "\"".repeat(400);
        Categories many = Reports.categories(
                IntStream.range(0, 3000).mapToObj(i -> i + name).toArray(String[]::new));
        DatasetReport.Builder report = DatasetReport.builder(name);
        for (int split = 0; split < 5; split++) {
            report.addSplit(split + name, Reports.statistics(many));
        }
        for (int i = 0; i < 3000; i++) {
            report.addFinding(Reports.finding(Severity.ERROR, i + name, 1));
        }
        List<Score> scores = many.asList().stream()
                .map(category -> Score.of(category.name(), 0.5))
                .toList();
        report.addEvaluation(new Evaluation("all", scores, List.of(new Evaluation.Part("each", scores))));
        report.addTile(Tile.of(
                Renderer.of(many),
                Picture.blank(new ImageSize(10, 10)),
                Reports.image("1.jpg", many.asList().get(0))));

        assertThat(Reports.html(report).length()).isLessThan(LIMIT - 6_000_000);
    }
}
