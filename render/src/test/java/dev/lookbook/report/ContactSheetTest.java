package dev.lookbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.convert.Issue.Severity;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.model.ImageSize;
import dev.lookbook.render.Picture;
import dev.lookbook.render.Renderer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Pictures and the buttons that filter them. */
class ContactSheetTest {
    private final Categories garments = Reports.categories("vest", "skirt");
    private final Category vest = garments.asList().get(0);
    private final Category skirt = garments.asList().get(1);

    private DatasetReport.Builder report() {
        return DatasetReport.builder("pictures")
                .addFinding(Reports.finding(Severity.ERROR, "box-order", 12))
                .addFinding(Reports.finding(Severity.INFO, "unseen", 3))
                .addTile(Reports.tile(garments, Reports.image("1.jpg", vest, skirt, vest))
                        .withFindings(List.of("box-order")))
                .addTile(Reports.tile(garments, Reports.image("2.jpg", vest)))
                .addTile(Reports.tile(garments, Reports.image("3.jpg")));
    }

    @Test
    void aPictureHasTheClassesOfWhatIsInIt() throws IOException {
        assertThat(Reports.all("<li class=\"([^\"]*)\">", Reports.html(report())))
                .containsExactly("tile c0 c1 f0", "tile c0", "tile");
    }

    @Test
    void aButtonShowsHowManyPicturesItLeaves() throws IOException {
        String html = Reports.html(report());

        assertThat(Reports.text(html.substring(html.indexOf("<fieldset"))))
                .startsWith(" Category all 3 vest 2 skirt 1 Finding all 3 box-order 1 ");
    }

    @Test
    void aButtonHidesWhatDoesNotHaveItByStylesAlone() throws IOException {
        assertThat(Reports.html(report()))
                .contains(
                        "#pictures:has(#c1:checked) .tile:not(.c1){display:none}",
                        "#pictures:has(#f0:checked) .tile:not(.f0){display:none}",
                        "<input type=\"radio\" name=\"c\" id=\"c1\">");
    }

    @Test
    void aFindingLeadsToItsPictures() throws IOException {
        assertThat(Reports.html(report()))
                .contains("<label class=\"see\" for=\"f0\">see 1\u00a0picture</label>")
                .doesNotContain("for=\"f1\"");
    }

    @Test
    void buttonsThatMakeNoDifferenceAreLeftOut() throws IOException {
        assertThat(Reports.html(DatasetReport.builder("one")
                        .addTile(Reports.tile(garments, Reports.image("1.jpg", vest))
                                .withSplit("all"))))
                .contains("<li class=\"tile\">")
                .doesNotContain("<fieldset");
    }

    @Test
    void picturesAreSmallAndSayWhatTheyShow() throws IOException {
        Tile tile = Tile.of(
                Renderer.of(garments),
                Picture.of(new BufferedImage(1000, 2000, BufferedImage.TYPE_INT_RGB)),
                Reports.image("large.jpg", skirt));
        String html = Reports.html(DatasetReport.builder("one").addTile(tile));

        assertThat(html).contains("width=\"224\" height=\"448\" alt=\"large.jpg: skirt\"");
        byte[] jpeg = Base64.getDecoder()
                .decode(Reports.all("base64,([^\"]*)\"", html).get(0));
        assertThat(ImageIO.read(new ByteArrayInputStream(jpeg)).getHeight()).isEqualTo(448);
    }

    @Test
    void picturesWithoutPixelsAreSaidToBe() throws IOException {
        Tile drawn = Tile.of(
                Renderer.of(garments),
                Picture.of(new BufferedImage(10, 20, BufferedImage.TYPE_INT_RGB)),
                Reports.image("here.jpg"));
        Tile blank = Tile.of(Renderer.of(garments), Picture.blank(new ImageSize(10, 20)), Reports.image("there.jpg"));

        assertThat(Reports.text(
                        Reports.html(DatasetReport.builder("x").addTile(drawn).addTile(blank))))
                .contains("1 of them is drawn on a plain ground, for the picture was not at hand.");
        assertThat(Reports.text(Reports.html(DatasetReport.builder("x").addTile(blank))))
                .contains("It is drawn on a plain ground, for the picture was not at hand.");
        assertThat(Reports.text(
                        Reports.html(DatasetReport.builder("x").addTile(blank).addTile(blank))))
                .contains("All are drawn on a plain ground, for the pictures were not at hand.");
    }

    @Test
    void picturesOfSeveralSplitsSayWhichIsTheirs() throws IOException {
        Tile tile = Reports.tile(garments, Reports.image("1.jpg", vest));
        DatasetReport.Builder one = DatasetReport.builder("x").addTile(tile.withSplit("train"));

        assertThat(Reports.text(Reports.html(one))).contains(" 1.jpg vest ").doesNotContain("train");
        assertThat(Reports.text(Reports.html(one.addTile(tile.withSplit("test")))))
                .contains(" 1.jpg train vest ", " 1.jpg test vest ");
    }
}
