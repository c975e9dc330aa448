package dev.lookbook.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Item;
import dev.lookbook.model.Segmentation;
import dev.lookbook.testing.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in for a model is the same for the same picture, lies in it, and shows everything that can be drawn. */
class StandInModelTest {
    private final StandInModel model = new StandInModel();

    private AnnotatedImage seen(byte[] picture) {
        return model.detect(PostedPicture.of("a.png", picture, Long.MAX_VALUE), issue -> {});
    }

    @ParameterizedTest
    @CsvSource({"640, 480", "480, 640", "3000, 200", "17, 4000", "1, 1"})
    void garmentsLieInThePicture(int width, int height) {
        AnnotatedImage seen = seen(Pictures.png(width, height));

        assertThat(seen.items()).isNotEmpty().allSatisfy(item -> {
            BoundingBox box = item.boundingBox().orElseThrow();
            assertThat(box.xMin()).isBetween(0.0, (double) width);
            assertThat(box.xMax()).isBetween(box.xMin(), (double) width);
            assertThat(box.yMin()).isBetween(0.0, (double) height);
            assertThat(box.yMax()).isBetween(box.yMin(), (double) height);
            Segmentation.Polygons polygons =
                    (Segmentation.Polygons) item.segmentation().orElseThrow();
            assertThat(polygons.bounds().xMax()).isLessThanOrEqualTo(width);
            assertThat(polygons.bounds().yMax()).isLessThanOrEqualTo(height);
            assertThat(item.landmarks().orElseThrow().labelled()).isPositive();
        });
    }

    @Test
    void theSamePictureHasTheSameGarmentsAndAnotherHasOthers() {
        byte[] picture = Pictures.png(640, 480);

        assertThat(seen(picture))
                .isEqualTo(new StandInModel().detect(PostedPicture.of("a.png", picture, Long.MAX_VALUE), issue -> {}));
        assertThat(seen(picture).items())
                .isNotEqualTo(seen(Pictures.png(640, 481)).items());
    }

    @Test
    void theSurestComesFirst() {
        for (byte[] example : model.examples()) {
            assertThat(seen(example).items())
                    .extracting(item -> -confidence(item))
                    .isSorted();
        }
    }

    private static double confidence(Item item) {
        return item.confidence().orElseThrow().doubleValue();
    }
}
