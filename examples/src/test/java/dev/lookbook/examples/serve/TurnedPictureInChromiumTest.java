package dev.lookbook.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.convert.Issue;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.model.Item;
import dev.lookbook.render.PictureReader;
import dev.lookbook.render.Renderer;
import dev.lookbook.testing.Chromium;
import dev.lookbook.testing.Pictures;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Pictures that ask in their EXIF data to be turned, in a real browser: what is outlined is inside of its outline. */
class TurnedPictureInChromiumTest {
    private static final Categories GARMENTS = Categories.copyOf(List.of(Category.of(1, "vest")));
    private static final int ORIENTATIONS = 8;

    @TempDir
    Path folder;

    /** A white picture with something red in a corner. */
    private static byte[] jpeg(int orientation) throws IOException {
        BufferedImage picture = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 320, 200);
        graphics.setColor(Color.RED);
        graphics.fillRect(20, 120, 100, 60);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", out);
        return Pictures.withOrientation(out.toByteArray(), orientation);
    }

    private static AnnotatedImage annotated() {
        return AnnotatedImage.builder()
                .fileName("phone.jpg")
                .addItems(Item.builder()
                        .category(GARMENTS.asList().get(0))
                        .boundingBox(BoundingBox.ofXywh(20, 120, 100, 60))
                        .build())
                .build();
    }

    /** Sees what is red. */
    private static final class RedModel implements GarmentModel {
        @Override
        public String title() {
            return "red";
        }

        @Override
        public Categories categories() {
            return GARMENTS;
        }

        @Override
        public AnnotatedImage detect(PostedPicture picture, Consumer<? super Issue> issues) {
            return annotated();
        }

        @Override
        public void close() {}
    }

    private static Color colorAt(BufferedImage shown, double x, double y) {
        return new Color(shown.getRGB((int) x, (int) y));
    }

    private static boolean isRed(Color color) {
        return color.getRed() > 200 && color.getGreen() < 60;
    }

    @Test
    void onThePageOutlinesAreWhereTheGarmentsAre() throws Exception {
        try (Served served = new Served(new RedModel(), Limits.defaults());
                Chromium browser = Chromium.start()) {
            browser.viewport(1400, 900);
            for (int orientation = 1; orientation <= ORIENTATIONS; orientation++) {
                Path file = Files.write(folder.resolve("phone" + orientation + ".jpg"), jpeg(orientation));
                browser.open(served.server().uri());
                browser.drop(file, "#drop");
                browser.until("document.querySelectorAll('#outlines rect').length > 0");
                JsonNode box = browser.evaluate(
                        "(r => [r.x, r.y, r.width, r.height])(document.querySelector('#outlines rect').getBoundingClientRect())");
                BufferedImage page = ImageIO.read(new ByteArrayInputStream(browser.screenshot(false)));
                double x = box.path(0).asDouble();
                double y = box.path(1).asDouble();
                double width = box.path(2).asDouble();
                double height = box.path(3).asDouble();

                assertThat(isRed(colorAt(page, x + 0.1 * width, y + 0.5 * height)))
                        .as("left, orientation " + orientation)
                        .isTrue();
                assertThat(isRed(colorAt(page, x + 0.9 * width, y + 0.9 * height)))
                        .as("bottom right, orientation " + orientation)
                        .isTrue();
                assertThat(isRed(colorAt(page, x + width + 15, y + 0.5 * height)))
                        .as("outside, orientation " + orientation)
                        .isFalse();
            }
        }
    }

    @Test
    void inALinkedSvgOutlinesAreWhereTheGarmentsAre() throws Exception {
        try (Chromium browser = Chromium.start()) {
            for (int orientation = 1; orientation <= ORIENTATIONS; orientation++) {
                Path file = Files.write(folder.resolve("phone.jpg"), jpeg(orientation));
                StringBuilder svg = new StringBuilder();
                Renderer.of(GARMENTS)
                        .draw(PictureReader.defaults().read(file), annotated())
                        .svg(svg, "phone.jpg");
                browser.viewport(400, 300);
                browser.open(Files.writeString(folder.resolve("drawn" + orientation + ".svg"), svg)
                        .toUri());
                BufferedImage page = ImageIO.read(new ByteArrayInputStream(browser.screenshot(false)));

                assertThat(isRed(colorAt(page, 30, 150)))
                        .as("inside, orientation " + orientation)
                        .isTrue();
                assertThat(isRed(colorAt(page, 110, 170)))
                        .as("inside, orientation " + orientation)
                        .isTrue();
                assertThat(isRed(colorAt(page, 200, 60)))
                        .as("outside, orientation " + orientation)
                        .isFalse();
            }
        }
    }
}
