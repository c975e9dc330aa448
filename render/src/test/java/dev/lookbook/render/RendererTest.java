package dev.lookbook.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.Item;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a renderer can be told. */
class RendererTest {
    private static final Renderer RENDERER = PictureTypes.RENDERER;
    private static final Picture BLANK = Picture.blank(new ImageSize(240, 200));

    private static List<Mark> marks(Renderer renderer, AnnotatedImage image) {
        return renderer.draw(image).parts().get(0).scene().layers().stream()
                .flatMap(layer -> layer.marks().stream())
                .toList();
    }

    @Test
    void eachKindOfThingCanBeLeftOut() {
        AnnotatedImage image = PictureTypes.everything();
        assertThat(marks(RENDERER, image)).hasSize(2 + 2 + 6 + 6 + 2);
        assertThat(marks(RENDERER.withLabels(false), image)).noneMatch(Mark.Plate.class::isInstance);
        assertThat(marks(RENDERER.withLandmarks(false), image))
                .noneMatch(Mark.Dot.class::isInstance)
                .noneMatch(Mark.Edge.class::isInstance);
        assertThat(marks(RENDERER.withMasks(false), image))
                .noneMatch(Mark.Fill.class::isInstance)
                .filteredOn(Mark.Outline.class::isInstance)
                .hasSize(2);
        assertThat(marks(RENDERER.withBoxes(false), image))
                .filteredOn(Mark.Outline.class::isInstance)
                .hasSize(1);
        assertThat(marks(RENDERER.withOpacity(0), image)).noneMatch(Mark.Fill.class::isInstance);
    }

    @Test
    void whatIsNotSureEnoughIsLeftOutAndAnnotationsNever() {
        assertThat(marks(RENDERER.withMinimalConfidence(0.61), PictureTypes.labels()))
                .filteredOn(Mark.Plate.class::isInstance)
                .extracting(mark -> ((Mark.Plate) mark).text().replaceAll("^.* ", ""))
                .containsExactlyInAnyOrder("0.93", "0.61", "1.00", "1.00", "r…");
    }

    @Test
    void visibleLandmarksAreDiscsAndOccludedOnesRings() {
        AnnotatedImage image = Garments.image(50, 50, Garments.landmarks("vest", 10, 10, 2, 20, 20, 1, 30, 30, 0));
        assertThat(marks(RENDERER.withLabels(false), image))
                .extracting(mark -> ((Mark.Dot) mark).filled())
                .containsExactly(true, false);
    }

    @Test
    void linesFitThePicture() {
        assertThat(Frame.of(new ImageSize(100, 80), 1).line()).isEqualTo(2);
        assertThat(Frame.of(new ImageSize(3000, 1500), 1).line()).isEqualTo(5);
        assertThat(Frame.of(new ImageSize(3000, 1500), 0.5).line()).isEqualTo(2.5);
    }

    @Test
    void aBoxIsDrawnAroundItsPixels() {
        BufferedImage drawn = RENDERER.withLabels(false)
                .draw(Garments.image(60, 60, Garments.box("skirt", 20, 20, 20, 20)))
                .toImage();
        int line = RENDERER.palette().colorOf(Garments.category("skirt")).getRGB();
        assertThat(drawn.getRGB(19, 30)).isEqualTo(line);
        assertThat(drawn.getRGB(20, 30)).isEqualTo(line);
        assertThat(drawn.getRGB(39, 30)).isEqualTo(line);
        assertThat(drawn.getRGB(40, 30)).isEqualTo(line);
        assertThat(drawn.getRGB(30, 30)).isEqualTo(Drawing.GROUND.getRGB());
    }

    @Test
    void wherePolygonsOverlapTheyAreNoDarkerAndHaveNoHole() {
        BufferedImage drawn =
                RENDERER.withLabels(false).draw(PictureTypes.polygons()).toImage();
        assertThat(drawn.getRGB(65, 65)).isEqualTo(drawn.getRGB(35, 35)).isNotEqualTo(Drawing.GROUND.getRGB());
        assertThat(drawn.getRGB(170, 55)).as("within the star").isEqualTo(Drawing.GROUND.getRGB());
    }

    @Test
    void aPictureThatWasReadSmallerIsDrawnOnInStoredPixels() {
        Drawing drawing =
                RENDERER.draw(Picture.of(Garments.picture(24, 20), new ImageSize(240, 200)), PictureTypes.everything());
        assertThat(drawing.width()).isEqualTo(240);
        assertThat(marksOf(drawing)).isEqualTo(marksOf(RENDERER.draw(BLANK, PictureTypes.everything())));
    }

    private static String marksOf(Drawing drawing) {
        return drawing.svg().replaceAll("<image[^>]*/>\n", "");
    }

    @Test
    void theShortWaysAreTheSame() throws IOException {
        BufferedImage picture = Garments.picture(240, 200);
        Drawing drawing = RENDERER.draw(Picture.of(picture), PictureTypes.everything());
        assertThat(RENDERER.svg(picture, PictureTypes.everything())).isEqualTo(drawing.svg());
        assertThat(Differences.between(RENDERER.render(picture, PictureTypes.everything()), drawing.toImage()))
                .isEmpty();
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        RENDERER.png(picture, PictureTypes.everything(), one);
        drawing.png(other);
        assertThat(one.toByteArray()).isEqualTo(other.toByteArray());
    }

    @Test
    void thePictureItselfIsNotDrawnOn() {
        BufferedImage picture = Garments.picture(240, 200);
        RENDERER.render(picture, PictureTypes.boxes());
        assertThat(Differences.between(picture, Garments.picture(240, 200))).isEmpty();
    }

    @Test
    void panelsStandNextToEachOther() {
        AnnotatedImage image = PictureTypes.everything();
        assertThat(RENDERER.sideBySide(BLANK, image, image).width()).isBetween(481, 500);
        assertThat(RENDERER.sideBySide(
                                BLANK, List.of(new Panel("a", image), new Panel("", image), new Panel("c", image)))
                        .width())
                .isBetween(722, 750);
        assertThatThrownBy(() -> RENDERER.sideBySide(BLANK, List.of()))
                .hasMessage("expected at least one panel but found none");
    }

    @Test
    void drawingsAreLimitedBeforeTheyTakeMemory() {
        AnnotatedImage image = PictureTypes.everything();
        assertThatThrownBy(() -> RENDERER.withScale(1e6).draw(image))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a drawing of at most 67108864 pixels but it would have 240000000 x 200000000;"
                        + " draw it smaller");
        Renderer limited = RENDERER.withMaximalPixels(240 * 200);
        assertThat(limited.draw(image).width()).isEqualTo(240);
        assertThatThrownBy(() -> limited.sideBySide(BLANK, image, image))
                .hasMessageContaining("of at most 48000 pixels");
        Picture huge = Picture.blank(new ImageSize(Integer.MAX_VALUE, Integer.MAX_VALUE));
        assertThat(RENDERER.withMaximalSide(100).draw(huge, image).toImage().getHeight())
                .isEqualTo(100);
    }

    @Test
    void anImageWithoutASizeNeedsAPicture() {
        AnnotatedImage image = AnnotatedImage.builder().fileName("a.jpg").build();
        assertThatThrownBy(() -> RENDERER.draw(image))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "expected an image that states its size but a.jpg does not; draw it on Picture.blank of a size");
        assertThat(RENDERER.draw(BLANK, image).width()).isEqualTo(240);
    }

    @Test
    void aScribbleIsDrawnAsTheBoxAroundIt() {
        Random random = new Random(4);
        double[] scribble = random.doubles(200_000, 20, 80).toArray();
        assertThat(marks(RENDERER.withLabels(false), Garments.image(100, 100, Garments.polygons("sling", scribble))))
                .filteredOn(Mark.Outline.class::isInstance)
                .allSatisfy(mark -> {
                    Mark.Outline outline = (Mark.Outline) mark;
                    assertThat(outline.rings()).extracting(Ring::points).containsExactly(4);
                    assertThat(outline.style()).isEqualTo(LineStyle.DASHED);
                });
    }

    @Test
    void aMaskLikeNoiseHasNoDashes() {
        Random random = new Random(4);
        Item noise = Garments.mask("sling", 300, 300, (x, y) -> random.nextInt(3) > 0);
        assertThat(marks(RENDERER.withLabels(false), Garments.image(300, 300, noise)))
                .filteredOn(Mark.Outline.class::isInstance)
                .extracting(mark -> ((Mark.Outline) mark).style())
                .containsExactly(LineStyle.SOLID);
    }

    @Test
    void itemsWithoutAPlaceAreFine() {
        Item nowhere = Garments.item("vest").build();
        assertThat(marks(RENDERER, Garments.image(50, 50, nowhere))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void sharesAreFrom0To1(double value) {
        assertThatThrownBy(() -> RENDERER.withOpacity(value))
                .hasMessage("expected a number from 0 to 1 as opacity but found " + value);
        assertThatThrownBy(() -> RENDERER.withMinimalConfidence(value))
                .hasMessage("expected a number from 0 to 1 as confidence but found " + value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void scalesAreMoreThan0(double value) {
        assertThatThrownBy(() -> RENDERER.withScale(value))
                .hasMessage("expected a finite scale of more than 0 but found " + value);
    }

    @Test
    void sidesAndLimitsAreAtLeast1() {
        assertThatThrownBy(() -> RENDERER.withMaximalSide(0))
                .hasMessage("expected a side of at least 1 pixel but found 0");
        assertThatThrownBy(() -> RENDERER.withMaximalPixels(0))
                .hasMessage("expected a limit of at least 1 pixel but found 0");
    }

    @Test
    void aJpegIsAsLargeAsTheDrawingAndSmallerWhereItsQualityIs() throws IOException {
        Drawing drawing = RENDERER.draw(PictureTypes.everything());
        ByteArrayOutputStream good = new ByteArrayOutputStream();
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        drawing.jpeg(good, 0.95);
        drawing.jpeg(small, 0.3);

        BufferedImage read = ImageIO.read(new ByteArrayInputStream(small.toByteArray()));
        assertThat(List.of(read.getWidth(), read.getHeight())).containsExactly(drawing.width(), drawing.height());
        assertThat(small.size()).isLessThan(good.size());
        assertThatThrownBy(() -> drawing.jpeg(good, 1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a number from 0 to 1 as quality but found 1.5");
    }
}
