package dev.lookbook.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Category;
import dev.lookbook.model.Item;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The SVG shows what the PNG shows, and is XML whatever the files say. */
class SvgTest {
    private static final Renderer RENDERER = PictureTypes.RENDERER.withLabels(false);

    static Stream<AnnotatedImage> images() {
        return Stream.of(
                PictureTypes.boxes(),
                PictureTypes.polygons(),
                PictureTypes.masks(),
                PictureTypes.landmarks(),
                PictureTypes.everything());
    }

    @ParameterizedTest
    @MethodSource("images")
    void showsTheSameShapesAtTheSamePlacesAsThePng(AnnotatedImage image) throws Exception {
        Drawing drawing = RENDERER.draw(image);
        assertThat(Differences.between(Svg.paint(drawing.svg()), drawing.toImage()))
                .isEmpty();
    }

    @Test
    void showsTheSamePanelsAsThePng() throws Exception {
        Drawing drawing = RENDERER.sideBySide(
                Picture.blank(PictureTypes.boxes().size().orElseThrow()),
                List.of(new Panel("", PictureTypes.boxes()), new Panel("", PictureTypes.polygons())));
        assertThat(Differences.between(Svg.paint(drawing.svg()), drawing.toImage()))
                .isEmpty();
    }

    private static List<String> texts(Document svg, String element) {
        NodeList nodes = svg.getElementsByTagNameNS("http://www.w3.org/2000/svg", element);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    private static Document named(String name) throws Exception {
        return Svg.parse(PictureTypes.RENDERER
                .draw(Garments.image(
                        400,
                        300,
                        Item.builder()
                                .category(Category.of(1, name))
                                .boundingBox(BoundingBox.ofXywh(10, 50, 100, 100))
                                .build()))
                .svg());
    }

    @Test
    void namesAreEscaped() throws Exception {
        Document svg = named("<vest a=\"1\"> & 'co' ]]>");
        assertThat(texts(svg, "text")).containsExactly("<vest a=\"1\"> & 'co' ]]>");
        assertThat(texts(svg, "title")).containsOnly("<vest a=\"1\"> & 'co' ]]>");
    }

    @Test
    void charactersThatXmlCannotHaveAreMadeVisible() throws Exception {
        assertThat(texts(named("a\u0000\u001b\ud800\ufffe\u202eb"), "text"))
                .containsExactly("a\\u0000\\u001b\\ud800\\ufffe\\u202eb");
    }

    @Test
    void eachItemHasATitle() throws Exception {
        Document svg = Svg.parse(RENDERER.draw(PictureTypes.labels()).svg());
        assertThat(texts(svg, "title"))
                .contains("short sleeve top 0.93", "a name so long that nobody would ever read it to its end");
    }

    private static String href(String svg) throws Exception {
        Element image =
                (Element) Svg.parse(svg).getElementsByTagNameNS("*", "image").item(0);
        return image.getAttributeNS("http://www.w3.org/1999/xlink", "href");
    }

    @Test
    void thePictureIsInsideAsLargeAsItIsDrawn() throws Exception {
        String svg = RENDERER.withMaximalSide(60).svg(Garments.picture(120, 90), PictureTypes.everything());
        String prefix = "data:image/jpeg;base64,";
        assertThat(href(svg)).startsWith(prefix);
        BufferedImage inside = ImageIO.read(
                new ByteArrayInputStream(Base64.getDecoder().decode(href(svg).substring(prefix.length()))));
        assertThat(inside.getWidth()).isEqualTo(60);
        assertThat(inside.getHeight()).isEqualTo(45);
    }

    @Test
    void aTransparentPictureIsInsideAsPng() throws Exception {
        BufferedImage transparent = new BufferedImage(20, 10, BufferedImage.TYPE_INT_ARGB);
        assertThat(href(RENDERER.svg(transparent, PictureTypes.boxes()))).startsWith("data:image/png;base64,");
    }

    @Test
    void thePictureMayBeElsewhere() throws Exception {
        StringBuilder svg = new StringBuilder();
        RENDERER.draw(Picture.of(Garments.picture(120, 90)), PictureTypes.boxes())
                .svg(svg, "image/a&b\" 1.jpg");
        assertThat(href(svg.toString())).isEqualTo("image/a&b\" 1.jpg");
    }

    @Test
    void aPlaceThatXmlCannotHaveIsRefused() {
        Drawing drawing = RENDERER.draw(PictureTypes.boxes());
        assertThatThrownBy(() -> drawing.svg(new StringBuilder(), "a\u0001b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected only characters that XML can have but found \\u0001");
    }

    @Test
    void numbersAreShortAndWithoutExponents() {
        assertThat(Xml.number(1e7)).isEqualTo("10000000");
        assertThat(Xml.number(-0.001)).isEqualTo("0");
        assertThat(Xml.number(100)).isEqualTo("100");
        assertThat(Xml.number(2.345)).isEqualTo("2.35");
        assertThat(Xml.number(1e-9)).isEqualTo("0");
    }
}
