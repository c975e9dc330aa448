package dev.lookbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.Item;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Rle;
import dev.lookbook.model.Segmentation;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.w3c.dom.Document;

/** What holds for every annotated image there can be. */
@Domain(Scenes.class)
@Domain(DomainContext.Global.class)
class RendererLawsTest {
    private static final Renderer RENDERER = PictureTypes.RENDERER;

    @Property(tries = 150)
    void everyImageIsDrawnAndItsPngHasTheRightSize(
            @ForAll AnnotatedImage image, @ForAll @IntRange(min = 1, max = 70) int side) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        RENDERER.withScale(1.3).withMaximalSide(side).draw(image).png(png);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(png.toByteArray()));
        int width = Math.min(side, 62);
        assertThat(read.getWidth()).isEqualTo(width);
        assertThat(read.getHeight()).isEqualTo((int)
                Math.max(1, Math.rint(Scenes.HEIGHT * Math.min(1.3, side / 48.0))));
    }

    @Property(tries = 100)
    void everySvgIsXml(@ForAll AnnotatedImage image) throws Exception {
        Document svg = Svg.parse(RENDERER.draw(image).svg());
        assertThat(svg.getDocumentElement().getLocalName()).isEqualTo("svg");
        assertThat(svg.getDocumentElement().getAttribute("width")).isEqualTo("48");
    }

    @Property(tries = 50)
    void drawingTwiceGivesTheSamePixelsAndTheSameSvg(@ForAll AnnotatedImage image) {
        Drawing one = RENDERER.draw(image);
        Drawing other = Renderer.of(Garments.CATEGORIES).draw(image);
        assertThat(one.svg()).isEqualTo(other.svg());
        BufferedImage first = one.toImage();
        BufferedImage second = other.toImage();
        assertThat(second.getRGB(0, 0, 48, 40, null, 0, 48)).isEqualTo(first.getRGB(0, 0, 48, 40, null, 0, 48));
    }

    @Property(tries = 150)
    void nothingIsDrawnFurtherThanThreeLinesFromTheItems(@ForAll AnnotatedImage image) {
        BufferedImage drawn = RENDERER.withLabels(false).draw(image).toImage();
        int ground = Drawing.GROUND.getRGB();
        double reach =
                3 * Frame.of(new ImageSize(Scenes.WIDTH, Scenes.HEIGHT), 1).line() + 1;
        for (int x = 0; x < drawn.getWidth(); x++) {
            for (int y = 0; y < drawn.getHeight(); y++) {
                if (drawn.getRGB(x, y) != ground) {
                    assertThat(isNearAny(image, x, y, reach)).as(x + ", " + y).isTrue();
                }
            }
        }
    }

    private static boolean isNearAny(AnnotatedImage image, int x, int y, double reach) {
        Rectangle2D around = new Rectangle2D.Double(x - reach, y - reach, 2 * reach + 1, 2 * reach + 1);
        return image.items().stream().anyMatch(item -> touches(item, around));
    }

    /** Whether what lies around a pixel has something in common with the boxes around all parts of an item. */
    private static boolean touches(Item item, Rectangle2D around) {
        Extent extent = new Extent();
        item.boundingBox().ifPresent(box -> add(extent, box));
        item.landmarks().ifPresent(landmarks -> add(extent, landmarks));
        item.segmentation().ifPresent(segmentation -> add(extent, segmentation));
        return !extent.isEmpty()
                && extent.minX() <= around.getMaxX()
                && extent.maxX() >= around.getMinX()
                && extent.minY() <= around.getMaxY()
                && extent.maxY() >= around.getMinY();
    }

    private static void add(Extent extent, BoundingBox box) {
        extent.add(box.xMin(), box.yMin());
        extent.add(box.xMax(), box.yMax());
    }

    private static void add(Extent extent, Landmarks landmarks) {
        for (int i = 0; i < landmarks.size(); i++) {
            if (landmarks.isLabelled(i)) {
                extent.add(landmarks.x(i), landmarks.y(i));
            }
        }
    }

    private static void add(Extent extent, Segmentation segmentation) {
        if (segmentation instanceof Rle rle) {
            add(extent, rle.bounds());
        } else if (segmentation instanceof Segmentation.Polygons polygons) {
            for (Decimals ring : polygons.rings()) {
                for (int i = 0; i < ring.size(); i += 2) {
                    extent.add(ring.doubleValue(i), ring.doubleValue(i + 1));
                }
            }
        }
    }
}
